//! The cells of the budget as forms post them.

use crate::views::Typed;
use crate::views::fields::version_of;
use domain::budget::{Column, Part, Row, Settings, Sheet};
use domain::catalogue::BUDGET_SECTION;
use domain::proposal::Field;

/// The cells of a posted grid, without its blank rows.
pub fn typed_sheet(typed: &Typed) -> Sheet {
    let mut sheet = typed_cells(typed);
    for part in Part::ALL {
        sheet.rows_mut(part).retain(|row| !row.is_blank());
    }
    sheet
}

/// The cells of a grid as they stand on the page, blank rows included.
pub fn typed_cells(typed: &Typed) -> Sheet {
    let settings = Settings::of(|setting| typed.get(Field::setting(setting.id()).as_str()).to_owned());
    let rows = |part: Part| typed.rows(&prefix(part)).into_iter().map(typed_row).collect();
    Sheet { settings, costs: rows(Part::Costs), income: rows(Part::Income), baseline: rows(Part::Baseline) }
}

/// The form after a button that computes cells of one line, counted from 0 as on the page, and puts them into it.
/// Anything else stays as typed.
pub fn with_computed(
    typed: &Typed,
    list: &str,
    row: usize,
    compute: impl Fn(&mut Sheet, Part, usize) -> bool,
) -> Typed {
    let known = Part::ALL.into_iter().find(|part| prefix(*part) == list);
    let Some(part) = known else { return typed.clone() };
    let mut sheet = typed_cells(typed);
    compute(&mut sheet, part, row);
    let Some(line) = sheet.rows(part).get(row) else { return typed.clone() };
    let computed: Vec<(String, &str)> =
        line.cells().map(|(column, text)| (Field::budget(part, row, column.id()).to_string(), text)).collect();
    let pair = |(field, value): &(String, String)| {
        let new = computed.iter().find(|(name, _)| name == field).map_or(value.as_str(), |(_, new)| *new);
        (field.clone(), new.to_owned())
    };
    typed.pairs().iter().map(pair).collect()
}

/// A sheet as its form posts it, from a page that showed this version: the inverse of [`typed_sheet`].
pub fn posted_sheet(sheet: &Sheet, version: i64) -> Typed {
    let settings = sheet.settings.cells();
    let mut pairs: Vec<(String, String)> =
        settings.map(|(setting, text)| (Field::setting(setting.id()).to_string(), text.to_owned())).collect();
    pairs.push((version_of(BUDGET_SECTION), version.to_string()));
    for part in Part::ALL {
        for (index, row) in sheet.rows(part).iter().enumerate() {
            let field = |column: Column| Field::budget(part, index, column.id()).to_string();
            pairs.extend(row.cells().map(|(column, text)| (field(column), text.to_owned())));
        }
    }
    pairs.into_iter().collect()
}

/// Name in front of the cells of a part.
pub fn prefix(part: Part) -> String {
    let cell = Field::budget(part, 0, "x");
    cell.as_str().trim_end_matches(".0.x").to_owned()
}

fn typed_row(mut cells: std::collections::BTreeMap<String, String>) -> Row {
    Row::of(|column| cells.remove(column.id()).unwrap_or_default())
}

/// The cells in which two sheets differ, by the name of their field: what is in the one, and in the other.
pub fn differences(one: &Sheet, other: &Sheet) -> Vec<(String, String, String)> {
    let cells = |sheet: &Sheet| -> Vec<(String, String)> {
        let posted = posted_sheet(sheet, 0);
        let cells = posted.pairs().iter().filter(|(name, value)| !value.is_empty() && name.starts_with("begroting."));
        cells.cloned().collect()
    };
    let (one, other) = (cells(one), cells(other));
    let of = |cells: &[(String, String)], name: &str| {
        cells.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let only_there = other.iter().filter(|(name, _)| one.iter().all(|(known, _)| known != name));
    let names = one.iter().chain(only_there).map(|(name, _)| name);
    let pairs = names.map(|name| (name.clone(), of(&one, name), of(&other, name)));
    pairs.filter(|(_, one, other)| one != other).collect()
}
