//! E-mail address.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use validator::ValidateEmail;

use crate::typed;

use super::{IdentifierError, stored_as_text};

/// An e-mail address on the internet, its domain in lower case.
///
/// The part before the @ keeps its capitals: only its own mail server knows whether they matter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

stored_as_text!(EmailAddress);

impl EmailAddress {
    /// The longest address mail can carry (RFC 5321), in bytes.
    pub const MAX_LENGTH: usize = 254;

    /// The address as mail servers take it, with a domain of plain letters (RFC 5891): not every one reads accents.
    pub fn for_mail(&self) -> String {
        let plain = |(local, domain)| idna::domain_to_ascii(domain).ok().map(|domain| format!("{local}@{domain}"));
        self.0.rsplit_once('@').and_then(plain).unwrap_or_else(|| self.0.clone())
    }

    /// The address under which a person signs in. No mail service in use tells capitals apart, and people type them as
    /// their keyboard pleases, so they make no other person.
    pub fn sign_in_name(&self) -> String {
        self.0.to_lowercase()
    }
}

impl FromStr for EmailAddress {
    type Err = IdentifierError;

    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        let text = typed::code(text);
        let (local, domain) = text.rsplit_once('@').ok_or(IdentifierError::EmailShape)?;
        // One address, whether its domain was typed with accents or in the form that computers use for them.
        let domain = idna::domain_to_unicode(domain).0.to_lowercase();
        let address = format!("{local}@{domain}");
        if address.len() > Self::MAX_LENGTH {
            Err(IdentifierError::EmailLength)
        } else if on_the_internet(&domain) && address.validate_email() {
            Ok(Self(address))
        } else {
            Err(IdentifierError::EmailShape)
        }
    }
}

/// Whether the domain has a top level, which neither a bare host name nor an IP address has.
fn on_the_internet(domain: &str) -> bool {
    domain.rsplit_once('.').is_some_and(|(_, top)| top.starts_with(char::is_alphabetic))
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
