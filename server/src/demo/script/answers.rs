//! What the board of the demo writes: all answers of the worked case, of which the first version leaves some rows out.

use super::{Cast, DECISION};
use crate::failure::Failure;
use crate::{App, drafting};
use app::views::Typed;
use app::views::case::completeness::TickedPoint;
use app::views::fields::version_of;
use domain::Named;
use domain::case::GroundKind;
use domain::catalogue::{self, Kind};
use domain::proposal::{Field, names};
use serde_json::Value;
use std::collections::BTreeMap;

const ANSWERS: &str = include_str!("../../../../app/domain/fixtures/lindehof-answers.json");

/// The answers about which the municipality asks: insurances, and handing over at the end.
const SUPPLEMENTED: [&str; 2] = ["aansprakelijkheid.verzekeringen", "continuiteit.overdracht"];
/// How many rows of them the first version has.
const FIRST_ROWS: usize = 2;

/// Writes every section; a version that will be supplemented lacks some rows.
pub(super) async fn write(app: &App, cast: &Cast, (id, title): (&str, &str), is_whole: bool) -> Result<(), Failure> {
    let mut answers = answers()?;
    answers.insert(names::TITLE.to_owned(), title.into());
    if !is_whole {
        for (question, answer) in &mut answers {
            shorten(question, answer);
        }
    }
    for section in catalogue::standard().sections() {
        drafting::save_section(app, &cast.chair, id, section.id, &typed_section(section, &answers, 0)).await?;
    }
    Ok(())
}

/// What the municipality asks about them.
pub(super) fn asked() -> Result<Vec<TickedPoint>, Failure> {
    let texts: BTreeMap<String, String> = serde_json::from_str(DECISION)?;
    let point = |question: &str| TickedPoint {
        id: question.to_owned(),
        reason: texts.get(question).cloned().unwrap_or_default(),
        ground: GroundKind::Insufficient.value().to_owned(),
        article: String::new(),
    };
    Ok(SUPPLEMENTED.map(point).to_vec())
}

/// The chair gives the rows that were left out.
pub(super) async fn supplement(app: &App, cast: &Cast, id: &str) -> Result<(), Failure> {
    let all = answers()?;
    for question in SUPPLEMENTED {
        let Some(place) = catalogue::standard().place(question) else { continue };
        let only = all.iter().filter(|(one, _)| *one == question).map(|(one, answer)| (one.clone(), answer.clone()));
        let typed = typed_section(place.section, &only.collect(), 1);
        drafting::save_section(app, &cast.chair, id, place.section.id, &typed).await?;
    }
    Ok(())
}

/// All answers of the worked case.
fn answers() -> Result<BTreeMap<String, Value>, Failure> {
    Ok(serde_json::from_str(ANSWERS)?)
}

/// The first version leaves out most rows of what the municipality will ask about.
fn shorten(question: &str, answer: &mut Value) {
    if let Value::Array(rows) = answer
        && SUPPLEMENTED.contains(&question)
    {
        rows.truncate(FIRST_ROWS);
    }
}

/// One section as its form posts it, from the page that showed this version of each answer.
fn typed_section(section: &catalogue::Section, answers: &BTreeMap<String, Value>, version: u32) -> Typed {
    let mut pairs = Vec::new();
    for question in catalogue::standard().questions_of(section) {
        let Some(answer) = answers.get(question.id()) else { continue };
        pairs.push((version_of(question.id()), version.to_string()));
        match (question.kind(), answer) {
            (Kind::Rows { .. }, Value::Array(rows)) => {
                for (index, row) in rows.iter().enumerate() {
                    let cells = row.as_object().into_iter().flatten();
                    pairs.extend(
                        cells.map(|(column, cell)| (Field::cell(question.id(), index, column).to_string(), text(cell))),
                    );
                }
            }
            (Kind::AnyOf(_), answer) => {
                pairs.extend(text(answer).lines().map(|line| (question.id().to_owned(), line.to_owned())));
            }
            (_, answer) => pairs.push((question.id().to_owned(), text(answer))),
        }
    }
    pairs.into_iter().collect()
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
