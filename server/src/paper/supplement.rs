//! Entering a supplement that came on paper: a new version of a proposal of which nobody of the board works here.

use crate::attachments::{self, letters};
use crate::case::Case;
use crate::draft::attachments::Attachment;
use crate::draft::{self, Draft, sql::By};
use crate::failure::Failure;
use crate::submission::{self, Prepared};
use crate::{App, files, notices, steps};
use app::views::case::paper::{PaperSupplementForm, PaperSupplementPage};
use app::views::proposal::attachments::{Received, Staged};
use app::views::reason::Choice;
use app::views::{Actor, Reason};
use domain::calendar::parse_date;
use domain::case::{Action, Command, PaperSupplement, decide};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The page on which a supplement is entered, beside what was asked.
///
/// # Errors
/// When this person may not, or not now.
pub async fn show_supplement(app: &App, actor: &Actor, id: &str) -> Result<PaperSupplementPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::SupplementOnPaper)?;
    let request = case.record.open_request().ok_or(Failure::NotFound)?;
    let draft = Draft::load(&mut tx, id).await?;
    Ok(PaperSupplementPage {
        points: request.points.clone(),
        until: (!case.record.request_is_unposted()).then_some(request.until),
        summary: draft.answers.get(super::SUMMARY).to_owned(),
        questions: questions(&case).into_iter().collect(),
        version: case.stored.version,
        head: case.head(),
    })
}

/// The questions that were asked about, by id, with their labels.
fn questions(case: &Case) -> BTreeMap<String, String> {
    let points = case.record.open_request().map(|request| request.points.as_slice()).unwrap_or_default();
    let asked = points.iter().filter_map(|point| point.about.question());
    let named = asked.filter_map(|id| Some((id.to_owned(), case.questionnaire().place(id)?.label.to_owned())));
    named.collect()
}

/// Enters a supplement with the files of its letter. Whatever comes of it, no file waits any longer.
///
/// # Errors
/// [`Failure::Fields`] for what is wrong; as [`show_supplement`].
pub async fn supplement(
    app: &App,
    actor: &Actor,
    id: &str,
    form: PaperSupplementForm,
    received: Vec<Received>,
) -> Result<(), Failure> {
    let entered = entering(app, actor, id, form, &received).await;
    attachments::discard(app, &received).await;
    entered
}

/// What becomes of a supplement: its version, and what changes in the draft.
struct Change<'a> {
    version: i64,
    received_on: Date,
    says_something: bool,
    /// The new text in short with the version that it replaces, if it is another.
    summary: Option<(String, i64)>,
    rows: Vec<Attachment>,
    files: Vec<&'a Staged>,
}

async fn entering(
    app: &App,
    actor: &Actor,
    id: &str,
    form: PaperSupplementForm,
    received: &[Received],
) -> Result<(), Failure> {
    steps::demand(app, actor, id, Action::SupplementOnPaper).await?;
    let files = letters::accepted(form.wrong(), received)?;
    let turn = app.typesetter.turn(&actor.id).await?;
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    if case.stored.version != form.version {
        return Err(Failure::Conflict(Reason::CaseChanged));
    }
    let draft = Draft::load(&mut tx, id).await?;
    let seq = draft::attachments::next_seq(&mut tx, id).await?;
    drop(tx);
    let change = change(app, actor, (&case, &draft, seq), form, files)?;
    let mut frozen = draft.freeze(&case);
    if let Some((text, _)) = &change.summary {
        frozen.answers.set(super::SUMMARY, text);
    }
    frozen.attachments.extend(letters::named(&change.rows)?);
    decide(&case.record, command(&change, String::new()), &case.roles, &case.profile, app.clock.today())?;
    let prepared = submission::prepare(app, &turn, &case, frozen, Some(change.received_on)).await?;
    store(app, actor, id, change, prepared).await
}

fn change<'a>(
    app: &App,
    actor: &Actor,
    (case, draft, seq): (&Case, &Draft, i64),
    form: PaperSupplementForm,
    files: Vec<&'a Staged>,
) -> Result<Change<'a>, Failure> {
    let received_on = parse_date(&form.received_on).map_err(|_| Failure::Refused(Reason::UnreadableForm))?;
    let place = super::place(case.questionnaire());
    if !form.question.is_empty() && !questions(case).contains_key(&form.question) {
        let field = app::views::case::paper::fields::QUESTION;
        return Err(Failure::field(field, Reason::NotInList(Choice::Question)));
    }
    let question = if form.question.is_empty() { place } else { &form.question };
    let files = letters::new_ones(&draft.attachments, question, files);
    let current = draft.current(super::SUMMARY);
    let is_asked = case.questionnaire().question(super::SUMMARY).is_some();
    let summary = (is_asked && current.value != form.summary).then(|| (form.summary.clone(), current.version));
    Ok(Change {
        version: form.version,
        received_on,
        says_something: summary.is_some() || !files.is_empty(),
        summary,
        rows: letters::rows(app, actor, (&case.stored.id, seq), question, &files),
        files,
    })
}

fn command(change: &Change<'_>, sha256: String) -> Command {
    let (received_on, says_something) = (change.received_on, change.says_something);
    Command::SupplementOnPaper(PaperSupplement { received_on, sha256, says_something })
}

async fn store(app: &App, actor: &Actor, id: &str, change: Change<'_>, prepared: Prepared) -> Result<(), Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::SupplementOnPaper).await?;
    if case.stored.version != change.version {
        return Err(Failure::Conflict(Reason::CaseChanged));
    }
    if let Some((text, seen)) = &change.summary {
        let by = By { person: &actor.id, now: app.clock.millis() };
        if !draft::sql::set_answer(&mut tx, id, super::SUMMARY, text, *seen, by).await? {
            return Err(Failure::Conflict(Reason::CaseChanged));
        }
    }
    letters::add(app, &mut tx, (&mut case, actor), &change.rows).await?;
    case.carry_out(&mut tx, app, actor, command(&change, prepared.mark.sha256.clone())).await?;
    submission::store(app, &mut tx, (id, change.version), actor, prepared).await?;
    notices::notify(&mut tx, app, &case).await?;
    files::keep(app, &change.files).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}
