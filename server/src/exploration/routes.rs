//! Addresses of the verkenning.

use crate::web::{self, Path, Posted, Problem, Query, SignedIn, Web, see_other};
use app::forms::Returned;
use app::pages::builder::exploration as pages;
use app::paths;
use app::views::proposal::action::DraftingAction;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Addresses of the verkenning.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::EXPLORATION, get(show).post(save)).route(paths::EXPLORATION_PDF, get(sketch))
}

/// The page. What was submitted stands in its case.
async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    if !page.head.is_draft {
        return Ok(see_other(&paths::case(&id)));
    }
    Ok(web.page(Some(&actor), || pages::exploration(page, &Returned::from_address(&asked))))
}

/// Saves the page, and leads on to what the whole proposal asks.
async fn save(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match super::save(&web.app, &actor, &id, &typed).await {
        Ok(()) if typed.action() == Some(DraftingAction::Next) => Ok(see_other(&paths::readiness(&id))),
        Ok(()) => Ok(see_other(&format!("{}#opgeslagen", paths::exploration(&id)))),
        Err(failure) => {
            let page = Box::pin(super::show(&web.app, &actor, &id));
            web.again(Some(&actor), (typed, failure), page, pages::exploration).await
        }
    }
}

/// The sketch as a PDF.
async fn sketch(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    Ok(web::pdf(super::sketch::pdf(&web.app, &actor, &id).await?))
}
