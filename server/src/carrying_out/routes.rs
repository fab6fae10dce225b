//! Addresses of what has to happen after a decision.

use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::carrying_out::carrying_out;
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of what has to happen after a decision.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::COMMITMENTS, get(show).post(act))
}

/// What has to happen.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || carrying_out(page, &Returned::default())))
}

/// Agrees on it, or says what became of it.
async fn act(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::act(&web.app, &actor, &id, &typed).await {
        Ok(()) => Ok(see_other(&paths::commitments(&id))),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, carrying_out).await
        }
    }
}
