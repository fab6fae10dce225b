//! The worked case, laws of the round trip, and files that nobody should send.

mod formulas;
mod hidden;
mod refusals;
mod round_trip;
mod simple;
mod sums;
mod template;
mod worked_case;

use crate::import::Refusal;
use crate::{Imported, export, import};
use calamine::{Data, Range, Reader, Xlsx};
use domain::budget::Sheet;
use rust_xlsxwriter::{Workbook, Worksheet};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The budget of Zorgcoöperatie De Lindehof as its board typed it.
fn lindehof() -> Sheet {
    serde_json::from_str(include_str!("../../../../app/domain/fixtures/lindehof-budget.json"))
        .expect("the fixture is a sheet")
}

fn exported(sheet: &Sheet) -> Vec<u8> {
    export(sheet, "Begroting De Lindehof").expect("the budget fits a workbook")
}

fn imported(bytes: &[u8]) -> Imported {
    import(bytes, false).expect("the workbook is read")
}

/// What another reader, which does not compute, sees in a sheet.
fn seen(bytes: &[u8], sheet: &str) -> Range<Data> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    workbook.worksheet_range(sheet).expect("the sheet exists")
}

/// The column above which a heading stands, counted from 0.
fn place(bytes: &[u8], sheet: &str, heading: &str) -> u32 {
    let range = seen(bytes, sheet);
    let headings = range.rows().nth(3).expect("headings");
    let heading_cell = Data::String(heading.to_owned());
    (0..).zip(headings).find(|(_, cell)| **cell == heading_cell).expect(heading).0
}

/// A column as formulas name it.
fn letter(column: u32) -> String {
    rust_xlsxwriter::utility::column_number_to_name(u16::try_from(column).expect("a column"))
}

/// A workbook that somebody else made.
fn foreign(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().expect("a workbook")
}

/// The errors of an import as (sheet, row, column).
fn places(imported: &Imported) -> Vec<(&str, u32, &str)> {
    imported.errors.iter().map(|error| (error.sheet.as_str(), error.row, error.column.as_str())).collect()
}

/// A file of these parts.
fn zipped<'a>(parts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default()).expect("a new part");
        zip.write_all(bytes).expect("the part is written");
    }
    zip.finish().expect("the file is complete").into_inner()
}

/// The same workbook with one part changed, or added.
fn with_part(workbook: &[u8], name: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).expect("a zip file");
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("the part is read");
        parts.push((part.name().expect("a name").into_owned(), bytes));
    }
    let old = parts.iter().position(|part| part.0 == name).map(|index| parts.remove(index).1);
    parts.push((name.to_owned(), change(old.unwrap_or_default())));
    zipped(parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))
}

fn refusal(bytes: &[u8]) -> Option<Refusal> {
    import(bytes, false).err()
}
