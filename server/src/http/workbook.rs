//! The budget as a spreadsheet (rekenblad): to take along, and to read in.

use super::Web;
use super::address::Path;
use super::problem::{Problem, Reply};
use super::upload::Upload;
use super::visitor::SignedIn;
use app::api::budget::posted_sheet;
use app::api::{AppError, Typed};
use app::ui::Returned;
use app::ui::pages::budget;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::IntoResponse;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The budget with live formulas.
pub(super) async fn take_along(State(web): State<Web>, SignedIn(actor): SignedIn, Path(id): Path<String>) -> Reply {
    let bytes = web.backend.budget_workbook(&actor, &id).await?;
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(XLSX)),
        (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"begroting.xlsx\"")),
    ];
    Ok((headers, bytes).into_response())
}

/// Reads a spreadsheet into the grid, as if somebody had typed it. Nothing is stored until they save it.
pub(super) async fn read_in(
    State(web): State<Web>,
    SignedIn(actor): SignedIn,
    Path(id): Path<String>,
    Upload(bytes): Upload,
) -> Reply {
    let page = web.backend.budget(&actor, &id).await?;
    let (code, returned) = match web.backend.read_workbook(&actor, &id, bytes).await {
        Ok(sheet) => {
            let notice = "De cijfers hieronder komen uit uw bestand. Kijk ze na en druk op Opslaan, of verlaat deze \
                          pagina om alles te laten zoals het was.";
            (StatusCode::OK, Returned::filled_in(posted_sheet(&sheet, page.version), notice))
        }
        Err(error @ (AppError::Fields(_) | AppError::Refused(_))) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Returned::new(Typed::default(), error))
        }
        Err(error) => return Err(Problem(error)),
    };
    Ok(web.page_with(code, Some(&actor), || budget::budget(page, &returned)))
}
