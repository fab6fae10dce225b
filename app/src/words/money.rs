//! How amounts are compared in words.

use domain::money::{Amounts, BasisPoints, Cents};

/// What a municipality saves with a proposal, or pays more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it is: a saving, or more than now.
    pub what: &'static str,
    /// How much: `€ 153.739`. Never below zero, as `what` says which way it goes.
    pub amount: String,
    /// Which part of the costs now that is: `19,6%`.
    pub share: String,
}

/// The words for a saving over all years and its share of the costs now; below zero, the municipality pays more.
pub fn difference(amounts: Amounts, (saving, share): (Cents, BasisPoints)) -> Difference {
    let (what, size) = if saving < Cents::ZERO { ("Meer dan nu", -saving) } else { ("Besparing", saving) };
    Difference { what, amount: amounts.euro(size), share: BasisPoints(share.0.abs()).in_short() }
}

/// `Besparing` and `€ 153.739 (19,6%)`.
impl From<Difference> for (&'static str, String) {
    fn from(Difference { what, amount, share }: Difference) -> Self {
        (what, format!("{amount} ({share})"))
    }
}
