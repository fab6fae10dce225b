//! Beginning again with the text of a proposal that ended without a yes (opnieuw beginnen).

use super::starting::{self, Begun};
use crate::attachments::copied;
use crate::case::{self, Case};
use crate::db::Tx;
use crate::draft::sql::{self as draft_sql, By};
use crate::draft::{self, Draft};
use crate::drafting::self_check;
use crate::failure::Failure;
use crate::profile::present_profile;
use crate::security::events::{self, SecurityEvent};
use crate::{App, profile};
use app::views::{Actor, Reason};
use domain::case::{Event, Role};
use domain::catalogue::{self, Questionnaire};
use domain::proposal::{canonical, is_kept};

/// Begins a draft under the rules of today with the answers, the budget and the attachments of a proposal that ended
/// without a yes, as far as the municipality still asks for them. Who does so twice goes on with the draft that is
/// there. The others of the board are invited again.
///
/// # Errors
/// [`Failure::NotFound`] for who is not on its board, [`Failure::NotNow`] while the proposal can still get a yes.
pub async fn begin_again(app: &App, actor: &Actor, id: &str) -> Result<Begun, Failure> {
    let mut tx = app.db.write().await?;
    // A second click waits until the first has begun the draft.
    case::sql::lock(&mut tx, id).await?;
    let ended = Case::load_for_board(&mut tx, id, actor).await?;
    if !ended.record.may_begin_again() {
        return Err(Failure::NotNow(None));
    }
    let municipality = ended.stored.municipality_id.clone();
    if profile::sql::is_officer(&mut tx, &municipality, &actor.email).await? {
        return Err(Failure::Refused(Reason::OtherSide));
    }
    let old = Draft::load(&mut tx, id).await?;
    let rules = present_profile(app, &mut tx, &municipality).await?.ok_or(Failure::NotFound)?;
    let (title, cooperative) = (old.title(&ended), old.cooperative(&ended));
    if let Some(begun) = starting::same_draft(&mut tx, actor, (&municipality, &title, &cooperative)).await? {
        return Ok(begun);
    }
    let rules_of = (municipality, rules.version);
    let row = starting::add_draft(&mut tx, app, actor, rules_of, (title, cooperative)).await?;
    let list = rules.questionnaire(catalogue::VERSION);
    copy_text(&mut tx, (&row.id, &old), &list, By { person: &actor.id, now: row.updated_at }).await?;
    self_check::copy(&mut tx, (id, &row.id)).await?;
    let mut case = Case::load(&mut tx, &row.id, actor).await?;
    let (catalogue, from) = (catalogue::VERSION, ended.stored.reference);
    let started = Event::Started { catalogue, profile: rules.version, task: None, from };
    case.append(&mut tx, app, actor, &started).await?;
    for event in copy_files(&mut tx, app, actor, (id, &row.id), &list).await? {
        case.append(&mut tx, app, actor, &event).await?;
    }
    tx.commit().await?;
    events::log_role(SecurityEvent::RoleGiven, &actor.id, (&row.id, &actor.id), Role::Chair.value());
    Ok(Begun { id: row.id, is_new: true })
}

/// Copies what the list still asks and a draft can hold.
async fn copy_text(tx: &mut Tx, (case, old): (&str, &Draft), list: &Questionnaire, by: By<'_>) -> Result<(), Failure> {
    for (_, question) in list.questions() {
        let text = canonical(question, old.answers.get(question.id())).filter(|text| is_kept(question, text));
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            draft_sql::set_answer(tx, case, question.id(), &text, 0, by).await?;
        }
    }
    draft_sql::set_budget(tx, case, &serde_json::to_string(&old.sheet)?, 0, by).await?;
    Ok(())
}

/// Lets the new draft bring the same files along, with the questions that are still there. Bytes stand under their own
/// hash, so that none are copied.
async fn copy_files(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    (from, to): (&str, &str),
    list: &Questionnaire,
) -> Result<Vec<Event>, Failure> {
    let files = draft::attachments::of_draft(tx, from).await?;
    let mut events = Vec::new();
    for file in files.into_iter().filter(|file| list.place(&file.question).is_some()) {
        let seq = draft::attachments::next_seq(tx, to).await?;
        let copy = copied(app, actor, (to, seq), file);
        draft::attachments::add(tx, &copy, &actor.id).await?;
        let draft::attachments::Attachment { question, name, sha256, .. } = copy;
        events.push(Event::AttachmentAdded { question, name, sha256 });
    }
    Ok(events)
}
