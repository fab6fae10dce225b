//! The buttons of repeating rows, for people without scripts: they save the page with the rows changed.

use super::benefits;
use app::forms::with_blank_rows;
use app::views::Typed;
use app::views::budget::{prefix, typed_cells, with_computed};
use app::views::proposal::action::{DraftingAction, RowChange};
use domain::budget::{Part, Row, Sheet};

/// Lines that a button of the budget adds at once: who brings lines, brings more than one, and pastes them from a
/// spreadsheet.
const LINES: usize = 5;

/// The address to which a button on this page leads that adds rows: it asks for more blank rows than there were, and
/// leads to the first of them. Adding needs no room in the database, because blank rows are not stored.
pub(crate) fn added(page: &str, typed: &Typed, list: &str) -> String {
    // An address is no place for whatever else somebody sends under this name.
    if !list.chars().all(|letter| letter.is_ascii_alphanumeric() || ".-_".contains(letter)) {
        return page.to_owned();
    }
    let part = [Part::Costs, Part::Income, Part::Baseline].into_iter().find(|part| prefix(*part) == list);
    let is_blank: Vec<bool> = part.map_or_else(
        || typed.rows(list).iter().map(|row| row.values().all(|cell| cell.trim().is_empty())).collect(),
        |part| typed_cells(typed).rows(part).iter().map(Row::is_blank).collect(),
    );
    let more = if part.is_some() { LINES } else { 1 };
    let blank = is_blank.iter().filter(|blank| **blank).count();
    with_blank_rows(page, (list, blank + more), is_blank.len() - blank)
}

/// The form as it is after the pressed button: a row removed, moved, computed or taken over. Other buttons leave it as
/// typed.
pub(crate) fn pressed(typed: &Typed) -> Typed {
    let (change, list, row) = match typed.action() {
        Some(DraftingAction::Row { change, list, row }) => (change, list, row),
        Some(DraftingAction::TakeOver(benefit)) => return benefits::taken_over(typed, benefit),
        _ => return typed.clone(),
    };
    match change {
        RowChange::Remove => renumbered(typed, &list, |number| (number != row).then_some(number)),
        RowChange::MoveUp if row == 0 => typed.clone(),
        RowChange::MoveUp => swapped(typed, &list, row, row - 1),
        RowChange::MoveDown => swapped(typed, &list, row, row.saturating_add(1)),
        RowChange::FillYears => with_computed(typed, &list, row, Sheet::fill_later_years),
        RowChange::IncludeVat => {
            with_computed(typed, &list, row, |sheet, part, row| part == Part::Costs && sheet.include_vat(row))
        }
    }
}

fn swapped(typed: &Typed, prefix: &str, one: usize, other: usize) -> Typed {
    renumbered(typed, prefix, |number| match number {
        number if number == one => Some(other),
        number if number == other => Some(one),
        number => Some(number),
    })
}

/// Gives each row of a list another number, or takes it out.
fn renumbered(typed: &Typed, prefix: &str, number: impl Fn(usize) -> Option<usize>) -> Typed {
    let pairs = typed.pairs().iter().filter_map(|(field, value)| {
        let Some((row, column)) = cell(field, prefix) else { return Some((field.clone(), value.clone())) };
        number(row).map(|row| (format!("{prefix}.{row}.{column}"), value.clone()))
    });
    pairs.collect()
}

fn cell<'a>(field: &'a str, prefix: &str) -> Option<(usize, &'a str)> {
    let (row, column) = field.strip_prefix(prefix)?.strip_prefix('.')?.split_once('.')?;
    Some((row.parse().ok()?, column))
}

#[cfg(test)]
mod tests {
    use super::{added, pressed};
    use app::views::{ACTION, Typed};

    fn names(action: &str) -> Vec<String> {
        let pairs = [(ACTION, action), ("q.0.naam", "a"), ("q.1.naam", "b"), ("q.2.naam", "c"), ("andere.0.naam", "z")];
        let typed: Typed = pairs.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect();
        let pressed = pressed(&typed);
        assert_eq!(pressed.get("andere.0.naam"), "z");
        pressed.rows("q").into_iter().filter_map(|mut row| row.remove("naam")).collect()
    }

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        pairs.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn adding_asks_for_one_more_blank_row_than_there_was_and_leads_to_the_first() {
        let form = typed(&[("q.0.naam", "a"), ("q.0.rol", ""), ("q.1.naam", " "), ("q.2.naam", "")]);
        assert_eq!(added("/x", &form, "q"), "/x?erbij=q:3#q.1");
        assert_eq!(added("/x", &typed(&[("q.0.naam", "a")]), "q"), "/x?erbij=q:1#q.1");
        assert_eq!(added("/x", &form, "elders"), "/x?erbij=elders:1#elders.0");
        assert_eq!(added("/x", &form, "q\r\nSet-Cookie: a&b"), "/x");
    }

    #[test]
    fn a_line_of_the_budget_is_blank_whatever_its_lists_are_set_to() {
        let form = typed(&[
            ("begroting.kosten.0.label", "Huur"),
            ("begroting.kosten.1.label", ""),
            ("begroting.kosten.1.group", "huisvesting"),
        ]);
        assert_eq!(added("/x", &form, "begroting.kosten"), "/x?erbij=begroting.kosten:6#begroting.kosten.1");
    }

    #[test]
    fn rows_are_removed_and_moved_by_their_buttons() {
        assert_eq!(names("rij-weg:q:1"), ["a", "c"]);
        assert_eq!(names("rij-omhoog:q:2"), ["a", "c", "b"]);
        assert_eq!(names("rij-omlaag:q:0"), ["b", "a", "c"]);
        assert_eq!(names("rij-omhoog:q:0"), ["a", "b", "c"]);
        assert_eq!(names("opslaan"), ["a", "b", "c"]);
    }
}
