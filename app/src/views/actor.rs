//! Who asks.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// The person behind a request, known from the session and never from an argument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Id of the person.
    pub id: String,
    /// Name as shown to others.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Whether this person works for a municipality.
    pub is_officer: bool,
    /// How many things this person did not read yet (meldingen), up to a hundred.
    pub unread: usize,
}

/// Who did something, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// Name.
    pub name: String,
    /// When.
    pub at: DateTime,
}
