//! Numbers between text, spreadsheet and domain, all in hundredths, as amounts, quantities and percentages are.

use domain::budget::MAX_YEARS;
use domain::budget::table::Kind;
use domain::money::{BasisPoints, Cents};

/// How the number of a cell is written and read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// An amount: "78.000", "5,25".
    Money,
    /// A quantity: "2.400", "0,5".
    Count,
    /// A percentage without its sign: "2,5".
    Percent,
}

impl Style {
    /// How a cell of this kind is written; nothing if it holds no number with decimals.
    pub(crate) const fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Amount => Some(Self::Money),
            Kind::Quantity | Kind::QuantityOrPercentage => Some(Self::Count),
            Kind::Percentage => Some(Self::Percent),
            Kind::Text | Kind::Choice | Kind::Day | Kind::Whole => None,
        }
    }

    /// The numbers in a cell, one or one a year; nothing if they cannot all be read.
    pub(crate) fn numbers(self, text: &str) -> Option<Vec<i64>> {
        let numbers: Vec<i64> = text.split('/').map(|part| self.number(part.trim())).collect::<Option<_>>()?;
        (numbers.len() <= MAX_YEARS).then_some(numbers)
    }

    fn number(self, text: &str) -> Option<i64> {
        match self {
            Self::Percent => BasisPoints::parse(text).ok().map(|points| points.0.into()),
            Self::Money | Self::Count => Cents::parse(text).ok().map(|cents| cents.0),
        }
    }

    /// A number as it stands in a cell of the budget.
    pub(crate) fn text(self, hundredths: i64) -> String {
        match self {
            Self::Money => Cents(hundredths).plain_in_short(),
            Self::Count | Self::Percent => {
                Cents(hundredths).plain().trim_end_matches('0').trim_end_matches(',').to_owned()
            }
        }
    }
}

/// The number that a spreadsheet holds. Typed numbers have thirteen digits at most, so none is lost.
#[expect(clippy::cast_precision_loss, reason = "exact below 2⁵³, and no typed number comes near")]
pub(crate) fn to_float(hundredths: i64) -> f64 {
    hundredths as f64 / 100.0
}

/// The number in hundredths, or nothing if it has more than two decimals. Formulas leave dust behind the fifteenth
/// digit, which is no decimal.
#[expect(clippy::cast_possible_truncation, reason = "checked to be far within an i64")]
pub(crate) fn from_float(number: f64) -> Option<i64> {
    let hundredths = number * 100.0;
    let whole = hundredths.round();
    let dust = 1e-6 + hundredths.abs() * 1e-15;
    (hundredths.abs() < 1e15 && (hundredths - whole).abs() <= dust).then_some(whole as i64)
}

/// A computed amount as a spreadsheet stores it, exactly.
pub(crate) fn stored(amount: Cents) -> String {
    let sign = if amount.0 < 0 { "-" } else { "" };
    let size = amount.0.unsigned_abs();
    if size.is_multiple_of(100) {
        format!("{sign}{}", size / 100)
    } else {
        format!("{sign}{}.{:02}", size / 100, size % 100)
    }
}
