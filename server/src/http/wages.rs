//! The wage calculator.

use super::Web;
use super::address::Path;
use super::posted::Posted;
use super::problem::{Problem, Reply, status};
use super::visitor::SignedIn;
use super::web::see_other;
use app::api::wages::{wage_cells, wage_errors};
use app::api::{AppError, Typed};
use app::ui::Returned;
use app::ui::pages::wages;
use axum::extract::State;
use axum::http::StatusCode;
use domain::budget::wages::read;

/// The empty calculator.
pub(super) async fn show(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    let page = web.backend.wages(&actor, &id).await?;
    Ok(web.page(Some(&actor), || wages::wages(&page, &Returned::default())))
}

/// Computes, or takes the outcome into the budget, as the pressed button says. Pay is posted and never stands in an
/// address, where it would stay in histories and logs.
pub(super) async fn press(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Reply {
    let done =
        if typed.get("actie") == "zet" { Some(web.backend.add_wage_line(&actor, &id, &typed).await) } else { None };
    match done {
        Some(Ok(())) => Ok(see_other(&format!("/voorstellen/{id}/begroting#begroting.kosten"))),
        Some(Err(error)) if !matches!(error, AppError::Fields(_)) => Err(Problem(error)),
        other => {
            let page = web.backend.wages(&actor, &id).await?;
            let (code, returned) = match other {
                Some(Err(error)) => (status(&error), Returned::new(typed, error)),
                _ => computed(typed, &page.norms),
            };
            Ok(web.page_with(code, Some(&actor), || wages::wages(&page, &returned)))
        }
    }
}

/// What was typed, with what is wrong with it.
fn computed(typed: Typed, norms: &domain::budget::wages::WageNorms) -> (StatusCode, Returned) {
    match read(&wage_cells(&typed), norms) {
        Ok(_) => (StatusCode::OK, Returned { typed, ..Returned::default() }),
        Err(findings) => {
            let error = AppError::Fields(wage_errors(&findings));
            (status(&error), Returned::new(typed, error))
        }
    }
}
