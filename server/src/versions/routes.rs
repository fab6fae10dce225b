//! Addresses of earlier versions of an answer.

use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::builder::versions;
use app::paths;
use app::views::fields::VERSION;
use app::views::proposal::versions::fields;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of versions.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::VERSIONS, get(show).post(restore))
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
    let wanted = super::Restoration { version: typed.number(fields::RESTORE), seen: typed.number(VERSION) };
    match super::restore(&web.app, &actor, &id, &question, wanted).await {
        Ok(section) => Ok(see_other(&format!("{}#{question}", paths::section(&id, &section)))),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id, &question);
            web.again(Some(&actor), (typed, failure), page, versions::versions).await
        }
    }
}
