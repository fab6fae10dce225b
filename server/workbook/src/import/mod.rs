//! A workbook as a budget. First the file itself is checked, then its cells are read, then their meaning.

mod cells;
mod findings;
mod hidden;
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
    /// Rows that are no lines of the budget.
    pub left_out: Vec<LeftOut>,
    /// Rows that the workbook hides.
    pub hidden: Vec<HiddenRows>,
}

/// A row with something in it that is no line of the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Row, as a spreadsheet counts: from 1.
    pub row: u32,
    /// What stands in it; may be empty.
    pub label: String,
    /// Why it is none.
    pub why: NoLine,
}

/// Why a row is no line of the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLine {
    /// It adds up rows above it.
    Sum,
    /// It has no number, and is not the name of a group.
    NoNumber,
}

/// Rows of one sheet that are hidden, by hand or with a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HiddenRows {
    /// Name of the sheet (tabblad).
    pub sheet: String,
    /// Their numbers, as a spreadsheet counts.
    pub rows: Vec<u32>,
    /// Whether they were read nonetheless.
    pub read: bool,
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
/// "aantal" with "prijs" or "tarief", or a column for each year. Each row becomes a cost line, but for sums and for
/// rows without a number, which may name a group. Hidden rows of a table are read if the person asks for that; those of
/// our template always, because it holds the whole budget.
pub fn import(bytes: &[u8], with_hidden: bool) -> Result<Imported, Refusal> {
    package::check(bytes)?;
    let sheets = cells::read(bytes)?;
    let hidden = hidden::rows(bytes)?;
    if template::is_ours(&sheets) {
        let hidden = sheets.iter().filter_map(|sheet| hidden::filled(sheet, &hidden, 1, true));
        Ok(Imported { hidden: hidden.collect(), ..template::read(&sheets) })
    } else {
        table::read(&sheets, &hidden, with_hidden)
    }
}
