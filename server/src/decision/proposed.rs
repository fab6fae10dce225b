//! A decision that was proposed, as who checks or takes it reads it.

use crate::App;
use crate::assessment::panel::Scores;
use crate::case::Case;
use crate::failure::Failure;
use app::views::case::decision::{NUMBER, ProposedPage};
use app::views::{Actor, Reason, Typed};
use domain::case::{Action, Event};

/// The decision that lies before the jurist.
///
/// # Errors
/// [`Failure::NotNow`] when none does.
pub async fn show_checked(app: &App, actor: &Actor, id: &str) -> Result<ProposedPage, Failure> {
    show(app, actor, id, Action::ReadCheckedDecision).await
}

/// The decision that lies before the decision maker.
///
/// # Errors
/// [`Failure::NotNow`] when none does.
pub async fn show_proposed(app: &App, actor: &Actor, id: &str) -> Result<ProposedPage, Failure> {
    show(app, actor, id, Action::ReadProposedDecision).await
}

async fn show(app: &App, actor: &Actor, id: &str, reading: Action) -> Result<ProposedPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(reading)?;
    let scores = Scores::load(&mut tx, id).await?;
    let panel = scores.panel(&case.profile);
    let decision = case.record.proposed.as_deref().cloned().ok_or(Failure::NotFound)?;
    Ok(ProposedPage {
        head: case.head(),
        prepared_by_self: decision.prepared_by.as_ref() == Some(&actor.id),
        decision,
        result: panel.total().zip(panel.advice()),
        today: app.clock.today(),
        number: proposals(&case),
        asks_code: !app.demo,
    })
}

/// How many times a decision was proposed: to the jurist, or where nobody checks it, to the decision maker.
pub(super) fn proposals(case: &Case) -> usize {
    let is_proposal = |event: &Event| matches!(event, Event::LegalCheckRequested(_) | Event::DecisionProposed(_));
    case.events.iter().filter(|(_, event)| is_proposal(event)).count()
}

/// Fails when the page was of another proposal than now lies there.
pub(super) async fn demand_newest(app: &App, actor: &Actor, id: &str, typed: &Typed) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let newest = i64::try_from(proposals(&case)).unwrap_or(i64::MAX);
    if typed.number(NUMBER) == newest { Ok(()) } else { Err(Failure::Conflict(Reason::ProposalOutdated)) }
}
