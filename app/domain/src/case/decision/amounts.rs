//! What is granted a year, by the months for which it is granted.

use crate::money::{Cents, Rounding};

/// The amounts of what was asked a year, as far as the months go: a year that is granted in part counts by its months.
pub fn granted_amounts(requested: &[Cents], months: u16, rounding: Rounding) -> Vec<Cents> {
    let parts = requested.iter().enumerate().map(|(year, amount)| {
        let before = u16::try_from(year * 12).unwrap_or(u16::MAX);
        let within = months.saturating_sub(before).min(12);
        (within, amount.times(within.into(), 12, rounding))
    });
    parts.take_while(|(within, _)| *within > 0).map(|(_, amount)| amount).collect()
}
