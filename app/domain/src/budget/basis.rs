//! How the amount of a line follows from what the board typed.

use crate::money::{BasisPoints, Cents, Ratio, Rounding};
use std::fmt;
use std::num::NonZeroU32;
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// A number in hundredths: 0,67 fte, 2.400 meals, 4.416 hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Quantity(pub i64);

impl Quantity {
    /// Hundredths in one.
    pub const IN_ONE: NonZeroU32 = NonZeroU32::new(100).unwrap();

    /// A whole number.
    pub const fn whole(count: i64) -> Self {
        Self(count * 100)
    }

    /// The quantity as an exact factor.
    pub fn ratio(self) -> Ratio {
        Ratio::parts(self.0, Self::IN_ONE)
    }

    /// This quantity × `factor`, to a hundredth, halves to the even neighbour as with money.
    #[must_use]
    pub fn scaled(self, factor: &Ratio) -> Self {
        Self(Cents(self.0).scaled(factor, Rounding::Cent).0)
    }
}

/// Without decimals that say nothing: `0,67` or `2.400`, and `0,50` as money writes it.
impl fmt::Display for Quantity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&Cents(self.0).plain_in_short())
    }
}

/// One value for all years, or one for each year (the last is kept for years beyond).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spread<T> {
    /// The same every year.
    Same(T),
    /// Year 1, and the years after it.
    Each(T, Vec<T>),
}

impl<T: Copy> Spread<T> {
    /// The value in a year, counted from 0.
    pub fn at(&self, year: usize) -> T {
        match self {
            Self::Same(value) => *value,
            Self::Each(first, later) => {
                let later = &later[..year.min(later.len())];
                later.last().copied().unwrap_or(*first)
            }
        }
    }

    /// The value, or the value of each of these years: "310 / 330 / 350".
    fn listed(&self, years: usize, show: impl Fn(T) -> String) -> String {
        match self {
            Self::Same(value) => show(*value),
            Self::Each(..) => (0..years).map(|year| show(self.at(year))).collect::<Vec<_>>().join(" / "),
        }
    }

    /// Whether each year has its own value, so that no index applies on top of it.
    pub const fn is_per_year(&self) -> bool {
        matches!(self, Self::Each(..))
    }
}

/// Way to come to an amount (grondslag), those for costs alone last.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum BasisKind {
    /// A number of things × the price of one.
    #[strum(serialize = "aantal", message = "Aantal × prijs")]
    Count,
    /// A fixed amount.
    #[strum(serialize = "bedrag", message = "Vast bedrag")]
    Amount,
    /// Staff: fte × yearly wage costs of one fte.
    #[strum(serialize = "fte", message = "Fte × jaarloon")]
    Fte,
    /// A share of wages.
    #[strum(serialize = "loonkosten%", message = "% van de loonkosten")]
    ShareOfWages,
    /// A share of costs.
    #[strum(serialize = "kosten%", message = "% van de kosten")]
    ShareOfCosts,
}

impl BasisKind {
    /// Those that every part has.
    pub const OF_EVERY_PART: [Self; 2] = [Self::Count, Self::Amount];

    /// Whether the quantity of the line is a percentage.
    pub const fn is_share(self) -> bool {
        matches!(self, Self::ShareOfWages | Self::ShareOfCosts)
    }
}

/// How the amount of a line follows (grondslag).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// Staff: fte × yearly wage costs of one fte.
    Fte {
        /// Full-time equivalents.
        fte: Spread<Quantity>,
        /// Wage costs of one fte in year 1.
        yearly: Spread<Cents>,
    },
    /// A number of things × the price of one.
    Count {
        /// How many.
        quantity: Spread<Quantity>,
        /// Price of one in year 1.
        price: Spread<Cents>,
    },
    /// A fixed amount.
    Amount(Spread<Cents>),
    /// A share of other costs.
    Share {
        /// Of what.
        of: ShareOf,
        /// How much of it.
        rate: BasisPoints,
    },
}

impl Basis {
    /// The price or amount in it; shares have none.
    pub const fn price(&self) -> Option<&Spread<Cents>> {
        match self {
            Self::Fte { yearly: price, .. } | Self::Count { price, .. } | Self::Amount(price) => Some(price),
            Self::Share { .. } => None,
        }
    }

    /// What the amount is made of in each of these years, such as "0,67 fte × € 78.000"; nothing for a plain amount,
    /// which the amounts show already.
    pub fn made_of(&self, years: usize) -> Option<String> {
        let product = |what: &str, count: &Spread<Quantity>, price: &Spread<Cents>| {
            let (count, price) = (count.listed(years, |count| count.to_string()), price.listed(years, Cents::in_short));
            format!("{count}{what} × {price}")
        };
        match self {
            Self::Fte { fte, yearly } => Some(product(" fte", fte, yearly)),
            Self::Count { quantity, price } => Some(product("", quantity, price)),
            Self::Amount(_) => None,
            Self::Share { of: ShareOf::Wages, rate } => Some(format!("{rate} van de loonkosten")),
            Self::Share { of: ShareOf::Costs, rate } => Some(format!("{rate} van de kosten")),
        }
    }
}

/// What a share is taken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareOf {
    /// Staff and all lines that grow with wages, except shares.
    Wages,
    /// All costs except reserve and start-up costs. The reserve is a share of what all other shares made of them.
    Costs,
}
