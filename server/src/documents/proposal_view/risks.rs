//! The risks with their scores.

use domain::catalogue::{self, Kind};
use domain::proposal::{Answers, RowValues, readable_value};
use serde::Serialize;

/// The answer that lists them.
pub(super) const RISKS: &str = "risicos.lijst";

/// One risk.
#[derive(Debug, Serialize)]
pub(super) struct RiskView {
    number: String,
    label: String,
    chance: Option<u8>,
    impact: Option<u8>,
    measure: String,
    owner: String,
    rest: String,
}

/// All risks, numbered as the board listed them.
pub(super) fn of(answers: &Answers) -> Vec<RiskView> {
    answers.rows(RISKS).iter().enumerate().map(|(index, row)| RiskView::of(index + 1, row)).collect()
}

impl RiskView {
    fn of(number: usize, row: &RowValues) -> Self {
        Self {
            number: number.to_string(),
            label: cell(row, "risico"),
            chance: score(row, "kans"),
            impact: score(row, "impact"),
            measure: cell(row, "maatregel"),
            owner: cell(row, "eigenaar"),
            rest: cell(row, "restrisico"),
        }
    }
}

fn cell(row: &RowValues, column: &str) -> String {
    let typed = row.get(column).map_or("", String::as_str);
    match catalogue::standard().question(RISKS).map(|question| question.kind) {
        Some(Kind::Rows { columns, .. }) => {
            let kind = columns.iter().find(|known| known.id == column).map(|known| known.kind);
            kind.map_or_else(String::new, |kind| readable_value(&kind, typed))
        }
        _ => typed.to_owned(),
    }
}

fn score(row: &RowValues, column: &str) -> Option<u8> {
    row.get(column)?.trim().parse().ok().filter(|score| (1..=5).contains(score))
}
