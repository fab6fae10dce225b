//! What the jurist does with a decision (juridische toets): agree and say what it is in law, or give it back.

use super::draft::Asked;
use super::proposed::demand_newest;
use super::{confirming, filing};
use crate::assessment::panel::Scores;
use crate::case::Case;
use crate::failure::Failure;
use crate::{App, frozen, steps};
use app::views::reason::Choice;
use app::views::{Actor, Reason, Typed};
use domain::Named;
use domain::case::{Action, Command, command_fields, decide as judge, decision_fields};
use domain::profile::LegalCharacter;

/// Agrees with a decision, by which it comes before the decision maker with what the college needs to read.
///
/// # Errors
/// [`Failure::Fields`] without a legal character, with one that does not fit the decision, for who wrote it, and for a
/// wrong code.
pub async fn pass(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    steps::demand(app, actor, id, Action::PassLegalCheck).await?;
    let character = LegalCharacter::from_value(typed.get(decision_fields::CHARACTER));
    let unknown = || Failure::field(decision_fields::CHARACTER, Reason::NotInList(Choice::Character));
    let legal_character = character.ok_or_else(unknown)?;
    demand_newest(app, actor, id, typed).await?;
    let turn = app.typesetter.turn(&actor.id).await?;
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::PassLegalCheck)?;
    let asked = Asked::of(&frozen::newest(&mut tx, id).await?, case.questionnaire());
    // Which scores may be missing was judged when it was proposed.
    let basis = Box::new(asked.basis(Scores::load(&mut tx, id).await?, false));
    let command = Command::PassLegalCheck { legal_character, basis, person: actor.id.clone() };
    let event = judge(&case.record, command.clone(), &case.roles, &case.profile, app.clock.today())?;
    let passed = case.record.clone().apply(&event).proposed.map(|decision| *decision).ok_or(Failure::NotFound)?;
    let papers = Box::pin(filing::prepare(app, &turn, (tx, &case), passed, actor.name.clone())).await?;
    let (mut tx, mut case) = steps::change(app, actor, id, Action::PassLegalCheck).await?;
    case.carry_out(&mut tx, app, actor, command).await?;
    filing::file(app, &mut tx, &case, papers).await?;
    confirming::finish(app, actor, (tx, case), typed).await
}

/// Gives a decision back to the desk with remarks.
///
/// # Errors
/// [`Failure::Fields`] without remarks.
pub async fn return_from_check(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    steps::demand(app, actor, id, Action::ReturnFromLegalCheck).await?;
    demand_newest(app, actor, id, typed).await?;
    let remarks = typed.trimmed(command_fields::REMARKS);
    steps::take(app, actor, id, Command::ReturnFromLegalCheck { remarks }).await
}
