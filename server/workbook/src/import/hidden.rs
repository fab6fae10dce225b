//! Rows that a sheet hides, by hand or with a filter. The reader of cells does not tell them.

use super::cells::Grid;
use super::package::open;
use super::{HiddenRows, Refusal};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufReader, Read};

const WORKBOOK: &str = "xl/workbook.xml";
const RELATIONS: &str = "xl/_rels/workbook.xml.rels";
const SHEETS: &str = "xl/worksheets/";

/// Numbers of hidden rows, as a spreadsheet counts.
type Rows = BTreeSet<u32>;

/// The hidden rows of each sheet, by its name.
pub(super) type Hidden = BTreeMap<String, Rows>;

/// The hidden rows of a sheet with something in them, from this row on.
pub(super) fn filled(grid: &Grid, hidden: &Hidden, from: u32, read: bool) -> Option<HiddenRows> {
    let hidden = hidden.get(&grid.name)?;
    let rows: Vec<u32> = grid.rows.range(from..).map(|(row, _)| *row).filter(|row| hidden.contains(row)).collect();
    (!rows.is_empty()).then(|| HiddenRows { sheet: grid.name.clone(), rows, read })
}

/// Finds them.
pub(super) fn rows(bytes: &[u8]) -> Result<Hidden, Refusal> {
    let (mut names, mut targets, mut hidden) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    open(bytes)?.walk(|name, part| match name {
        WORKBOOK => elements(part, |element| {
            if element.local_name().as_ref() == "sheet" {
                names.push((value(element, "name"), value(element, "id")));
            }
        }),
        RELATIONS => elements(part, |element| {
            targets.insert(value(element, "Id"), path(&value(element, "Target")));
        }),
        sheet if sheet.starts_with(SHEETS) => {
            let rows = hidden_rows(part)?;
            hidden.insert(sheet.to_owned(), rows);
            Ok(())
        }
        _ => Ok(()),
    })?;
    let of_sheet = |(name, id): (String, String)| Some((name, hidden.remove(targets.get(&id)?)?));
    Ok(names.into_iter().filter_map(of_sheet).collect())
}

fn hidden_rows(part: &mut dyn Read) -> Result<Rows, Refusal> {
    let (mut rows, mut last) = (Rows::new(), 0_u32);
    let mut sheet = Vec::new();
    part.read_to_end(&mut sheet).map_err(|_| Refusal::Damaged)?;
    // Most sheets hide nothing, and then nothing needs reading.
    if !String::from_utf8_lossy(&sheet).contains("hidden") {
        return Ok(rows);
    }
    elements(&mut sheet.as_slice(), |element| {
        if element.local_name().as_ref() != "row" {
            return;
        }
        // A row without a number follows the one before it.
        last = value(element, "r").parse().unwrap_or(last.saturating_add(1));
        if ["1", "true"].contains(&value(element, "hidden").as_str()) {
            rows.insert(last);
        }
    })?;
    Ok(rows)
}

/// Shows every element at its begin.
fn elements(part: &mut dyn Read, mut visit: impl FnMut(&BytesStart<'_>)) -> Result<(), Refusal> {
    let mut xml = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| Refusal::Damaged)? {
            Event::Start(start) | Event::Empty(start) => visit(&start),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The value of an attribute; empty if there is none.
fn value(element: &BytesStart<'_>, name: &str) -> String {
    let mut attributes = element.attributes();
    let found = attributes.with_checks(false).flatten().find(|found| found.key.local_name().as_ref() == name);
    let value = found.and_then(|found| found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok());
    value.map(std::borrow::Cow::into_owned).unwrap_or_default()
}

/// The part that a relation of the workbook names, as the archive names it.
fn path(target: &str) -> String {
    let target = target.to_lowercase();
    target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned)
}
