//! Addresses of the term.

use crate::failure::Failure;
use crate::web::{self, Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::term as pages;
use app::paths;
use app::views::case::term::{TermAction, TermFacts, TermForm};
use app::views::{ACTION, Actor, FormAction as _, Typed};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of the term.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::TERM, get(show).post(answer))
        .route(paths::TERM_FORM, get(show_form).post(act))
        .route(paths::CALENDAR_FILE, get(calendar_file))
}

/// The clock, how the term ran, and what can be done about it.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::term(page, None, &Returned::default())))
}

/// The last days of the case, for a calendar.
async fn calendar_file(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let file = super::calendar_file::file(&web.app, &actor, &id).await?;
    Ok(web::download("text/calendar; charset=utf-8", &file.name, file.bytes))
}

/// The answer of the board to a proposal to suspend the term.
async fn answer(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    carry_out(&web, &actor, &id, None, typed).await
}

/// One form.
async fn show_form(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, form)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let form = TermForm::from_address(&form).ok_or(Failure::NotFound)?;
    let page = super::show(&web.app, &actor, &id).await?;
    if !page.open_forms().contains(&form) {
        return Ok(see_other(&paths::term(&id)));
    }
    Ok(web.page(Some(&actor), || pages::term(page, Some(form), &Returned::default())))
}

/// Does what the form asks for.
async fn act(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, form)): Path<(String, String)>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let form = TermForm::from_address(&form).ok_or(Failure::NotFound)?;
    carry_out(&web, &actor, &id, Some(form), typed).await
}

async fn carry_out(
    site: &Web,
    actor: &Actor,
    id: &str,
    form: Option<TermForm>,
    typed: Typed,
) -> Result<Response, Problem> {
    let action = TermAction::read(typed.get(ACTION)).ok_or(Failure::NotFound)?;
    match super::act(&site.app, actor, id, action, TermFacts::from(&typed)).await {
        Ok(Some(letter)) => Ok(web::pdf(letter)),
        Ok(None) => Ok(see_other(&paths::term(id))),
        Err(failure) => {
            let page = super::show(&site.app, actor, id);
            site.again(Some(actor), (typed, failure), page, |page, returned| pages::term(page, form, returned)).await
        }
    }
}
