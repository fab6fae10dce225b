//! The address of a website that everybody may be led to.

use crate::typed;
use std::fmt;
use std::str::FromStr;

/// What every such address begins with.
const SCHEME: &str = "https://";
/// Longest address in characters.
const LONGEST: usize = 200;

/// An address of a website: `https`, a name with a dot, and no sign that would need escaping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebAddress(String);

/// A text is no such address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoWebAddress;

impl fmt::Display for NoWebAddress {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Vul een adres in dat begint met https://, zoals https://www.voorbeeld.nl. Of laat dit leeg.")
    }
}

impl WebAddress {
    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the website, without "www.", as people say it.
    pub fn host(&self) -> &str {
        let rest = self.0.get(SCHEME.len()..).unwrap_or_default();
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

impl FromStr for WebAddress {
    type Err = NoWebAddress;

    /// # Errors
    /// [`NoWebAddress`] for everything but `https`, and for users, ports, numbers of machines and foreign signs in it.
    fn from_str(text: &str) -> Result<Self, NoWebAddress> {
        let text = typed::code(text);
        let (scheme, rest) = text.split_at_checked(SCHEME.len()).ok_or(NoWebAddress)?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (host, path) = rest.split_at(end);
        let is_right = scheme.eq_ignore_ascii_case(SCHEME) && text.len() <= LONGEST && is_host(host);
        if is_right && path.chars().all(is_plain) {
            Ok(Self(format!("{SCHEME}{}{path}", host.to_ascii_lowercase())))
        } else {
            Err(NoWebAddress)
        }
    }
}

/// Whether this is a name with a dot, such as "www.voorbeeld.nl".
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let plain = label.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-');
        !label.is_empty() && plain && !label.starts_with('-') && !label.ends_with('-')
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    host.contains('.') && host.split('.').all(is_label) && last.starts_with(|sign: char| sign.is_ascii_alphabetic())
}

const fn is_plain(sign: char) -> bool {
    sign.is_ascii_graphic() && !matches!(sign, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
}
