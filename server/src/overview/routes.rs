//! Addresses of a case and its submitted proposal.

use crate::news::{self, Shown};
use crate::web::{Path, Problem, Query, SignedIn, Web};
use app::forms::Returned;
use app::pages::case::{overview, proposal};
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of a case.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::CASE, get(show)).route(paths::SUBMITTED, get(show_proposal))
}

/// One case.
async fn show(
    State(web): State<Web>,
    SignedIn(mut actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let reader = actor.clone();
    let page = super::show(&web.app, &reader, &id);
    let page = Box::pin(news::reading(&web.app, &mut actor, (&id, Shown::Everything), page)).await?;
    Ok(web.page(Some(&actor), || overview::case(page, &Returned::from_address(&asked))))
}

/// The submitted proposal, to read.
async fn show_proposal(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let page = super::show_proposal(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || proposal::proposal(page)))
}
