//! Tables for spreadsheets (CSV): written as spreadsheets in Dutch write them, and read back however they come.

use crate::failure::{Failure, FieldRefusal};
use app::views::Reason;
use app::views::fields::FILE;
use app::views::reason::TableRefusal;
use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};
use encoding_rs::WINDOWS_1252;
use std::collections::BTreeSet;

/// What marks a file as UTF-8 for a spreadsheet.
const MARK: &str = "\u{feff}";

/// A table with these headings and rows: UTF-8, fields between semicolons, nothing that a spreadsheet would compute.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write<'a, Cells: IntoIterator<Item = String>>(
    heads: impl IntoIterator<Item = &'a str>,
    rows: impl Iterator<Item = Cells>,
) -> Result<Vec<u8>, std::io::Error> {
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(Vec::from(MARK));
    writer.write_record(heads)?;
    for row in rows {
        writer.write_record(row.into_iter().map(|cell| shown(&cell)))?;
    }
    writer.into_inner().map_err(|error| std::io::Error::other(error.to_string()))
}

/// What a spreadsheet would compute gets an apostrophe in front, so that it stays text.
fn shown(cell: &str) -> String {
    if is_computed(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// The same without that apostrophe.
fn meant(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_computed(rest)).unwrap_or(cell)
}

fn is_computed(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A table that was read, with known headings.
pub(crate) struct Table {
    heads: Vec<String>,
    rows: Vec<(u64, Vec<String>)>,
}

impl Table {
    /// Reads a file with these columns, in any order, and at most so many rows.
    ///
    /// # Errors
    /// When it is no table, has other columns, or more rows; for the last with this reason.
    pub(crate) fn read(
        bytes: &[u8],
        columns: &[&str],
        (most, too_many): (usize, impl Into<Reason>),
    ) -> Result<Self, Failure> {
        if bytes.is_empty() {
            return Err(Failure::Refused(Reason::NoFile));
        }
        let mut rows = filled_rows(&text(bytes))?.into_iter();
        let heads = rows.next().ok_or_else(no_table)?.1;
        let heads = heads.iter().map(|head| head.trim().to_lowercase()).collect();
        let heads = demand_columns(heads, columns)?;
        if rows.len() > most {
            return Err(Failure::Refused(too_many.into()));
        }
        Ok(Self { heads, rows: rows.collect() })
    }

    /// The rows with anything in them.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(number, cells)| Row { number: *number, heads: &self.heads, cells })
    }
}

/// A row of a table.
pub(crate) struct Row<'a> {
    number: u64,
    heads: &'a [String],
    cells: &'a [String],
}

impl Row<'_> {
    /// The text under a heading; empty where the row ends earlier.
    pub(crate) fn cell(&self, column: &str) -> &str {
        let place = self.heads.iter().position(|head| head == column);
        place.and_then(|place| self.cells.get(place)).map_or("", |text| text.trim())
    }

    /// What is wrong with a cell, with the row as a spreadsheet counts it.
    pub(crate) fn refuse(&self, column: &str, why: impl Into<Reason>) -> TableRefusal {
        TableRefusal::Cell { row: self.number, column: column.to_owned(), why: Box::new(why.into()) }
    }
}

/// What was read, if nothing was wrong; otherwise everything that was, beside the file.
pub(crate) fn unless<T>(wrong: Vec<TableRefusal>, read: T) -> Result<T, Failure> {
    if wrong.is_empty() { Ok(read) } else { Err(Failure::Fields(wrong.into_iter().map(beside_file).collect())) }
}

fn beside_file(refusal: TableRefusal) -> FieldRefusal {
    FieldRefusal::new(FILE, refusal.into())
}

fn no_table() -> Failure {
    Failure::Refused(TableRefusal::NoTable.into())
}

/// The text of a file, with the line ends of every system as one. What is no UTF-8 comes from an older spreadsheet.
fn text(bytes: &[u8]) -> String {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode(bytes).0.into_owned(),
    };
    text.strip_prefix(MARK).unwrap_or(&text).replace("\r\n", "\n").replace('\r', "\n")
}

/// The rows with anything in them, each with its number as a spreadsheet counts it.
fn filled_rows(text: &str) -> Result<Vec<(u64, Vec<String>)>, Failure> {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let delimiter = if first.contains(';') {
        b';'
    } else if first.contains('\t') {
        b'\t'
    } else {
        b','
    };
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let (mut rows, mut number) = (Vec::new(), 0);
    for record in reader.records() {
        let record = record.map_err(|_| no_table())?;
        number += 1 + empty_lines_before(&record, text);
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push((number, record.iter().map(|cell| meant(cell).to_owned()).collect()));
        }
    }
    Ok(rows)
}

/// How many empty lines the reader passed over to get to this record. A spreadsheet counts them.
fn empty_lines_before(record: &StringRecord, text: &str) -> u64 {
    let start = record.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or_default();
    let empty = text.as_bytes().iter().skip(start).take_while(|byte| **byte == b'\n').count();
    u64::try_from(empty).unwrap_or_default()
}

/// The headings, if each of ours is there once and no other.
fn demand_columns(heads: Vec<String>, columns: &[&str]) -> Result<Vec<String>, Failure> {
    let mut known = BTreeSet::new();
    let strange = heads.iter().filter(|head| !columns.contains(&head.as_str()) || !known.insert(head.as_str()));
    let mut wrong: Vec<TableRefusal> =
        strange.map(|head| TableRefusal::StrangeColumn(head.chars().take(40).collect())).collect();
    let missing = columns.iter().filter(|column| !heads.iter().any(|head| head == *column));
    wrong.extend(missing.map(|column| TableRefusal::NoColumn((*column).to_owned())));
    unless(wrong, heads)
}

#[cfg(test)]
mod tests {
    use super::{Table, write};
    use app::views::reason::TableRefusal;

    fn numbers(text: &str) -> Vec<String> {
        let table = Table::read(text.as_bytes(), &["a", "b"], (9, TableRefusal::NoTable)).expect("a table");
        let shown = |row: super::Row<'_>| format!("{} {}|{}", row.number, row.cell("a"), row.cell("b"));
        table.rows().map(shown).collect()
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_does_whatever_is_empty() {
        let expected = ["2 1|2", "5 3|4", "7 5|"];
        for text in [
            "a;b\r\n1;2\r\n\r\n;\r\n3;4\r\n\r\n5\r\n\r\n",
            "a;b\n1;2\n\n;\n3;4\n\n5\n",
            "\u{feff}a,b\n1,2\n\n,\n3,4\n\n5",
            "b\ta\n2\t1\n\n\t\n4\t3\n\n\t5\n",
        ] {
            assert_eq!(numbers(text), expected, "{text:?}");
        }
        assert_eq!(numbers("\n\na;b\n\n\n1;2\n"), ["6 1|2"]);
        assert_eq!(numbers("a;b\n\"1\n\n1\";2\n3;4\n"), ["2 1\n\n1|2", "3 3|4"], "a cell of several lines is one row");
    }

    #[test]
    fn what_a_spreadsheet_would_compute_stays_text_both_ways() {
        for cell in ["=1+1", "+31", "-2", "@som", "\tx", "gewoon", "'s-Gravenhage"] {
            let row = [cell.to_owned(), "b".to_owned()];
            let written = String::from_utf8(write(["a", "b"], [row].into_iter()).expect("written")).expect("text");
            let computes = written
                .lines()
                .skip(1)
                .any(|line| line.trim_start_matches('"').starts_with(['=', '+', '-', '@', '\t']));
            assert!(!computes, "{written:?}");
            assert_eq!(numbers(&written), [format!("2 {}|b", cell.trim())]);
        }
    }
}
