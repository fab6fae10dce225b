//! Addresses of comments on a question.

use crate::news::{self, Shown};
use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::board::comments;
use app::paths;
use app::views::board::comments::{CommentAction, CommentForm, fields};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of comments.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::COMMENTS, get(show).post(change))
}

/// All comments, and the form for another.
async fn show(
    State(web): State<Web>,
    SignedIn(mut actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let reader = actor.clone();
    let page = super::show(&web.app, &reader, &id, &question);
    let page = Box::pin(news::reading(&web.app, &mut actor, (&id, Shown::Comments(&question)), page)).await?;
    Ok(web.page(Some(&actor), || comments::comments(page, &Returned::default())))
}

/// Adds one, removes one, or calls them resolved or open, as the pressed button says.
async fn change(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let app = &web.app;
    let done = match typed.action() {
        Some(CommentAction::Remove(comment)) => super::remove(app, &actor, &id, &question, &comment).await,
        Some(CommentAction::Resolve) => super::resolve(app, &actor, &id, &question, typed.number(fields::SEEN)).await,
        Some(CommentAction::Reopen) => super::reopen(app, &actor, &id, &question).await,
        Some(CommentAction::Add) | None => super::add(app, &actor, &id, &question, CommentForm::from(&typed)).await,
    };
    match done {
        Ok(()) => Ok(see_other(&paths::comments(&id, &question))),
        Err(failure) => {
            let page = super::show(app, &actor, &id, &question);
            web.again(Some(&actor), (typed, failure), page, comments::comments).await
        }
    }
}
