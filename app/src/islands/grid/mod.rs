//! The grid of the budget while somebody types.

#[cfg(any(test, feature = "hydrate"))]
mod cells;
#[cfg(feature = "hydrate")]
mod keys;
pub mod totals;

pub use totals::LiveTotals;
