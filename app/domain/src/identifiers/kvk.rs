//! Number in the trade register.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{IdentifierError, digits, stored_as_text};

/// A number in the trade register (*KvK-nummer*): eight digits, without a public check digit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Kvk(String);

stored_as_text!(Kvk);

impl FromStr for Kvk {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        digits(text, 8).map(Self).ok_or(IdentifierError::KvkLength)
    }
}

impl fmt::Display for Kvk {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
