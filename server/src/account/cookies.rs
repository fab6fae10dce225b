//! Responses that begin or end a session in a browser.

use crate::web::{Cookie, Web, see_other};
use app::views::account::SignedIn as Session;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Response};

/// Goes on with a new session; the request for a link is of no use any more.
pub(super) fn begin(web: &Web, session: &Session) -> Response {
    with_cookies(web, [(Cookie::Session, &session.session), (Cookie::Request, "")], see_other(&session.next))
}

pub(crate) fn with_cookies<const N: usize>(web: &Web, cookies: [(Cookie, &str); N], response: Response) -> Response {
    let cookies = cookies.into_iter().filter_map(|(cookie, value)| cookie.set(value, web.secure));
    (AppendHeaders(cookies.map(|cookie| (SET_COOKIE, cookie))), response).into_response()
}
