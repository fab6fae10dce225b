//! Finds who is behind a request.

use super::sessions;
use crate::web::{Cookie, Problem, Visitor, Web, guard, status};
use app::pages::problem;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;

/// Finds the session once, for handlers and error pages alike.
pub(crate) async fn find_visitor(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let actor = match Cookie::Session.read(request.headers(), web.secure) {
        Some(session) => sessions::visitor(&web.app, &session).await,
        None => Ok(None),
    };
    match actor {
        Ok(actor) => {
            request.extensions_mut().insert(Visitor(actor));
            next.run(request).await
        }
        // Whether somebody is signed in cannot be told, so nothing on the page may depend on it but what came with the
        // request: what was typed stands on the page, to send again.
        Err(failure) => {
            let Problem(error) = failure.into();
            let unsent = guard::unsent(&web, request).await;
            web.page_with(status(&error), None, || problem::problem(&error, unsent))
        }
    }
}
