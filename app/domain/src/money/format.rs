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

    /// The amount for a text field, `1.234,56`; [`Cents::parse`] reads it back unchanged.
    pub fn plain(self) -> String {
        grouped_with_hundredths(self.0)
    }
}
