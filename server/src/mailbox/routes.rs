//! Addresses of the mailbox; in demo mode only.

use crate::web::{Path, Problem, Visitor, Web};
use app::pages::mailbox as pages;
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of the mailbox.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::MAILBOX, get(list)).route(paths::MAIL, get(show))
}

/// The newest mails.
async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Response, Problem> {
    let mails = super::list(&web.app).await?;
    Ok(web.page(visitor.0.as_ref(), || pages::mailbox(mails)))
}

/// One mail.
async fn show(State(web): State<Web>, visitor: Visitor, Path(id): Path<String>) -> Result<Response, Problem> {
    let mail = super::show(&web.app, &id).await?;
    Ok(web.page(visitor.0.as_ref(), || pages::mail(mail)))
}
