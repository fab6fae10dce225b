//! What a caller may learn when something does not work out. This type cannot hold a technical cause.

use domain::proposal::Finding;
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// A message beside one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// Name of the field.
    pub field: String,
    /// What to do, in plain Dutch.
    pub message: String,
}

impl FieldError {
    /// A message beside a field.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: field.into(), message: message.into() }
    }
}

impl From<&Finding> for FieldError {
    fn from(finding: &Finding) -> Self {
        Self::new(finding.field.as_str(), &finding.message)
    }
}

/// Why a request could not be carried out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum AppError {
    /// Something that was typed is missing or wrong.
    #[error("Controleer wat u hebt ingevuld.")]
    Fields(Vec<FieldError>),
    /// A rule stands in the way; the text says which.
    #[error("{0}")]
    Refused(String),
    /// So much is being done that this would wait too long; the text says for how long to wait.
    #[error("{0}")]
    Busy(String),
    /// It would take more time or memory than anything may; the text says what to do.
    #[error("{0}")]
    TooLarge(String),
    /// It does not exist, or not for this person.
    #[error("Dit bestaat niet of is niet voor u te zien.")]
    NotFound,
    /// Somebody else was first; the text says what to do.
    #[error("{0}")]
    Conflict(String),
    /// Nobody is signed in.
    #[error("U bent niet ingelogd.")]
    SignedOut,
    /// Too many requests in a short time.
    #[error("U hebt dit te vaak geprobeerd. Wacht een paar minuten en probeer het opnieuw.")]
    TooMany,
    /// A fault on our side, with the reference under which it was logged.
    #[error("Er ging iets mis bij ons. Probeer het later opnieuw. Meldt u het ons? Noem dan {0}.")]
    Unavailable(String),
}

impl AppError {
    /// One message beside one field.
    pub fn field(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self::Fields(vec![FieldError::new(field, message)])
    }
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    /// Arguments that do not decode and lost connections carry no detail that a reader could use.
    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::Refused("Wat u stuurde, konden wij niet lezen.".to_owned())
            }
            _ => Self::Unavailable("verbinding".to_owned()),
        }
    }
}
