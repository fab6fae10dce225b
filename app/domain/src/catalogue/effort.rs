//! How long an answer takes, so that a board knows beforehand what an evening will bring.

use super::{Columns, Kind, Question};

/// Words that people who think while they write put on paper in a minute.
const WORDS_A_MINUTE: usize = 12;
/// Minutes for the budget: its costs, income and what the task costs today.
pub const BUDGET_MINUTES: u32 = 90;

impl Question {
    /// About how many minutes it takes to answer, for who has the facts at hand.
    pub fn minutes(&self) -> u32 {
        match self.kind() {
            Kind::Rows { min, columns, .. } => rows(min.max(1), columns),
            kind => minutes(kind),
        }
    }
}

fn rows(count: usize, columns: Columns<'_>) -> u32 {
    let row: u32 = columns.iter().filter(|column| column.required).map(|column| minutes(column.kind)).sum();
    row * u32::try_from(count).unwrap_or(u32::MAX)
}

fn minutes(kind: Kind<'_>) -> u32 {
    match kind {
        Kind::Prose { max_words } => u32::try_from(max_words.div_ceil(WORDS_A_MINUTE)).unwrap_or(u32::MAX),
        Kind::AnyOf(_) | Kind::Line { .. } => 2,
        _ => 1,
    }
}
