//! Addresses of the decision.

use crate::overview;
use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::decision::{announce, decide};
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use domain::case::{Action, Status};

/// Addresses of the decision.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::DECISION, get(show).post(take)).route(paths::ANNOUNCEMENT, post(send))
}

/// The decision form, or, once decided, the page that sends the decision.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    let overview = overview::show(&web.app, &actor, &id).await?;
    if overview.head.status == Status::Decided && overview.head.allowed.contains(&Action::Announce) {
        return Ok(web.page(Some(&actor), || announce::announce(overview)));
    }
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || decide::decide(page, &Returned::default())))
}

/// Takes the decision.
async fn take(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::decide(&web.app, &actor, &id, &typed).await {
        Ok(()) => Ok(see_other(&paths::decision(&id))),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, decide::decide).await
        }
    }
}

/// Sends the decision.
async fn send(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    super::announce(&web.app, &actor, &id).await?;
    Ok(see_other(&paths::case(&id)))
}
