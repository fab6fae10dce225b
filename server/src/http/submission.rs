//! Submitting, and the receipt.

use super::Web;
use super::address::Path;
use super::drafting::readiness_page;
use super::posted::Posted;
use super::problem::{Problem, Reply, status};
use super::visitor::SignedIn;
use super::web::see_other;
use app::api::AppError;
use app::ui::Returned;
use app::ui::pages::receipt;
use axum::extract::State;

/// Submits the version that the board looked at.
pub(super) async fn submit(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Reply {
    let version = typed.get("versie").parse().unwrap_or(0);
    match web.backend.submit(&actor, &id, version).await {
        Ok(()) => Ok(see_other(&format!("/voorstellen/{id}/ontvangst"))),
        // What is missing stands on the page anyway, each with its link.
        Err(AppError::Fields(_)) => {
            let error = AppError::Refused("Het voorstel is nog niet ingediend: er ontbreekt iets.".to_owned());
            readiness_page(&web, &actor, &id, Returned::new(typed, error), axum::http::StatusCode::UNPROCESSABLE_ENTITY)
                .await
        }
        Err(error @ AppError::Conflict(_)) => {
            let code = status(&error);
            readiness_page(&web, &actor, &id, Returned::new(typed, error), code).await
        }
        Err(error) => Err(Problem(error)),
    }
}

/// The receipt.
pub(super) async fn show_receipt(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    let page = web.backend.receipt(&actor, &id).await?;
    Ok(web.page(Some(&actor), || receipt::receipt(page)))
}
