//! Addresses of questions to others, and of the page behind a link.

use super::link;
use crate::failure::Failure;
use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::consultation::{asked, consultations};
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use domain::case::consultation_fields;

/// Addresses of questions to others.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::CONSULTATIONS, get(show).post(act)).route(paths::ASKED, get(show_asked).post(give))
}

/// Who was asked.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || consultations(page, &Returned::default())))
}

/// Asks somebody, or says what became of a question.
async fn act(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::act(&web.app, &actor, &id, &typed).await {
        Ok(()) => Ok(see_other(&paths::consultations(&id))),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, consultations).await
        }
    }
}

/// The page behind a link, the same for whoever is signed in here.
async fn show_asked(State(web): State<Web>, Path(secret): Path<String>) -> Result<Response, Problem> {
    let page = link::show(&web.app, &secret).await?;
    Ok(web.page(None, || asked(page, &Returned::default())))
}

/// Answers the question.
async fn give(State(web): State<Web>, Path(secret): Path<String>, Posted(typed): Posted) -> Result<Response, Problem> {
    match link::give(&web.app, &secret, typed.trimmed(consultation_fields::ANSWER)).await {
        Ok(()) => Ok(see_other(&paths::asked_by(&secret))),
        Err(failure @ Failure::NotFound) => Err(failure.into()),
        Err(failure) => {
            let page = link::show(&web.app, &secret);
            web.again(None, (typed, failure), page, asked).await
        }
    }
}
