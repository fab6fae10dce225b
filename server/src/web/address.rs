//! What the address of a request says, whatever somebody made of it.

use super::posted::read;
use super::problem::Problem;
use app::views::{AppError, Typed};
use axum::extract::{FromRequestParts, Path as AxumPath};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use std::convert::Infallible;

/// Parts of the path. A path that is not text leads nowhere, as any other unknown address.
#[derive(Debug)]
pub(crate) struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        // NUL stands in no identifier, and databases refuse it.
        if percent_encoding::percent_decode_str(parts.uri.path()).any(|byte| byte == 0) {
            return Err(Problem(AppError::NotFound));
        }
        let path = AxumPath::from_request_parts(parts, state).await;
        path.map(|AxumPath(path)| Self(path)).map_err(|_| Problem(AppError::NotFound))
    }
}

/// What stands behind the question mark, read as a form is. Of what is asked twice, the first counts.
#[derive(Debug)]
pub(crate) struct Query(pub Typed);

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(read(parts.uri.query().unwrap_or_default().as_bytes())))
    }
}
