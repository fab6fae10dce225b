//! Why a use case did not work out, and what a caller may learn of it: one log line with a reference, and no leak.

use app::views::case::decision::objection::field_of;
use app::views::{AppError, FieldError, LastStep, Reason, Typed};
use domain::calendar::parse_date;
use domain::case::Refusal;
use domain::proposal::Finding;
use jiff::civil::Date;

/// Why a use case did not work out.
#[derive(Debug)]
pub enum Failure {
    /// Something that was typed is missing or wrong.
    Fields(Vec<FieldRefusal>),
    /// A rule stands in the way.
    Refused(Reason),
    /// Somebody else was first.
    Conflict(Reason),
    /// The case is no longer, or not yet, in a phase for this; with what brought it there, if this person may see it.
    NotNow(Option<LastStep>),
    /// It does not exist, or not for this person.
    NotFound,
    /// Nobody is signed in.
    SignedOut,
    /// Too many requests in a short time.
    TooMany,
    /// A fault of ours; the cause is for the log alone.
    Operator(Box<dyn std::error::Error + Send + Sync>),
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldRefusal {
    /// Name of the field.
    pub field: String,
    /// What.
    pub reason: Reason,
}

impl From<FieldRefusal> for Failure {
    fn from(refusal: FieldRefusal) -> Self {
        Self::Fields(vec![refusal])
    }
}

/// The day that a form says in this field.
///
/// # Errors
/// [`Failure::Fields`] for what is no day.
pub(crate) fn typed_day(typed: &Typed, field: &str) -> Result<Date, Failure> {
    Ok(FieldRefusal::day(field, &typed.line(field))?)
}

impl FieldRefusal {
    /// The day that was typed in a field.
    pub(crate) fn day<F: Into<String>>(field: F, typed: &str) -> Result<Date, Self> {
        parse_date(typed).map_err(|error| Self::new(field, Reason::Said(error.to_string())))
    }

    /// This reason beside this field.
    pub fn new(field: impl Into<String>, reason: Reason) -> Self {
        Self { field: field.into(), reason }
    }
}

impl Failure {
    /// The same failure of a form about one of several things, whose fields end in this number.
    #[must_use]
    pub fn numbered(self, number: u32) -> Self {
        match self {
            Self::Fields(wrong) => Self::Fields(
                wrong.into_iter().map(|one| FieldRefusal::new(field_of(&one.field, number), one.reason)).collect(),
            ),
            other => other,
        }
    }

    /// One reason beside one field.
    pub fn field(field: impl Into<String>, reason: Reason) -> Self {
        Self::Fields(vec![FieldRefusal::new(field, reason)])
    }

    /// A change of what the municipality did not ask about, by its label.
    pub fn not_asked_about(label: &str) -> Self {
        Self::Refused(Reason::NothingChanged(Reason::NotAskedAbout(label.to_owned()).into()))
    }

    /// What the caller may know, in words. This is the edge: a fault is logged here, once, under a fresh reference.
    pub fn at_the_edge(self) -> AppError {
        match self {
            Self::Fields(wrong) => AppError::Fields(wrong.iter().map(field_error).collect()),
            Self::Refused(reason @ Reason::DocumentsWait) => AppError::Busy(reason.to_string()),
            Self::Refused(reason @ Reason::DocumentTooLarge) => AppError::TooLarge(reason.to_string()),
            Self::Refused(reason) => AppError::Refused(reason.to_string()),
            Self::Conflict(reason) => AppError::Conflict(reason.to_string()),
            Self::NotNow(last) => AppError::Conflict(Reason::NotNow(last).to_string()),
            Self::NotFound => AppError::NotFound,
            Self::SignedOut => AppError::SignedOut,
            Self::TooMany => AppError::TooMany,
            Self::Operator(cause) => {
                let reference = reference();
                tracing::error!(%reference, error = ?cause, "a use case failed: {cause}");
                AppError::Unavailable(reference)
            }
        }
    }

    /// Whether the page of the form that failed can show it.
    pub const fn fits_its_form(&self) -> bool {
        matches!(self, Self::Fields(_) | Self::Refused(_) | Self::Conflict(_) | Self::TooMany)
    }

    /// Whether it is the answer to who asked, and no fault of ours.
    pub const fn is_an_answer(&self) -> bool {
        !matches!(self, Self::Operator(_))
    }
}

fn field_error(wrong: &FieldRefusal) -> FieldError {
    FieldError::new(&wrong.field, wrong.reason.to_string())
}

/// A short code that a person can read out on the telephone.
pub fn reference() -> String {
    const LETTERS: &[u8; 31] = b"ABCDEFGHJKLMNPQRSTUVWXYZ2345678";
    let random = crate::security::random_bytes::<8>();
    let code: String = random.iter().map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()])).collect();
    format!("{}-{}", &code[..4], &code[4..])
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotNow => Self::NotNow(None),
            Refusal::NotYours => Self::NotFound,
            Refusal::Incomplete(findings) => Self::Fields(findings.iter().map(FieldRefusal::from).collect()),
        }
    }
}

impl From<&Finding> for FieldRefusal {
    fn from(finding: &Finding) -> Self {
        Self::new(finding.field.as_str(), finding.into())
    }
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
    tokio::sync::AcquireError,
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

/// The messages stand with the fields of the form.
impl From<validator::ValidationErrors> for Failure {
    fn from(errors: validator::ValidationErrors) -> Self {
        let wrong = errors.field_errors().into_iter().flat_map(|(field, errors)| {
            let field = field.into_owned();
            errors.iter().map(move |error| {
                let message = error.message.clone().unwrap_or_default();
                FieldRefusal::new(field.clone(), Reason::Said(message.into_owned()))
            })
        });
        Self::Fields(wrong.collect())
    }
}
