//! Downloads, and the demo's mailbox.

use super::Web;
use super::address::Path;
use super::problem::Reply;
use super::visitor::{SignedIn, Visitor};
use app::api::files::Download;
use app::ui::pages::mailbox;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// A document of a case.
pub(super) async fn document(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    Ok(attachment(web.backend.document(&actor, &id).await?))
}

/// The draft as a PDF.
pub(super) async fn draft_pdf(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    Ok(attachment(web.backend.draft_pdf(&actor, &id).await?))
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

/// A PDF to save. Names are our own, made of letters, digits, dots and dashes.
fn attachment(file: Download) -> Response {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{}\"", file.name));
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment"))),
    ];
    (headers, file.bytes).into_response()
}
