//! The cells of the budget grid in which somebody types, by their names.

use domain::budget::Column;

/// Columns in which somebody types, from left to right as a spreadsheet would have them.
fn typed() -> impl Iterator<Item = Column> {
    Column::ALL.iter().copied().filter(|column| column.kind().is_typed())
}

/// The names of the cells in the line this many lines down, and which of them stands in the column of `name`. Nothing
/// for a field that is no such cell, and above the first line.
pub(super) fn line(name: &str, down: isize) -> Option<(Vec<String>, usize)> {
    let (line, cell) = name.rsplit_once('.')?;
    let (list, row) = line.rsplit_once('.')?;
    let row = row.parse::<usize>().ok()?.checked_add_signed(down)?;
    let column = typed().position(|column| column.id() == cell)?;
    Some((typed().map(|column| format!("{list}.{row}.{}", column.id())).collect(), column))
}

/// The lines of a copied block; nothing for a single cell and for running text, which are pasted as they are. Lines
/// without a tab are only numbers if somebody pastes them among numbers; a cell in quotes may hold lines of its own.
pub(super) fn block<'a>(text: &'a str, name: &str) -> Option<std::str::Lines<'a>> {
    let text = text.trim_end_matches(['\r', '\n']);
    let column = name.rsplit_once('.').and_then(|(_, cell)| Column::from_id(cell));
    let numbers = column.is_some_and(|column| column.kind().is_number());
    let is_block = text.contains('\t') || numbers && text.contains('\n');
    (is_block && !text.contains('"')).then(|| text.lines())
}

#[cfg(test)]
mod tests {
    use super::{block, line};

    #[test]
    fn a_line_further_down_has_the_same_columns() {
        let (names, column) = line("begroting.kosten.9.price", 1).expect("a cell");
        assert_eq!(names, ["label", "quantity", "price", "note"].map(|cell| format!("begroting.kosten.10.{cell}")));
        assert_eq!(column, 2);
    }

    #[test]
    fn above_the_first_line_and_beside_the_grid_is_nothing() {
        assert_eq!(line("begroting.kosten.0.label", -1), None);
        for other in ["begroting.kosten.0.group", "begroting.instelling.unit", "begroting.toelichting", "", "label"] {
            assert_eq!(line(other, 0), None, "{other}");
        }
    }

    #[test]
    fn only_more_than_one_cell_is_a_block() {
        let note = "begroting.kosten.0.note";
        assert!(block("Huur", note).is_none() && block("Huur\r\n", note).is_none());
        assert!(block("Eerste zin.\nTweede zin.", note).is_none(), "running text stays in its cell");
        assert!(
            block("10\n20", "begroting.kosten.0.quantity").is_some() && block("1\n2", "begroting.nu.0.price").is_some()
        );
        assert!(block("\"een\ntwee\"\t3", note).is_none(), "a cell with lines of its own");
        let lines: Vec<&str> = block("Huur\t1.250\r\nBus\t\r\n", note).expect("a block").collect();
        assert_eq!(lines, ["Huur\t1.250", "Bus\t"]);
    }
}
