//! Addresses of earlier versions of an answer.

use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::builder::versions;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of versions.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/voorstellen/{id}/versies/{question}", get(show).post(restore))
}

/// All versions.
async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id, &question).await?;
    Ok(web.page(Some(&actor), || versions::versions(page, &Returned::default())))
}

/// Restores one.
async fn restore(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let number = |name: &str| typed.get(name).parse().unwrap_or(0);
    let wanted = super::Restoration { version: number("zet-terug"), seen: number("versie") };
    match super::restore(&web.app, &actor, &id, &question, wanted).await {
        Ok(section) => Ok(see_other(&format!("/voorstellen/{id}/{section}#{question}"))),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id, &question);
            web.again(Some(&actor), (typed, failure), page, versions::versions).await
        }
    }
}
