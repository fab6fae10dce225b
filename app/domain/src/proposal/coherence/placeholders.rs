//! Promises and heavy risks that are filled in without saying anything: "volgt", "n.v.t.", "-".
//!
//! An empty cell is already a finding of its own question; these cells look complete and are not.

use super::Plan;
use crate::proposal::{Field, Finding, RowValues, risks};

/// What people type when they have no answer yet, without marks.
const NOTHING: &[&str] = &[
    "",
    "geen",
    "nader te bepalen",
    "niet van toepassing",
    "nnb",
    "nog bepalen",
    "nog niet bekend",
    "nog onbekend",
    "nog te bepalen",
    "ntb",
    "nvt",
    "onbekend",
    "volgt",
    "volgt nog",
    "weten wij nog niet",
    "x",
    "xx",
    "xxx",
];

const WHAT: &str = "Schrijf wat u meet. Anders kan de gemeente niet zien of u dit voordeel waarmaakt.";
const GOAL: &str = "Schrijf welk doel u wilt halen, liefst met een getal.";

/// Cells that must say something: question, column and what to write.
const PROMISES: [(&str, &str, &str); 4] = [
    ("meerwaarde.voordelen", "indicator", WHAT),
    ("meerwaarde.voordelen", "doel", GOAL),
    ("monitoring.indicatoren", "indicator", WHAT),
    ("monitoring.indicatoren", "doel", GOAL),
];

/// Remarks benefits without a measure or goal, and heavy risks without a measure or owner.
pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let promises = PROMISES.iter().flat_map(|(question, column, message)| {
        let rows = plan.answers.rows(question).into_iter().enumerate();
        rows.filter(|(_, cells)| says_nothing(cells, column))
            .map(|(row, _)| Finding::remark(Field::cell(question, row, column), *message))
    });
    let risks = plan.answers.rows(risks::QUESTION).into_iter().enumerate();
    promises.chain(risks.flat_map(|(row, cells)| heavy_risk(row, &cells))).collect()
}

fn heavy_risk(row: usize, cells: &RowValues) -> Vec<Finding> {
    let Some(score) = risks::score(cells).filter(|score| *score >= risks::HIGH) else { return vec![] };
    [("maatregel", "Schrijf wat u eraan doet."), ("eigenaar", "Noem een persoon of functie die erop let.")]
        .into_iter()
        .filter(|(column, _)| says_nothing(cells, column))
        .map(|(column, message)| {
            let field = Field::cell(risks::QUESTION, row, column);
            Finding::remark(field, format!("Dit risico scoort {score}. {message}"))
        })
        .collect()
}

/// Whether a cell was filled in without an answer. As a goal "geen" does say something: no complaints.
fn says_nothing(cells: &RowValues, column: &str) -> bool {
    let cell = cells.get(column).map_or("", |cell| cell.trim());
    let bare: String = cell.to_lowercase().chars().filter(|sign| sign.is_alphanumeric() || *sign == ' ').collect();
    let bare = bare.trim();
    !cell.is_empty() && NOTHING.contains(&bare) && !(column == "doel" && bare == "geen")
}
