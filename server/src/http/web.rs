//! What handlers share, and how a page becomes a response.

use super::assets::Manifest;
use app::api::{Actor, Backend};
use app::ui::{Frame, Page, document};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::nonce::{provide_nonce, use_nonce};
use leptos::prelude::Owner;
use std::sync::Arc;

/// What every handler needs.
#[derive(Clone)]
pub struct Web {
    /// The use cases.
    pub backend: Arc<dyn Backend>,
    /// Names of the built files.
    pub manifest: Arc<Manifest>,
    /// Sentence on top of every page of a demo; `None` otherwise.
    pub demo: Option<String>,
    /// Whether the site is served over TLS, so that cookies are marked secure.
    pub secure: bool,
    /// Where to report a weakness.
    pub contact: String,
    /// Time, for security.txt.
    pub clock: crate::clock::Clock,
    /// Limits per person, per browser and per network address.
    pub limits: Arc<crate::security::limits::Limits>,
}

impl Web {
    /// A page with status 200. The page is built within the rendering, because its parts belong to that.
    pub fn page(&self, visitor: Option<&Actor>, page: impl FnOnce() -> Page) -> Response {
        self.page_with(StatusCode::OK, visitor, page)
    }

    /// A page with this status.
    pub fn page_with(&self, status: StatusCode, visitor: Option<&Actor>, page: impl FnOnce() -> Page) -> Response {
        let frame = Frame { visitor: visitor.cloned(), demo: self.demo.clone(), assets: self.manifest.assets() };
        let (html, policy) = render(&frame, page);
        let headers = [
            (CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
            (CACHE_CONTROL, HeaderValue::from_static("no-store")),
            (CONTENT_SECURITY_POLICY, policy),
        ];
        (status, headers, html).into_response()
    }
}

/// Renders in a reactive owner of its own, as the islands of the page expect, and gives the policy for its nonce.
fn render(frame: &Frame, page: impl FnOnce() -> Page) -> (String, HeaderValue) {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new_islands())));
    let rendered = owner.with(|| {
        provide_nonce();
        let html = document(frame, page());
        let nonce = use_nonce().map(|nonce| nonce.to_string()).unwrap_or_default();
        (html, super::guard::page_policy(&nonce))
    });
    owner.cleanup();
    rendered
}

/// Goes on to another page after a form was carried out, so that reloading does not post it again.
pub(super) fn see_other(path: &str) -> Response {
    let location = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response()
}
