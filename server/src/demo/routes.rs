//! The address at which the date of the demo moves on. Outside demo mode it does not exist.

use super::date;
use crate::account;
use crate::web::{Posted, Problem, Visitor, Web, see_other};
use app::forms::Done;
use app::pages::account as pages;
use app::paths;
use app::views::account::fields;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;

/// Addresses of the demo alone.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::DEMO_DATE, post(move_on))
}

/// Moves the date on. Who was signed in is not any more, and chooses again who to be.
async fn move_on(State(web): State<Web>, visitor: Visitor, Posted(typed): Posted) -> Result<Response, Problem> {
    match date::move_on(&web.app, &typed.trimmed(fields::DAY)).await {
        Ok(()) => Ok(see_other(&Done::DateMoved.at(paths::SIGN_IN))),
        Err(failure) => {
            let page = account::sign_in_page(&web.app, "");
            web.again(visitor.0.as_ref(), (typed, failure), page, |page, returned| pages::sign_in("", page, returned))
                .await
        }
    }
}
