//! Open data: the public challenges, the tasks in the register and the municipalities, for programs. It follows the
//! design rules for APIs of the Dutch government (NL API Design Rules); each handler describes itself, and what they
//! say together is the `OpenAPI` document.

mod answer;
mod asked;
mod challenge;
mod challenges;
mod described;
mod feed;
mod municipalities;
mod problem;
mod table;
mod task;
mod tasks;

pub(crate) use described::api;

use crate::web::{Visitor, Web};
use app::pages::disclosure::open_data;
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// The version of what programs read (semver); its first number stands in the address.
const VERSION: &str = "1.0.0";

/// The page about it, and the feed.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::OPEN_DATA, get(page)).route(paths::CHALLENGES_FEED, get(feed::feed))
}

/// What there is, in plain words.
async fn page(State(web): State<Web>, visitor: Visitor) -> Response {
    web.page(visitor.0.as_ref(), open_data)
}
