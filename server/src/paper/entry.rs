//! Entering a challenge that came on paper: the case begins with it, submitted and frozen, in one transaction.

use crate::attachments::{self, letters};
use crate::board::on_paper;
use crate::case::sql::StoredCase;
use crate::case::{self, Case};
use crate::db::Tx;
use crate::draft::attachments::Attachment;
use crate::draft::{self, sql::By};
use crate::failure::Failure;
use crate::frozen::Frozen;
use crate::profile::{self, Municipality, officers};
use crate::submission::{self, Making, Prepared};
use crate::{App, assignment, notices, rules};
use app::views::case::paper::{PaperForm, PaperPage, fields};
use app::views::proposal::attachments::{Received, Staged};
use app::views::reason::Choice;
use app::views::{Actor, Reason};
use domain::budget::Sheet;
use domain::case::{CaseRecord, Command, PaperEntry, Role, Status, decide, paper_fields};
use domain::catalogue;
use domain::identifiers::EmailAddress;
use domain::profile::OrdinanceProfile;
use domain::proposal::{Answers, names};
use jiff::civil::Date;
use uuid::Uuid;

/// A letter that was read, ready to be typeset.
struct Letter {
    id: String,
    municipality: Municipality,
    rules: OrdinanceProfile,
    entry: PaperEntry,
    frozen: Frozen,
    rows: Vec<Attachment>,
    /// Who is invited to go on digitally.
    invited: Option<EmailAddress>,
}

/// The page on which a challenge is entered, for case managers.
///
/// # Errors
/// [`Failure::NotFound`] for everybody else.
pub async fn show(app: &App, actor: &Actor) -> Result<PaperPage, Failure> {
    let mut tx = app.db.read().await?;
    let municipalities = demanded(&mut tx, actor).await?;
    Ok(PaperPage { id: app.clock.id(), municipalities })
}

/// Fails unless this person may enter a challenge; asked before anything is read.
///
/// # Errors
/// [`Failure::NotFound`].
pub async fn demand_entering(app: &App, actor: &Actor) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    demanded(&mut tx, actor).await.map(drop)
}

/// Where this person may enter a challenge.
async fn demanded(tx: &mut Tx, actor: &Actor) -> Result<Vec<(String, String)>, Failure> {
    let found = officers::municipalities_with(tx, &actor.id, Role::CaseManager.value()).await?;
    if found.is_empty() { Err(Failure::NotFound) } else { Ok(found) }
}

/// Enters a challenge with the files of its letter, and gives the id of its case. A second click finds it done.
/// Whatever comes of it, no file waits any longer.
///
/// # Errors
/// [`Failure::Fields`] for what is wrong; as [`demand_entering`].
pub async fn enter(app: &App, actor: &Actor, form: PaperForm, received: Vec<Received>) -> Result<String, Failure> {
    let entered = entering(app, actor, form, &received).await;
    attachments::discard(app, &received).await;
    entered
}

async fn entering(app: &App, actor: &Actor, form: PaperForm, received: &[Received]) -> Result<String, Failure> {
    let mut tx = app.db.read().await?;
    let own = demanded(&mut tx, actor).await?;
    if !form.municipality.is_empty() && own.iter().all(|(id, _)| *id != form.municipality) {
        return Err(Failure::field(fields::MUNICIPALITY, Reason::NotInList(Choice::Municipality)));
    }
    if is_entered(&mut tx, actor, &form.id).await? {
        return Ok(form.id);
    }
    drop(tx);
    let mut wrong = form.wrong();
    if received.is_empty() {
        wrong.push(app::views::FieldError::new(app::views::fields::FILE, Reason::NoFile.to_string()));
    }
    let files = letters::new_ones(&[], "", letters::accepted(wrong, received)?);
    let turn = app.typesetter.turn(&actor.id).await?;
    let mut letter = read(app, actor, form, &files).await?;
    let of = Making {
        municipality: &letter.municipality.name,
        profile: &letter.rules,
        received_on: letter.entry.received_on,
        reference: submission::reserve_reference(app, &letter.municipality).await?,
        version: 1,
        letter_of: Some(letter.entry.received_on),
    };
    let prepared = submission::make(app, &turn, letter.frozen.clone(), of).await?;
    letter.entry.reference.clone_from(&prepared.mark.reference);
    letter.entry.sha256.clone_from(&prepared.mark.sha256);
    store(app, actor, letter, prepared, &files).await
}

/// Whether this person entered this case already. Nobody gives a new case the id of another.
async fn is_entered(tx: &mut Tx, actor: &Actor, id: &str) -> Result<bool, Failure> {
    let unreadable = || Failure::Refused(Reason::UnreadableForm);
    Uuid::parse_str(id).map_err(|_| unreadable())?;
    if case::sql::by_id(tx, id).await?.is_none() {
        return Ok(false);
    }
    let entered = Case::load(tx, id, actor).await.map_err(|_| unreadable())?;
    if entered.record.entered_on_paper { Ok(true) } else { Err(unreadable()) }
}

/// Reads what was typed of a letter, and judges it before anything is typeset.
async fn read(app: &App, actor: &Actor, form: PaperForm, files: &[&Staged]) -> Result<Letter, Failure> {
    let day = |field: &str, reason| Failure::field(field, reason);
    let received_on = form.day().ok_or(Failure::Refused(Reason::UnreadableForm))?;
    let mut tx = app.db.read().await?;
    let municipality = profile::sql::by_id(&mut tx, &form.municipality).await?;
    let invited: Option<EmailAddress> = form.email.parse().ok();
    if let Some(email) = &invited {
        on_paper::demand_contact(app, &mut tx, (actor, &municipality.id), email).await?;
    }
    let rules = rules::of_letter(&mut tx, app, &municipality.id, received_on).await?;
    let rules = rules.ok_or_else(|| day(paper_fields::RECEIVED_ON, Reason::NoRulesYet))?;
    drop(tx);
    let asked = rules.questionnaire(catalogue::VERSION);
    let answers = answers(&form, &asked);
    let rows = letters::rows(app, actor, (&form.id, 1), super::place(&asked), files);
    let entry = entry(&form, rules.version, received_on);
    let trial = Command::EnterOnPaper(Box::new(entry.clone()));
    decide(&CaseRecord::default(), trial, &[Role::CaseManager], &rules, app.clock.today())?;
    let frozen = Frozen {
        catalogue: catalogue::VERSION,
        profile: rules.version,
        title: form.title,
        cooperative: form.on_behalf_of,
        answers,
        sheet: Sheet::default(),
        attachments: letters::named(&rows)?,
        approval: None,
    };
    Ok(Letter { id: form.id, municipality, rules, entry, frozen, rows, invited })
}

/// What a letter answers of the questions that are asked.
fn answers(form: &PaperForm, asked: &catalogue::Questionnaire) -> Answers {
    let reachable = if form.by_post() { "nee" } else { "ja" };
    let all = [
        (names::TITLE, form.title.as_str()),
        (super::SUMMARY, &form.summary),
        (names::COOPERATIVE, &form.on_behalf_of),
        ("initiatiefnemer.contactpersoon", &form.contact),
        ("initiatiefnemer.adres", &form.street),
        ("initiatiefnemer.postcode", &form.postcode),
        ("initiatiefnemer.plaats", &form.town),
        ("initiatiefnemer.bereikbaar", reachable),
        ("initiatiefnemer.email", &form.email),
    ];
    let known = all.into_iter().filter(|(question, text)| asked.question(question).is_some() && !text.is_empty());
    known.map(|(question, text)| (question.to_owned(), text.to_owned())).collect()
}

fn entry(form: &PaperForm, profile: u32, received_on: Date) -> PaperEntry {
    PaperEntry {
        catalogue: catalogue::VERSION,
        profile,
        reference: String::new(),
        received_on,
        on: received_on,
        on_behalf_of: form.on_behalf_of.clone(),
        contact: form.contact.clone(),
        post: form.by_post().then(|| form.address()),
        sha256: String::new(),
    }
}

async fn store(
    app: &App,
    actor: &Actor,
    letter: Letter,
    prepared: Prepared,
    files: &[&Staged],
) -> Result<String, Failure> {
    let Letter { id, municipality, entry, frozen, rows, invited, .. } = letter;
    let mut tx = app.db.write().await?;
    // A second click waits here until the first is done.
    officers::lock(&mut tx, &municipality.id).await?;
    if is_entered(&mut tx, actor, &id).await? {
        return Ok(id);
    }
    begin(app, &mut tx, actor, (&id, municipality.id), &frozen).await?;
    let mut case = Case::begun_on_paper(&mut tx, &id, actor).await?;
    letters::add(app, &mut tx, (&mut case, actor), &rows).await?;
    let contact = entry.contact.clone();
    case.carry_out(&mut tx, app, actor, Command::EnterOnPaper(Box::new(entry))).await?;
    submission::store(app, &mut tx, (&id, FIRST), actor, prepared).await?;
    assignment::assign_by_default(app, &mut tx, &case, Some(&actor.id)).await?;
    notices::notify(&mut tx, app, &case).await?;
    if let Some(email) = &invited {
        on_paper::invite_contact(app, &mut tx, (&case, actor), (&contact, email)).await?;
    }
    crate::files::keep(app, files).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(id)
}

/// The version of a draft that was never changed.
const FIRST: i64 = 1;

/// The row of the case and the answers of its draft.
async fn begin(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, municipality_id): (&str, String),
    frozen: &Frozen,
) -> Result<(), Failure> {
    let now = app.clock.millis();
    let case = StoredCase {
        id: id.to_owned(),
        municipality_id,
        profile_version: frozen.profile.into(),
        catalogue_version: frozen.catalogue.into(),
        title: frozen.title.clone(),
        cooperative: frozen.cooperative.clone(),
        reference: None,
        status: Status::Draft.value().to_owned(),
        received_on: None,
        due_on: None,
        version: FIRST,
        updated_at: now,
    };
    case::sql::add(tx, &case).await?;
    for (question, text) in frozen.answers.iter() {
        draft::sql::set_answer(tx, id, question, text, 0, By { person: &actor.id, now }).await?;
    }
    Ok(())
}
