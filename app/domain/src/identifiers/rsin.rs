//! Tax number of a legal person.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{IdentifierError, digits, passes_eleven_test, stored_as_text};

/// The number of a legal person or partnership (*RSIN*): nine digits that pass the elfproef.
///
/// It is an RSIN only by meaning: a citizen's number (*BSN*) has the same form and passes the same test. So
/// ask for it only beside the name of an organisation, never of a person, and say so in the field's help.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Rsin(String);

stored_as_text!(Rsin);

impl FromStr for Rsin {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let digits = digits(text, 9).ok_or(IdentifierError::RsinLength)?;
        if passes_eleven_test(&digits) { Ok(Self(digits)) } else { Err(IdentifierError::RsinCheck) }
    }
}

impl fmt::Display for Rsin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
