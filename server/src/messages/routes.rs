//! Addresses of messages.

use crate::attachments::batch::{self, Batch, Sender};
use crate::news::{self, Shown};
use crate::web::{Path, Problem, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::messages::{NEWEST, NOTES, messages};
use app::paths;
use app::views::case::messages::MessagesAction;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::response::Response;
use axum::routing::get;
use domain::attachment::LARGEST_REQUEST;

/// Addresses of messages. Sending files takes longer than other requests may.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::MESSAGES, get(show).post(act)).layer(DefaultBodyLimit::max(LARGEST_REQUEST))
}

/// What was written about a case.
async fn show(
    State(web): State<Web>,
    SignedIn(mut actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let reader = actor.clone();
    let page = super::show(&web.app, &reader, &id);
    let page = Box::pin(news::reading(&web.app, &mut actor, (&id, Shown::Messages), page)).await?;
    Ok(web.page(Some(&actor), || messages(page, &Returned::default())))
}

/// Sends a message, or adds a note.
async fn act(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let may = super::demand_writing(&web.app, &actor, &id).await;
    let Batch { typed, received, broken } = batch::read_if(may, &web, Sender::Person(&actor), request).await?;
    let place = if typed.action() == Some(MessagesAction::Note) { NOTES } else { NEWEST };
    let done = match broken {
        Some(failure) => Err(failure),
        None => super::act(&web.app, &actor, &id, &typed, &received).await,
    };
    match done {
        Ok(()) => Ok(see_other(&format!("{}#{place}", paths::messages(&id)))),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, messages).await
        }
    }
}
