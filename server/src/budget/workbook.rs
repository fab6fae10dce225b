//! The budget to and from a spreadsheet.

use crate::App;
use crate::case::Case;
use crate::draft::Draft;
use crate::failure::{Failure, Fault, FieldRefusal};
use app::views::budget::read_in::{HiddenRows, ReadIn};
use app::views::fields::FILE;
use app::views::{Actor, Reason};
use domain::budget::Sheet;
use domain::case::Action;
use tokio::task::spawn_blocking;
use workbook::{Imported, Kind, LeftOut, NoLine, RowError};

/// Most lines of a file about which something is said at once.
const MOST_ERRORS: usize = 20;

/// The budget as a spreadsheet (XLSX) with live formulas.
pub async fn export(app: &App, actor: &Actor, id: &str) -> Result<Vec<u8>, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    let draft = Draft::load(&mut tx, id).await?;
    drop(tx);
    let title = draft.title(&case);
    let written = spawn_blocking(move || workbook::export(&draft.sheet, &title)).await?;
    written.map_err(|error| match error {
        workbook::ExportError::Writing(_) => Fault::failure(error.to_string()),
        too_much => Failure::Refused(Reason::Said(too_much.to_string())),
    })
}

/// The sheet that a file holds, and what to tell of the file: our own template replaces all of it, a simple table only
/// the costs. Stores nothing.
///
/// # Errors
/// [`Failure::Refused`] for a file that is no spreadsheet or not a safe one, [`Failure::Fields`] with a reason for each
/// line that cannot be read.
pub async fn import(
    app: &App,
    actor: &Actor,
    id: &str,
    bytes: Vec<u8>,
    with_hidden: bool,
) -> Result<(Sheet, ReadIn), Failure> {
    let mut tx = app.db.read().await?;
    Case::load(&mut tx, id, actor).await?.demand(Action::Edit)?;
    let draft = Draft::load(&mut tx, id).await?;
    drop(tx);
    if bytes.is_empty() {
        return Err(Failure::Refused(Reason::NoFile));
    }
    let imported = spawn_blocking(move || workbook::import(&bytes, with_hidden)).await?;
    let imported = imported
        .map_err(|refusal| Failure::Refused(Reason::NothingChanged(Reason::Said(refusal.to_string()).into())))?;
    if !imported.errors.is_empty() {
        return Err(Failure::Fields(imported.errors.iter().take(MOST_ERRORS).map(error).collect()));
    }
    let told = told(&imported);
    Ok((joined(imported, draft.sheet), told))
}

fn told(imported: &Imported) -> ReadIn {
    let left_out = |why: NoLine| {
        let rows = imported.left_out.iter().filter(move |row| row.why == why);
        rows.map(|LeftOut { row, label, .. }| (*row, label.clone())).collect()
    };
    let hidden = imported.hidden.iter().map(|hidden| HiddenRows {
        sheet: hidden.sheet.clone(),
        rows: hidden.rows.clone(),
        read: hidden.read,
    });
    ReadIn { sums: left_out(NoLine::Sum), without_number: left_out(NoLine::NoNumber), hidden: hidden.collect() }
}

fn joined(imported: Imported, stored: Sheet) -> Sheet {
    match imported.kind {
        Kind::OwnTemplate => imported.sheet,
        Kind::SimpleTable => {
            let mut settings = stored.settings;
            if !imported.sheet.settings.years.is_empty() {
                settings.years = imported.sheet.settings.years;
            }
            Sheet { settings, costs: imported.sheet.costs, income: stored.income, baseline: stored.baseline }
        }
    }
}

/// What is wrong with a line, beside the field of the file.
fn error(error: &RowError) -> FieldRefusal {
    let RowError { sheet, row, column, message } = error;
    let (sheet, column, message) = (sheet.clone(), column.clone(), message.clone());
    FieldRefusal::new(FILE, Reason::SheetLine { sheet, row: *row, column, message })
}
