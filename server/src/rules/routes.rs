//! Addresses of newer rules.

use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::builder::rules as pages;
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of newer rules.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::RULES, get(show).post(adopt))
}

/// What newer rules change for a draft.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::rules(page, &Returned::default())))
}

/// Moves the draft to them.
async fn adopt(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::adopt(&web.app, &actor, &id).await {
        Ok(()) => Ok(see_other(&paths::readiness(&id))),
        Err(failure) => {
            web.again(Some(&actor), (typed, failure), super::show(&web.app, &actor, &id), pages::rules).await
        }
    }
}
