//! A file that somebody sends with a form.

use super::Web;
use super::problem::Problem;
use super::uploads::SILENCE;
use super::visitor::Visitor;
use app::api::AppError;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tokio::time::timeout;

/// Largest file with the form around it, in bytes.
pub(super) const LARGEST_UPLOAD: usize = 11 << 20;

/// The content of the field `bestand`; empty when nothing was chosen.
#[derive(Debug)]
pub(super) struct Upload(pub Vec<u8>);

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
        let actor = visitor.ok_or_else(|| Problem(AppError::SignedOut).into_response())?;
        let place = web.limits.upload(&actor.id);
        let _place = place.ok_or_else(|| Problem(AppError::TooMany).into_response())?;
        let form = Multipart::from_request(request, web).await.map_err(|_| refuse(Broken::Unreadable))?;
        file(form).await.map(Self).map_err(refuse)
    }
}

async fn file(mut form: Multipart) -> Result<Vec<u8>, Broken> {
    while let Some(field) = spoken(form.next_field()).await? {
        if field.name() == Some("bestand") {
            return bytes(field).await;
        }
    }
    Ok(Vec::new())
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
    let message = match broken {
        Broken::TooLarge => "Dit bestand is te groot. Het mag hoogstens 10 MB zijn. Er is niets veranderd.",
        Broken::Unreadable => "Dit bestand konden wij niet ontvangen. Probeer het opnieuw. Er is niets veranderd.",
        Broken::Silent => "Het versturen stokte. Probeer het opnieuw. Er is niets veranderd.",
    };
    Problem(AppError::Refused(message.to_owned())).into_response()
}
