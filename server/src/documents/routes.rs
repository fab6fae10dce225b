//! Address of a document.

use crate::web::{self, Path, Problem, SignedIn, Web};
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Address of a document.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::DOCUMENT, get(save))
}

/// A document of a case, to save.
async fn save(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    Ok(web::pdf(super::download(&web.app, &actor, &id).await?))
}
