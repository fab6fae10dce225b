//! Addresses of the talks before anything is submitted.

use super::meeting_file;
use crate::failure::Failure;
use crate::web::{self, Path, Posted, Problem, Query, SignedIn, Web, see_other};
use app::forms::{Done, Returned};
use app::pages::preliminary::{self as pages, AGREEMENTS, FIGURES, MEETING, TALK};
use app::paths;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use domain::case::Side;
use domain::preliminary::Act;

/// Addresses of both sides.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::PRELIMINARY, get(show).post(act))
        .route(paths::MEETING_FILE, get(meeting))
        .route(paths::TALKS, get(list))
        .route(paths::OFFICER_TALKS, get(show_to_officer).post(act_as_officer))
        .route(paths::OFFICER_MEETING_FILE, get(meeting_of_officer))
}

/// The talks, for the board.
async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::board_talks(page, &Returned::from_address(&asked))))
}

/// What the board does in them.
async fn act(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let here = paths::preliminary(&id);
    let done = match typed.action() {
        Some(act) => super::act(&web.app, &actor, (&id, Side::Board), (act, &typed)).await.map(|()| act),
        None => Err(Failure::NotFound),
    };
    match done {
        Ok(Act::TakeOver) => Ok(see_other(&Done::FiguresTakenOver.at(&here))),
        Ok(act) => Ok(see_other(&onward(&here, act))),
        Err(failure) => {
            let page = Box::pin(super::show(&web.app, &actor, &id));
            web.again(Some(&actor), (typed, failure), page, pages::board_talks).await
        }
    }
}

/// Where somebody reads on after that.
fn onward(page: &str, act: Act) -> String {
    let place = match act {
        Act::Open | Act::Close | Act::Decide | Act::TakeOver => return page.to_owned(),
        Act::Write => TALK,
        Act::Meet | Act::CallOff => MEETING,
        Act::Give => FIGURES,
        Act::Agree => AGREEMENTS,
    };
    format!("{page}#{place}")
}

/// All talks, for case managers.
async fn list(State(web): State<Web>, SignedIn(actor): SignedIn) -> Result<Response, Problem> {
    let page = super::list(&web.app, &actor).await?;
    Ok(web.page(Some(&actor), || pages::talks_list(&page)))
}

/// The talks, for the municipality.
async fn show_to_officer(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let page = super::show_to_officer(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::officer_talks(page, &Returned::default())))
}

/// What the municipality does in them.
async fn act_as_officer(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let done = match typed.action() {
        Some(act) => super::act(&web.app, &actor, (&id, Side::Municipality), (act, &typed)).await.map(|()| act),
        None => Err(Failure::NotFound),
    };
    match done {
        Ok(act) => Ok(see_other(&onward(&paths::officer_talks(&id), act))),
        Err(failure) => {
            let page = Box::pin(super::show_to_officer(&web.app, &actor, &id));
            web.again(Some(&actor), (typed, failure), page, pages::officer_talks).await
        }
    }
}

/// The appointment, for the calendar of the board.
async fn meeting(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let file = meeting_file::file(&web.app, &actor, (&id, Side::Board)).await?;
    Ok(web::download("text/calendar; charset=utf-8", &file.name, file.bytes))
}

/// The same for that of the municipality.
async fn meeting_of_officer(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let file = meeting_file::file(&web.app, &actor, (&id, Side::Municipality)).await?;
    Ok(web::download("text/calendar; charset=utf-8", &file.name, file.bytes))
}
