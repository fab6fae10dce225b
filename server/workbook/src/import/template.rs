//! Our own template, read back: settings, and a sheet for each part.

use super::cells::{Cell, Grid, Row as Cells};
use super::findings::Errors;
use super::settings;
use super::spread::joined;
use super::{Imported, Kind, RowError};
use crate::layout::{HEADING_ROW, Input, SETTINGS_SHEET, inputs, sheet_name};
use crate::number::Style;
use domain::budget::{CellFinding, Column, MAX_YEARS, Part, Row, Sheet, read as read_budget};
use std::collections::BTreeMap;

/// Rows in which headings are looked for.
pub(super) const HEADING_ROWS: u32 = 20;

/// Whether the sheets are those of our template.
pub(super) fn is_ours(sheets: &[Grid]) -> bool {
    named(sheets, SETTINGS_SHEET).is_some() && named(sheets, sheet_name(Part::Costs)).is_some()
}

fn named<'a>(sheets: &'a [Grid], name: &str) -> Option<&'a Grid> {
    sheets.iter().find(|sheet| same(&sheet.name, name))
}

/// Whether two names are the same for people.
pub(super) fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.to_lowercase()
}

/// Where each row of a part came from, with what was wrong there.
struct Source {
    errors: Errors,
    rows: Vec<u32>,
}

/// Reads the budget, and has the rules name what they cannot read.
pub(super) fn read(sheets: &[Grid]) -> Imported {
    let mut sheet = Sheet::default();
    let mut setting_errors = Errors::on(SETTINGS_SHEET);
    let setting_rows = match named(sheets, SETTINGS_SHEET) {
        Some(grid) => settings::read(grid, &mut sheet.settings, &mut setting_errors),
        None => BTreeMap::new(),
    };
    let mut sources = Part::ALL.map(|part| {
        let (source, rows) = match named(sheets, sheet_name(part)) {
            Some(grid) => read_part(grid, part),
            None => missing(part),
        };
        *sheet.rows_mut(part) = rows;
        source
    });
    for finding in read_budget(&sheet).1 {
        match finding.row {
            None => settings::report(&finding, &setting_rows, &mut setting_errors),
            Some((part, index)) => {
                let source = Part::ALL.iter().position(|other| *other == part).and_then(|at| sources.get_mut(at));
                if let Some((row, source)) = source.and_then(|source| Some((source.rows.get(index).copied()?, source)))
                {
                    report(&finding, part, row, &mut source.errors);
                }
            }
        }
    }
    let parts = sources.into_iter().flat_map(|source| source.errors.sorted());
    let errors: Vec<RowError> = setting_errors.sorted().into_iter().chain(parts).collect();
    Imported { kind: Kind::OwnTemplate, sheet, errors, left_out: Vec::new(), hidden: Vec::new() }
}

fn missing(part: Part) -> (Source, Vec<Row>) {
    let mut errors = Errors::on(sheet_name(part));
    errors.add(1, "", "Dit tabblad ontbreekt. Gebruik ons hele rekenblad, ook als een tabblad leeg blijft.");
    (Source { errors, rows: Vec::new() }, Vec::new())
}

/// A finding of the rules at the column where the cell stands, unless a column of the same cell has an error already.
fn report(finding: &CellFinding, part: Part, row: u32, errors: &mut Errors) {
    let of_cell = |input: &Input| input.column.id() == finding.cell;
    let headings: Vec<String> = inputs(part, MAX_YEARS).into_iter().filter(of_cell).map(Input::heading).collect();
    if !headings.iter().any(|heading| errors.has(row, heading)) {
        errors.add(row, headings.into_iter().next().unwrap_or_default(), finding.message.clone());
    }
}

fn read_part(grid: &Grid, part: Part) -> (Source, Vec<Row>) {
    let mut errors = Errors::on(&grid.name);
    let Some((heading, places)) = headings(grid, part, &mut errors) else {
        return (Source { errors, rows: Vec::new() }, Vec::new());
    };
    let mut numbers = Vec::new();
    let mut rows = Vec::new();
    for (number, cells) in grid.rows.range(heading + 1..) {
        let row = read_row(*number, cells, part, &places, &mut errors);
        if !row.is_blank() || errors.has_row(*number) {
            numbers.push(*number);
            rows.push(row);
        }
    }
    (Source { errors, rows: numbers }, rows)
}

/// The row of the headings, and the place of every column.
fn headings(grid: &Grid, part: Part, errors: &mut Errors) -> Option<(u32, Vec<(Input, u32)>)> {
    let known = inputs(part, MAX_YEARS);
    let places = |cells: &Cells| -> Vec<(Input, u32)> {
        let column = |cell: &Cell| match cell {
            Cell::Text(text) => known.iter().copied().find(|input| same(text, &input.heading())),
            _ => None,
        };
        cells.iter().filter_map(|(place, cell)| Some((column(cell)?, *place))).collect()
    };
    let rows = grid.rows.range(..=HEADING_ROWS).map(|(number, cells)| (*number, places(cells)));
    let (row, places) = rows.max_by_key(|(number, places)| (places.len(), u32::MAX - number)).unwrap_or_default();
    let row = if places.is_empty() { HEADING_ROW + 1 } else { row };
    for input in known {
        let count = places.iter().filter(|place| place.0 == input).count();
        let message = match count {
            0 if input.year == 0 && !input.column.is_added() => "Deze kolom ontbreekt. Zet het opschrift terug.",
            0 | 1 => continue,
            _ => "Deze kolom staat er twee keer. Laat er één staan.",
        };
        errors.add(row, input.heading(), message);
    }
    (!errors.has_row(row)).then_some((row, places))
}

fn read_row(number: u32, cells: &Cells, part: Part, places: &[(Input, u32)], errors: &mut Errors) -> Row {
    let mut row = Row::default();
    let at = |input: Input| {
        let place = places.iter().find(|place| place.0 == input);
        place.and_then(|(_, place)| cells.get(place))
    };
    for column in Column::of(part) {
        let years = 0..if column.is_per_year() { MAX_YEARS } else { 1 };
        let values: Vec<Option<&Cell>> = years.map(|year| at(Input { column, year })).collect();
        let style = Style::of(column.kind()).unwrap_or(Style::Count);
        let read = if column.is_per_year() {
            joined(&values, style)
        } else {
            let only = values.into_iter().flatten().next();
            only.map_or(Ok(String::new()), |cell| cell.text(style)).map_err(|wrong| (0, wrong))
        };
        match read {
            Ok(text) => row.set(column, chosen(column, part, text)),
            Err((year, message)) => errors.add(number, Input { column, year }.heading(), message),
        }
    }
    row
}

/// The stored name of what was chosen; what is in no list stays as it is, for the rules to report.
fn chosen(column: Column, part: Part, text: String) -> String {
    column.list(part).and_then(|list| list.value(&text)).map_or(text, str::to_owned)
}
