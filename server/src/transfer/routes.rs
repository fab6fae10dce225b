//! Addresses of a draft as a file.

use crate::board;
use crate::web::{Path, Problem, SignedIn, Upload, Web, download, see_other};
use app::pages::board::members;
use app::views::Typed;
use app::views::proposal::transfer::LeftOut;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};

/// Address of the file.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/voorstellen/{id}/concept.json", get(export))
}

/// Address that reads a file, for which a request may take longer.
pub(crate) fn uploads() -> Router<Web> {
    Router::new().route("/voorstellen/{id}/inlezen", post(import))
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
    Upload(bytes): Upload,
) -> Result<Response, Problem> {
    match super::import(&web.app, &actor, &id, &bytes).await {
        Ok(left_out) if left_out == LeftOut::default() => {
            Ok(see_other(&format!("/voorstellen/{id}/gereed?gedaan=ingelezen")))
        }
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
