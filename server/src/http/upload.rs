//! A file that somebody sends with a form.

use super::problem::Problem;
use app::api::AppError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

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
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let form = Multipart::from_request(request, state).await.map_err(|_| refuse(Broken::Unreadable))?;
        file(form).await.map(Self).map_err(refuse)
    }
}

async fn file(mut form: Multipart) -> Result<Vec<u8>, Broken> {
    let broken = |error: axum::extract::multipart::MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Broken::TooLarge,
        _ => Broken::Unreadable,
    };
    while let Some(field) = form.next_field().await.map_err(broken)? {
        if field.name() == Some("bestand") {
            return Ok(field.bytes().await.map_err(broken)?.to_vec());
        }
    }
    Ok(Vec::new())
}

fn refuse(broken: Broken) -> Response {
    let message = match broken {
        Broken::TooLarge => "Dit bestand is te groot. Het mag hoogstens 10 MB zijn. Er is niets veranderd.",
        Broken::Unreadable => "Dit bestand konden wij niet ontvangen. Probeer het opnieuw. Er is niets veranderd.",
    };
    Problem(AppError::Refused(message.to_owned())).into_response()
}
