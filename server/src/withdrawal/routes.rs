//! Address of withdrawing.

use crate::overview;
use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::pages::case::overview::case_after;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;

/// Address of withdrawing.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/dossiers/{id}/intrekken", post(withdraw))
}

/// Withdraws the proposal.
async fn withdraw(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::withdraw(&web.app, &actor, &id, typed.get("reason")).await {
        Ok(()) => Ok(see_other(&format!("/dossiers/{id}"))),
        Err(failure) => {
            let page = overview::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, case_after).await
        }
    }
}
