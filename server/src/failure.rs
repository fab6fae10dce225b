//! From an operator's error to what a caller may learn: one log line with a reference, and no leak.

use app::api::{AppError, FieldError};
use domain::proposal::Finding;
use domain::workflow::Refusal;

/// Why a use case did not work out.
#[derive(Debug)]
pub enum Failure {
    /// Something the caller may know.
    App(AppError),
    /// A fault of ours; the cause is for the log alone.
    Operator(Box<dyn std::error::Error + Send + Sync>),
}

/// Result inside the services.
pub type Outcome<T> = Result<T, Failure>;

/// Ends a use case: a fault is logged once, here, under a fresh reference.
///
/// # Errors
/// What the caller may know of the failure.
pub fn settle<T>(use_case: &'static str, outcome: Outcome<T>) -> Result<T, AppError> {
    outcome.map_err(|failure| match failure {
        Failure::App(error) => error,
        Failure::Operator(cause) => {
            let reference = reference();
            tracing::error!(%reference, use_case, error = ?cause, "{use_case} failed: {cause}");
            AppError::Unavailable(reference)
        }
    })
}

/// A short code that a person can read out on the telephone.
pub fn reference() -> String {
    const LETTERS: &[u8; 31] = b"ABCDEFGHJKLMNPQRSTUVWXYZ2345678";
    let random = crate::security::random_bytes::<8>();
    let code: String = random.iter().map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()])).collect();
    format!("{}-{}", &code[..4], &code[4..])
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::App(match refusal {
            Refusal::NotNow => AppError::Conflict(refusal.to_string()),
            Refusal::NotYours => AppError::NotFound,
            Refusal::Incomplete(findings) => AppError::Fields(findings.iter().map(field_error).collect()),
        })
    }
}

/// A finding as the message beside its field.
pub fn field_error(finding: &Finding) -> FieldError {
    FieldError::new(finding.field.as_str(), finding.message.clone())
}

/// Faults of the parts that we build on.
macro_rules! operator {
    ($($error:ty),+ $(,)?) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Self::Operator(Box::new(error))
            }
        })+
    };
}
operator!(
    sqlx::Error,
    serde_json::Error,
    object_store::Error,
    tokio::task::JoinError,
    std::io::Error,
    jiff::Error,
    crate::config::ConfigError,
    Fault,
);

/// A fault of our own making, for the log.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Fault(pub String);

impl Fault {
    /// A failure with this text in the log.
    pub fn failure(text: impl Into<String>) -> Failure {
        Failure::Operator(Box::new(Self(text.into())))
    }
}

impl From<validator::ValidationErrors> for Failure {
    fn from(errors: validator::ValidationErrors) -> Self {
        let errors = errors.field_errors().into_iter().flat_map(|(field, errors)| {
            let field = field.into_owned();
            errors.iter().map(move |error| {
                let message = error.message.clone().unwrap_or_else(|| "Dit klopt nog niet.".into());
                FieldError::new(field.clone(), message.into_owned())
            })
        });
        Self::App(AppError::Fields(errors.collect()))
    }
}
