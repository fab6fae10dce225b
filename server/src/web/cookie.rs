//! The cookies: that of a session, and those of a request for a link and of a sign-in at a provider.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

/// Which cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cookie {
    /// Of a session (sessie); it goes when the browser is closed.
    Session,
    /// Of a request for a link to sign in (aanvraag).
    Request,
    /// Of a sign-in at the provider of a municipality (aanmelding).
    Provider,
}

/// How long a browser keeps the cookie of a request, in seconds: the mail may wait and the link may be used as long
/// again.
const REQUEST_AGE: i64 = 2 * 60 * app::views::account::LINK_MINUTES;
/// How long somebody may take to sign in at a provider, in seconds.
const PROVIDER_AGE: i64 = 60 * app::views::account::LINK_MINUTES;

impl Cookie {
    /// Its name. The `__Host-` prefix binds it to this very host, which browsers allow over TLS only.
    const fn name(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Self::Session, true) => "__Host-sessie",
            (Self::Session, false) => "sessie",
            (Self::Request, true) => "__Host-aanvraag",
            (Self::Request, false) => "aanvraag",
            (Self::Provider, true) => "__Host-aanmelding",
            (Self::Provider, false) => "aanmelding",
        }
    }

    /// Its value in a request, if it is there.
    pub(crate) fn read(self, headers: &HeaderMap, secure: bool) -> Option<String> {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|header| header.to_str().ok());
        let mut pairs = cookies.flat_map(|header| header.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(key, _)| *key == self.name(secure)).map(|(_, value)| value.to_owned())
    }

    /// A header that sets it; an empty value removes it.
    pub(crate) fn set(self, value: &str, secure: bool) -> Option<HeaderValue> {
        let name = self.name(secure);
        let flags = if secure { "; Secure" } else { "" };
        let age = match self {
            _ if value.is_empty() => "; Max-Age=0".to_owned(),
            Self::Session => String::new(),
            Self::Request => format!("; Max-Age={REQUEST_AGE}"),
            Self::Provider => format!("; Max-Age={PROVIDER_AGE}"),
        };
        HeaderValue::from_str(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{flags}{age}")).ok()
    }
}
