//! Addresses of approval by the board.

use crate::account;
use crate::failure::Failure;
use crate::news::{self, Shown};
use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::board::approval;
use app::paths;
use app::views::Reason;
use app::views::board::approval::{ApprovalAction, ApprovalRequestForm};
use app::views::fields::VERSION;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of approval by the board.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::APPROVAL, get(show).post(change))
}

/// The version that was submitted for approval, and who agrees.
async fn show(
    State(web): State<Web>,
    SignedIn(mut actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let reader = actor.clone();
    let page = super::show(&web.app, &reader, &id);
    let page = Box::pin(news::reading(&web.app, &mut actor, (&id, Shown::Approval), page)).await?;
    Ok(web.page(Some(&actor), || approval::approval(page, &Returned::default())))
}

/// Agrees, takes that back, or requests approval of a version, as the pressed button says.
async fn change(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let done = match typed.action() {
        Some(ApprovalAction::Approve) => super::approve(&web.app, &actor, &id, typed.get(VERSION)).await,
        Some(ApprovalAction::TakeBack) => super::take_back(&web.app, &actor, &id).await,
        Some(ApprovalAction::Request) | None => {
            super::request(&web.app, &actor, &id, ApprovalRequestForm::from(&typed)).await
        }
    };
    match done {
        Ok(()) => Ok(see_other(&paths::approval(&id))),
        Err(Failure::Refused(Reason::UnconfirmedName)) => Ok(account::name_first(&paths::approval(&id))),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, approval::approval).await
        }
    }
}
