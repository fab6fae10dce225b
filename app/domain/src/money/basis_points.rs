//! Percentages without floating point.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::decimal::{self, DecimalError};
use super::format::shown;
use super::{Cents, Rounding};

/// A percentage in hundredths of a percent: `BasisPoints(250)` is 2,5%.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BasisPoints(pub i32);

impl BasisPoints {
    /// The most a person may type: 1.000%, up or down.
    pub const MAX: Self = Self(100_000);

    /// Reads `2,5`, `2.5`, `2,5%` or `2,5 %`.
    ///
    /// # Errors
    /// [`PercentageError`] says in Dutch what is wrong.
    pub fn parse(text: &str) -> Result<Self, PercentageError> {
        let number = text.trim_end().strip_suffix('%').unwrap_or(text);
        let points = decimal::hundredths(number, &[])?;
        let points = i32::try_from(points).map_err(|_| PercentageError::TooLarge)?;
        if points.abs() > Self::MAX.0 { Err(PercentageError::TooLarge) } else { Ok(Self(points)) }
    }

    /// The percentage for a text field, without sign: `2,5`.
    pub fn plain(self) -> String {
        let text = decimal::grouped_with_hundredths(self.0.into());
        text.trim_end_matches('0').trim_end_matches(',').to_owned()
    }
}

impl BasisPoints {
    /// Rounded to one decimal, for derived shares: `19,6%`, or `20%` when there is no decimal.
    pub fn in_short(self) -> String {
        let tenths = Cents(self.0.into()).times(1, 10, Rounding::Cent).0;
        Self(i32::try_from(tenths * 10).unwrap_or(i32::MAX)).to_string()
    }
}

/// As Dutch text has it: the sign close to the number, and only decimals that say something: `20%`, `2,5%`, `17,43%`.
impl fmt::Display for BasisPoints {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}%", shown(&self.plain()))
    }
}

/// Why a percentage was refused; `Display` is the Dutch sentence for the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PercentageError {
    /// There is no number in it, or its separators make no sense.
    #[error("Vul een percentage in met ten hoogste twee decimalen, bijvoorbeeld 4 of 2,5.")]
    NotAPercentage,
    /// More than [`BasisPoints::MAX`].
    #[error("Dit percentage is te groot. Vul een percentage in van -1.000 tot 1.000.")]
    TooLarge,
}

impl From<DecimalError> for PercentageError {
    fn from(_: DecimalError) -> Self {
        Self::NotAPercentage
    }
}
