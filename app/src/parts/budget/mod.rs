//! The budget to read.

mod charts;
mod columns;
mod facts;
mod scenarios;
mod table;
mod tables;
mod units;
mod what_if;

pub use charts::budget_charts;
pub use facts::budget_facts;
pub use table::budget_table;
pub use tables::budget_tables;
pub use units::budget_units;
pub use what_if::{budget_what_if, budget_what_if_at};
