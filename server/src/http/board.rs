//! Who writes along.

use super::Web;
use super::address::Path;
use super::posted::Posted;
use super::problem::{Problem, Reply, status};
use super::visitor::SignedIn;
use super::web::see_other;
use app::api::AppError;
use app::api::board::InviteForm;
use app::ui::Returned;
use app::ui::pages::board;
use axum::extract::State;

/// Everybody, and the form to invite.
pub(super) async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    let page = web.backend.board(&actor, &id).await?;
    Ok(web.page(Some(&actor), || board::board(page, &Returned::default())))
}

/// Invites, removes, leaves or hands over, as the pressed button says. Who left no longer sees the proposal.
pub(super) async fn change(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Reply {
    if typed.get("actie") == "vertrek" {
        return Ok(web.backend.leave(&actor, &id).await.map(|()| see_other("/voorstellen"))?);
    }
    let done = match typed.get("actie").split_once(':') {
        Some(("verwijder", person)) => web.backend.remove_member(&actor, &id, person).await,
        Some(("draag-over", person)) => web.backend.hand_over(&actor, &id, person).await,
        _ => web.backend.invite(&actor, &id, InviteForm::from(&typed)).await,
    };
    match done {
        Ok(()) => Ok(see_other(&format!("/voorstellen/{id}/samen"))),
        Err(error @ (AppError::Fields(_) | AppError::Refused(_) | AppError::TooMany)) => {
            let page = web.backend.board(&actor, &id).await?;
            let (code, returned) = (status(&error), Returned::new(typed, error));
            Ok(web.page_with(code, Some(&actor), || board::board(page, &returned)))
        }
        Err(error) => Err(Problem(error)),
    }
}
