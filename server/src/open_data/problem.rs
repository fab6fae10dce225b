//! What went wrong, for programs (RFC 9457).

use crate::failure::Failure;
use app::views::AppError;
use axum::Json;
use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

/// The media type of a problem.
pub(super) const PROBLEM: &str = "application/problem+json";

/// Een fout, zoals RFC 9457 die beschrijft.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(title = "Problem")]
pub(super) struct Problem {
    /// HTTP-status.
    #[schema(minimum = 400, maximum = 599, example = 400)]
    status: u16,
    /// Wat er misging, in het kort.
    #[schema(example = "Ongeldige aanvraag")]
    title: String,
    /// Wat er misging, en wat u kunt doen.
    #[schema(example = "De aanvraag klopt niet. Zie errors.")]
    detail: String,
    /// Elke fout in de aanvraag.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    errors: Vec<InvalidInput>,
}

/// Eén fout in de aanvraag.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct InvalidInput {
    /// Waar de fout staat.
    #[serde(rename = "in")]
    #[schema(example = "query")]
    place: &'static str,
    /// Bij welke parameter.
    location: InputLocation,
    /// Soort fout.
    #[schema(example = "enum")]
    code: &'static str,
    /// Wat er niet klopt.
    #[schema(example = "Kies een van: ontvangen, besloten.")]
    detail: String,
}

/// De parameter met de fout.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct InputLocation {
    /// Naam van de parameter.
    #[schema(example = "status")]
    name: String,
}

impl InvalidInput {
    /// What is wrong with a parameter behind the question mark.
    pub(super) fn query(name: &str, code: &'static str, detail: impl Into<String>) -> Self {
        Self { place: "query", location: InputLocation { name: name.to_owned() }, code, detail: detail.into() }
    }
}

impl Problem {
    /// Everything that is wrong with what was asked.
    pub(super) fn invalid(errors: Vec<InvalidInput>) -> Self {
        Self { errors, ..Self::of(StatusCode::BAD_REQUEST) }
    }

    /// The problem that this status tells.
    pub(super) fn of(status: StatusCode) -> Self {
        let (title, detail) = match status {
            StatusCode::BAD_REQUEST => ("Ongeldige aanvraag", "De aanvraag klopt niet. Zie errors."),
            StatusCode::NOT_FOUND => ("Niet gevonden", "Dit bestaat niet, of is niet openbaar."),
            StatusCode::GONE => ("Niet meer openbaar", "Deze uitdaging was openbaar en is dat niet meer."),
            StatusCode::METHOD_NOT_ALLOWED => ("Methode niet toegestaan", "Hier kunt u alleen lezen, met GET of HEAD."),
            StatusCode::NOT_ACCEPTABLE => {
                ("Vorm niet beschikbaar", "Vraag om application/json of, bij een lijst, om text/csv.")
            }
            _ => ("Storing", "Er ging bij ons iets mis. Probeer het later opnieuw."),
        };
        Self { status: status.as_u16(), title: title.to_owned(), detail: detail.to_owned(), errors: Vec::new() }
    }
}

/// The edge: a fault of ours is logged there once, and its cause goes no further.
impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        Self::of(match failure.at_the_edge() {
            AppError::NotFound => StatusCode::NOT_FOUND,
            AppError::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        })
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = [
            (CONTENT_TYPE, HeaderValue::from_static(PROBLEM)),
            (CONTENT_LANGUAGE, HeaderValue::from_static("nl")),
            (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        ];
        (status, headers, Json(self)).into_response()
    }
}
