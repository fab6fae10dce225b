//! How amounts are shown.

use std::fmt;

use super::decimal::{grouped, grouped_with_hundredths};
use super::{Cents, Rounding};

/// A number as it is shown. A true minus sign is as wide as a digit, so that columns line up, and no hyphen at which a
/// line may break; a text field keeps the hyphen of the keyboard.
pub(super) fn shown(number: &str) -> String {
    number.replace('-', "\u{2212}")
}

/// `€ 1.234,56`; the space does not break over lines.
impl fmt::Display for Cents {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "€\u{a0}{}", self.bare())
    }
}

impl Cents {
    /// The amount rounded to whole euros, for tables and charts: `€ 1.235`.
    pub fn euros(self) -> String {
        Amounts(Rounding::WholeEuro).euro(self)
    }

    /// Without cents that say nothing, for running text: `€ 1.235` or `€ 5,25`.
    pub fn in_short(self) -> String {
        format!("€\u{a0}{}", shown(&self.plain_in_short()))
    }

    /// As [`Cents::plain`] without cents that say nothing: `78.000` or `5,25`.
    pub fn plain_in_short(self) -> String {
        self.plain().trim_end_matches(",00").to_owned()
    }

    /// In a column of amounts, without the euro sign: `1.234,56`.
    pub fn bare(self) -> String {
        shown(&self.plain())
    }

    /// The amount for a text field, `1.234,56`; [`Cents::parse`] reads it back unchanged.
    pub fn plain(self) -> String {
        grouped_with_hundredths(self.0)
    }
}

/// The way in which a budget writes its amounts: in whole euros if that is how it rounds, and otherwise in cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Amounts(pub Rounding);

impl Amounts {
    /// In a column of amounts, without the euro sign: `52.260` or `52.260,50`.
    pub fn bare(self, amount: Cents) -> String {
        match self.0 {
            Rounding::WholeEuro => shown(&grouped(amount.times(1, 1, Rounding::WholeEuro).0 / 100)),
            Rounding::Cent => amount.bare(),
        }
    }

    /// On its own or under a line: `€ 52.260` or `€ 52.260,50`.
    pub fn euro(self, amount: Cents) -> String {
        format!("€\u{a0}{}", self.bare(amount))
    }

    /// The amounts of all years, without the euro sign.
    pub fn row(self, amounts: &[Cents]) -> Vec<String> {
        amounts.iter().map(|amount| self.bare(*amount)).collect()
    }

    /// The amounts of all years and, if there are several, what they are together; without the euro sign. The columns
    /// are those of [`YearName::columns`](crate::budget::YearName::columns).
    pub fn with_sum(self, amounts: &[Cents]) -> Vec<String> {
        let sum = (amounts.len() > 1).then(|| amounts.iter().sum());
        amounts.iter().copied().chain(sum).map(|amount| self.bare(amount)).collect()
    }
}
