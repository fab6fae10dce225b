//! What handlers share, and how a page becomes a response.

use super::Manifest;
use super::origin::Origin;
use super::problem::{Problem, status};
use crate::App;
use crate::failure::Failure;
use app::forms::Returned;
use app::page::{Frame, MunicipalitySite, Page};
use app::shell::document;
use app::views::{Actor, AppError, Typed};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::nonce::{provide_nonce, use_nonce};
use leptos::prelude::Owner;
use std::sync::Arc;

/// What every handler needs.
#[derive(Clone)]
pub struct Web {
    /// What the use cases need.
    pub app: App,
    /// Names of the built files.
    pub manifest: Arc<Manifest>,
    /// The header in which a proxy says for whom it asks, if there is one in front.
    pub client_header: Option<HeaderName>,
    /// Where forms must come from.
    pub origin: Origin,
    /// Whether the site is served over TLS, so that cookies are marked secure.
    pub secure: bool,
    /// Where to report a weakness.
    pub contact: String,
    /// E-mail address for questions about open data.
    pub open_data_contact: Arc<str>,
}

impl Web {
    /// A page with status 200. The page is built within the rendering, because its parts belong to that.
    pub fn page(&self, visitor: Option<&Actor>, page: impl FnOnce() -> Page) -> Response {
        self.page_with(StatusCode::OK, visitor, page)
    }

    /// One of the own pages of a municipality, with status 200.
    pub fn page_of(&self, site: MunicipalitySite, visitor: Option<&Actor>, page: impl FnOnce() -> Page) -> Response {
        framed(StatusCode::OK, Frame { site: Some(site), ..self.frame(visitor) }, page)
    }

    /// A page with this status.
    pub fn page_with(&self, status: StatusCode, visitor: Option<&Actor>, page: impl FnOnce() -> Page) -> Response {
        framed(status, self.frame(visitor), page)
    }

    fn frame(&self, visitor: Option<&Actor>) -> Frame {
        let demo = self.app.demo.then(|| self.app.clock.today());
        Frame { visitor: visitor.cloned(), demo, assets: self.manifest.assets(), site: None }
    }

    /// The page of a form again after it failed, with what was typed and what is wrong. A failure that no form can show
    /// gets a page of its own, which holds what was typed. For whoever may not see the page, it does not exist.
    pub(crate) async fn again<Data>(
        &self,
        visitor: Option<&Actor>,
        (typed, failure): (Typed, Failure),
        page: impl Future<Output = Result<Data, Failure>>,
        render: impl FnOnce(Data, &Returned) -> Page,
    ) -> Result<Response, Problem> {
        let fits = failure.fits_its_form();
        let Problem(error) = failure.into();
        if !fits {
            return Err(Problem(error));
        }
        let data = match page.await {
            Ok(data) => data,
            // Whoever may not see the page learns nothing of what is wrong with the form either.
            Err(hidden @ (Failure::NotFound | Failure::SignedOut)) => return Err(hidden.into()),
            Err(failure) if failure.is_an_answer() => return Err(Problem(error)),
            Err(fault) => return Err(fault.into()),
        };
        let code = match error {
            AppError::Refused(_) | AppError::TooLarge(_) => StatusCode::UNPROCESSABLE_ENTITY,
            _ => status(&error),
        };
        let returned = Returned::new(typed, error);
        Ok(self.page_with(code, visitor, || render(data, &returned)))
    }
}

/// A page within its frame, which nothing keeps.
fn framed(status: StatusCode, frame: Frame, page: impl FnOnce() -> Page) -> Response {
    let (html, policy) = render(&frame, page);
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (CONTENT_SECURITY_POLICY, policy),
    ];
    (status, headers, html).into_response()
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
pub(crate) fn see_other(path: &str) -> Response {
    let location = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response()
}
