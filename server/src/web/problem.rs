//! Answers to what did not work out, as pages in the house style.

use super::arrival::Arrival;
use super::guard::LARGEST_BODY;
use super::visitor::Visitor;
use super::{Web, posted};
use crate::failure::Failure;
use app::pages::problem::{self, Unsent};
use app::views::{AppError, Typed};
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::{Arc, OnceLock};

/// Largest body of who is not signed in, in bytes. It holds what somebody typed whose session ended meanwhile.
const LARGEST_OF_STRANGERS: usize = 3 << 19;
/// So much of a form with files is read of who is not signed in, in bytes: all texts that come before the files.
const MOST_BESIDE_FILES: usize = 256 << 10;

/// How the addresses of links begin by which somebody answers who was asked; [`paths::ASKED`].
const LINKS: &str = "/zienswijze/";

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
pub(crate) struct PostedForm(Arc<OnceLock<Kept>>);

/// What was posted. While this lives, its bytes count as held in memory.
#[derive(Debug)]
struct Kept {
    form: Option<Form>,
    _held: Option<Arrival>,
}

#[derive(Debug)]
enum Form {
    Plain(Bytes),
    /// What was typed beside the files, which are not kept.
    WithFiles(Typed),
}

impl PostedForm {
    /// Reads what was posted before anything that can fail, and keeps it. Files pass unread; of who is not signed in
    /// they go no further.
    ///
    /// # Errors
    /// The response for a body that is too large, or does not arrive in time.
    pub(crate) async fn keep(web: &Web, request: Request) -> Result<Request, Response> {
        let known = matches!(request.extensions().get(), Some(Visitor(Some(_))));
        let with_files = posted::is_with_files(request.headers());
        // Who was asked by a link sends files without an account.
        if with_files && (known || request.uri().path().starts_with(LINKS)) {
            return Ok(request);
        }
        let mut arrival = web.arriving_form(&request);
        let (parts, body) = request.into_parts();
        if with_files {
            let typed = beside_files(&mut arrival, Request::from_parts(parts.clone(), body)).await;
            if let Some(kept) = parts.extensions.get::<Self>() {
                drop(kept.0.set(Kept { form: Some(Form::WithFiles(typed)), _held: Some(arrival) }));
            }
            return Ok(Request::from_parts(parts, Body::empty()));
        }
        let bytes = arrival.body(body, if known { LARGEST_BODY } else { LARGEST_OF_STRANGERS }).await;
        let bytes = bytes.map_err(posted::halted)?;
        if let Some(kept) = parts.extensions.get::<Self>() {
            let form = posted::is_form(&parts.headers).then(|| Form::Plain(bytes.clone()));
            drop(kept.0.set(Kept { form, _held: Some(arrival) }));
        }
        Ok(Request::from_parts(parts, Body::from(bytes)))
    }

    /// Keeps what a handler read beside the files of a form.
    pub(crate) fn keep_typed(&self, typed: &Typed) {
        drop(self.0.set(Kept { form: Some(Form::WithFiles(typed.clone())), _held: None }));
    }

    /// What a form holds that reaches no handler.
    pub(crate) async fn keep_alone(web: &Web, mut request: Request) -> Option<Unsent> {
        let (form, address) = (Self::default(), address(&request));
        request.extensions_mut().insert(form.clone());
        Self::keep(web, request).await.ok()?;
        form.unsent(address)
    }

    fn unsent(&self, address: String) -> Option<Unsent> {
        let (typed, with_files) = match self.0.get()?.form.as_ref()? {
            Form::Plain(bytes) => (posted::read(bytes), false),
            Form::WithFiles(typed) => (typed.clone(), true),
        };
        Some(Unsent { address, typed, with_files })
    }
}

/// What was typed before the files of a form, as far as it is read of who is not signed in.
async fn beside_files(arrival: &mut Arrival, request: Request) -> Typed {
    let (parts, body) = request.into_parts();
    let bytes = arrival.beginning(body, MOST_BESIDE_FILES).await;
    let request = Request::from_parts(parts, Body::from(bytes));
    let mut texts = Vec::new();
    let Ok(mut form) = Multipart::from_request(request, &()).await else { return Typed::default() };
    while let Ok(Some(field)) = form.next_field().await {
        let (name, is_file) = (field.name().unwrap_or_default().to_owned(), field.file_name().is_some());
        let Ok(bytes) = field.bytes().await else { break };
        if !is_file {
            texts.push((name, String::from_utf8_lossy(&bytes).replace('\0', "")));
        }
    }
    texts.into_iter().collect()
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
        AppError::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
        AppError::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
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

#[cfg(test)]
mod tests {
    use super::{LINKS, Problem};
    use crate::failure::Failure;
    use app::views::Reason;
    use axum::http::StatusCode;
    use axum::response::IntoResponse;

    #[test]
    fn files_of_who_has_a_link_reach_the_page_behind_it() {
        assert!(app::paths::ASKED.strip_prefix(LINKS).is_some_and(|rest| rest.starts_with('{')));
    }

    #[test]
    fn a_document_that_waits_and_one_that_is_too_large_are_told_by_status() {
        let answer = |reason| Problem::from(Failure::Refused(reason)).into_response().status();
        assert_eq!(answer(Reason::DocumentsWait), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer(Reason::DocumentTooLarge), StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(answer(Reason::UnreadableForm), StatusCode::BAD_REQUEST);
    }
}
