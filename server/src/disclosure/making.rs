//! How an officer makes a case public, changes what is, and ends it.

use super::sql::{self, NewPublic};
use crate::case::{self, Case};
use crate::db::Tx;
use crate::documents::{PublicDecisionFacts, archive};
use crate::failure::Failure;
use crate::{App, frozen, notices, steps};
use app::views::disclosure::{DisclosureForm, DisclosurePage};
use app::views::{Actor, Reason};
use domain::Named;
use domain::case::{Action, Command, Disclosure, DisclosureStep, NewDisclosure, Outcome, Phase, decide};
use domain::guide::services;
use domain::proposal::Answers;
use std::collections::BTreeSet;

/// The question that names the services of a proposal, and those that name people.
const SERVICES: &str = "taak.onderdelen";
const BOARD: &str = "organisatie.bestuur";
const CONTACT: &str = "initiatiefnemer.contactpersoon";

/// The page on which a case is made public.
///
/// # Errors
/// [`Failure::NotFound`] for who may not do that.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<DisclosurePage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::Disclose)?;
    let text = match &case.record.disclosure {
        Some(text) => text.clone(),
        None => beginning(&case, &frozen::newest(&mut tx, id).await?.answers),
    };
    Ok(DisclosurePage {
        head: case.head(),
        text,
        is_public: case.record.disclosure.is_some(),
        outcome: outcome(&case),
        version: case.record.disclosures,
    })
}

/// What the form begins with: what the proposal says, but for the plan itself, which names whom it likes.
fn beginning(case: &Case, answers: &Answers) -> Disclosure {
    let service = answers.get(SERVICES).lines().find_map(services::find);
    Disclosure {
        title: case.stored.title.clone(),
        initiator: case.stored.cooperative.clone(),
        service: service.map(|service| service.value.to_owned()).unwrap_or_default(),
        summary: String::new(),
        grounds: String::new(),
    }
}

/// What was decided, once that was sent.
fn outcome(case: &Case) -> Option<Outcome> {
    let sent = case.record.phase() == Phase::Announced;
    case.record.decision.as_ref().filter(|_| sent).map(|decision| decision.outcome)
}

/// Makes a case public, or changes what is. A decision that becomes public gets a PDF of its own, made of nothing else
/// than what is public.
///
/// # Errors
/// [`Failure::Fields`] for what is wrong, also for personal data in the texts; [`Failure::Conflict`] if somebody else
/// changed what is public first; [`Failure::NotFound`] for who may not do it.
pub async fn disclose(app: &App, actor: &Actor, id: &str, form: DisclosureForm) -> Result<(), Failure> {
    let object_key = pdf(app, actor, id, &form).await?;
    let (mut tx, mut case) = steps::change(app, actor, id, Action::Disclose).await?;
    let command = command(&mut tx, &case, &form).await?;
    let expected = case.record.disclosures;
    case.carry_out(&mut tx, app, actor, command).await?;
    demand_same(expected, form.version)?;
    let announced = case.record.announcement.map(|announced| announced.on.to_string());
    let decision = object_key.and_then(|key| Some((outcome(&case)?.value(), announced?, key)));
    let new = NewPublic {
        case: id,
        municipality: &case.municipality.id,
        reference: case.record.reference().unwrap_or_default(),
        text: &form.text,
        decision,
        now: app.clock.millis(),
    };
    sql::set(&mut tx, new).await?;
    notices::notify(&mut tx, app, &case).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Makes a case public no longer.
///
/// # Errors
/// As [`disclose`]; [`Failure::NotNow`] if it is not public.
pub async fn end(app: &App, actor: &Actor, id: &str, (reason, version): (String, i64)) -> Result<(), Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::EndDisclosure).await?;
    let (command, expected) = (Command::Disclosure(DisclosureStep::End { reason }), case.record.disclosures);
    case.carry_out(&mut tx, app, actor, command).await?;
    demand_same(expected, version)?;
    sql::end(&mut tx, id, app.clock.millis()).await?;
    notices::notify(&mut tx, app, &case).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Fails if what is public was changed since the form was made.
fn demand_same(disclosures: u32, version: i64) -> Result<(), Failure> {
    if i64::from(disclosures) == version { Ok(()) } else { Err(Failure::Conflict(Reason::CaseChanged)) }
}

async fn command(tx: &mut Tx, case: &Case, form: &DisclosureForm) -> Result<Command, Failure> {
    let new = NewDisclosure { text: form.text.clone(), checked: form.checked, names: names(tx, case).await? };
    Ok(Command::Disclosure(DisclosureStep::Disclose(new)))
}

/// Names of everybody on the board, of who works for the municipality, and of who stands in the proposal.
async fn names(tx: &mut Tx, case: &Case) -> Result<Vec<String>, Failure> {
    let id = &case.stored.id;
    let answers = frozen::newest(tx, id).await?.answers;
    let board = answers.rows(BOARD).into_iter().filter_map(|mut row| row.remove("naam"));
    let mut names: BTreeSet<String> = board.chain([answers.get(CONTACT).to_owned()]).collect();
    names.extend(case::members(tx, id).await?.into_iter().map(|(person, _)| person.name));
    names.extend(sql::officers(tx, id).await?);
    names.remove(&case.stored.cooperative);
    Ok(names.into_iter().collect())
}

/// Where the PDF of the decision is, if the form makes that public. It is judged before any work is done.
async fn pdf(app: &App, actor: &Actor, id: &str, form: &DisclosureForm) -> Result<Option<String>, Failure> {
    if form.text.grounds.is_empty() {
        return Ok(None);
    }
    steps::demand(app, actor, id, Action::Disclose).await?;
    let turn = app.typesetter.turn(&actor.id).await?;
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let command = command(&mut tx, &case, form).await?;
    drop(tx);
    decide(&case.record, command, &case.roles, &case.profile, app.clock.today())?;
    let (outcome, announced) = outcome(&case).zip(case.record.announcement).ok_or(Failure::NotFound)?;
    let facts = PublicDecisionFacts {
        municipality: case.municipality.name.clone(),
        reference: case.record.reference().unwrap_or_default().to_owned(),
        ordinance: format!("{}, {}", case.profile.ordinance, case.profile.article),
        received_on: case.record.received_on().ok_or(Failure::NotFound)?,
        announced_on: announced.on,
        outcome,
        text: form.text.clone(),
        made: app.clock.today(),
    };
    let bytes = app.typesetter.public_decision(&turn, facts).await?;
    Ok(Some(archive::keep(app, bytes).await?.object_key()))
}
