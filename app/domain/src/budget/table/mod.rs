//! The one table of the budget: columns of a line, settings, lists to choose from, years, groups with their lines, and
//! sums. Screen, PDF and spreadsheet read it, so they cannot name or add up the same thing differently.
//!
//! A new column is one entry in [`columns`], a new setting one entry in [`settings`]: forms, stored JSON, spreadsheet
//! and differences walk [`Column::ALL`] and [`Setting::ALL`]. Names for people stand apart from ids, so that the
//! browser code, which needs ids and kinds alone, carries no names.

mod cells;
mod columns;
mod lines;
mod lists;
mod settings;
mod sums;
mod years;

pub use cells::Kind;
pub use columns::{Column, Row};
pub use lines::{Group, Line, Table};
pub use lists::{Entry, List};
pub use settings::{Setting, SettingGroup, Settings};
pub use sums::Sum;
pub use years::YearName;
