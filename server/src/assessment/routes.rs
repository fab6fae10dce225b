//! Addresses of the assessment.

use super::all;
use crate::failure::Failure;
use crate::interest;
use crate::web::{Path, Posted, Problem, Query, SignedIn, Web, see_other};
use app::forms::{Returned, told_beside};
use app::pages::assessment::criterion::JUDGEMENT;
use app::pages::assessment::flag::FLAG;
use app::pages::assessment::{assess, assessments};
use app::paths;
use app::views::case::assessment::{AllAction, AssessmentAction, CRITERION, HAND_IN, ROLE, reason_of};
use app::views::{Actor, Reason, Typed};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of the assessment.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::ASSESSMENT, get(show).post(save)).route(paths::ASSESSMENTS, get(show_all).post(act))
}

/// Own scores; first the declaration of no interest, where it is missing.
async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    if interest::is_due(&web.app, &actor, &id).await? {
        return Ok(see_other(&paths::interest(&id)));
    }
    let screen = (asked.get(ROLE), asked.get(CRITERION));
    let page = super::show(&web.app, &actor, &id, screen).await?;
    Ok(web.page(Some(&actor), || assess::assess(page, &Returned::from_address(&asked))))
}

/// All scores, as far as they may be seen.
async fn show_all(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let page = all::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || assessments::assessments(page, &Returned::default())))
}

/// Discusses a criterion, scores it a second time, or opens an assessment again.
async fn act(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let place = match typed.action() {
        Some(AllAction::Say(criterion)) => criterion,
        Some(AllAction::ScoreAgain(place)) => place.split('.').next().unwrap_or_default().to_owned(),
        Some(AllAction::Reopen) | None => assessments::PANEL.to_owned(),
    };
    match all::act(&web.app, &actor, &id, &typed).await {
        Ok(()) => Ok(see_other(&format!("{}#{place}", paths::assessments(&id)))),
        Err(failure) => {
            let page = all::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, assessments::assessments).await
        }
    }
}

/// Saves what was typed, and raises a question for a specialist if the button says so.
async fn stored(
    web: &Web,
    actor: &Actor,
    id: &str,
    (typed, role, criterion): (&Typed, &str, &str),
) -> Result<Option<String>, Failure> {
    let next = super::save_scores(&web.app, actor, id, (typed, role, criterion)).await?;
    if typed.action() == Some(AssessmentAction::Flag) {
        super::raise_flag(&web.app, actor, id, (typed, criterion)).await?;
    }
    Ok(next)
}

/// Saves own scores, or hands them in.
async fn save(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    // The form says in which role; its address does too.
    let role = typed.find(ROLE).unwrap_or(asked.get(ROLE)).to_owned();
    let criterion = asked.get(CRITERION).to_owned();
    if typed.action() == Some(AssessmentAction::AskToReopen) {
        return match all::ask_to_reopen(&web.app, &actor, &id, &typed, &role).await {
            Ok(()) => Ok(see_other(&paths::assessment_as(&id, &role))),
            Err(failure) => {
                let page = super::show(&web.app, &actor, &id, (&role, ""));
                web.again(Some(&actor), (typed, failure), page, assess::assess).await
            }
        };
    }
    let saved = stored(&web, &actor, &id, (&typed, &role, &criterion)).await;
    let action = typed.action();
    let screen = if action == Some(AssessmentAction::HandIn) { HAND_IN } else { &criterion };
    let page = |screen: &str| paths::assessment_of(&id, &role, screen);
    let next = match saved {
        Ok(next) => next,
        // There is no form any more that could hold what was typed: a page of its own does.
        Err(failure @ Failure::Conflict(Reason::HandedIn)) => return Err(failure.into()),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id, (&role, screen));
            return web.again(Some(&actor), (typed, failure), page, assess::assess).await;
        }
    };
    Ok(see_other(&match action {
        Some(AssessmentAction::HandIn) => paths::case(&id),
        Some(AssessmentAction::Next) => match next {
            Some(criterion) => format!("{}#{JUDGEMENT}", page(&criterion)),
            None => page(HAND_IN),
        },
        Some(AssessmentAction::Cite(_)) => format!("{}#{}", page(screen), reason_of(screen)),
        Some(AssessmentAction::Choose(choice)) => format!("{}#{}", page(screen), choice.question),
        // Beside the button that was pressed stands that it worked.
        Some(AssessmentAction::Flag) => format!("{}#{FLAG}", page(screen)),
        Some(AssessmentAction::Save | AssessmentAction::AskToReopen) | None => told_beside(&page(screen), &[JUDGEMENT]),
    }))
}
