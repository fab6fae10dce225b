//! An answer as plain text for a reader: choices by their label, rows line by line.

use super::answers::read_rows;
use super::check::whole_number;
use crate::catalogue::{Choices, Kind, Question};
use crate::money::grouped;

/// The answer in words. What cannot be read is given as it was typed.
pub fn readable_answer(question: &Question, answer: &str) -> String {
    match question.kind() {
        Kind::Rows { columns, .. } => {
            let row = |row: super::RowValues| {
                let cells = columns.iter().filter_map(|column| {
                    let cell = row.get(column.id).filter(|cell| !cell.trim().is_empty())?;
                    Some(format!("{}: {}", column.label, readable_value(&column.kind, cell)))
                });
                cells.collect::<Vec<_>>().join("; ")
            };
            read_rows(answer).into_iter().map(row).collect::<Vec<_>>().join("\n")
        }
        kind => readable_value(&kind, answer),
    }
}

/// One value in words.
pub fn readable_value(kind: &Kind, value: &str) -> String {
    match kind {
        Kind::OneOf(choices) => label(*choices, value),
        Kind::AnyOf(choices) => value.lines().map(|line| label(*choices, line)).collect::<Vec<_>>().join(", "),
        Kind::YesNo if value == "ja" => "Ja".to_owned(),
        Kind::YesNo if value == "nee" => "Nee".to_owned(),
        Kind::Declaration if value == "ja" => "Ja, dit klopt".to_owned(),
        Kind::Date => {
            crate::calendar::parse_date(value).map_or_else(|_| value.to_owned(), crate::calendar::DutchDate::long)
        }
        Kind::Money => crate::money::Cents::parse(value).map_or_else(|_| value.to_owned(), |cents| cents.to_string()),
        Kind::Number { unit, .. } => {
            let number = whole_number(value).map_or_else(|| value.trim().to_owned(), grouped);
            if unit.is_empty() { number } else { format!("{number} {unit}") }
        }
        _ => value.to_owned(),
    }
}

fn label(choices: Choices<'_>, value: &str) -> String {
    choices.iter().find(|choice| choice.value == value).map_or(value, |choice| choice.label).to_owned()
}
