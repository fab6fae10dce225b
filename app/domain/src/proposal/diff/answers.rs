//! The difference between two answers to one question, in the words of a reader.

use super::rows::{RowChange, rows};
use super::{Change, Piece, words};
use crate::catalogue::{Kind, Question};
use crate::proposal::readable_value;

/// What changed in an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerChange {
    /// Running text or a line: pieces to be read one after the other.
    Text(Vec<Piece>),
    /// Choices, amounts, dates and the like: each piece is a whole value in words.
    Values(Vec<Piece>),
    /// Repeating rows, in the order of the later version; removed ones stand where they stood.
    Rows(Vec<RowChange>),
}

/// Compares two answers, both as they were typed.
pub fn answers(question: &Question, before: &str, after: &str) -> AnswerChange {
    of_kind(&question.kind(), before, after)
}

/// Compares two answers, or two cells, of one kind.
pub(super) fn of_kind(kind: &Kind, before: &str, after: &str) -> AnswerChange {
    match kind {
        Kind::Line { .. } | Kind::Prose { .. } => AnswerChange::Text(words(before, after)),
        Kind::Rows { columns, .. } => AnswerChange::Rows(rows(*columns, before, after)),
        _ => AnswerChange::Values(values(&labels(kind, before), &labels(kind, after))),
    }
}

/// The values of an answer in words; several only where several may be chosen.
fn labels(kind: &Kind, answer: &str) -> Vec<String> {
    let values: Vec<&str> = if matches!(kind, Kind::AnyOf(_)) { answer.lines().collect() } else { vec![answer] };
    values.into_iter().filter(|value| !value.trim().is_empty()).map(|value| readable_value(kind, value)).collect()
}

fn values(before: &[String], after: &[String]) -> Vec<Piece> {
    let kept_or_removed = before.iter().map(|label| {
        let change = if after.contains(label) { Change::Kept } else { Change::Removed };
        Piece::new(change, label)
    });
    let added = after.iter().filter(|label| !before.contains(label)).map(|label| Piece::new(Change::Added, label));
    kept_or_removed.chain(added).collect()
}
