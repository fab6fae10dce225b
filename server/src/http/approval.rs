//! Approval by the board.

use super::Web;
use super::address::Path;
use super::posted::Posted;
use super::problem::{Problem, Reply, status};
use super::visitor::SignedIn;
use super::web::see_other;
use app::api::AppError;
use app::api::approval::PutBeforeForm;
use app::ui::Returned;
use app::ui::pages::approval;
use axum::extract::State;

/// What was put before the board, and who agrees.
pub(super) async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    let page = web.backend.approval(&actor, &id).await?;
    Ok(web.page(Some(&actor), || approval::approval(page, &Returned::default())))
}

/// Agrees, takes that back, or puts a version before the board, as the pressed button says.
pub(super) async fn change(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Reply {
    let done = match typed.get("actie") {
        "akkoord" => web.backend.approve(&actor, &id, typed.get("versie")).await,
        "intrekken" => web.backend.take_back_approval(&actor, &id).await,
        _ => web.backend.put_before(&actor, &id, PutBeforeForm::from(&typed)).await,
    };
    match done {
        Ok(()) => Ok(see_other(&format!("/voorstellen/{id}/akkoord"))),
        Err(error @ (AppError::Fields(_) | AppError::Conflict(_))) => {
            let page = web.backend.approval(&actor, &id).await?;
            let (code, returned) = (status(&error), Returned::new(typed, error));
            Ok(web.page_with(code, Some(&actor), || approval::approval(page, &returned)))
        }
        Err(error) => Err(Problem(error)),
    }
}
