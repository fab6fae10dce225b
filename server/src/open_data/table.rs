//! Open data as a table for spreadsheets: UTF-8, fields between semicolons, nothing that a spreadsheet would compute.

use super::problem::Problem;
use crate::failure::Failure;
use crate::table::write;

/// The table with these headings and rows.
///
/// # Errors
/// When it cannot be written.
pub(super) fn table<const N: usize>(
    heads: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> Result<Vec<u8>, Problem> {
    write(heads, rows).map_err(|error| Problem::from(Failure::from(error)))
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
