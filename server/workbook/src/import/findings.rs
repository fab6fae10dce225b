//! Errors by place, at most one a cell: the first says what to do, the next would only follow from it.

use super::RowError;

/// The errors of one sheet.
pub(super) struct Errors {
    sheet: String,
    errors: Vec<RowError>,
}

impl Errors {
    /// No errors yet.
    pub(super) fn on(sheet: &str) -> Self {
        Self { sheet: sheet.to_owned(), errors: Vec::new() }
    }

    /// Adds an error, unless this cell has one.
    pub(super) fn add(&mut self, row: u32, column: impl Into<String>, message: impl Into<String>) {
        let column = column.into();
        if !self.has(row, &column) {
            self.errors.push(RowError { sheet: self.sheet.clone(), row, column, message: message.into() });
        }
    }

    /// Whether a cell has an error.
    pub(super) fn has(&self, row: u32, column: &str) -> bool {
        self.errors.iter().any(|error| error.row == row && error.column == column)
    }

    /// Whether a row has an error.
    pub(super) fn has_row(&self, row: u32) -> bool {
        self.errors.iter().any(|error| error.row == row)
    }

    /// The errors, from top to bottom.
    pub(super) fn sorted(mut self) -> Vec<RowError> {
        self.errors.sort_by_key(|error| error.row);
        self.errors
    }
}
