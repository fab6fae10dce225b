//! Money in whole eurocents: what is typed, counted, scaled and shown.

mod basis_points;
mod decimal;
mod format;
mod ratio;
mod rounding;
#[cfg(test)]
mod tests;

use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

use serde::{Deserialize, Serialize};

pub use basis_points::{BasisPoints, PercentageError};
pub use format::Amounts;
pub use ratio::Ratio;
pub use rounding::Rounding;

use decimal::DecimalError;
pub(crate) use decimal::{grouped, hundredths};

/// What may stand beside an amount.
const UNITS: &[&str] = &["€", "euro", "eur"];

/// An amount in eurocents; a cost is positive, a shortfall negative.
///
/// Typed amounts stay within [`Cents::MAX`], computed and stored ones within [`Cents::CEILING`], so adding
/// up a budget of thousands of lines cannot overflow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64")]
pub struct Cents(pub i64);

impl Cents {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The most a person may type: € 1 miljard, up or down.
    pub const MAX: Self = Self::from_euros(1_000_000_000);
    /// The most a line may come to, ten thousand times [`Cents::MAX`]; an `i64` holds nine thousand of them.
    pub const CEILING: Self = Self(10_000 * Self::MAX.0);

    /// Whole euros as an amount.
    pub const fn from_euros(euros: i64) -> Self {
        Self(euros * 100)
    }

    /// Reads an amount as Dutch people type it: `1.234,56`, `1234.5`, `€ 1.234`, `1 234`,
    /// `12,-`, `1500 euro`, `(1.500)`.
    ///
    /// # Errors
    /// [`MoneyError`] says in Dutch what is wrong: no amount, separators the wrong way round, or too large.
    pub fn parse(text: &str) -> Result<Self, MoneyError> {
        let cents = decimal::hundredths(text, UNITS)?;
        let cents = i64::try_from(cents).map_err(|_| MoneyError::TooLarge)?;
        if cents.abs() > Self::MAX.0 { Err(MoneyError::TooLarge) } else { Ok(Self(cents)) }
    }

    /// This amount × `numerator` ÷ `denominator`, computed exactly and rounded once.
    ///
    /// A half goes to the even neighbour (€ 6.662,50 becomes € 6.662): over many lines that favours neither
    /// the board nor the municipality. A product beyond [`Cents::CEILING`] stays at the ceiling.
    ///
    /// # Panics
    /// On a denominator of zero, like any integer division; [`Cents::per`] is for counts that people type.
    #[must_use]
    pub fn times(self, numerator: i64, denominator: i64, rounding: Rounding) -> Self {
        self.fraction(numerator.into(), denominator.into(), rounding)
    }

    /// This amount × `factor`, computed exactly and rounded once, as [`Cents::times`] does.
    #[must_use]
    pub fn scaled(self, factor: &Ratio, rounding: Rounding) -> Self {
        self.fraction(factor.numerator(), factor.denominator(), rounding)
    }

    /// This amount per unit, for instance per dagdeel, to the cent; nothing when there are no units.
    pub fn per(self, units: i64) -> Option<Self> {
        (units != 0).then(|| self.times(1, units, Rounding::Cent))
    }

    fn fraction(self, numerator: i128, denominator: i128, rounding: Rounding) -> Self {
        let product = rounding.divide(i128::from(self.0) * numerator, denominator);
        let ceiling = i128::from(Self::CEILING.0);
        i64::try_from(product.clamp(-ceiling, ceiling)).map_or(Self::CEILING, Self)
    }
}

/// Why an amount was refused; `Display` is the Dutch sentence for the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// There is no number in it.
    #[error("Vul een bedrag in, bijvoorbeeld 1.250 of 1.250,50.")]
    NotAnAmount,
    /// Points and commas stand where their meaning is unclear, as in `1,234.56`.
    #[error("Gebruik een punt voor duizendtallen en een komma voor centen, bijvoorbeeld 1.250,50.")]
    Separators,
    /// More than [`Cents::MAX`] typed, or more than [`Cents::CEILING`] stored.
    #[error("Dit bedrag is te groot. Vul ten hoogste 1 miljard euro in.")]
    TooLarge,
}

impl From<DecimalError> for MoneyError {
    fn from(error: DecimalError) -> Self {
        match error {
            DecimalError::NotANumber => Self::NotAnAmount,
            DecimalError::Separators => Self::Separators,
        }
    }
}

impl TryFrom<i64> for Cents {
    type Error = MoneyError;

    fn try_from(cents: i64) -> Result<Self, MoneyError> {
        if cents.unsigned_abs() > Self::CEILING.0.unsigned_abs() { Err(MoneyError::TooLarge) } else { Ok(Self(cents)) }
    }
}

impl Add for Cents {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Cents {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Cents {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl<'a> Sum<&'a Cents> for Cents {
    fn sum<I: Iterator<Item = &'a Self>>(amounts: I) -> Self {
        amounts.copied().sum()
    }
}
