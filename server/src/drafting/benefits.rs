//! Taking a benefit of the guidance over into a proposal, as a row with its claim and its indicator.

use app::views::Typed;
use domain::catalogue::{Kind, standard};
use domain::guide::benefits::{Benefit, CLAIM, INDICATOR, QUESTION, WHICH};
use domain::proposal::{Field, RowValues};

/// The form with the benefit in the first row that is free for it. Nothing that was typed changes: without a free row,
/// or with the benefit there already, the form stays as it is.
pub(super) fn taken_over(typed: &Typed, benefit: &Benefit) -> Typed {
    let mut rows = typed.rows(QUESTION);
    if place(typed, benefit).is_some() {
        return typed.clone();
    }
    let free = rows.iter().position(|row| is_free(row, benefit)).unwrap_or(rows.len());
    if free >= most() {
        return typed.clone();
    }
    if free == rows.len() {
        rows.push(RowValues::new());
    }
    for (cell, text) in [(WHICH, benefit.value), (CLAIM, benefit.claim), (INDICATOR, benefit.indicator)] {
        rows[free].insert(cell.to_owned(), text.to_owned());
    }
    let is_cell = |field: &str| field.strip_prefix(QUESTION).is_some_and(|rest| rest.starts_with('.'));
    let others = typed.pairs().iter().filter(|(field, _)| !is_cell(field)).cloned();
    let cells = rows.into_iter().enumerate().flat_map(|(index, row)| {
        row.into_iter().map(move |(column, cell)| (Field::cell(QUESTION, index, &column).to_string(), cell))
    });
    others.chain(cells).collect()
}

/// The row of a form that holds the benefit as the guidance words it, counted from 0 without the blank rows before it,
/// which are not stored.
pub(super) fn place(typed: &Typed, benefit: &Benefit) -> Option<usize> {
    let rows = typed.rows(QUESTION);
    let mut filled = rows.iter().filter(|row| row.values().any(|cell| !cell.trim().is_empty()));
    filled.position(|row| cell(row, CLAIM) == benefit.claim && cell(row, INDICATOR) == benefit.indicator)
}

/// Whether a row is blank, but for the benefit that may have been chosen in it.
fn is_free(row: &RowValues, benefit: &Benefit) -> bool {
    let is_chosen = |name: &str, text: &str| name == WHICH && text == benefit.value;
    row.iter().all(|(name, text)| text.trim().is_empty() || is_chosen(name, text))
}

fn cell<'a>(row: &'a RowValues, name: &str) -> &'a str {
    row.get(name).map_or("", |text| text.trim())
}

/// The most rows that the question takes.
fn most() -> usize {
    match standard().question(QUESTION).map(|question| question.kind()) {
        Some(Kind::Rows { max, .. }) => max,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{place, taken_over};
    use app::views::Typed;
    use domain::guide::benefits::{ALL, Benefit, QUESTION, find};

    /// A form whose rows hold these benefits and claims.
    fn form(rows: &[(&str, &str)]) -> Typed {
        let cells = rows.iter().enumerate().flat_map(|(row, (which, claim))| {
            [("voordeel", *which), ("belofte", *claim), ("indicator", ""), ("doel", "")]
                .map(|(cell, text)| (format!("{QUESTION}.{row}.{cell}"), text.to_owned()))
        });
        let rest = [("meerwaarde.waarom", "Omdat"), ("versie.meerwaarde.voordelen", "4")];
        cells.chain(rest.map(|(field, text)| (field.to_owned(), text.to_owned()))).collect()
    }

    fn near() -> &'static Benefit {
        find("nabij").expect("a benefit")
    }

    /// Which benefit and what claim each row holds afterwards.
    fn rows_after(rows: &[(&str, &str)]) -> Vec<(String, String)> {
        let typed = taken_over(&form(rows), near());
        assert_eq!((typed.get("meerwaarde.waarom"), typed.get("versie.meerwaarde.voordelen")), ("Omdat", "4"));
        let pair = |row: &std::collections::BTreeMap<String, String>| (row["voordeel"].clone(), row["belofte"].clone());
        typed.rows(QUESTION).iter().map(pair).collect()
    }

    fn pairs(rows: &[(&str, &str)]) -> Vec<(String, String)> {
        rows.iter().map(|(which, claim)| ((*which).to_owned(), (*claim).to_owned())).collect()
    }

    #[test]
    fn a_benefit_goes_into_the_first_row_that_is_free_for_it() {
        let own = ("flexibel", "Morgen al");
        let taken = ("nabij", near().claim);
        assert_eq!(rows_after(&[]), pairs(&[taken]));
        assert_eq!(rows_after(&[own, ("", " "), ("", "")]), pairs(&[own, taken, ("", "")]));
        assert_eq!(rows_after(&[("nabij", ""), own]), pairs(&[taken, own]), "it was chosen and nothing more");
        assert_eq!(rows_after(&[own]), pairs(&[own, taken]), "a new row");
        assert_eq!(taken_over(&form(&[own]), near()).get("meerwaarde.voordelen.1.indicator"), near().indicator);
    }

    #[test]
    fn nothing_that_was_typed_is_overwritten() {
        let (begun, chosen, full) = (("nabij", "Om de hoek"), ("kosten", ""), ("", "Vol"));
        assert_eq!(rows_after(&[begun, chosen]), pairs(&[begun, chosen, ("nabij", near().claim)]));
        assert_eq!(rows_after(&[full; 10]), pairs(&[full; 10]), "there is no room for an eleventh row");
    }

    #[test]
    fn a_benefit_is_taken_over_once_and_found_where_it_will_be_stored() {
        let once = taken_over(&form(&[("", ""), ("kosten", "Minder")]), near());
        assert_eq!(taken_over(&once, near()), once);
        assert_eq!(place(&once, near()), Some(0));
        let later = taken_over(&form(&[("kosten", "Minder"), ("", "")]), near());
        assert_eq!((place(&later, near()), place(&later, &ALL[0])), (Some(1), None));
    }
}
