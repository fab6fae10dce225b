//! A workbook as a budget. First the file itself is checked, then its cells are read, then their meaning.

mod cells;
mod findings;
mod package;
mod refusal;
mod settings;
mod spread;
mod table;
mod template;

use domain::budget::Sheet;

pub use refusal::Refusal;

/// What was in a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// What it looked like.
    pub kind: Kind,
    /// The cells that could be read.
    pub sheet: Sheet,
    /// The cells that could not. If there are any, nothing may be stored.
    pub errors: Vec<RowError>,
}

/// What a workbook looked like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Our own template: the whole budget.
    OwnTemplate,
    /// One table of costs: settings, income and present costs are not in it, nor what is to be chosen from our lists.
    SimpleTable,
}

/// A cell, row or column that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowError {
    /// Name of the sheet (tabblad).
    pub sheet: String,
    /// Row, as a spreadsheet counts: from 1.
    pub row: u32,
    /// Heading of the column; empty if it is about the whole row.
    pub column: String,
    /// What is wrong and what to do, in Dutch.
    pub message: String,
}

/// Reads our own template, or one simple table of costs.
///
/// A table has its headings in the first twenty rows and is recognised by them: "omschrijving" or "post", and "bedrag",
/// "aantal" with "prijs" or "tarief", or a column for each year. Each row becomes a cost line.
pub fn import(bytes: &[u8]) -> Result<Imported, Refusal> {
    package::check(bytes)?;
    let sheets = cells::read(bytes)?;
    if template::is_ours(&sheets) { Ok(template::read(&sheets)) } else { table::read(&sheets) }
}
