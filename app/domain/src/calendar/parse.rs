//! Dates as people type them.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::typed;

use super::format::{MONTHS, MONTHS_SHORT};

const YEARS: RangeInclusive<i16> = 1900..=2199;

/// Why a date was refused; `Display` is the Dutch sentence for the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// No day, month and year can be told apart in it.
    #[error("Vul een datum in, bijvoorbeeld 31-12-2026.")]
    NotADate,
    /// The year is short or centuries away.
    #[error("Schrijf het jaar met vier cijfers, bijvoorbeeld 31-12-2026.")]
    Year,
    /// The calendar lacks this day, as with 31 april.
    #[error("Deze datum bestaat niet. Controleer de dag en de maand.")]
    Impossible,
}

/// Reads `31-12-2026`, `31/12/2026`, `31.12.2026`, `2026-12-31` or `31 december 2026`.
///
/// # Errors
/// [`DateError`] says in Dutch what is wrong.
pub fn parse_date(text: &str) -> Result<Date, DateError> {
    let lowercase = typed::code(text).to_ascii_lowercase();
    let separator = |c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.');
    let parts: Vec<&str> = lowercase.split(separator).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts[..] else { return Err(DateError::NotADate) };
    let (day, year) = if first.len() > 2 { (last, first) } else { (first, last) };
    let has_four_digits = year.len() == 4;
    let (day, month, year) = (number(day)?, month_number(month)?, number(year)?);
    if !has_four_digits || !YEARS.contains(&year) {
        return Err(DateError::Year);
    }
    let small = |part: i16| i8::try_from(part).map_err(|_| DateError::Impossible);
    Date::new(year, small(month)?, small(day)?).map_err(|_| DateError::Impossible)
}

fn number(digits: &str) -> Result<i16, DateError> {
    digits.parse().map_err(|_| DateError::NotADate)
}

/// The number of a month given in digits, by name, or by the first three letters or more.
fn month_number(text: &str) -> Result<i16, DateError> {
    let named = |(full, short): (&&str, &&str)| *short == text || (text.len() >= 3 && full.starts_with(text));
    (1..)
        .zip(MONTHS.iter().zip(&MONTHS_SHORT))
        .find(|(_, names)| named(*names))
        .map_or_else(|| number(text), |(n, _)| Ok(n))
}
