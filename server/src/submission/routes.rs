//! Address of the receipt.

use crate::web::{Path, Problem, SignedIn, Web};
use app::pages::builder::receipt;
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Address of the receipt.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::RECEIPT, get(show))
}

/// The receipt (ontvangstbevestiging).
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    let page = super::receipt(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || receipt::receipt(page)))
}
