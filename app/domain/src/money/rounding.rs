//! One rounding rule for all money: half to even.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

/// To what a computed amount is rounded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// To the cent, as for a price per unit.
    #[default]
    Cent,
    /// To the whole euro, as for a line of a budget (*begrotingsregel*).
    WholeEuro,
}

impl Rounding {
    /// Both, in the order in which they are shown.
    pub const ALL: [Self; 2] = [Self::WholeEuro, Self::Cent];

    /// Name in the settings of a budget.
    pub const fn value(self) -> &'static str {
        match self {
            Self::Cent => "cent",
            Self::WholeEuro => "euro",
        }
    }

    /// Dutch name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Cent => "Euro’s en centen",
            Self::WholeEuro => "Hele euro’s",
        }
    }

    const fn step(self) -> i128 {
        match self {
            Self::Cent => 1,
            Self::WholeEuro => 100,
        }
    }

    /// `cents ÷ divisor`, in cents, rounded once to a multiple of this step.
    pub(super) fn divide(self, cents: i128, divisor: i128) -> i128 {
        half_to_even(cents * divisor.signum(), divisor.abs() * self.step()) * self.step()
    }
}

fn half_to_even(dividend: i128, divisor: i128) -> i128 {
    let floor = dividend.div_euclid(divisor);
    match (2 * dividend.rem_euclid(divisor)).cmp(&divisor) {
        Ordering::Less => floor,
        Ordering::Greater => floor + 1,
        Ordering::Equal => floor + (floor & 1),
    }
}
