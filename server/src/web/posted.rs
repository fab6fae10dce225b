//! Posted forms, whatever bytes a browser sent.

use super::arrival::Halt;
use super::problem::Problem;
use super::visitor::{Visitor, demand_same};
use crate::failure::Failure;
use app::paths;
use app::views::fields::PERSON;
use app::views::{Reason, Typed};
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

/// A posted form exactly as typed.
#[derive(Debug)]
pub(crate) struct Posted(pub Typed);

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        Self::read(request, state).await.map_err(IntoResponse::into_response)
    }
}

impl Posted {
    /// Reads a plain form.
    ///
    /// # Errors
    /// For anything else, and for one that was made for somebody else than who is signed in now.
    pub(crate) async fn read(request: Request, state: &(impl Send + Sync)) -> Result<Self, Problem> {
        if !is_form(request.headers()) {
            return Err(refused(Reason::UnreadableForm));
        }
        // Signing in is for everybody, whoever was signed in before.
        let visitor = request.extensions().get::<Visitor>().and_then(|visitor| visitor.0.clone());
        let visitor = visitor.filter(|_| !request.uri().path().starts_with(paths::SIGN_IN));
        let bytes = Bytes::from_request(request, state).await.map_err(|_| refused(Reason::LargeForm))?;
        let typed = read(&bytes);
        if let Some(actor) = visitor {
            demand_same(&typed, &actor)?;
        }
        Ok(Self(typed.without(PERSON)))
    }
}

/// Whether a browser sends a plain form, without files.
pub(crate) fn is_form(headers: &HeaderMap) -> bool {
    kind(headers).starts_with("application/x-www-form-urlencoded")
}

/// Whether a browser sends a form with files.
pub(crate) fn is_with_files(headers: &HeaderMap) -> bool {
    kind(headers).starts_with("multipart/form-data")
}

fn kind(headers: &HeaderMap) -> &str {
    headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default()
}

/// The answer to a form of which no more is read.
pub(crate) fn halted(halt: Halt) -> Response {
    match halt {
        Halt::Full => Problem::from(Failure::TooMany).into_response(),
        Halt::Large => refuse(Reason::LargeForm),
        Halt::Slow => refuse(Reason::SlowForm),
        Halt::Broken => refuse(Reason::UnreadableForm),
    }
}

fn refuse(reason: Reason) -> Response {
    refused(reason).into_response()
}

fn refused(reason: Reason) -> Problem {
    Problem::from(Failure::Refused(reason))
}

/// Reads the pairs of a form body.
pub(crate) fn read(body: &[u8]) -> Typed {
    let pairs = body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
    let pairs = pairs.map(|pair| match pair.iter().position(|byte| *byte == b'=') {
        Some(at) => (decode(&pair[..at]), decode(&pair[at + 1..])),
        None => (decode(pair), String::new()),
    });
    pairs.collect()
}

/// Undoes the form encoding. Text that is not UTF-8 comes from old software that sends Windows-1252, and is read as
/// that, so that accents survive. NUL, which no database keeps, is dropped.
fn decode(part: &[u8]) -> String {
    let spaced: Vec<u8> = part.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    let bytes: Vec<u8> = percent_encoding::percent_decode(&spaced).collect();
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(wrong) => encoding_rs::WINDOWS_1252.decode(wrong.as_bytes()).0.into_owned(),
    };
    text.replace('\0', "")
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn accents_survive_from_old_software() {
        assert_eq!(read(b"naam=Co%F6peratie").get("naam"), "Coöperatie");
        assert_eq!(read("naam=Co%C3%B6peratie".as_bytes()).get("naam"), "Coöperatie");
    }

    #[test]
    fn plus_percent_and_empty_parts_are_read_as_browsers_mean_them() {
        let typed = read(b"a=1+2%2B3&&b&c=%00x");
        assert_eq!((typed.get("a"), typed.find("b"), typed.get("c")), ("1 2+3", Some(""), "x"));
    }
}
