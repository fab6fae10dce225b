//! Address of the second step.

use super::{pass, show};
use crate::account::{Visit, local_path};
use crate::failure::Failure;
use crate::web::{Cookie, Posted, Problem, Query, Visitor, Web, see_other};
use app::forms::Returned;
use app::pages::account::second_step as pages;
use app::paths;
use app::views::account::second_factor::fields;
use axum::Router;
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum::routing::get;

/// Address of the second step.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::SECOND_STEP, get(ask).post(answer))
}

/// Asks for a code, or to set up an app. Who is signed in goes on; who is not, begins.
async fn ask(State(web): State<Web>, visitor: Visitor, visit: Visit, Query(asked): Query) -> Result<Response, Problem> {
    let next = local_path(asked.get(paths::asked::NEXT));
    if visitor.0.is_some() {
        return Ok(see_other(&next));
    }
    match show(&web.app, &visit).await {
        Ok(step) => Ok(web.page(None, || pages::second_step(step, &next, &Returned::default()))),
        Err(Failure::SignedOut) => Ok(see_other(paths::SIGN_IN)),
        Err(failure) => Err(failure.into()),
    }
}

/// Goes on with a right code; who set up an app first reads the recovery codes.
async fn answer(
    State(web): State<Web>,
    visitor: Visitor,
    visit: Visit,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let next = local_path(typed.get(fields::NEXT));
    if visitor.0.is_some() {
        return Ok(see_other(&next));
    }
    let failure = match pass(&web.app, &visit, typed.get(fields::CODE)).await {
        Ok(passed) => {
            let page = if passed.recovery_codes.is_empty() {
                see_other(&next)
            } else {
                web.page(None, || pages::recovery_codes(passed.recovery_codes, &next))
            };
            let cookie = Cookie::Session.set(&passed.session, web.secure).map(|cookie| (SET_COOKIE, cookie));
            return Ok((AppendHeaders(cookie), page).into_response());
        }
        Err(failure) => failure,
    };
    match failure {
        Failure::SignedOut => Ok(web.page(None, pages::too_many_codes)),
        failure => {
            let again = |step, returned: &Returned| pages::second_step(step, &next, returned);
            web.again(None, (typed.clone(), failure), show(&web.app, &visit), again).await
        }
    }
}
