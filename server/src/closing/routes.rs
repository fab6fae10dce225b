//! Addresses of closing a case, one for each way.

use crate::overview;
use crate::web::{self, Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::case::overview::case_after_closing;
use app::pages::closing as pages;
use app::paths;
use app::views::case::closing::{ClosingAction, closing_form};
use app::views::{ACTION, FormAction as _};
use app::words;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;
use domain::Named;
use domain::case::{ClosingKind, Side};

/// Addresses of closing a case.
pub(crate) fn routes() -> Router<Web> {
    ClosingKind::ALL.iter().copied().fold(Router::new(), |router, kind| {
        let pattern = paths::closing("{id}", words::closing(kind).address);
        let posted = post(move |web, actor, id, typed| close(kind, web, actor, id, typed));
        let methods = match kind.side() {
            Side::Board => posted,
            Side::Municipality => posted.get(move |web, actor, id| show(kind, web, actor, id)),
        };
        router.route(&pattern, methods)
    })
}

/// The page on which an officer closes a case in this way.
async fn show(
    kind: ClosingKind,
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id, kind).await?;
    Ok(web.page(Some(&actor), || pages::closing(page, &Returned::default())))
}

/// Closes the case.
async fn close(
    kind: ClosingKind,
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let closing = closing_form(kind, &typed);
    let done = match ClosingAction::read(typed.get(ACTION)) {
        Some(ClosingAction::Preview) => super::preview(&web.app, &actor, &id, closing).await.map(Some),
        Some(ClosingAction::Close) | None => super::close(&web.app, &actor, &id, closing).await.map(|()| None),
    };
    match done {
        Ok(Some(letter)) => Ok(web::pdf(letter)),
        Ok(None) => Ok(see_other(&paths::case(&id))),
        Err(failure) if kind.side() == Side::Municipality => {
            let page = super::show(&web.app, &actor, &id, kind);
            web.again(Some(&actor), (typed, failure), page, pages::closing).await
        }
        Err(failure) => {
            let page = overview::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, |page, returned| case_after_closing(page, kind, returned))
                .await
        }
    }
}
