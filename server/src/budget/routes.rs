//! Addresses of the budget: the grid, the spreadsheet and the wage calculator.

use super::{wages, workbook};
use crate::drafting::{next_page, rows};
use crate::failure::Failure;
use crate::web::{Path, Posted, Problem, Query, SignedIn, Upload, Web, download, see_other, status};
use app::forms::Returned;
use app::pages::budget as pages;
use app::paths;
use app::views::budget::read_in::HIDDEN_ROWS;
use app::views::budget::wages::{WageAction, wage_cells, wage_errors};
use app::views::budget::{posted_sheet, prefix};
use app::views::{AppError, Typed};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use domain::budget::Part;
use domain::budget::wages::{WageNorms, read};
use domain::catalogue::BUDGET_SECTION;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Addresses of the budget.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route(paths::BUDGET, get(show).post(save))
        .route(paths::WORKBOOK, get(export))
        .route(paths::WAGES, get(show_wages).post(press_wages))
}

/// Addresses that read a file, for which a request may take longer.
pub(crate) fn uploads() -> Router<Web> {
    Router::new().route(paths::IMPORT_WORKBOOK, post(import))
}

/// The editor.
async fn show(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::budget(page, &Returned::from_address(&asked))))
}

/// Saves the grid, and carries out the button that was pressed.
async fn save(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    let typed = rows::pressed(&typed);
    match super::save(&web.app, &actor, &id, &typed).await {
        Ok(_) => Ok(see_other(&next_page(&id, BUDGET_SECTION, &typed))),
        Err(failure) => {
            let page = Box::pin(super::show(&web.app, &actor, &id));
            web.again(Some(&actor), (typed, failure), page, pages::budget).await
        }
    }
}

/// The budget as a spreadsheet (rekenblad) with live formulas.
async fn export(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let bytes = workbook::export(&web.app, &actor, &id).await?;
    Ok(download(XLSX, "begroting.xlsx", bytes))
}

/// Reads a spreadsheet into the grid, as if somebody had typed it. Nothing is stored until they save it.
async fn import(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Upload { bytes, typed, .. }: Upload,
) -> Result<Response, Problem> {
    let page = super::show(&web.app, &actor, &id).await?;
    let with_hidden = !typed.get(HIDDEN_ROWS).is_empty();
    match workbook::import(&web.app, &actor, &id, bytes, with_hidden).await {
        Ok((sheet, read)) => {
            let returned = pages::read_from_file(posted_sheet(&sheet, page.version), &read);
            Ok(web.page(Some(&actor), || pages::budget(page, &returned)))
        }
        Err(failure) => {
            let page = async { Ok(page) };
            web.again(Some(&actor), (Typed::default(), failure), page, pages::budget).await
        }
    }
}

/// The empty wage calculator.
async fn show_wages(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let page = wages::show(&web.app, &actor, &id).await?;
    Ok(web.page(Some(&actor), || pages::wages::wages(&page, &Returned::default())))
}

/// Computes, or takes the outcome into the budget, as the pressed button says. Pay is posted and never stands in an
/// address, where it would stay in histories and logs.
async fn press_wages(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Posted(typed): Posted,
) -> Result<Response, Problem> {
    if typed.action() != Some(WageAction::AddLine) {
        let page = wages::show(&web.app, &actor, &id).await?;
        let (code, returned) = computed(typed, &page.norms);
        return Ok(web.page_with(code, Some(&actor), || pages::wages::wages(&page, &returned)));
    }
    match wages::add_line(&web.app, &actor, &id, &typed).await {
        Ok(()) => Ok(see_other(&format!("{}#{}", paths::budget(&id), prefix(Part::Costs)))),
        Err(failure) => again_with_wages(&web, &actor, (typed, failure), &id).await,
    }
}

async fn again_with_wages(
    web: &Web,
    actor: &app::views::Actor,
    form: (Typed, Failure),
    id: &str,
) -> Result<Response, Problem> {
    let page = wages::show(&web.app, actor, id);
    web.again(Some(actor), form, page, |page, returned| pages::wages::wages(&page, returned)).await
}

/// What was typed, with what is wrong with it.
fn computed(typed: Typed, norms: &WageNorms) -> (StatusCode, Returned) {
    match read(&wage_cells(&typed), norms) {
        Ok(_) => (StatusCode::OK, Returned { typed, ..Returned::default() }),
        Err(findings) => {
            let error = AppError::Fields(wage_errors(&findings));
            (status(&error), Returned::new(typed, error))
        }
    }
}
