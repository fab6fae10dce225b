//! The session cookie.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

/// Name of the cookie. The `__Host-` prefix binds it to this very host, which browsers allow over TLS only.
const fn name(secure: bool) -> &'static str {
    if secure { "__Host-sessie" } else { "sessie" }
}

/// The session in a request, if there is one.
pub(crate) fn session(headers: &HeaderMap, secure: bool) -> Option<String> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|header| header.to_str().ok());
    let mut pairs = cookies.flat_map(|header| header.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name(secure)).map(|(_, value)| value.to_owned())
}

/// A header that sets the session; an empty one ends it.
pub(crate) fn set(session: &str, secure: bool) -> Option<HeaderValue> {
    let name = name(secure);
    let flags = if secure { "; Secure" } else { "" };
    let age = if session.is_empty() { "; Max-Age=0" } else { "" };
    HeaderValue::from_str(&format!("{name}={session}; Path=/; HttpOnly; SameSite=Lax{flags}{age}")).ok()
}
