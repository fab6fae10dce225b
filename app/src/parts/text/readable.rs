//! An answer as people read it, from the text that was stored.

use domain::calendar::{DutchDate, parse_date};
use domain::catalogue::{Choice, Kind};
use domain::money::Cents;

/// The choices of a closed question as (stored value, label); none for other questions.
pub fn choices(kind: &Kind) -> Vec<(String, String)> {
    let owned = |choice: Choice| (choice.value.to_owned(), choice.label.to_owned());
    match kind {
        Kind::OneOf(choices) | Kind::AnyOf(choices) => choices.iter().map(owned).collect(),
        Kind::YesNo => vec![("ja".to_owned(), "Ja".to_owned()), ("nee".to_owned(), "Nee".to_owned())],
        Kind::Declaration => vec![("ja".to_owned(), "Ja, dit klopt".to_owned())],
        _ => Vec::new(),
    }
}

/// One value in words. What cannot be read is shown as it was typed.
pub fn readable(kind: &Kind, stored: &str) -> String {
    let text = stored.trim();
    match kind {
        Kind::Number { unit, .. } if !unit.is_empty() && !text.is_empty() => format!("{text} {unit}"),
        Kind::Money => Cents::parse(text).map_or_else(|_| text.to_owned(), |cents| cents.to_string()),
        Kind::Date => parse_date(text).map_or_else(|_| text.to_owned(), DutchDate::long),
        _ => {
            let label = choices(kind).into_iter().find(|(value, _)| value == text).map(|(_, label)| label);
            label.unwrap_or_else(|| text.to_owned())
        }
    }
}
