//! Putting a decision before whoever is next: the jurist, or where the profile skips that check, the decision maker.

use super::draft::read;
use super::{Desk, filing};
use crate::case::{self, Case};
use crate::db::Tx;
use crate::failure::{Failure, FieldRefusal};
use crate::{App, notices, steps};
use app::views::{Actor, Reason};
use domain::case::{Action, Command, Decision, DecisionBasis, Role};

/// Puts the decision that was written before whoever is next.
pub(super) async fn propose(app: &App, actor: &Actor, id: &str) -> Result<(), Failure> {
    let papers = Box::pin(papers(app, actor, id)).await?;
    let (mut tx, case) = steps::change(app, actor, id, Action::DraftDecision).await?;
    let desk = Desk::load(&mut tx, case, actor, app.clock.today()).await?;
    let (mut case, decision, basis) = whole(app, actor, desk)?;
    let (decision, basis) = (Box::new(decision), Box::new(basis));
    let command = if case.profile.skips_legal_check {
        Command::ProposeDecision { decision, basis }
    } else {
        demand_jurist(&mut tx, &case, actor).await?;
        Command::RequestLegalCheck { decision, basis }
    };
    case.carry_out(&mut tx, app, actor, command).await?;
    if let Some(papers) = papers {
        filing::file(app, &mut tx, &case, papers).await?;
    }
    notices::notify(&mut tx, app, &case).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Fails when the decision would wait for nobody.
async fn demand_jurist(tx: &mut Tx, case: &Case, actor: &Actor) -> Result<(), Failure> {
    let people = case::sql::participants(tx, &case.stored.id).await?;
    let could = people.iter().any(|one| one.role == Role::Jurist.value() && one.id != actor.id);
    if could { Ok(()) } else { Err(Failure::Refused(Reason::NoJurist)) }
}

/// What the college reads, where nobody checks the decision first.
async fn papers(app: &App, actor: &Actor, id: &str) -> Result<Option<filing::Papers>, Failure> {
    let turn = app.typesetter.turn(&actor.id).await?;
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    let skips = case.profile.skips_legal_check;
    case.demand(if skips { Action::ProposeDecision } else { Action::RequestLegalCheck })?;
    if !case.profile.skips_legal_check {
        return Ok(None);
    }
    let desk = Desk::load(&mut tx, case, actor, app.clock.today()).await?;
    let (case, decision, _) = whole(app, actor, desk)?;
    Box::pin(filing::prepare(app, &turn, (tx, &case), decision, String::new())).await.map(Some)
}

/// The decision that the texts make, if nothing is missing or wrong, with what it is held against.
fn whole(app: &App, actor: &Actor, desk: Desk) -> Result<(Case, Decision, DecisionBasis), Failure> {
    let Desk { case, panel, scores, asked, working, .. } = desk;
    let (decision, mut wrong) = read(&working, &case, &asked, app.clock.today());
    let decision = Decision { prepared_by: Some(actor.id.clone()), ..decision };
    let waits = panel.iter().any(|reviewer| !reviewer.handed_in)
        || scores.panel(&case.profile).scarce().next().is_some()
        || !scores.undiscussed(&case).is_empty();
    let missing = !case.record.released && waits;
    let basis = asked.basis(scores, missing);
    let problems = decision.problems(&case.profile, &basis);
    for problem in problems.iter().map(FieldRefusal::from) {
        if wrong.iter().all(|known| known.field != problem.field) {
            wrong.push(problem);
        }
    }
    if wrong.is_empty() { Ok((case, decision, basis)) } else { Err(Failure::Fields(wrong)) }
}
