//! Postal code.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{IdentifierError, compact, stored_as_text};

/// A Dutch postal code (*postcode*), written `1234 AB`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Postcode(String);

stored_as_text!(Postcode);

impl FromStr for Postcode {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let code = compact(text).to_ascii_uppercase();
        let (digits, letters) = code.split_at_checked(4).ok_or(IdentifierError::PostcodeShape)?;
        let well_formed = matches!(digits.as_bytes(), [b'1'..=b'9', rest @ ..] if rest.iter().all(u8::is_ascii_digit))
            && matches!(letters.as_bytes(), [b'A'..=b'Z', b'A'..=b'Z']);
        match letters {
            _ if !well_formed => Err(IdentifierError::PostcodeShape),
            "SA" | "SD" | "SS" => Err(IdentifierError::PostcodeLetters),
            _ => Ok(Self(format!("{digits} {letters}"))),
        }
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
