//! Filling later years with the index (latere jaren vullen met de index), so that a board can then change them by hand.

use super::figures::{growth, plain_amount};
use super::{Basis, Budget, IndexClass, Part, Row, Sheet, Spread, read};
use crate::money::{Cents, Rounding};

impl Sheet {
    /// Replaces the one price or amount of a row by a value for each year, grown with the row's index class, and says
    /// whether it did. It leaves alone: rows that cannot be read, shares, rows that hold a value for each year already,
    /// the baseline (its index comes on the rows together), budgets of one year or without readable years and indexes,
    /// and values that grow beyond what a cell may hold.
    ///
    /// Read back, year 1 is the same for every row. An amount is the same in all years: what is written is the rounded
    /// figure. With a number or fte, each price is written in cents, so a later year may differ: by at most half a cent
    /// for each thing, and one step of the budget's rounding. It is the same when the grown price is a whole number of
    /// cents.
    pub fn fill_later_years(&mut self, part: Part, row: usize) -> bool {
        let Some(price) = self.rows(part).get(row).and_then(|row| filled(self, part, row)) else { return false };
        let Some(row) = self.rows_mut(part).get_mut(row) else { return false };
        row.price = price;
        true
    }
}

/// The price cell with a value for each year.
fn filled(sheet: &Sheet, part: Part, row: &Row) -> Option<String> {
    let (budget, basis, index) = alone(sheet, part, row)?;
    let later = (1..budget.years).map(|year| later_price(&budget, &basis, index, year));
    let later = later.collect::<Option<Vec<Cents>>>()?;
    let first = row.price.trim().to_owned();
    let texts: Vec<String> = std::iter::once(first).chain(later.into_iter().map(Cents::plain_in_short)).collect();
    (texts.len() > 1).then(|| texts.join(" / "))
}

/// The row as the only one of the budget, if it and the cells on which its growth rests can be read.
fn alone(sheet: &Sheet, part: Part, row: &Row) -> Option<(Budget, Basis, IndexClass)> {
    let mut only = Sheet { settings: sheet.settings.clone(), ..Sheet::default() };
    only.rows_mut(part).push(row.clone());
    let (budget, findings) = read(&only);
    if findings.iter().any(|finding| matches!(finding.cell, "years" | "wage_index" | "price_index")) {
        return None;
    }
    let line = match part {
        Part::Costs => budget.costs.first().map(|line| (line.basis.clone(), line.index)),
        Part::Income => budget.income.first().map(|line| (line.basis.clone(), line.index)),
        Part::Baseline => None,
    };
    line.map(|(basis, index)| (budget, basis, index))
}

/// What the price cell says of a later year; nothing when it has that already, or could not be read back.
fn later_price(budget: &Budget, basis: &Basis, index: IndexClass, year: usize) -> Option<Cents> {
    let price = match basis {
        Basis::Amount(Spread::Same(_)) => plain_amount(budget, basis, index, year),
        Basis::Fte { yearly: Spread::Same(price), .. } | Basis::Count { price: Spread::Same(price), .. } => {
            price.scaled(&growth(budget, index, year), Rounding::Cent)
        }
        _ => return None,
    };
    (price.0.abs() <= Cents::MAX.0).then_some(price)
}
