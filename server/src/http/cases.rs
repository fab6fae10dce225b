//! Looking at cases.

use super::Web;
use super::address::{Path, Query};
use super::problem::Reply;
use super::visitor::SignedIn;
use app::api::case::QueueFilter;
use app::ui::pages::{case, proposal, queue};
use axum::extract::State;

/// The queue.
pub(super) async fn queue(State(web): State<Web>, SignedIn(actor): SignedIn, Query(asked): Query) -> Reply {
    let filter = match asked.get("toon") {
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
