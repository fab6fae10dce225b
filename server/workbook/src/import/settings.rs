//! The sheet "Instellingen", read back by the names of its rows.

use super::cells::{Cell, Grid, Row as Cells};
use super::findings::Errors;
use super::spread::joined;
use super::template::same;
use crate::layout::{HEADING_ROW, SETTING_HEADINGS};
use crate::number::Style;
use domain::budget::{CellFinding, List, MAX_YEARS, Setting, Settings};
use std::collections::BTreeMap;

/// Where each setting stands, by the name of its cell.
pub(super) type Places = BTreeMap<&'static str, u32>;

/// Reads every setting, and says where they stand.
pub(super) fn read(grid: &Grid, settings: &mut Settings, errors: &mut Errors) -> Places {
    let mut places = Places::new();
    if !has_headings(grid) {
        let [name, value] = SETTING_HEADINGS;
        errors.add(HEADING_ROW + 1, value, format!("Zet ‘{name}’ in kolom A en ‘{value}’ in kolom B terug."));
        return places;
    }
    for setting in Setting::ALL.iter().copied() {
        let label = setting.label();
        let rows: Vec<(&u32, &Cells)> = grid.rows.iter().filter(|(_, cells)| names(cells, label)).collect();
        match rows[..] {
            [(row, cells)] => {
                places.insert(setting.id(), *row);
                match value(setting, cells) {
                    Ok(text) => settings.set(setting, text),
                    Err(message) => errors.add(*row, label, message),
                }
            }
            [] if setting.is_added() => {}
            [] => errors.add(HEADING_ROW + 1, label, "Deze regel ontbreekt. Zet de naam in kolom A terug."),
            [.., (row, _)] => errors.add(*row, label, "Deze regel staat er twee keer. Laat er één staan."),
        }
    }
    places
}

/// A finding of the rules at the row where the setting stands.
pub(super) fn report(finding: &CellFinding, places: &Places, errors: &mut Errors) {
    let label = Setting::from_id(finding.cell).map_or("", Setting::label);
    let row = places.get(finding.cell).copied().unwrap_or(HEADING_ROW + 1);
    errors.add(row, label, finding.message.clone());
}

fn has_headings(grid: &Grid) -> bool {
    let [name, value] = SETTING_HEADINGS;
    grid.rows
        .values()
        .any(|cells| names(cells, name) && matches!(cells.get(&1), Some(Cell::Text(text)) if same(text, value)))
}

/// Whether a row begins with this name.
fn names(cells: &Cells, name: &str) -> bool {
    matches!(cells.get(&0), Some(Cell::Text(text)) if same(text, name))
}

fn value(setting: Setting, cells: &Cells) -> Result<String, String> {
    let style = Style::of(setting.kind()).unwrap_or(Style::Count);
    let values: Vec<Option<&Cell>> = (1..).map(|column| cells.get(&column)).take(MAX_YEARS).collect();
    let text = joined(&values, style).map_err(|(_, message)| message)?;
    match setting.list() {
        Some(list) => choice(list, text),
        None => Ok(text),
    }
}

/// The rules take any other rounding for cents, so one that is not in the list is refused here.
fn choice(list: List, text: String) -> Result<String, String> {
    if text.is_empty() {
        return Ok(text);
    }
    list.value(&text).map(str::to_owned).ok_or_else(|| "Maak een keuze uit de lijst.".to_owned())
}
