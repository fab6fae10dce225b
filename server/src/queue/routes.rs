//! Address of the queue.

use crate::web::{Problem, Query, SignedIn, Web};
use app::forms::Returned;
use app::pages::case::queue;
use app::paths;
use app::views::case::QueueAsked;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Address of the queue.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::CASES, get(show))
}

/// A page of the queue.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Query(asked): Query) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, QueueAsked::from(&asked)).await?;
    Ok(web.page(Some(&actor), || queue::queue(page, &Returned::from_address(&asked))))
}
