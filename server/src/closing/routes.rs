//! Addresses of closing a case, one for each way.

use crate::overview;
use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::pages::case::overview::case_after_closing;
use app::paths;
use app::words;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;
use domain::Named;
use domain::case::{ClosingKind, command_fields};

/// Addresses of closing a case.
pub(crate) fn routes() -> Router<Web> {
    ClosingKind::ALL.iter().copied().fold(Router::new(), |router, kind| {
        let pattern = paths::closing("{id}", words::closing(kind).address);
        router.route(&pattern, post(move |web, actor, id, typed| close(kind, web, actor, id, typed)))
    })
}

/// Closes the case.
async fn close(
    kind: ClosingKind,
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::close(&web.app, &actor, &id, kind, typed.get(command_fields::REASON)).await {
        Ok(()) => Ok(see_other(&paths::case(&id))),
        Err(failure) => {
            let page = overview::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, |page, returned| case_after_closing(page, kind, returned))
                .await
        }
    }
}
