//! Numbers and addresses that identify an organisation, checked once and then carried by type.

use crate::typed;

mod citizen;
mod email;
mod iban;
mod kvk;
mod postcode;
mod rsin;
#[cfg(test)]
mod tests;

pub use citizen::contains_citizen_number;
pub use email::EmailAddress;
pub use iban::Iban;
pub use kvk::Kvk;
pub use postcode::Postcode;
pub use rsin::Rsin;

/// Why an identifier was refused; `Display` is the Dutch sentence for the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentifierError {
    /// Not eight digits.
    #[error("Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678.")]
    KvkLength,
    /// Not nine digits.
    #[error("Een RSIN heeft 9 cijfers, bijvoorbeeld 999999990.")]
    RsinLength,
    /// Nine digits that fail the *elfproef*.
    #[error("Dit RSIN klopt niet. Kijk de 9 cijfers na. Een goed RSIN is bijvoorbeeld 999999990.")]
    RsinCheck,
    /// Not an IBAN, or not as long as its country has them.
    #[error("Een IBAN uit Nederland heeft 18 tekens, bijvoorbeeld NL91 ABNA 0417 1643 00.")]
    IbanShape,
    /// The check digits do not match the account.
    #[error("Dit IBAN klopt niet. Kijk alle tekens na. Een goed IBAN is bijvoorbeeld NL91 ABNA 0417 1643 00.")]
    IbanCheck,
    /// Not four digits and two letters.
    #[error("Een postcode heeft 4 cijfers en 2 letters, bijvoorbeeld 1234 AB.")]
    PostcodeShape,
    /// Letters that are never given out.
    #[error("Deze postcode bestaat niet. De letters SA, SD en SS komen niet voor. Goed is bijvoorbeeld 1234 AB.")]
    PostcodeLetters,
    /// Not an e-mail address on the internet.
    #[error("Vul een volledig e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.")]
    EmailShape,
    /// Longer than mail can carry (RFC 5321).
    #[error("Dit e-mailadres is te lang. Het mag ten hoogste 254 tekens hebben, zoals naam@voorbeeld.nl.")]
    EmailLength,
}

/// Lets a checked text be stored, sent and read back through the same check.
macro_rules! stored_as_text {
    ($name:ident) => {
        impl $name {
            /// The text as stored.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::identifiers::IdentifierError;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(identifier: $name) -> Self {
                identifier.0
            }
        }
    };
}
use stored_as_text;

/// The text without the spaces and points people put between groups.
fn compact(text: &str) -> String {
    typed::code(text).chars().filter(|c| !c.is_whitespace() && *c != '.').collect()
}

/// Exactly this many digits, grouped or not.
fn digits(text: &str, count: usize) -> Option<String> {
    let digits = compact(text);
    (digits.len() == count && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// The *elfproef* for nine digits: weights 9 to 2 and −1, a positive sum that eleven divides.
fn passes_eleven_test(digits: &str) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = digits.bytes().zip(weights).map(|(digit, weight)| i32::from(digit - b'0') * weight).sum();
    digits.len() == weights.len() && sum > 0 && sum % 11 == 0
}
