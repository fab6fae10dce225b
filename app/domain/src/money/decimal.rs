//! Dutch decimal notation: point for thousands, comma for the fraction.

use crate::typed;

/// Why a text is not a number with at most two decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DecimalError {
    NotANumber,
    Separators,
}

/// The number in `text` × 100, exactly. A unit may stand in front, before or after a minus sign, or behind; brackets
/// around the whole say "less", as in bookkeeping.
pub(crate) fn hundredths(text: &str, units: &[&str]) -> Result<i128, DecimalError> {
    let text = typed::code(text);
    let bracketed = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let (before, rest) = signed(bracketed.unwrap_or(&text));
    let (after, number) = signed(without_unit(rest, units));
    if u8::from(bracketed.is_some()) + u8::from(before) + u8::from(after) > 1 {
        return Err(DecimalError::NotANumber);
    }
    let size = unsigned_hundredths(number).ok_or_else(|| refusal(number))?;
    Ok(if bracketed.is_some() || before || after { -size } else { size })
}

/// Whether a minus sign leads, and what follows it.
fn signed(text: &str) -> (bool, &str) {
    let text = text.trim();
    text.strip_prefix('-').map_or((false, text), |rest| (true, rest.trim_start()))
}

/// The number without a unit on one of its sides, in whatever case.
fn without_unit<'a>(text: &'a str, units: &[&str]) -> &'a str {
    let is_unit = |part: Option<&str>, unit: &str| part.is_some_and(|part| part.eq_ignore_ascii_case(unit));
    units
        .iter()
        .find_map(|unit| {
            let at_end = text.len().checked_sub(unit.len());
            if is_unit(text.get(..unit.len()), unit) {
                text.get(unit.len()..)
            } else {
                at_end.filter(|at| is_unit(text.get(*at..), unit)).and_then(|at| text.get(..at))
            }
        })
        .map_or(text, str::trim)
}

fn refusal(number: &str) -> DecimalError {
    let numeric = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ',');
    if number.contains(|c: char| c.is_ascii_digit()) && number.chars().all(numeric) {
        DecimalError::Separators
    } else {
        DecimalError::NotANumber
    }
}

fn unsigned_hundredths(number: &str) -> Option<i128> {
    let (whole, fraction) = split(number);
    let fraction = match fraction {
        None | Some("-" | "--" | "=" | "==") => 0,
        Some(digits) if !only_digits(digits) => return None,
        Some(tenths) if tenths.len() == 1 => tenths.parse::<i128>().ok()? * 10,
        Some(digits) if digits.len() == 2 => digits.parse().ok()?,
        Some(_) => return None,
    };
    ungrouped(whole)?.parse::<i128>().ok()?.checked_mul(100)?.checked_add(fraction)
}

/// Parts whole and fraction: at the comma, or without one at a lone point before one or two last digits.
fn split(number: &str) -> (&str, Option<&str>) {
    match (number.split_once(','), number.split_once('.')) {
        (Some((whole, fraction)), _) => (whole, Some(fraction)),
        (None, Some((whole, fraction))) if fraction.len() < 3 => (whole, Some(fraction)),
        _ => (number, None),
    }
}

/// The digits of a whole number, whose thousands may be parted by points or by spaces, never by both.
fn ungrouped(whole: &str) -> Option<String> {
    if only_digits(whole) {
        return Some(whole.to_owned());
    }
    let groups: Vec<&str> = if whole.contains('.') { whole.split('.').collect() } else { whole.split(' ').collect() };
    let (first, thousands) = groups.split_first()?;
    let well_formed = matches!(first.len(), 1..=3)
        && !first.starts_with('0')
        && thousands.iter().all(|group| group.len() == 3)
        && groups.iter().all(|group| only_digits(group));
    well_formed.then(|| groups.concat())
}

fn only_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A whole number with points between its thousands: `-1.234`.
pub(crate) fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::from(if number < 0 { "-" } else { "" });
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// A number of hundredths with both its decimals: `1.234,56`.
pub(crate) fn grouped_with_hundredths(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let size = hundredths.unsigned_abs();
    format!("{sign}{},{:02}", grouped((size / 100).cast_signed()), size % 100)
}
