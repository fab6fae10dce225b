//! The cells of the budget as forms post them.

use super::Typed;
use domain::budget::{Part, Row, Settings, Sheet};
use domain::catalogue::BUDGET_SECTION;
use domain::proposal::Field;

/// The cells of a posted grid, without its blank rows.
pub fn typed_sheet(typed: &Typed) -> Sheet {
    let mut sheet = typed_cells(typed);
    for part in [Part::Costs, Part::Income, Part::Baseline] {
        sheet.rows_mut(part).retain(|row| !row.is_blank());
    }
    sheet
}

/// The cells of a grid as they stand on the page, blank rows included.
pub fn typed_cells(typed: &Typed) -> Sheet {
    let setting = |cell: &str| typed.get(&format!("begroting.instelling.{cell}")).to_owned();
    let settings = Settings {
        starts_on: setting("starts_on"),
        years: setting("years"),
        rounding: setting("rounding"),
        wage_index: setting("wage_index"),
        price_index: setting("price_index"),
        volume: setting("volume"),
        unit: setting("unit"),
        handling: setting("handling"),
        baseline_index: setting("baseline_index"),
        volunteer_hours: setting("volunteer_hours"),
        volunteer_value: setting("volunteer_value"),
        vat_exempt: setting("vat_exempt"),
        volume_down: setting("volume_down"),
        volume_up: setting("volume_up"),
        wages_up: setting("wages_up"),
        fewer_volunteers: setting("fewer_volunteers"),
        replaced: setting("replaced"),
        replacement_wage: setting("replacement_wage"),
        lost_funds: setting("lost_funds"),
    };
    let rows = |part: Part| typed.rows(&prefix(part)).into_iter().map(typed_row).collect();
    Sheet { settings, costs: rows(Part::Costs), income: rows(Part::Income), baseline: rows(Part::Baseline) }
}

/// The form after a button that computes cells of one line, counted from 0 as on the page, and puts them into it: the
/// price and the VAT. Anything else stays as typed.
pub fn with_computed(
    typed: &Typed,
    list: &str,
    row: usize,
    compute: impl Fn(&mut Sheet, Part, usize) -> bool,
) -> Typed {
    let known = [Part::Costs, Part::Income, Part::Baseline].into_iter().find(|part| prefix(*part) == list);
    let Some(part) = known else { return typed.clone() };
    let mut sheet = typed_cells(typed);
    compute(&mut sheet, part, row);
    let Some(line) = sheet.rows(part).get(row) else { return typed.clone() };
    let cell = |name: &str| Field::budget(part, row, name).to_string();
    let computed = [(cell("price"), &line.price), (cell("vat"), &line.vat)];
    let pair = |(field, value): &(String, String)| {
        let new = computed.iter().find(|(name, _)| name == field).map_or(value, |(_, new)| *new);
        (field.clone(), new.clone())
    };
    typed.pairs().iter().map(pair).collect()
}

/// A sheet as its form posts it, from a page that showed this version: the inverse of [`typed_sheet`].
pub fn posted_sheet(sheet: &Sheet, version: i64) -> Typed {
    let stored = serde_json::to_value(sheet).unwrap_or_default();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let settings = stored["settings"].as_object().into_iter().flatten();
    let mut pairs: Vec<(String, String)> =
        settings.map(|(cell, value)| (Field::setting(cell).to_string(), text(value))).collect();
    pairs.push((format!("versie.{BUDGET_SECTION}"), version.to_string()));
    for (part, name) in [(Part::Costs, "costs"), (Part::Income, "income"), (Part::Baseline, "baseline")] {
        for (index, row) in stored[name].as_array().into_iter().flatten().enumerate() {
            let cells = row.as_object().into_iter().flatten();
            pairs.extend(cells.map(|(cell, value)| (Field::budget(part, index, cell).to_string(), text(value))));
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
    let mut cell = |name: &str| cells.remove(name).unwrap_or_default();
    Row {
        group: cell("group"),
        label: cell("label"),
        basis: cell("basis"),
        quantity: cell("quantity"),
        price: cell("price"),
        index: cell("index"),
        certainty: cell("certainty"),
        note: cell("note"),
        vat: cell("vat"),
    }
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
