//! Addresses of objections.

use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::objection::objection;
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of objections.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::OBJECTION, get(show).post(act))
}

/// The objections in a case.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || objection(page, &Returned::default())))
}

/// Registers one, or records how one ended.
async fn act(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::act(&web.app, &actor, &id, &typed).await {
        Ok(()) => Ok(see_other(&paths::objection(&id))),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, objection).await
        }
    }
}
