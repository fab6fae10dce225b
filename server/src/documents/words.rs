//! Amounts, counts, years and sentences as documents write them.

use domain::budget::{Budget, Quantity};
use domain::markdown::{Block, Run};
use domain::money::{BasisPoints, Cents, Rounding};
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

/// Amounts the way a budget shows them: in whole euros if that is how it rounds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amounts(pub(super) Rounding);

impl Amounts {
    /// An amount without its euro sign: `52.260` or `52.260,50`.
    pub(super) fn bare(self, amount: Cents) -> String {
        match self.0 {
            Rounding::WholeEuro => whole(&amount.plain()),
            Rounding::Cent => amount.plain(),
        }
    }

    /// Amounts of all years.
    pub(super) fn row(self, amounts: &[Cents]) -> Vec<String> {
        amounts.iter().map(|amount| self.bare(*amount)).collect()
    }

    /// An amount with its euro sign.
    pub(super) fn euro(self, amount: Cents) -> String {
        format!("€\u{a0}{}", self.bare(amount))
    }
}

/// An amount that is whole only if it is typed so: `78.000` or `5,25`.
pub(super) fn price(amount: Cents) -> String {
    format!("€\u{a0}{}", whole(&amount.plain()))
}

/// A number of things: `3.456` or `0,67`.
pub(super) fn count(quantity: Quantity) -> String {
    whole(&Cents(quantity.0).plain())
}

fn whole(number: &str) -> String {
    number.strip_suffix(",00").unwrap_or(number).to_owned()
}

/// A percentage to one decimal: `19,6%`.
pub(super) fn percent(share: BasisPoints) -> String {
    let tenths = Cents(share.0.into()).times(1, 10, Rounding::Cent);
    let number = BasisPoints(i32::try_from(tenths.0 * 10).unwrap_or(i32::MAX)).plain();
    format!("{number}%")
}

/// What the years of a budget are called.
#[derive(Debug, Clone)]
pub(super) struct YearNames(Vec<String>);

impl YearNames {
    /// `2027` for a calendar year, `2027/28` for one that crosses New Year, `jaar 1` while the start is unknown.
    pub(super) fn of(budget: &Budget) -> Self {
        Self((0..budget.years).map(|year| year_name(budget.starts_on, year)).collect())
    }

    /// All names.
    pub(super) fn all(&self) -> &[String] {
        &self.0
    }

    /// The name of a year, counted from 0.
    pub(super) fn name(&self, year: usize) -> &str {
        self.0.get(year).map_or("", String::as_str)
    }

    /// Amounts with the year of each, as in `€ 100 in 2027 en € 120 in 2028`.
    pub(super) fn with_amounts(&self, amounts: &[Cents], style: Amounts) -> String {
        let each = self.0.iter().zip(amounts).map(|(year, amount)| format!("{} in {year}", style.euro(*amount)));
        listed(&each.collect::<Vec<_>>())
    }
}

fn year_name(starts_on: Option<Date>, year: usize) -> String {
    let Some(start) = starts_on else { return format!("jaar {}", year + 1) };
    let first = usize::try_from(start.year()).unwrap_or_default() + year;
    if start.day_of_year() == 1 { first.to_string() } else { format!("{first}/{:02}", (first + 1) % 100) }
}

/// The last day of a stretch of months.
pub(super) fn last_day(starts_on: Date, months: i32) -> Date {
    starts_on.saturating_add(months.months()).saturating_sub(1.day())
}

/// `a`, `a en b`, `a, b en c`.
pub(super) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    }
}

/// A small number in letters, as Dutch running text wants it.
pub(super) fn in_letters(number: usize) -> String {
    const LETTERS: [&str; 12] =
        ["één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
    number.checked_sub(1).and_then(|index| LETTERS.get(index)).map_or_else(|| number.to_string(), ToString::to_string)
}

/// A text with its first letter in upper case.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
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
    use super::{Amounts, YearNames, capitalised, in_letters, last_day, listed, name, percent};
    use domain::budget::{Budget, Sheet, read};
    use domain::money::{BasisPoints, Cents, Rounding};
    use jiff::civil::date;

    fn budget(starts_on: &str) -> Budget {
        let mut sheet = Sheet::default();
        sheet.settings.starts_on = starts_on.to_owned();
        read(&sheet).0
    }

    #[test]
    fn amounts_show_cents_only_where_the_budget_counts_them() {
        assert_eq!(Amounts(Rounding::WholeEuro).bare(Cents(5_226_000)), "52.260");
        assert_eq!(Amounts(Rounding::Cent).bare(Cents(5_226_000)), "52.260,00");
        assert_eq!(Amounts(Rounding::WholeEuro).euro(Cents(-100)), "€\u{a0}-1");
    }

    #[test]
    fn percentages_are_rounded_to_one_decimal() {
        assert_eq!(percent(BasisPoints(1_958)), "19,6%");
        assert_eq!(percent(BasisPoints(1_393)), "13,9%");
        assert_eq!(percent(BasisPoints(2_000)), "20%");
    }

    #[test]
    fn years_are_called_after_the_calendar_where_it_is_known() {
        assert_eq!(YearNames::of(&budget("01-04-2099")).all(), ["2099/00", "2100/01", "2101/02"]);
        assert_eq!(YearNames::of(&budget("01-01-2027")).all(), ["2027", "2028", "2029"]);
        assert_eq!(YearNames::of(&budget("")).all(), ["jaar 1", "jaar 2", "jaar 3"]);
    }

    #[test]
    fn a_stretch_of_months_ends_the_day_before() {
        assert_eq!(last_day(date(2027, 4, 1), 24), date(2029, 3, 31));
    }

    #[test]
    fn lists_and_small_numbers_read_as_words() {
        assert_eq!(listed(&["a", "b", "c"].map(str::to_owned)), "a, b en c");
        assert_eq!(listed(&["a".to_owned()]), "a");
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
