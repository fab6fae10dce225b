//! Addresses of the draft of the assessment.

use crate::web::{Path, Posted, Problem, Query, SignedIn, Web, see_other};
use app::forms::{Returned, told_beside};
use app::pages::response::{KEPT, response};
use app::paths;
use app::views::case::decision::response::ResponseAction;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of the draft of the assessment.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::RESPONSE, get(show).post(act))
}

/// The findings, the response, and the form of either side.
async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || response(page, &Returned::from_address(&asked))))
}

/// Sends the findings to the board, or responds to them.
async fn act(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let page = paths::response(&id);
    let next = match typed.action() {
        Some(ResponseAction::Save) => told_beside(&page, &[KEPT]),
        Some(ResponseAction::Choose(choice)) => format!("{page}#{}", choice.question),
        Some(ResponseAction::Share | ResponseAction::Respond) | None => page,
    };
    match super::act(&web.app, &actor, &id, &typed).await {
        Ok(()) => Ok(see_other(&next)),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, response).await
        }
    }
}
