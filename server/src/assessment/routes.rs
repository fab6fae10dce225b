//! Addresses of the assessment.

use crate::interest;
use crate::web::{Path, Posted, Problem, Query, SignedIn, Web, see_other};
use app::forms::{Returned, told_beside};
use app::pages::assessment::assess;
use app::paths;
use app::views::case::assessment::AssessmentAction;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of the assessment.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::ASSESSMENT, get(show).post(save))
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
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || assess::assess(page, &Returned::from_address(&asked))))
}

/// Saves own scores, or hands them in.
async fn save(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let action = typed.action();
    let hand_in = action == Some(AssessmentAction::HandIn);
    let page = paths::assessment(&id);
    // Beside the button that was pressed stands that it worked.
    let saved = |place: &str| told_beside(&page, &[place]);
    let next = match &action {
        Some(AssessmentAction::HandIn) => page,
        Some(AssessmentAction::SaveBeside(criterion)) => saved(criterion),
        Some(AssessmentAction::Save) | None => saved(assess::EVERYTHING),
    };
    match super::save_scores(&web.app, &actor, &id, &typed, hand_in).await {
        Ok(()) => Ok(see_other(&next)),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, assess::assess).await
        }
    }
}
