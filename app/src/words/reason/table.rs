//! Why a table from a spreadsheet was refused.

use crate::views::reason::TableRefusal;

/// What is wrong with a table.
pub(super) fn about_a_table(refusal: &TableRefusal) -> String {
    match refusal {
        TableRefusal::Cell { row, column, why } => format!("Rij {row}, kolom {column}: {why}"),
        TableRefusal::NoColumn(column) => format!("De kolom {column} ontbreekt."),
        TableRefusal::StrangeColumn(column) => {
            format!("De kolom “{column}” kennen wij niet, of hij staat er twee keer in.")
        }
        TableRefusal::NoTable => "Dit is geen csv-bestand dat wij kunnen lezen.".to_owned(),
    }
}
