//! Answers to what did not work out, as pages in the house style.

use super::guard::LARGEST_BODY;
use super::visitor::Visitor;
use super::{Web, posted};
use crate::failure::Failure;
use app::pages::problem::{self, Unsent};
use app::views::AppError;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// How long a form may take to arrive.
const PATIENCE: Duration = Duration::from_secs(30);

/// A use case that did not work out; [`show_problems`] turns it into a page.
#[derive(Debug)]
pub(crate) struct Problem(pub AppError);

/// The edge: a fault is logged here, once, under a fresh reference, and its cause goes no further.
impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        Self(failure.at_the_edge())
    }
}

/// Marks a response whose page still has to be made.
#[derive(Debug, Clone)]
struct Marked(AppError);

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = status(&self.0).into_response();
        response.extensions_mut().insert(Marked(self.0));
        response
    }
}

/// The body of a posted form, kept aside: what somebody typed must survive whatever stops the form.
#[derive(Debug, Clone, Default)]
pub(crate) struct PostedForm(Arc<OnceLock<Bytes>>);

impl PostedForm {
    /// Reads the body of a form and keeps it; other bodies pass unread.
    ///
    /// # Errors
    /// The response for a body that is too large, or does not arrive in time.
    pub(crate) async fn keep(request: Request) -> Result<Request, Response> {
        let is_form = posted::is_form(request.headers());
        let Some(form) = request.extensions().get::<Self>().filter(|_| is_form).cloned() else { return Ok(request) };
        let (parts, body) = request.into_parts();
        let arrived = tokio::time::timeout(PATIENCE, to_bytes(body, LARGEST_BODY)).await;
        let bytes = arrived.map_err(|_| posted::too_slow())?.map_err(|_| posted::too_large())?;
        let body = Body::from(form.0.get_or_init(|| bytes).clone());
        Ok(Request::from_parts(parts, body))
    }

    /// What a form holds that reaches no handler.
    pub(crate) async fn keep_alone(mut request: Request) -> Option<Unsent> {
        let (form, address) = (Self::default(), address(&request));
        request.extensions_mut().insert(form.clone());
        Self::keep(request).await.ok()?;
        form.unsent(address)
    }

    fn unsent(&self, address: String) -> Option<Unsent> {
        self.0.get().map(|body| Unsent { address, typed: posted::read(body) })
    }
}

/// Where a form was sent.
fn address(request: &Request) -> String {
    request.uri().path_and_query().map_or_else(String::new, ToString::to_string)
}

/// The status that fits an error.
pub(crate) const fn status(error: &AppError) -> StatusCode {
    match error {
        AppError::Fields(_) => StatusCode::UNPROCESSABLE_ENTITY,
        AppError::Refused(_) => StatusCode::BAD_REQUEST,
        AppError::NotFound => StatusCode::NOT_FOUND,
        AppError::Conflict(_) => StatusCode::CONFLICT,
        AppError::SignedOut => StatusCode::UNAUTHORIZED,
        AppError::TooMany => StatusCode::TOO_MANY_REQUESTS,
        AppError::Unavailable(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Makes the page for a [`Problem`], for whoever is signed in.
pub(crate) async fn show_problems(
    State(web): State<Web>,
    visitor: Visitor,
    mut request: Request,
    next: Next,
) -> Response {
    let address = address(&request);
    let form = PostedForm::default();
    request.extensions_mut().insert(form.clone());
    let response = next.run(request).await;
    let status = response.status();
    let error = match response.extensions().get::<Marked>() {
        Some(Marked(error)) => error.clone(),
        None if status == StatusCode::METHOD_NOT_ALLOWED => AppError::NotFound,
        None => return response,
    };
    let unsent = form.unsent(address);
    web.page_with(status, visitor.0.as_ref(), || problem::problem(&error, unsent))
}

/// Any address that does not exist.
pub(crate) async fn not_found() -> Problem {
    Problem(AppError::NotFound)
}
