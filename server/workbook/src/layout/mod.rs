//! How our template is laid out: one place for writing it and for reading it back.

mod choices;
mod columns;
mod settings;

pub(crate) use choices::{list_column, list_range, list_range_of};
pub(crate) use columns::{Columns, Input, inputs, position};
pub(crate) use settings::{setting_help, setting_row};

use domain::budget::{Part, Setting};

/// Most rows with something in them that a sheet may have.
pub const MAX_ROWS: u32 = 2_000;

/// Name of the sheet with what holds for the whole budget.
pub(crate) const SETTINGS_SHEET: &str = "Instellingen";
/// Name of the sheet with the sums.
pub(crate) const TOTALS_SHEET: &str = "Totalen";
/// Headings that mark the table of settings.
pub(crate) const SETTING_HEADINGS: [&str; 2] = ["Instelling", "Waarde"];

/// Rows are counted from 0 here, as the writer does. Totals stand above the lines, so that lines can be added below.
pub(crate) const TOTAL_ROW: u32 = 2;
/// Row of the headings, in every sheet.
pub(crate) const HEADING_ROW: u32 = 3;
/// First row of lines, and of settings.
pub(crate) const FIRST_ROW: u32 = 4;
/// Row of the headings above the steps of the computation, below the settings.
pub(crate) const STEPS_ROW: u32 = FIRST_ROW + SETTINGS + 2;
/// Row of the headings above the lists to choose from, below the steps.
pub(crate) const LISTS_ROW: u32 = STEPS_ROW + 8;
#[expect(clippy::cast_possible_truncation, reason = "a few dozen settings")]
const SETTINGS: u32 = Setting::ALL.len() as u32;
/// Last row that the sums take in.
pub(crate) const LAST_ROW: u32 = MAX_ROWS - 1;

/// Name of the sheet of a part.
pub(crate) const fn sheet_name(part: Part) -> &'static str {
    match part {
        Part::Costs => "Kosten",
        Part::Income => "Inkomsten",
        Part::Baseline => "Nu",
    }
}
