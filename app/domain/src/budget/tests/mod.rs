//! The worked case to the euro, and laws that hold for any budget.

mod laws;
mod lindehof;
mod reading;

use super::Sheet;

/// The budget of Zorgcoöperatie De Lindehof as its board typed it.
pub(crate) fn lindehof() -> Sheet {
    serde_json::from_str(include_str!("../../../fixtures/lindehof-budget.json")).expect("the fixture is a sheet")
}
