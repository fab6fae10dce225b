//! One way in which an answer is stored, however it came in: posted with its form, sent while somebody types, or read
//! from a file. Two answers that say the same are then the same text, so that saving one over the other is no change.

use super::answers::{Answers, RowValues};
use crate::catalogue::{Choices, Columns, Kind, Question};
use crate::identifiers::{Iban, Postcode};
use crate::typed;
use std::fmt::Display;
use std::str::FromStr;

/// The answer as the form of its question stores it; nothing when a list of rows cannot be read.
pub fn canonical(question: &Question, text: &str) -> Option<String> {
    match question.kind() {
        Kind::Rows { columns, .. } => rows(question.id(), columns, text),
        Kind::AnyOf(choices) => Some(ticked(choices, &typed::prose(text))),
        kind => Some(value(kind, text)),
    }
}

/// One value as its kind of field stores it. A code that can be read is stored in its one spelling, any other as typed.
fn value(kind: Kind<'_>, text: &str) -> String {
    match kind {
        Kind::Prose { .. } | Kind::OneOf(_) | Kind::AnyOf(_) | Kind::YesNo | Kind::Declaration | Kind::Rows { .. } => {
            typed::prose(text)
        }
        Kind::Line { .. } | Kind::BudgetLine => typed::line(text),
        Kind::Number { .. } | Kind::Money | Kind::Date | Kind::Kvk | Kind::Rsin | Kind::Email => typed::code(text),
        Kind::Iban => spelled::<Iban>(text),
        Kind::Postcode => spelled::<Postcode>(text),
    }
}

fn spelled<T: FromStr + Display>(text: &str) -> String {
    text.parse::<T>().map_or_else(|_| typed::code(text), |read| read.to_string())
}

/// Rows without those that are blank, and without cells that the question has no column for.
fn rows(question: &str, columns: Columns<'_>, text: &str) -> Option<String> {
    if text.trim().is_empty() {
        return Some(String::new());
    }
    let read: Vec<RowValues> = serde_json::from_str(text).ok()?;
    let known = |row: RowValues| -> RowValues {
        let cells = row.into_iter().filter_map(|(id, cell)| {
            let column = columns.iter().find(|column| column.id == id)?;
            Some((id, value(column.kind, &cell)))
        });
        cells.collect()
    };
    let mut answers = Answers::default();
    answers.set_rows(question, &read.into_iter().map(known).collect::<Vec<_>>());
    Some(answers.get(question).to_owned())
}

/// Ticked boxes once each, in the catalogue's order; unknown values come last.
fn ticked(choices: Choices<'_>, text: &str) -> String {
    let mut values: Vec<&str> = Vec::new();
    for value in text.lines().filter(|line| !line.is_empty()) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values.sort_by_key(|value| choices.iter().position(|choice| choice.value == *value).unwrap_or(usize::MAX));
    values.join("\n")
}

#[cfg(test)]
mod tests {
    use super::canonical;
    use crate::catalogue::{Choice, Column, Columns, Entry, Kind, Question};
    use proptest::prelude::*;

    const LIST: Entry = Entry {
        id: "draagvlak.partners",
        kind: Kind::Rows {
            item: "partner",
            min: 0,
            max: 9,
            columns: Columns::of(&[
                Column::needed("naam", "Naam", Kind::Line { max: 80 }),
                Column::optional("rol", "Rol", Kind::Line { max: 80 }),
            ]),
        },
        ..Entry::BLANK
    };
    const BOXES: Entry = Entry {
        id: "taak.doelgroep",
        kind: Kind::any_of(&[Choice::new("jong", "Jong"), Choice::new("oud", "Oud")]),
        ..Entry::BLANK
    };
    const TEXT: Entry = Entry { id: "taak.tekst", kind: Kind::Prose { max_words: 100 }, ..Entry::BLANK };

    #[test]
    fn rows_that_say_the_same_are_stored_alike() {
        let tidy = r#"[{"naam":"Wijkteam","rol":"verwijst"}]"#;
        let written =
            "[ {\"rol\": \"verwijst\", \"naam\": \"Wijkteam\", \"kleur\": \"blauw\"},\n {\"naam\": \" \"}, {} ]";
        assert_eq!(canonical(&Question::from(&LIST), written).as_deref(), Some(tidy));
        assert_eq!(canonical(&Question::from(&LIST), tidy).as_deref(), Some(tidy));
        assert_eq!(canonical(&Question::from(&LIST), " ").as_deref(), Some(""));
        for unreadable in ["geen lijst", "{}", r#"[{"naam":1}]"#, "[[]]"] {
            assert_eq!(canonical(&Question::from(&LIST), unreadable), None, "{unreadable}");
        }
    }

    #[test]
    fn boxes_stand_once_in_the_order_of_the_question() {
        assert_eq!(
            canonical(&Question::from(&BOXES), "anders\noud\r\njong\n\noud").as_deref(),
            Some("jong\noud\nanders")
        );
    }

    #[test]
    fn a_code_is_stored_in_one_spelling_and_what_is_no_code_as_typed() {
        let stored = |kind: Kind<'static>, text: &str| {
            let entry: &'static Entry = Box::leak(Box::new(Entry { id: "x.y", kind, ..Entry::BLANK }));
            canonical(&Question::from(entry), text).expect("readable")
        };
        assert_eq!(stored(Kind::Iban, "nl91abna0417164300"), "NL91 ABNA 0417 1643 00");
        assert_eq!(stored(Kind::Iban, "NL91 nog opzoeken"), "NL91 nog opzoeken");
        assert_eq!(stored(Kind::Postcode, "\u{a0}1234ab"), "1234 AB");
        assert_eq!(stored(Kind::Date, "31\u{2011}12\u{2011}2026 "), "31-12-2026");
        assert_eq!(stored(Kind::Line { max: 20 }, "De\tLindehof\u{202e}"), "De Lindehof");
        assert_eq!(stored(Kind::Prose { max_words: 9 }, "\u{200b}\n\u{a0}"), "");
    }

    proptest! {
        #[test]
        fn what_was_stored_once_is_stored_the_same_again(text in "[a-c \r\n\0]{0,12}", cell in "[a-c \r\n\0]{0,6}") {
            let list = serde_json::json!([{ "naam": cell, "rol": text, "kleur": "x" }]).to_string();
            for (entry, text) in [(&TEXT, &text), (&BOXES, &text), (&LIST, &list)] {
                let question = Question::from(entry);
                let once = canonical(&question, text).expect("readable");
                prop_assert!(!once.contains(['\0', '\r']) && !once.contains("\\u0000") && !once.contains("\\r"));
                prop_assert_eq!(canonical(&question, &once), Some(once));
            }
        }
    }
}
