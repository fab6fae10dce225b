//! How amounts are shown.

use std::fmt;

use super::decimal::{grouped, grouped_with_hundredths};
use super::{Cents, Rounding};

/// `€ 1.234,56`; the space does not break over lines.
impl fmt::Display for Cents {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "€\u{a0}{}", self.plain())
    }
}

impl Cents {
    /// The amount rounded to whole euros, for tables and charts: `€ 1.235`.
    pub fn euros(self) -> String {
        format!("€\u{a0}{}", grouped(self.times(1, 1, Rounding::WholeEuro).0 / 100))
    }

    /// Without cents that say nothing, for running text: `€ 1.235` or `€ 5,25`.
    pub fn in_short(self) -> String {
        format!("€\u{a0}{}", self.plain_in_short())
    }

    /// As [`Cents::plain`] without cents that say nothing: `78.000` or `5,25`.
    pub fn plain_in_short(self) -> String {
        self.plain().trim_end_matches(",00").to_owned()
    }

    /// The amount for a text field, `1.234,56`; [`Cents::parse`] reads it back unchanged.
    pub fn plain(self) -> String {
        grouped_with_hundredths(self.0)
    }
}
