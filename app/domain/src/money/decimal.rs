//! Dutch decimal notation: point for thousands, comma for the fraction.

/// Why a text is not a number with at most two decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DecimalError {
    NotANumber,
    Separators,
}

/// The number in `text` × 100, exactly; `unit` may stand in front, before or after a minus sign.
pub(crate) fn hundredths(text: &str, unit: &str) -> Result<i128, DecimalError> {
    let (before, rest) = signed(text);
    let (after, number) = signed(rest.strip_prefix(unit).unwrap_or(rest));
    if before && after {
        return Err(DecimalError::NotANumber);
    }
    let size = unsigned_hundredths(number).ok_or_else(|| refusal(number))?;
    Ok(if before || after { -size } else { size })
}

/// Whether a minus sign leads, hyphen or the true sign, and what follows it.
fn signed(text: &str) -> (bool, &str) {
    let text = text.trim();
    text.strip_prefix(['-', '\u{2212}']).map_or((false, text), |rest| (true, rest.trim_start()))
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
        None | Some("-" | "--" | "–" | "=" | "==") => 0,
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
    let groups: Vec<&str> =
        if whole.contains('.') { whole.split('.').collect() } else { whole.split(char::is_whitespace).collect() };
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
