//! Address of who has a case.

use super::assign;
use crate::web::{Path, Posted, Problem, Query, SignedIn, Web, see_other};
use app::forms::{Done, Returned};
use app::pages::assignment as pages;
use app::paths;
use app::views::case::assignment::AssignmentForm;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Address of who has a case.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route(paths::ASSIGNMENT, get(show).post(save))
}

/// Who has it, and who could.
async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::assignment(page, &Returned::from_address(&asked))))
}

/// Assigns the case. Who gave it to somebody else may not see it any more.
async fn save(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    match assign(&web.app, &actor, &id, &AssignmentForm::from(&typed)).await {
        Ok(()) => {
            let stays = super::show(&web.app, &actor, &id).await.is_ok();
            Ok(see_other(&Done::Assigned.at(&if stays { paths::assignment(&id) } else { paths::CASES.to_owned() })))
        }
        Err(failure) => {
            let page = super::show(&web.app, &actor, &id);
            web.again(Some(&actor), (typed, failure), page, pages::assignment).await
        }
    }
}
