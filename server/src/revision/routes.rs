//! Addresses of the request to change a proposal.

use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::revision::revision;
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of the request to change a proposal.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::REVISION, get(show).post(act))
}

/// What was asked, and the form of now.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || revision(page, &Returned::default())))
}

/// Asks, withdraws what was asked, or opens criteria again.
async fn act(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::act(&web.app, &actor, &id, &typed).await {
        Ok(()) => Ok(see_other(&paths::case(&id))),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, revision).await
        }
    }
}
