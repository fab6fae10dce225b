//! Filling in the budget.

use super::Web;
use super::address::{Path, Query};
use super::drafting::next_page;
use super::posted::Posted;
use super::problem::{Problem, Reply, status};
use super::visitor::SignedIn;
use super::web::see_other;
use app::api::AppError;
use app::ui::Returned;
use app::ui::pages::budget;
use axum::extract::State;
use domain::catalogue::BUDGET_SECTION;

/// The editor.
pub(super) async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Reply {
    let page = web.backend.budget(&actor, &id).await?;
    Ok(web.page(Some(&actor), || budget::budget(page, &Returned::from_address(&asked))))
}

/// Saves the grid, and carries out the button that was pressed.
pub(super) async fn save(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Reply {
    let typed = super::rows::pressed(&typed);
    match web.backend.save_budget(&actor, &id, &typed).await {
        Ok(_) => Ok(see_other(&next_page(&id, BUDGET_SECTION, &typed))),
        Err(error @ AppError::Fields(_)) => {
            let page = web.backend.budget(&actor, &id).await?;
            let code = status(&error);
            let returned = Returned::new(typed, error);
            Ok(web.page_with(code, Some(&actor), || budget::budget(page, &returned)))
        }
        Err(error) => Err(Problem(error)),
    }
}
