//! Addresses of the examples of initiatives, and of maintaining them.

use super::{add, change, export, import, list, managed, remove, show, show_one};
use crate::failure::Failure;
use crate::web::{Path, Posted, Problem, Query, SignedIn, Upload, Visitor, Web, download, see_other};
use app::forms::{Done, Returned};
use app::pages::guide::initiatives as guide;
use app::pages::initiatives as pages;
use app::paths;
use app::views::fields::VERSION;
use app::views::guide::initiatives::{InitiativeAction, InitiativeForm, InitiativesAsked};
use app::views::{Actor, AppError, Typed};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};

/// The address for everybody, and those for administrators.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::INITIATIVES, get(initiatives))
        .route(paths::KEPT_INITIATIVES, get(kept))
        .route(paths::NEW_INITIATIVE, get(show_new).post(add_new))
        .route(paths::INITIATIVE, get(show_form).post(save))
        .route(paths::INITIATIVE_REMOVAL, get(ask_to_remove).post(remove_it))
        .route(paths::INITIATIVES_FILE, get(file))
}

/// Address that reads a table, for which a request may take longer.
pub(crate) fn uploads() -> Router<Web> {
    Router::new().route(paths::IMPORT_INITIATIVES, post(read_in))
}

/// The examples, for everybody.
async fn initiatives(State(web): State<Web>, visitor: Visitor, Query(asked): Query) -> Result<Response, Problem> {
    let asked = InitiativesAsked::read(&asked).ok_or(Failure::NotFound)?;
    let page = list(&web.app, asked).await?;
    Ok(web.page(visitor.0.as_ref(), || guide::initiatives(&page)))
}

/// All of them, to change.
async fn kept(State(web): State<Web>, SignedIn(actor): SignedIn, Query(asked): Query) -> Result<Response, Problem> {
    let page = show(&web.app, &actor).await?;
    Ok(web.page(Some(&actor), || pages::kept_initiatives(&page, &Returned::from_address(&asked))))
}

/// Lets only administrators see a form that is still empty.
async fn may_add(web: &Web, actor: &Actor) -> Result<(), Failure> {
    managed(&mut web.app.db.read().await?, actor).await
}

/// The form for a new one.
async fn show_new(State(web): State<Web>, SignedIn(actor): SignedIn) -> Result<Response, Problem> {
    may_add(&web, &actor).await?;
    Ok(web.page(Some(&actor), || pages::initiative_form(None, &Returned::default())))
}

/// Adds one.
async fn add_new(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match add(&web.app, &actor, &InitiativeForm::from(&typed)).await {
        Ok(()) => Ok(see_other(&Done::InitiativeSaved.at(paths::KEPT_INITIATIVES))),
        Err(failure) => {
            let again = |(), returned: &Returned| pages::initiative_form(None, returned);
            web.again(Some(&actor), (typed, failure), may_add(&web, &actor), again).await
        }
    }
}

/// The form for one that is there.
async fn show_form(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let page = show_one(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::initiative_form(Some(&page), &Returned::default())))
}

/// Changes it.
async fn save(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    demand(&typed, InitiativeAction::Save)?;
    match change(&web.app, &actor, &id, &InitiativeForm::from(&typed)).await {
        Ok(()) => Ok(see_other(&Done::InitiativeSaved.at(paths::KEPT_INITIATIVES))),
        Err(failure) => {
            let again = |page, returned: &Returned| pages::initiative_form(Some(&page), returned);
            web.again(Some(&actor), (typed, failure), show_one(&web.app, &actor, &id), again).await
        }
    }
}

/// Asks whether it is to be removed.
async fn ask_to_remove(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let page = show_one(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::removal(&page, &Returned::default())))
}

/// Removes it.
async fn remove_it(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    demand(&typed, InitiativeAction::Remove)?;
    match remove(&web.app, &actor, &id, typed.number(VERSION)).await {
        Ok(()) => Ok(see_other(&Done::InitiativeRemoved.at(paths::KEPT_INITIATIVES))),
        Err(failure) => {
            let again = |page, returned: &Returned| pages::removal(&page, returned);
            web.again(Some(&actor), (typed, failure), show_one(&web.app, &actor, &id), again).await
        }
    }
}

/// What was posted without its button is no form of ours.
fn demand(typed: &Typed, action: InitiativeAction) -> Result<(), Problem> {
    if typed.action() == Some(action) { Ok(()) } else { Err(Problem(AppError::NotFound)) }
}

/// The table.
async fn file(State(web): State<Web>, SignedIn(actor): SignedIn) -> Result<Response, Problem> {
    Ok(download("text/csv; charset=utf-8", "initiatieven.csv", export(&web.app, &actor).await?))
}

/// Reads one in.
async fn read_in(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Upload { bytes, .. }: Upload,
) -> Result<Response, Problem> {
    match import(&web.app, &actor, &bytes).await {
        Ok(()) => Ok(see_other(&Done::InitiativesImported.at(paths::KEPT_INITIATIVES))),
        Err(failure) => {
            let again = |page: Vec<_>, returned: &Returned| pages::kept_initiatives(&page, returned);
            web.again(Some(&actor), (Typed::default(), failure), show(&web.app, &actor), again).await
        }
    }
}
