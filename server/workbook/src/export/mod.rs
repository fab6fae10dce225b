//! A budget as a workbook: our own template with live formulas, whose stored results are our own figures.

mod amounts;
mod formulas;
mod outcome;
mod part;
mod settings;
mod style;
mod totals;

use crate::layout::{SETTINGS_SHEET, TOTALS_SHEET, sheet_name};
use domain::budget::{Part, Sheet};
use outcome::{Outcome, all_columns};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use style::Styles;

/// Most characters in a cell of a spreadsheet.
const MAX_TEXT: usize = 32_767;
/// Most lines of a part: with six years of formulas each, a sheet of them is as large as one that is read back.
pub(crate) const MAX_LINES: usize = 1_000;

/// Why a budget cannot become a workbook.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A part has more lines than a sheet of ours holds.
    #[error("De begroting heeft te veel regels voor een rekenblad. Er passen 1.000 regels op een tabblad.")]
    TooManyRows,
    /// A text is longer than a cell of a spreadsheet.
    #[error("De tekst ‘{0}…’ is te lang voor een rekenblad. Maak de tekst korter.")]
    TextTooLong(String),
    /// The workbook could not be written.
    #[error("Het rekenblad kon niet worden gemaakt.")]
    Writing(#[from] XlsxError),
}

/// The budget as a workbook with the sheets "Instellingen", "Kosten", "Inkomsten", "Nu" and "Totalen".
///
/// Equal budgets give equal bytes: the file holds no moment of making.
pub fn export(sheet: &Sheet, title: &str) -> Result<Vec<u8>, ExportError> {
    check(sheet, title)?;
    let outcome = Outcome::of(sheet);
    let styles = Styles::new();
    let mut workbook = Workbook::new();
    let undated = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&undated));
    settings::write(workbook.add_worksheet().set_name(SETTINGS_SHEET)?, sheet, &outcome, title, &styles)?;
    for part in Part::ALL {
        part::write(workbook.add_worksheet().set_name(sheet_name(part))?, sheet, &outcome, part, &styles)?;
    }
    let columns = all_columns(&outcome, sheet);
    totals::write(workbook.add_worksheet().set_name(TOTALS_SHEET)?, &outcome, &columns, &styles)?;
    Ok(workbook.save_to_buffer()?)
}

/// Refuses what a spreadsheet cannot hold, before anything is written.
fn check(sheet: &Sheet, title: &str) -> Result<(), ExportError> {
    if Part::ALL.iter().any(|part| sheet.rows(*part).len() > MAX_LINES) {
        return Err(ExportError::TooManyRows);
    }
    let rows = Part::ALL.into_iter().flat_map(|part| sheet.rows(part));
    let cells = rows.flat_map(|row| row.cells().map(|(_, text)| text));
    let texts = cells.chain(sheet.settings.cells().map(|(_, text)| text)).chain([title]);
    let longest = texts.max_by_key(|text| text.chars().count()).unwrap_or_default();
    if longest.chars().count() > MAX_TEXT {
        return Err(ExportError::TextTooLong(longest.chars().take(40).collect()));
    }
    Ok(())
}
