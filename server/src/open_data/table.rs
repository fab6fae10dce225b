//! Open data as a table for spreadsheets: UTF-8, fields between semicolons, nothing that a spreadsheet would compute.

use super::problem::Problem;
use crate::failure::Failure;
use crate::register::shown;
use csv::{Terminator, WriterBuilder};

/// What marks a file as UTF-8 for a spreadsheet.
const MARK: &str = "\u{feff}";

/// The table with these headings and rows.
///
/// # Errors
/// When it cannot be written.
pub(super) fn table<const N: usize>(
    heads: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> Result<Vec<u8>, Problem> {
    written(heads, rows).map_err(|error| Problem::from(Failure::from(error)))
}

fn written<const N: usize>(
    heads: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> Result<Vec<u8>, std::io::Error> {
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(Vec::from(MARK));
    writer.write_record(heads)?;
    for row in rows {
        writer.write_record(row.map(|cell| shown(&cell)))?;
    }
    writer.into_inner().map_err(|error| std::io::Error::other(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn what_a_spreadsheet_would_compute_stays_text() {
        let rows = [["=1+1".to_owned(), "een;twee\n\"drie\"".to_owned()]];
        let table = table(["titel", "tekst"], rows.into_iter()).expect("a table");
        let expected = "\u{feff}titel;tekst\r\n'=1+1;\"een;twee\n\"\"drie\"\"\"\r\n";
        assert_eq!(String::from_utf8(table).expect("text"), expected);
    }
}
