//! The worked case to the euro, and laws that hold for any budget.

mod assumptions;
mod filling;
mod laws;
mod lindehof;
mod liquidity;
mod quantities;
mod reading;
mod remarks;
mod scenarios;
mod table;
mod units;
mod vat;
mod wages;

use super::{Budget, Figures, Sheet, read};

/// The budget of Zorgcoöperatie De Lindehof as its board typed it.
pub(crate) fn lindehof() -> Sheet {
    serde_json::from_str(include_str!("../../../fixtures/lindehof-budget.json")).expect("the fixture is a sheet")
}

/// That budget and its figures.
fn worked() -> (Budget, Figures) {
    figures_of(&lindehof())
}

/// A sheet that can be read, and its figures.
fn figures_of(sheet: &Sheet) -> (Budget, Figures) {
    let (budget, findings) = read(sheet);
    assert_eq!(findings, []);
    let figures = Figures::of(&budget);
    (budget, figures)
}
