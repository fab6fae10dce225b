//! Address of the file of a case.

use crate::web::{Path, Problem, SignedIn, Web, download};
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Address of the file.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::BUNDLE, get(open))
}

/// The file, to save.
async fn open(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    let bundle = super::open(&web.app, &actor, &id).await?;
    let name = bundle.name.clone();
    let mut response = download("application/zip", &name, Vec::new());
    *response.body_mut() = bundle.into_body(web.app.clone());
    Ok(response)
}
