//! Downloads, and the demo's mailbox.

use super::Web;
use super::address::Path;
use super::download::download;
use super::problem::Reply;
use super::visitor::{SignedIn, Visitor};
use app::api::files::Download;
use app::ui::pages::mailbox;
use axum::extract::State;
use axum::response::Response;

/// A document of a case.
pub(super) async fn document(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    Ok(pdf(web.backend.document(&actor, &id).await?))
}

/// The draft as a PDF.
pub(super) async fn draft_pdf(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    Ok(pdf(web.backend.draft_pdf(&actor, &id).await?))
}

/// Mail that was sent; in demo mode only.
pub(super) async fn mailbox(State(web): State<Web>, visitor: Visitor) -> Reply {
    let mails = web.backend.mailbox().await?;
    Ok(web.page(visitor.0.as_ref(), || mailbox::mailbox(mails)))
}

/// One mail; in demo mode only.
pub(super) async fn mail(State(web): State<Web>, visitor: Visitor, Path(id): Path<String>) -> Reply {
    let mail = web.backend.mail(&id).await?;
    Ok(web.page(visitor.0.as_ref(), || mailbox::mail(mail)))
}

/// A PDF to save.
fn pdf(file: Download) -> Response {
    download("application/pdf", &file.name, file.bytes)
}
