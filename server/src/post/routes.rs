//! Addresses of letters by post.

use crate::failure::Failure;
use crate::web::{self, Path, Posted, Problem, Query, SignedIn, Web, see_other};
use app::forms::{Done, Returned};
use app::pages::post as pages;
use app::paths;
use app::views::case::post::delivery_form;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use domain::case::post_fields;

/// Addresses of letters by post.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::LETTERS_TO_POST, get(show_all))
        .route(paths::LETTER_TO_POST, get(show).post(record))
        .route(paths::PRINTED_LETTER, get(print))
        .route(paths::DELIVERY, get(show_delivery).post(set_delivery))
}

/// What waits to be posted.
async fn show_all(State(web): State<Web>, SignedIn(actor): SignedIn, Query(asked): Query) -> Result<Response, Problem> {
    let page = super::show_all(&web.app, &actor).await?;
    Ok(web.page(Some(&actor), || pages::letters_to_post(page, &Returned::from_address(&asked))))
}

/// One letter.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::letter(page, &Returned::default())))
}

/// The letter to print.
async fn print(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    Ok(web::pdf(super::print(&web.app, &actor, &id).await?))
}

/// Records that the letter was posted.
async fn record(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::record(&web.app, &actor, &id, typed.get(post_fields::POSTED_ON)).await {
        Ok(()) => Ok(see_other(&Done::Posted.at(paths::LETTERS_TO_POST))),
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, pages::letter).await
        }
    }
}

/// How the board gets its letters.
async fn show_delivery(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let page = super::show_delivery(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::delivery(page, &Returned::default())))
}

/// Changes that.
async fn set_delivery(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let chosen = typed.action().ok_or(Failure::NotFound);
    let done = match chosen {
        Ok(chosen) => super::set_delivery(&web.app, &actor, &id, chosen, delivery_form(&typed)).await,
        Err(failure) => Err(failure),
    };
    match done {
        Ok(()) => Ok(see_other(&Done::DeliveryChanged.at(&paths::case(&id)))),
        Err(failure) => {
            let page = super::show_delivery(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, pages::delivery).await
        }
    }
}
