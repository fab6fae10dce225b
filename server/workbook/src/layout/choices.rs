//! Where the template keeps the lists to choose from.

use super::{LISTS_ROW, SETTINGS_SHEET};
use domain::budget::{List, Part};
use rust_xlsxwriter::utility::row_col_to_cell_absolute;

/// Where a whole list stands, for a formula.
pub(crate) fn list_range(list: List) -> String {
    range(list, list.entries().len())
}

/// Where the choices of a list stand that a part has, for a drop-down.
pub(crate) fn list_range_of(list: List, part: Part) -> String {
    range(list, list.entries_of(part).len())
}

/// Column of a list.
pub(crate) fn list_column(list: List) -> u16 {
    (0..).zip(List::ALL).find(|(_, other)| *other == list).map_or(0, |(column, _)| column)
}

fn range(list: List, count: usize) -> String {
    let cell = |row: u32| row_col_to_cell_absolute(LISTS_ROW + row, list_column(list));
    format!("{SETTINGS_SHEET}!{}:{}", cell(1), cell(u32::try_from(count).unwrap_or(1)))
}
