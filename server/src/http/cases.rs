//! Looking at cases.

use super::Web;
use super::problem::Reply;
use super::visitor::SignedIn;
use app::api::case::QueueFilter;
use app::ui::pages::{case, proposal, queue};
use axum::extract::{Path, Query, State};
use serde::Deserialize;

/// Which cases to list, as the address says.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Shown {
    #[serde(default)]
    toon: String,
}

/// The queue.
pub(super) async fn queue(State(web): State<Web>, SignedIn(actor): SignedIn, Query(shown): Query<Shown>) -> Reply {
    let filter = match shown.toon.as_str() {
        "aan-zet" => QueueFilter::OurTurn,
        "alles" => QueueFilter::All,
        _ => QueueFilter::Open,
    };
    let page = web.backend.queue(&actor, filter).await?;
    Ok(web.page(Some(&actor), || queue::queue(page)))
}

/// One case.
pub(super) async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    let page = web.backend.case(&actor, &id).await?;
    Ok(web.page(Some(&actor), || case::case(page)))
}

/// The submitted proposal, to read.
pub(super) async fn proposal(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    let page = web.backend.proposal(&actor, &id).await?;
    Ok(web.page(Some(&actor), || proposal::proposal(page)))
}
