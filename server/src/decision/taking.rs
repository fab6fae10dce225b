//! What the decision maker does with a decision that was put before them: take it, or give it back.

use super::confirming;
use super::proposed::demand_newest;
use crate::failure::{Failure, FieldRefusal};
use crate::{App, steps};
use app::views::reason::Choice;
use app::views::{Actor, Reason, Typed};
use domain::Named;
use domain::calendar::parse_date;
use domain::case::{Action, Authority, Command, Taking, command_fields, decision_fields};

/// Takes the decision that was proposed.
///
/// # Errors
/// [`Failure::Fields`] for what is missing or wrong.
pub async fn decide(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    steps::demand(app, actor, id, Action::Decide).await?;
    let mut wrong = Vec::new();
    let on = parse_date(typed.get(decision_fields::DECIDED_ON));
    if let Err(error) = &on {
        wrong.push(FieldRefusal::new(decision_fields::DECIDED_ON, Reason::Said(error.to_string())));
    }
    let authority = Authority::from_value(typed.get(decision_fields::AUTHORITY));
    if authority.is_none() {
        wrong.push(FieldRefusal::new(decision_fields::AUTHORITY, Reason::NotInList(Choice::Authority)));
    }
    let (Ok(on), Some(authority)) = (on, authority) else { return Err(Failure::Fields(wrong)) };
    demand_newest(app, actor, id, typed).await?;
    let taking = Taking {
        on,
        authority,
        resolution: typed.line(decision_fields::RESOLUTION),
        mandate: typed.line(decision_fields::MANDATE),
        person: actor.id.clone(),
    };
    let (mut tx, mut case) = steps::change(app, actor, id, Action::Decide).await?;
    case.carry_out(&mut tx, app, actor, Command::Decide(taking)).await?;
    confirming::finish(app, actor, (tx, case), typed).await
}

/// Gives the decision back with remarks.
///
/// # Errors
/// [`Failure::Fields`] without remarks.
pub async fn give_back(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    steps::demand(app, actor, id, Action::ReturnDecision).await?;
    demand_newest(app, actor, id, typed).await?;
    let remarks = typed.trimmed(command_fields::REMARKS);
    steps::take(app, actor, id, Command::ReturnDecision { remarks }).await
}

/// Takes a decision that was not sent back to the desk.
///
/// # Errors
/// [`Failure::Fields`] without a reason.
pub async fn reopen(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let reason = typed.trimmed(command_fields::REOPEN);
    steps::take(app, actor, id, Command::ReopenDecision { reason }).await
}
