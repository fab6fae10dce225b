//! A file that somebody sends with a form.

use super::Web;
use super::problem::Problem;
use super::visitor::Visitor;
use crate::failure::Failure;
use app::views::fields::FILE;
use app::views::{Reason, Typed};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::attachment::LARGEST_FILE;
use std::time::Duration;
use tokio::time::timeout;

/// How long a sender may be silent before the rest is not waited for.
pub(crate) const SILENCE: Duration = Duration::from_secs(30);

/// Largest file with the form around it, in bytes.
pub(crate) const LARGEST_UPLOAD: usize = 11 << 20;

/// Most fields beside the file.
const MOST_TEXTS: usize = 10;

/// A file with what is filled in beside it.
#[derive(Debug, Default)]
pub(crate) struct Upload {
    /// The content of the field [`FILE`]; empty when nothing was chosen.
    pub(crate) bytes: Vec<u8>,
    /// The other fields.
    pub(crate) typed: Typed,
}

/// Why a file did not come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Broken {
    TooLarge,
    Unreadable,
    Silent,
}

impl From<MultipartError> for Broken {
    fn from(error: MultipartError) -> Self {
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            _ => Self::Unreadable,
        }
    }
}

impl FromRequest<Web> for Upload {
    type Rejection = Response;

    /// Nothing is read of what somebody sends who is not signed in, or who sends too many files at once.
    async fn from_request(request: Request, web: &Web) -> Result<Self, Self::Rejection> {
        let visitor = request.extensions().get::<Visitor>().and_then(|visitor| visitor.0.clone());
        let actor = visitor.ok_or_else(|| Problem::from(Failure::SignedOut).into_response())?;
        let place = web.app.limits.upload(&actor.id);
        let _place = place.ok_or_else(|| Problem::from(Failure::TooMany).into_response())?;
        let form = Multipart::from_request(request, web).await.map_err(|_| refuse(Broken::Unreadable))?;
        read(form).await.map_err(refuse)
    }
}

async fn read(mut form: Multipart) -> Result<Upload, Broken> {
    let (mut file, mut texts) = (Vec::new(), Vec::new());
    while let Some(field) = spoken(form.next_field()).await? {
        let name = field.name().unwrap_or_default().to_owned();
        let content = bytes(field).await?;
        if name == FILE {
            file = content;
        } else if texts.len() < MOST_TEXTS {
            texts.push((name, String::from_utf8_lossy(&content).into_owned()));
        }
    }
    Ok(Upload { bytes: file, typed: texts.into_iter().collect() })
}

async fn bytes(mut field: Field<'_>) -> Result<Vec<u8>, Broken> {
    let mut bytes = Vec::new();
    while let Some(piece) = spoken(field.chunk()).await? {
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}

/// What the sender brings next, unless that takes too long.
async fn spoken<T>(next: impl Future<Output = Result<T, MultipartError>>) -> Result<T, Broken> {
    Ok(timeout(SILENCE, next).await.map_err(|_| Broken::Silent)??)
}

fn refuse(broken: Broken) -> Response {
    let reason = match broken {
        Broken::TooLarge => Reason::LargeUpload(LARGEST_FILE),
        Broken::Unreadable => Reason::BrokenUpload,
        Broken::Silent => Reason::SilentUpload,
    };
    Problem::from(Failure::Refused(Reason::NothingChanged(reason.into()))).into_response()
}
