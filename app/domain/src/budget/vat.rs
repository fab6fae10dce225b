//! Value added tax on a cost line (btw). Who provides exempt services gets no VAT on costs back, so it belongs in the
//! budget; who provides taxed services gets it back, so it does not.

use super::{Basis, Budget, CostLine, Row, Sheet, Spread, read};
use crate::Named;
use crate::money::{BasisPoints, Cents, Rounding};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// What VAT there is on a cost, and whether the amount that was typed contains it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum Vat {
    /// Nothing is due on it, such as wages and rent of a home (vrijgesteld).
    #[strum(serialize = "vrijgesteld", message = "Vrijgesteld")]
    Exempt,
    /// Taxed at nothing.
    #[strum(serialize = "0", message = "0%")]
    Zero,
    /// The low rate, within the amount.
    #[strum(serialize = "9-incl", message = "9%, zit in het bedrag")]
    LowIncluded,
    /// The low rate, on top of the amount.
    #[strum(serialize = "9-excl", message = "9%, komt er nog bij")]
    LowOnTop,
    /// The high rate, within the amount.
    #[strum(serialize = "21-incl", message = "21%, zit in het bedrag")]
    HighIncluded,
    /// The high rate, on top of the amount.
    #[strum(serialize = "21-excl", message = "21%, komt er nog bij")]
    HighOnTop,
}

const LOW: BasisPoints = BasisPoints(900);
const HIGH: BasisPoints = BasisPoints(2_100);
const WHOLE: i64 = 10_000;

impl Vat {
    /// The rate (btw-tarief).
    pub const fn rate(self) -> BasisPoints {
        match self {
            Self::Exempt | Self::Zero => BasisPoints(0),
            Self::LowIncluded | Self::LowOnTop => LOW,
            Self::HighIncluded | Self::HighOnTop => HIGH,
        }
    }

    /// The VAT on top of this typed amount, rounded to the cent; nothing when the amount contains it already.
    pub fn on_top(self, typed: Cents) -> Cents {
        match self {
            Self::LowOnTop | Self::HighOnTop => typed.times(self.rate().0.into(), WHOLE, Rounding::Cent),
            _ => Cents::ZERO,
        }
    }

    /// The VAT within this typed amount, rounded to the cent; nothing when it still comes on top.
    pub fn within(self, typed: Cents) -> Cents {
        let rate = i64::from(self.rate().0);
        match self {
            Self::LowIncluded | Self::HighIncluded => typed.times(rate, WHOLE + rate, Rounding::Cent),
            _ => Cents::ZERO,
        }
    }

    /// The same rate, with the VAT within the amount.
    const fn included(self) -> Self {
        match self {
            Self::LowOnTop => Self::LowIncluded,
            Self::HighOnTop => Self::HighIncluded,
            other => other,
        }
    }
}

impl CostLine {
    /// What the line costs with its VAT, whether or not the typed amount contains it.
    pub fn with_vat(&self, typed: Cents) -> Cents {
        typed + self.vat.map_or(Cents::ZERO, |vat| vat.on_top(typed))
    }

    /// What the line costs without its VAT.
    pub fn without_vat(&self, typed: Cents) -> Cents {
        typed - self.vat.map_or(Cents::ZERO, |vat| vat.within(typed))
    }
}

impl Budget {
    /// The lines whose VAT stands wrongly in the budget: on top where it is not refunded, or within where it is.
    pub(super) fn misplaced_vat(&self) -> impl Iterator<Item = (usize, &CostLine, Vat)> {
        let wrong = |vat: Vat| match self.vat_exempt {
            Some(true) => vat.included() != vat,
            Some(false) => vat.rate().0 > 0 && vat.included() == vat,
            None => false,
        };
        let stated = self.costs.iter().enumerate().filter_map(|(line, cost)| Some((line, cost, cost.vat?)));
        stated.filter(move |(_, _, vat)| wrong(*vat))
    }
}

impl Sheet {
    /// Puts the VAT that still comes on top of a cost line into its price, each year's rounded to the cent, and says
    /// whether it did. It leaves alone: lines without such VAT, shares, prices of one thing that would be no whole
    /// cents, and prices that cannot be read or would be more than a cell holds.
    pub fn include_vat(&mut self, row: usize) -> bool {
        let Some((price, vat)) = self.costs.get(row).and_then(|row| with_vat(self, row)) else { return false };
        let Some(row) = self.costs.get_mut(row) else { return false };
        row.price = price;
        vat.value().clone_into(&mut row.vat);
        true
    }
}

/// The price cell and the VAT cell with the VAT within the price.
fn with_vat(sheet: &Sheet, row: &Row) -> Option<(String, Vat)> {
    let only = Sheet { settings: sheet.settings.clone(), costs: vec![row.clone()], ..Sheet::default() };
    let (budget, _) = read(&only);
    let line = budget.costs.first()?;
    let vat = line.vat.filter(|vat| vat.included() != *vat)?;
    let prices = match line.basis.price()? {
        Spread::Same(price) => vec![*price],
        Spread::Each(first, later) => std::iter::once(first).chain(later).copied().collect(),
    };
    // A price that is multiplied must not be rounded first: the line would no longer be the amount incl. VAT.
    let is_whole = |price: &Cents| {
        line.with_vat(price.times(100, 1, Rounding::Cent)) == line.with_vat(*price).times(100, 1, Rounding::Cent)
    };
    if !matches!(line.basis, Basis::Amount(_)) && !prices.iter().all(is_whole) {
        return None;
    }
    let prices: Vec<Cents> = prices.into_iter().map(|price| line.with_vat(price)).collect();
    let fits = prices.iter().all(|price| price.0.abs() <= Cents::MAX.0);
    let texts: Vec<String> = prices.into_iter().map(Cents::plain_in_short).collect();
    fits.then(|| (texts.join(" / "), vat.included()))
}
