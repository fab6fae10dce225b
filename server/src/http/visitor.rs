//! Who is behind a request.

use super::problem::{Problem, status};
use super::{Web, cookie};
use app::api::{Actor, AppError};
use app::ui::pages::problem;
use axum::extract::{FromRequestParts, OriginalUri, Request, State};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The visitor of a request: somebody signed in, or nobody.
#[derive(Debug, Clone)]
pub(super) struct Visitor(pub Option<Actor>);

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub(super) struct SignedIn(pub Actor);

/// Finds the session once, for handlers and error pages alike.
pub(super) async fn find_visitor(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let actor = match cookie::session(request.headers(), web.secure) {
        Some(session) => web.backend.visitor(&session).await,
        None => Ok(None),
    };
    match actor {
        Ok(actor) => {
            request.extensions_mut().insert(Visitor(actor));
            next.run(request).await
        }
        // Whether somebody is signed in cannot be told, so nothing on the page may depend on it.
        Err(error) => web.page_with(status(&error), None, || problem::problem(&error, None)),
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or(Self(None)))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Response;

    /// Nobody signed in: a page sends the visitor to sign in and back.
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        if let Some(Visitor(Some(actor))) = parts.extensions.get::<Visitor>() {
            return Ok(Self(actor.clone()));
        }
        if parts.method != axum::http::Method::GET {
            return Err(Problem(AppError::SignedOut).into_response());
        }
        let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |OriginalUri(uri)| uri);
        let path = uri.path_and_query().map_or("/", |path| path.as_str());
        let next: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
        Err(super::web::see_other(&format!("/inloggen?verder={next}")))
    }
}
