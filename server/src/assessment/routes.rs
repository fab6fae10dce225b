//! Addresses of the assessment.

use crate::failure::Failure;
use crate::interest;
use crate::web::{Path, Posted, Problem, Query, SignedIn, Web, see_other};
use app::forms::{Returned, told_beside};
use app::pages::assessment::{assess, assessments};
use app::paths;
use app::views::Reason;
use app::views::case::assessment::{AssessmentAction, ROLE};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of the assessment.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::ASSESSMENT, get(show).post(save)).route(paths::ASSESSMENTS, get(show_all))
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
    let page = super::show(&web.app, &actor, &id, asked.get(ROLE)).await?;
    Ok(web.page(Some(&actor), || assess::assess(page, &Returned::from_address(&asked))))
}

/// All scores, as far as they may be seen.
async fn show_all(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let page = super::show_all(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || assessments::assessments(page)))
}

/// Saves own scores, or hands them in.
async fn save(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    // The page says in which role; an address alone does too.
    let role = typed.find(ROLE).unwrap_or(asked.get(ROLE)).to_owned();
    let page = if role.is_empty() { paths::assessment(&id) } else { paths::assessment_as(&id, &role) };
    // Beside the button that was pressed stands that it worked.
    let next = match typed.action() {
        Some(AssessmentAction::HandIn) => paths::case(&id),
        Some(AssessmentAction::SaveBeside(criterion)) => told_beside(&page, &[&criterion]),
        Some(AssessmentAction::Choose(choice)) => format!("{page}#{}", choice.question),
        Some(AssessmentAction::Save) | None => told_beside(&page, &[assess::EVERYTHING]),
    };
    match super::save_scores(&web.app, &actor, &id, &typed).await {
        Ok(()) => Ok(see_other(&next)),
        // There is no form any more that could hold what was typed: a page of its own does.
        Err(failure @ Failure::Conflict(Reason::HandedIn)) => Err(failure.into()),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id, &role);
            web.again(Some(&actor), (typed, failure), page, assess::assess).await
        }
    }
}
