//! Amounts, counts, years and sentences as documents write them.

use domain::budget::{Budget, YearName};
use domain::calendar::DutchDate;
use domain::markdown::{Block, Run};
use domain::money::{Amounts, Cents};
use domain::text::enumeration;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

/// The longest title or name that is printed as one; what was typed stands in full among the answers.
const LONGEST_NAME: usize = 300;

/// Day of a document, as it ends up in the file's metadata.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Created {
    year: i16,
    month: i8,
    day: i8,
}

impl From<Date> for Created {
    fn from(date: Date) -> Self {
        Self { year: date.year(), month: date.month(), day: date.day() }
    }
}

/// Amounts with the year of each, as in `€ 100 in 2027 en € 120 in 2028`.
pub(super) fn amounts_by_year(budget: &Budget, amounts: &[Cents]) -> String {
    let style = Amounts(budget.rounding);
    let each = YearName::of(budget).into_iter().zip(amounts);
    enumeration(&each.map(|(year, amount)| format!("{} in {year}", style.euro(*amount))).collect::<Vec<_>>())
}

/// The last day of a stretch of months.
pub(super) fn last_day(starts_on: Date, months: i32) -> Date {
    starts_on.saturating_add(months.months()).saturating_sub(1.day())
}

/// The first and the last day of a budget, if the first is known: `van 1 april 2027 tot en met 31 maart 2030`.
pub(super) fn term_days(budget: &Budget) -> Option<String> {
    let start = budget.starts_on?;
    let months = i32::try_from(budget.years * 12).unwrap_or_default();
    Some(format!("van {} tot en met {}", start.long(), last_day(start, months).long()))
}

/// A small number in letters, as Dutch running text wants it.
pub(super) fn in_letters(number: usize) -> String {
    const LETTERS: [&str; 12] =
        ["één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
    number.checked_sub(1).and_then(|index| LETTERS.get(index)).map_or_else(|| number.to_string(), ToString::to_string)
}

/// A title or name on one line, and not endless: it ends up in the file's metadata.
pub(super) fn name(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}

/// A paragraph of these runs.
pub(super) fn paragraph(runs: impl IntoIterator<Item = Run>) -> Block {
    Block::Paragraph { runs: runs.into_iter().collect() }
}

/// A paragraph of plain words.
pub(super) fn sentence(text: impl Into<String>) -> Block {
    paragraph([plain(text)])
}

/// Plain words.
pub(super) fn plain(text: impl Into<String>) -> Run {
    Run { bold: false, text: text.into() }
}

/// Bold words.
pub(super) fn bold(text: impl Into<String>) -> Run {
    Run { bold: true, text: text.into() }
}

#[cfg(test)]
mod tests {
    use super::{amounts_by_year, in_letters, last_day, name};
    use domain::budget::{Sheet, read};
    use domain::money::Cents;
    use domain::text::capitalised;
    use jiff::civil::date;

    #[test]
    fn amounts_stand_with_their_years() {
        let mut sheet = Sheet::default();
        (sheet.settings.rounding, sheet.settings.years) = ("euro".to_owned(), "2".to_owned());
        let amounts = [100, 120].map(Cents::from_euros);
        let said = amounts_by_year(&read(&sheet).0, &amounts);
        assert_eq!(said, "€\u{a0}100 in jaar 1 en €\u{a0}120 in jaar 2");
    }

    #[test]
    fn a_stretch_of_months_ends_the_day_before() {
        assert_eq!(last_day(date(2027, 4, 1), 24), date(2029, 3, 31));
    }

    #[test]
    fn small_numbers_read_as_words() {
        assert_eq!(capitalised(&in_letters(3)), "Drie");
        assert_eq!(in_letters(13), "13");
        assert_eq!(in_letters(0), "0");
    }

    #[test]
    fn a_name_is_one_line_and_not_endless() {
        assert_eq!(name(" De\n  Lindehof\t"), "De Lindehof");
        assert_eq!(name(&"é".repeat(1_000)).chars().count(), 301);
    }
}
