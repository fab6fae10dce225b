//! Address of messages that were not delivered.

use super::{send_again, settle};
use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::Done;
use app::paths;
use app::views::AppError;
use app::views::case::undelivered::MessageAction;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;

/// Where the buttons beside a message lead.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::UNDELIVERED, post(change))
}

/// Sends a message again, or takes it off the list, and goes on to the case.
async fn change(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let done = match typed.action().ok_or(Problem(AppError::NotFound))? {
        MessageAction::SendAgain(message) => {
            send_again(&web.app, &actor, &id, &message).await?;
            Done::SentAgain
        }
        MessageAction::Settle(message) => {
            settle(&web.app, &actor, &id, &message).await?;
            Done::Settled
        }
    };
    Ok(see_other(&done.at(&paths::case(&id))))
}
