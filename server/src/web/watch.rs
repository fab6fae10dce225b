//! What is logged for security of every request: what was refused, and what was taken along.

use super::visitor::Visitor;
use crate::security::events::{self, Facts, SecurityEvent};
use app::paths;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::CONTENT_DISPOSITION;
use axum::middleware::Next;
use axum::response::Response;

/// Logs a refusal, or a file that somebody saves. An address names cases and documents by id.
pub(crate) async fn log_security(visitor: Visitor, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let actor = visitor.0.as_ref().map(|actor| actor.id.as_str());
    let event = match response.status() {
        status if is_refusal(status, actor.is_some()) => SecurityEvent::Refused,
        StatusCode::OK if actor.is_some() && response.headers().contains_key(CONTENT_DISPOSITION) => {
            SecurityEvent::Exported
        }
        _ => return response,
    };
    let status = response.status();
    events::log(
        event,
        Facts { actor, about: Some(without_secret(&path)), detail: Some(status.as_str()), ..Facts::default() },
    );
    response
}

/// A path as it may be logged: what follows in some is the secret of a link.
pub(super) fn without_secret(path: &str) -> &str {
    let before = |pattern: &'static str| pattern.split_once('{').map_or(pattern, |(before, _)| before);
    let with_secrets = [paths::SIGN_IN, before(paths::ASKED)];
    with_secrets.into_iter().find(|beginning| path.starts_with(beginning)).unwrap_or(path)
}

/// Whether this status says that somebody asked for what is not theirs, or too often. Addresses that do not exist, and
/// forms after signing out, tell something of who is known alone.
const fn is_refusal(status: StatusCode, known: bool) -> bool {
    match status {
        StatusCode::BAD_REQUEST | StatusCode::FORBIDDEN | StatusCode::TOO_MANY_REQUESTS => true,
        StatusCode::NOT_FOUND => known,
        _ => false,
    }
}
