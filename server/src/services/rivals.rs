//! Texts that wait for a choice, as their page shows them.

use super::draft::{Draft, Written};
use super::moments::moment;
use super::saving::Choice;
use super::{Services, answers};
use crate::failure::Outcome;
use crate::store::Tx;
use crate::store::draft::By;
use crate::store::revision::{self, BUDGET, Rival};
use app::api::Typed;
use app::api::rivals::{RivalBudget, RivalView};
use domain::budget::Sheet;
use domain::catalogue::{Question, Questionnaire};
use domain::proposal::{Answers, RowValues};
use serde_json::Value;

impl Services {
    /// The other texts for an answer.
    pub(super) fn rival_views(&self, draft: &Draft, question: &Question) -> Vec<RivalView> {
        let own = draft.rivals.iter().filter(|rival| rival.question == question.id);
        let rows = |value: &str| -> Vec<RowValues> {
            let answers: Answers = [(question.id.to_owned(), value.to_owned())].into_iter().collect();
            answers.rows(question.id)
        };
        let stored = draft.answers.get(question.id);
        let view = |rival: &Rival| RivalView {
            id: rival.id.clone(),
            other_by: self.by(&rival.name, rival.at),
            other_rows: rows(&rival.value),
            other: rival.value.clone(),
            stored_by: self.written(draft.written(question.id)),
            stored_rows: rows(stored),
            stored: stored.to_owned(),
        };
        own.map(view).collect()
    }

    /// The other budgets, with the cells in which they differ from the stored one.
    pub(super) fn rival_budgets(&self, draft: &Draft) -> Outcome<Vec<RivalBudget>> {
        let own = draft.rivals.iter().filter(|rival| rival.question == BUDGET);
        let view = |rival: &Rival| {
            Ok(RivalBudget {
                id: rival.id.clone(),
                other_by: self.by(&rival.name, rival.at),
                stored_by: self.written(draft.sheet_written.as_ref()),
                cells: differences(&draft.sheet, &serde_json::from_str(&rival.value)?)?,
            })
        };
        own.map(view).collect()
    }

    fn written(&self, written: Option<&Written>) -> String {
        written.map(|written| self.by(&written.name, written.at)).unwrap_or_default()
    }

    fn by(&self, name: &str, at: i64) -> String {
        format!("{name}, {}", moment(&self.clock, at))
    }
}

/// The form as it is after a choice between two texts: with the other text in its place, or as typed when that was laid
/// aside.
pub(super) async fn chosen(
    tx: &mut Tx,
    id: &str,
    questionnaire: Questionnaire,
    typed: &Typed,
    by: By<'_>,
) -> Outcome<Typed> {
    let Some(choice) = Choice::read(typed) else { return Ok(typed.clone()) };
    let Some(rival) = choice.rival(tx, id).await? else { return Ok(typed.clone()) };
    revision::settle_rival(tx, &rival.id, by).await?;
    Ok(match questionnaire.question(&rival.question).filter(|_| choice.take) {
        Some(question) => answers::with_answer(typed, question, &rival.value),
        None => typed.clone(),
    })
}

/// The cells in which two sheets differ, in words.
pub(super) fn differences(stored: &Sheet, other: &Sheet) -> Outcome<Vec<(String, String, String)>> {
    let (stored, other) = (cells(stored)?, cells(other)?);
    let mut names: Vec<&String> = stored.iter().chain(&other).map(|(name, _)| name).collect();
    names.dedup();
    let of = |cells: &[(String, String)], name: &String| {
        cells.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let mut seen: Vec<(String, String, String)> = Vec::new();
    for name in names {
        let (one, two) = (of(&stored, name), of(&other, name));
        if one != two && seen.iter().all(|(known, ..)| known != name) {
            seen.push((name.clone(), one, two));
        }
    }
    Ok(seen.into_iter().map(|(name, one, two)| (in_words(&name), one, two)).collect())
}

/// All cells that are not blank, by the name that their field has.
fn cells(sheet: &Sheet) -> Outcome<Vec<(String, String)>> {
    let mut cells = Vec::new();
    flatten("begroting", &serde_json::to_value(sheet)?, &mut cells);
    Ok(cells)
}

fn flatten(name: &str, value: &Value, cells: &mut Vec<(String, String)>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| flatten(&format!("{name}.{key}"), value, cells)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, value)| flatten(&format!("{name}.{index}"), value, cells));
        }
        Value::String(text) if !text.is_empty() => cells.push((name.to_owned(), text.clone())),
        _ => {}
    }
}

/// "Kosten, regel 3: prijs".
fn in_words(cell: &str) -> String {
    let parts: Vec<&str> = cell.split('.').collect();
    let part = |name: &str| match name {
        "costs" => "Kosten",
        "income" => "Inkomsten",
        "baseline" => "Nu",
        _ => "Uitgangspunten",
    };
    match parts[..] {
        [_, list, row, cell] => {
            let row = row.parse::<usize>().map_or(0, |row| row + 1);
            format!("{}, regel {row}: {}", part(list), column(cell))
        }
        [_, list, cell] => format!("{}: {}", part(list), column(cell)),
        _ => cell.to_owned(),
    }
}

fn column(cell: &str) -> &str {
    match cell {
        "group" => "soort",
        "label" => "omschrijving",
        "basis" => "hoe opgebouwd",
        "quantity" => "aantal of percentage",
        "price" => "prijs of bedrag",
        "index" => "groei per jaar",
        "certainty" => "hoe zeker",
        "note" => "bron of toelichting",
        "starts_on" => "eerste dag van jaar 1",
        "years" => "aantal jaren",
        "rounding" => "afronden",
        "wage_index" => "loonstijging per jaar",
        "price_index" => "prijsstijging per jaar",
        "volume" => "aantal eenheden per jaar",
        "unit" => "naam van de eenheid",
        "handling" => "uitvoeringskosten van de gemeente",
        "baseline_index" => "groei van de kosten nu",
        "volunteer_hours" => "uren van vrijwilligers",
        "volunteer_value" => "waarde van een vrijwilligersuur",
        "vat" => "btw",
        "vat_exempt" => "vrijgesteld van btw",
        "volume_down" => "minder gebruik",
        "volume_up" => "meer gebruik",
        "wages_up" => "extra loonstijging",
        "fewer_volunteers" => "vrijwilligers die stoppen",
        "replaced" => "deel van hun uren dat u inhuurt",
        "replacement_wage" => "prijs van een ingehuurd uur",
        "lost_funds" => "deel van onzekere fondsen dat wegvalt",
        other => other,
    }
}
