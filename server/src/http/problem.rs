//! Answers to what did not work out, as pages in the house style.

use super::Web;
use super::visitor::Visitor;
use app::api::AppError;
use app::ui::pages::problem;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// A use case that did not work out; [`show_problems`] turns it into a page.
#[derive(Debug)]
pub(super) struct Problem(pub AppError);

/// Result of a handler.
pub(super) type Reply = Result<Response, Problem>;

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        Self(error)
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

/// The status that fits an error.
pub(super) const fn status(error: &AppError) -> StatusCode {
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
pub(super) async fn show_problems(State(web): State<Web>, visitor: Visitor, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let status = response.status();
    let error = match response.extensions().get::<Marked>() {
        Some(Marked(error)) => error.clone(),
        None if status == StatusCode::METHOD_NOT_ALLOWED => AppError::NotFound,
        None => return response,
    };
    web.page_with(status, visitor.0.as_ref(), || problem::problem(&error))
}

/// Any address that does not exist.
pub(super) async fn not_found() -> Problem {
    Problem(AppError::NotFound)
}
