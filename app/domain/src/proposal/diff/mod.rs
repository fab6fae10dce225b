//! The difference (verschil) between two versions of an answer: for the history page, and for two people who changed
//! the same answer.

mod answers;
mod rows;
mod summary;
#[cfg(test)]
mod tests;
mod token;
mod words;

pub use answers::{AnswerChange, answers};
pub use rows::{CellChange, RowChange, RowState};
pub use summary::summary;
pub use words::words;

/// What became of a piece of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It stands in both versions.
    Kept,
    /// It stands only in the later version.
    Added,
    /// It stood only in the earlier version.
    Removed,
}

/// A stretch of text, or one value, with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub change: Change,
    /// The text itself; never empty.
    pub text: String,
}

impl Piece {
    fn new(change: Change, text: impl Into<String>) -> Self {
        Self { change, text: text.into() }
    }
}
