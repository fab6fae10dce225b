//! Who is behind a request.

use super::problem::Problem;
use crate::failure::Failure;
use app::paths;
use app::views::fields::PERSON;
use app::views::{Actor, AppError, Reason, Typed};
use axum::extract::{FromRequestParts, OriginalUri};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

/// The visitor of a request: somebody signed in, or nobody.
#[derive(Debug, Clone)]
pub(crate) struct Visitor(pub Option<Actor>);

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub(crate) struct SignedIn(pub Actor);

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
        Err(super::page::see_other(&paths::sign_in_then(&next)))
    }
}

/// Refuses a form whose page was made for somebody else than who is signed in now.
///
/// # Errors
/// [`Reason::OtherPerson`].
pub(crate) fn demand_same(typed: &Typed, actor: &Actor) -> Result<(), Failure> {
    if typed.all(PERSON).all(|id| id == actor.id) {
        Ok(())
    } else {
        Err(Failure::Conflict(Reason::OtherPerson(actor.name.clone())))
    }
}
