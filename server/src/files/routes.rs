//! Address of a file that came along with what was written.

use crate::web::{Path, Problem, SignedIn, Web, download};
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Address of a file that came along with what was written.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::ENCLOSED, get(save))
}

/// The file, to save and never to show.
async fn save(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((case, file)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let file = super::file(&web.app, &actor, &case, &file).await?;
    Ok(download(file.kind.media_type(), &file.name, file.bytes))
}
