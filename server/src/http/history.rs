//! Earlier versions of an answer.

use super::Web;
use super::address::Path;
use super::posted::Posted;
use super::problem::{Problem, Reply, status};
use super::visitor::SignedIn;
use super::web::see_other;
use app::api::AppError;
use app::ui::Returned;
use app::ui::pages::history;
use axum::extract::State;

/// All versions.
pub(super) async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
) -> Reply {
    let page = web.backend.history(&actor, &id, &question).await?;
    Ok(web.page(Some(&actor), || history::history(page, &Returned::default())))
}

/// Puts one back.
pub(super) async fn restore(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path((id, question)): Path<(String, String)>,
    Posted(typed): Posted,
) -> Reply {
    let number = |name: &str| typed.get(name).parse().unwrap_or(0);
    match web.backend.restore(&actor, &id, &question, number("zet-terug"), number("versie")).await {
        Ok(section) => Ok(see_other(&format!("/voorstellen/{id}/{section}#{question}"))),
        Err(error @ AppError::Conflict(_)) => {
            let page = web.backend.history(&actor, &id, &question).await?;
            let (code, returned) = (status(&error), Returned::new(typed, error));
            Ok(web.page_with(code, Some(&actor), || history::history(page, &returned)))
        }
        Err(error) => Err(Problem(error)),
    }
}
