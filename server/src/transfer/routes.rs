//! Addresses of a draft as a file.

use crate::board;
use crate::web::{Path, Problem, SignedIn, Upload, Web, download, see_other};
use app::forms::Done;
use app::pages::board::members;
use app::paths;
use app::views::Typed;
use app::views::proposal::transfer::LeftOut;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};

/// Address of the file.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::DRAFT_FILE, get(export))
}

/// Address that reads a file, for which a request may take longer.
pub(crate) fn uploads() -> Router<Web> {
    Router::new().route(paths::IMPORT_DRAFT, post(import))
}

/// The whole draft as JSON.
async fn export(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let bytes = super::export(&web.app, &actor, &id).await?;
    Ok(download("application/json", "concept.json", bytes))
}

/// Reads one.
async fn import(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Upload { bytes, .. }: Upload,
) -> Result<Response, Problem> {
    match super::import(&web.app, &actor, &id, &bytes).await {
        Ok(left_out) if left_out == LeftOut::default() => Ok(see_other(&Done::Imported.at(&paths::readiness(&id)))),
        Ok(left_out) => {
            let page = board::show(&web.app, &actor, &id).await?;
            Ok(web.page(Some(&actor), || members::board(page, &members::imported(&left_out))))
        }
        Err(failure) => {
            let page = board::show(&web.app, &actor, &id);
            web.again(Some(&actor), (Typed::default(), failure), page, members::board).await
        }
    }
}
