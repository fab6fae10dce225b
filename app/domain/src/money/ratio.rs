//! Exact factors, so that indexation over years is rounded only when it becomes money.

use std::iter::{Product, repeat_n};
use std::num::NonZeroU32;
use std::ops::Mul;

use super::BasisPoints;

/// A factor kept as a reduced fraction.
///
/// Compounding is exact for as long as the reduced fraction fits 63 bits, as four rises below 100 % with two
/// decimals always do. Beyond that its last binary digits drop off, which leaves eighteen decimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    num: i128,
    den: i128,
}

impl Ratio {
    /// The factor that changes nothing.
    pub const ONE: Self = Self { num: 1, den: 1 };

    const BITS: u32 = 63;
    const WHOLE: i128 = 10_000;

    /// The share itself: 2,5 % becomes 1/40. For a rise of 2,5 % see [`Ratio::growth`].
    pub fn from_basis_points(share: BasisPoints) -> Self {
        Self::reduced(share.0.into(), Self::WHOLE)
    }

    /// The factor of an indexation (*indexering*): a rise of 2,5 % becomes 41/40.
    pub fn growth(rise: BasisPoints) -> Self {
        Self::reduced(Self::WHOLE + i128::from(rise.0), Self::WHOLE)
    }

    /// A count in parts of a unit, as in 67 hundredths of an fte. The unit has at least one part.
    pub fn parts(count: i64, in_one: NonZeroU32) -> Self {
        Self::reduced(count.into(), in_one.get().into())
    }

    /// This factor compounded over a number of years.
    #[must_use]
    pub fn pow(self, years: u8) -> Self {
        repeat_n(self, years.into()).product()
    }

    pub(super) const fn numerator(&self) -> i128 {
        self.num
    }

    pub(super) const fn denominator(&self) -> i128 {
        self.den
    }

    fn reduced(num: i128, den: i128) -> Self {
        let divisor = greatest_common_divisor(num.abs(), den);
        let (num, den) = (num / divisor, den / divisor);
        let excess = bits(num).max(bits(den)).saturating_sub(Self::BITS);
        Self { num: num >> excess, den: (den >> excess).max(1) }
    }
}

impl Mul for Ratio {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        Self::reduced(self.num * other.num, self.den * other.den)
    }
}

impl Product for Ratio {
    fn product<I: Iterator<Item = Self>>(factors: I) -> Self {
        factors.fold(Self::ONE, Mul::mul)
    }
}

const fn bits(number: i128) -> u32 {
    i128::BITS - number.unsigned_abs().leading_zeros()
}

const fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}
