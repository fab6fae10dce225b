//! What the decision maker does with a decision that was put before them: take it, or give it back.

use crate::assessment::panel::Scores;
use crate::case::Case;
use crate::failure::{Failure, FieldRefusal};
use crate::{App, steps};
use app::views::case::decision::{NUMBER, ProposedPage};
use app::views::reason::Choice;
use app::views::{Actor, Reason, Typed};
use domain::Named;
use domain::calendar::parse_date;
use domain::case::{Action, Authority, Command, Event, Taking, command_fields, decision_fields};

/// The decision that lies before the decision maker.
///
/// # Errors
/// [`Failure::NotNow`] when none does.
pub async fn show_proposed(app: &App, actor: &Actor, id: &str) -> Result<ProposedPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::ReadProposedDecision)?;
    let scores = Scores::load(&mut tx, id).await?;
    let panel = scores.panel(&case.profile);
    Ok(ProposedPage {
        head: case.head(),
        decision: case.record.proposed.as_deref().cloned().ok_or(Failure::NotFound)?,
        result: panel.total().zip(panel.advice()),
        today: app.clock.today(),
        number: proposals(&case),
    })
}

/// How many times a decision was proposed.
fn proposals(case: &Case) -> usize {
    case.events.iter().filter(|(_, event)| matches!(event, Event::DecisionProposed(_))).count()
}

/// Fails when the page was of another proposal than now lies there.
async fn demand_newest(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let newest = i64::try_from(proposals(&case)).unwrap_or(i64::MAX);
    if typed.number(NUMBER) == newest { Ok(()) } else { Err(Failure::Conflict(Reason::ProposalOutdated)) }
}

/// Takes the decision that was proposed.
///
/// # Errors
/// [`Failure::Fields`] for what is missing or wrong.
pub async fn decide(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
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
    steps::take(app, actor, id, Command::Decide(taking)).await
}

/// Gives the decision back with remarks.
///
/// # Errors
/// [`Failure::Fields`] without remarks.
pub async fn give_back(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
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
