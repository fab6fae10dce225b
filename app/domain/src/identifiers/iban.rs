//! Bank account.

use std::fmt;
use std::str::FromStr;

use iban::{IbanLike, ParseBaseIbanError, ParseIbanError};
use serde::{Deserialize, Serialize};

use super::{IdentifierError, compact, stored_as_text};

/// A bank account (*IBAN*) of any country that has them, stored without spaces.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Iban(String);

stored_as_text!(Iban);

impl FromStr for Iban {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let text = compact(text).to_uppercase();
        if text.starts_with("NL") && text.len() != 18 {
            return Err(IdentifierError::IbanShape);
        }
        match text.parse::<iban::Iban>() {
            Ok(iban) => Ok(Self(iban.electronic_str().to_owned())),
            Err(ParseIbanError::InvalidBaseIban { source: ParseBaseIbanError::InvalidChecksum }) => {
                Err(IdentifierError::IbanCheck)
            }
            Err(_) => Err(IdentifierError::IbanShape),
        }
    }
}

/// In groups of four, as banks print it: `NL91 ABNA 0417 1643 00`.
impl fmt::Display for Iban {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, character) in self.0.char_indices() {
            let space = if index > 0 && index % 4 == 0 { " " } else { "" };
            write!(formatter, "{space}{character}")?;
        }
        Ok(())
    }
}
