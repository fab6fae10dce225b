//! The municipality's forms, and withdrawing for the board.

use super::Web;
use super::address::{Path, Query};
use super::posted::Posted;
use super::problem::{Problem, Reply, status};
use super::visitor::SignedIn;
use super::web::see_other;
use app::api::handling::CompletenessForm;
use app::api::{Actor, AppError, Typed};
use app::ui::pages::{announce, assess, case, completeness, decide};
use app::ui::{Page, Returned};
use axum::extract::State;
use axum::http::StatusCode;
use domain::workflow::{Action, Status};

/// The completeness form.
pub(super) async fn show_completeness(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Reply {
    let page = web.backend.completeness(&actor, &id).await?;
    Ok(web.page(Some(&actor), || completeness::completeness(page, &Returned::default())))
}

/// Finds complete, or asks for more.
pub(super) async fn check_completeness(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Reply {
    match web.backend.check_completeness(&actor, &id, CompletenessForm::from(&typed)).await {
        Ok(()) => Ok(see_other(&format!("/dossiers/{id}"))),
        Err(error @ AppError::Fields(_)) => {
            let page = web.backend.completeness(&actor, &id).await?;
            Ok(retry(&web, &actor, typed, error, |returned| completeness::completeness(page, returned)))
        }
        Err(error) => Err(Problem(error)),
    }
}

/// Own scores.
pub(super) async fn show_assessment(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Reply {
    let page = web.backend.assessment(&actor, &id).await?;
    Ok(web.page(Some(&actor), || assess::assess(page, &Returned::from_address(&asked))))
}

/// Saves own scores, or hands them in.
pub(super) async fn save_scores(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Reply {
    let hand_in = typed.get("actie") == "inleveren";
    let criterion = typed.get("actie").strip_prefix("opslaan:").unwrap_or(assess::EVERYTHING);
    let page = format!("/dossiers/{id}/beoordelen");
    // Beside the button that was pressed stands that it worked.
    let saved = if hand_in { page } else { format!("{page}?bij={criterion}#{criterion}") };
    match web.backend.save_scores(&actor, &id, &typed, hand_in).await {
        Ok(()) => Ok(see_other(&saved)),
        Err(error @ (AppError::Fields(_) | AppError::Conflict(_))) => {
            let page = web.backend.assessment(&actor, &id).await?;
            Ok(retry(&web, &actor, typed, error, |returned| assess::assess(page, returned)))
        }
        Err(error) => Err(Problem(error)),
    }
}

/// The decision form, or, once decided, the page that sends the decision.
pub(super) async fn show_decision(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    let overview = web.backend.case(&actor, &id).await?;
    if overview.head.status == Status::Decided && overview.head.allowed.contains(&Action::Announce) {
        return Ok(web.page(Some(&actor), || announce::announce(overview)));
    }
    let page = web.backend.decision(&actor, &id).await?;
    Ok(web.page(Some(&actor), || decide::decide(page, &Returned::default())))
}

/// Takes the decision.
pub(super) async fn decide(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Reply {
    match web.backend.decide(&actor, &id, &typed).await {
        Ok(()) => Ok(see_other(&format!("/dossiers/{id}/besluit"))),
        Err(error @ AppError::Fields(_)) => {
            let page = web.backend.decision(&actor, &id).await?;
            Ok(retry(&web, &actor, typed, error, |returned| decide::decide(page, returned)))
        }
        Err(error) => Err(Problem(error)),
    }
}

/// Sends the decision.
pub(super) async fn send_decision(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    web.backend.announce(&actor, &id).await?;
    Ok(see_other(&format!("/dossiers/{id}")))
}

/// Withdraws the proposal.
pub(super) async fn withdraw(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Reply {
    match web.backend.withdraw(&actor, &id, typed.get("reason")).await {
        Ok(()) => Ok(see_other(&format!("/dossiers/{id}"))),
        Err(error @ AppError::Fields(_)) => {
            let page = web.backend.case(&actor, &id).await?;
            Ok(retry(&web, &actor, typed, error, |returned| case::case_after(page, returned)))
        }
        Err(error) => Err(Problem(error)),
    }
}

/// The same page again with what was typed.
fn retry(
    web: &Web,
    actor: &Actor,
    typed: Typed,
    error: AppError,
    page: impl FnOnce(&Returned) -> Page,
) -> axum::response::Response {
    let code: StatusCode = status(&error);
    let returned = Returned::new(typed, error);
    web.page_with(code, Some(actor), || page(&returned))
}
