//! Addresses of the news, and of how mails come.

use crate::web::{Posted, Problem, Query, SignedIn, Web, see_other};
use app::forms::{Done, Returned};
use app::pages::news::{mail_choices, news};
use app::paths;
use app::views::AppError;
use app::views::news::{NewsAction, UNTIL};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of the news.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::NEWS, get(show).post(read)).route(paths::MAIL_CHOICES, get(show_choices).post(choose))
}

/// What waits, and what is new.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Query(asked): Query) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor).await?;
    Ok(web.page(Some(&actor), || news(page, &Returned::from_address(&asked))))
}

/// What the page showed is read, of one case or of all.
async fn read(State(web): State<Web>, SignedIn(actor): SignedIn, Posted(typed): Posted) -> Result<Response, Problem> {
    let action: NewsAction = typed.action().ok_or(Problem(AppError::NotFound))?;
    super::read(&web.app, &actor, &action, typed.number(UNTIL)).await?;
    Ok(see_other(&match action {
        NewsAction::ReadAll => Done::AllRead.at(paths::NEWS),
        NewsAction::Read(_) => paths::NEWS.to_owned(),
    }))
}

/// How mails come.
async fn show_choices(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let page = super::mail_choices(&web.app, &actor).await?;
    Ok(web.page(Some(&actor), || mail_choices(page, &Returned::from_address(&asked))))
}

/// Stores what somebody chose.
async fn choose(State(web): State<Web>, SignedIn(actor): SignedIn, Posted(typed): Posted) -> Result<Response, Problem> {
    match super::choose(&web.app, &actor, &typed).await {
        Ok(()) => Ok(see_other(&Done::MailChosen.at(paths::MAIL_CHOICES))),
        Err(failure) => {
            let page = super::mail_choices(&web.app, &actor);
            web.again(Some(&actor), (typed, failure), page, mail_choices).await
        }
    }
}
