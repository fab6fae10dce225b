//! The risks with their scores, weighed as on screen.

use domain::catalogue::{self, Kind};
use domain::proposal::risks::{Matrix, Place, Risk, Weight};
use domain::proposal::{Answers, RowValues, readable_value};
use serde::Serialize;
use std::cmp::Reverse;

/// The answer that lists them.
pub(super) const RISKS: &str = domain::proposal::risks::QUESTION;

/// One risk.
#[derive(Debug, Serialize)]
pub(super) struct RiskView {
    number: String,
    label: String,
    score: Option<ScoreView>,
    measure: String,
    owner: String,
    rest: String,
}

/// How heavy one risk is.
#[derive(Debug, Serialize)]
struct ScoreView {
    chance: u8,
    impact: u8,
    score: u8,
    weight: &'static str,
}

/// The picture of five by five.
#[derive(Debug, Serialize)]
pub(super) struct MatrixView {
    levels: Vec<LevelView>,
    rows: Vec<Vec<PlaceView>>,
}

/// One weight, from light to heavy.
#[derive(Debug, Serialize)]
struct LevelView {
    name: &'static str,
    range: String,
}

/// One square of the picture.
#[derive(Debug, Serialize)]
struct PlaceView {
    score: u8,
    weight: &'static str,
    risks: Vec<String>,
}

/// All risks, numbered as the board listed them, the heaviest first.
pub(super) fn of(answers: &Answers) -> Vec<RiskView> {
    let matrix = Matrix::of(answers);
    let placed = matrix.risks();
    let rows = answers.rows(RISKS).into_iter().zip(1..);
    let risk = |(row, number): (RowValues, usize)| {
        RiskView::of(number, &row, placed.iter().find(|risk| risk.number == number))
    };
    let mut risks: Vec<RiskView> = rows.map(risk).collect();
    risks.sort_by_key(|risk| Reverse(risk.score.as_ref().map(|score| score.score)));
    risks
}

/// The picture, if a risk has a place in it.
pub(super) fn matrix(answers: &Answers) -> Option<MatrixView> {
    let matrix = Matrix::of(answers);
    let place = |place: &Place| PlaceView {
        score: place.score(),
        weight: place.weight.label(),
        risks: place.risks.iter().map(|risk| risk.number.to_string()).collect(),
    };
    (!matrix.risks().is_empty()).then(|| MatrixView {
        levels: Weight::ALL.into_iter().map(LevelView::of).collect(),
        rows: matrix.rows.iter().map(|row| row.iter().map(place).collect()).collect(),
    })
}

impl LevelView {
    fn of(weight: Weight) -> Self {
        let (least, most) = weight.scores();
        Self { name: weight.label(), range: format!("{least} tot en met {most}") }
    }
}

impl RiskView {
    fn of(number: usize, row: &RowValues, placed: Option<&&Risk>) -> Self {
        let score = placed.map(|risk| ScoreView {
            chance: risk.chance,
            impact: risk.impact,
            score: risk.score(),
            weight: risk.weight().label(),
        });
        Self {
            number: number.to_string(),
            label: cell(row, "risico"),
            score,
            measure: cell(row, "maatregel"),
            owner: cell(row, "eigenaar"),
            rest: cell(row, "restrisico"),
        }
    }
}

fn cell(row: &RowValues, column: &str) -> String {
    let typed = row.get(column).map_or("", String::as_str);
    match catalogue::standard().question(RISKS).map(|question| question.kind()) {
        Some(Kind::Rows { columns, .. }) => {
            let kind = columns.iter().find(|known| known.id == column).map(|known| known.kind);
            kind.map_or_else(String::new, |kind| readable_value(&kind, typed))
        }
        _ => typed.to_owned(),
    }
}
