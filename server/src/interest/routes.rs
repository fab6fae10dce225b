//! Address of the declaration of no interest.

use super::{declare, recuse};
use crate::web::{Path, Posted, Problem, SignedIn, Web, see_other};
use app::forms::{Done, Returned};
use app::pages::assessment::interest as pages;
use app::paths;
use app::views::AppError;
use app::views::case::interest::{DeclarationForm, InterestAction, RecusalForm};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Address of the declaration of no interest.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::INTEREST, get(show).post(answer))
}

/// What a reviewer is asked.
async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::interest(page, &Returned::default())))
}

/// Declares and goes on to the assessment, or leaves the case.
async fn answer(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let app = &web.app;
    let done = match typed.action().ok_or(Problem(AppError::NotFound))? {
        InterestAction::Declare => {
            let declared = declare(app, &actor, &id, &DeclarationForm::from(&typed)).await;
            declared.map(|()| paths::assessment(&id))
        }
        InterestAction::Recuse => {
            let recused = recuse(app, &actor, &id, RecusalForm::from(&typed)).await;
            recused.map(|()| Done::Recused.at(paths::CASES))
        }
    };
    match done {
        Ok(next) => Ok(see_other(&next)),
        Err(failure) => {
            let page = super::show(app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, pages::interest).await
        }
    }
}
