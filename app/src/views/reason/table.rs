//! What is wrong with a table that somebody sent from a spreadsheet.

use super::Reason;
use serde::{Deserialize, Serialize};

/// What is wrong with a table that somebody sent from a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableRefusal {
    /// A cell that cannot be read.
    Cell {
        /// Row as a spreadsheet counts it.
        row: u64,
        /// Heading of its column.
        column: String,
        /// What is wrong.
        why: Box<Reason>,
    },
    /// A table without this column.
    NoColumn(String),
    /// A table with a column of this name that is not known, or is there twice.
    StrangeColumn(String),
    /// A file that is no table of text.
    NoTable,
}

impl From<TableRefusal> for Reason {
    fn from(refusal: TableRefusal) -> Self {
        Self::Table(refusal)
    }
}
