//! The difference between two lists of rows, row by row and cell by cell.

use super::answers::{AnswerChange, of_kind};
use crate::catalogue::{Column, Columns};
use crate::proposal::answers::read_rows;
use crate::proposal::{RowValues, readable_value};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowState {
    /// It stands in both versions, perhaps in another place.
    Kept,
    /// It stands only in the later version.
    Added,
    /// It stood only in the earlier version.
    Removed,
    /// It stands in both versions with other cells.
    Changed,
}

/// One row with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowChange {
    /// What became of it.
    pub state: RowState,
    /// Number of the row, from 1: in the earlier version if it was removed, else in the later one.
    pub number: usize,
    /// Its cells in the order of the columns; a cell that is empty in both versions is left out.
    pub cells: Vec<CellChange>,
}

/// One cell with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellChange {
    /// Dutch label of the column.
    pub label: String,
    /// What changed in it.
    pub change: AnswerChange,
}

/// Compares two stored lists of rows. Equal rows belong together wherever they stand. Of the others, those that stand
/// at the same place between equal rows are taken, one by one, for the same row with changes.
pub(super) fn rows(columns: Columns<'_>, before: &str, after: &str) -> Vec<RowChange> {
    let (before, after) = (read_rows(before), read_rows(after));
    let later = equal_rows(&readable(columns, &before), &readable(columns, &after));
    let earlier: BTreeMap<usize, usize> =
        later.iter().enumerate().filter_map(|(old, new)| new.map(|new| (new, old))).collect();
    let gaps = gaps(&later, after.len());
    let steps = (0..=after.len()).flat_map(|place| {
        let changed = gaps.get(&place).map(Gap::steps).unwrap_or_default();
        let kept = earlier.get(&place).map(|old| (RowState::Kept, Some(*old), Some(place)));
        changed.into_iter().chain(kept)
    });
    let row = |(state, old, new): Step| {
        let number = new.or(old).map_or(0, |index| index + 1);
        let old = old.and_then(|index| before.get(index));
        RowChange { state, number, cells: cells_of(columns, old, new.and_then(|index| after.get(index))) }
    };
    steps.map(row).collect()
}

/// What became of a row, and where it stands in the earlier and the later version.
type Step = (RowState, Option<usize>, Option<usize>);

/// Rows that stand between two equal ones and have no equal themselves.
#[derive(Default)]
struct Gap {
    removed: Vec<usize>,
    added: Vec<usize>,
}

impl Gap {
    /// Pairs the rows in order; what is left over was removed or added.
    fn steps(&self) -> Vec<Step> {
        let pair = |index: usize| match (self.removed.get(index).copied(), self.added.get(index).copied()) {
            (old, None) => (RowState::Removed, old, None),
            (None, new) => (RowState::Added, None, new),
            (old, new) => (RowState::Changed, old, new),
        };
        (0..self.removed.len().max(self.added.len())).map(pair).collect()
    }
}

/// The rows without an equal, by the place in the later version where they stand: just behind an equal row, or 0.
fn gaps(later: &[Option<usize>], after: usize) -> BTreeMap<usize, Gap> {
    let mut gaps: BTreeMap<usize, Gap> = BTreeMap::new();
    let mut place = 0;
    for (old, new) in later.iter().enumerate() {
        match new {
            Some(new) => place = new + 1,
            None => gaps.entry(place).or_default().removed.push(old),
        }
    }
    let equal: BTreeSet<usize> = later.iter().flatten().copied().collect();
    place = 0;
    for new in 0..after {
        if equal.contains(&new) {
            place = new + 1;
        } else {
            gaps.entry(place).or_default().added.push(new);
        }
    }
    gaps
}

/// For each earlier row the equal one in the later version; every row has at most one equal.
fn equal_rows(before: &[Vec<String>], after: &[Vec<String>]) -> Vec<Option<usize>> {
    let mut free: BTreeMap<&[String], VecDeque<usize>> = BTreeMap::new();
    for (index, cells) in after.iter().enumerate() {
        free.entry(cells).or_default().push_back(index);
    }
    before.iter().map(|cells| free.get_mut(cells.as_slice())?.pop_front()).collect()
}

/// Cells as a reader sees them, so that 1000 and 1.000 are equal amounts.
fn readable(columns: Columns<'_>, rows: &[RowValues]) -> Vec<Vec<String>> {
    rows.iter()
        .map(|row| columns.iter().map(|column| readable_value(&column.kind, cell(row, &column).trim())).collect())
        .collect()
}

fn cell<'a>(row: &'a RowValues, column: &Column<'_>) -> &'a str {
    row.get(column.id).map_or("", String::as_str)
}

/// What changed in the cells of one row.
fn cells_of(columns: Columns<'_>, old: Option<&RowValues>, new: Option<&RowValues>) -> Vec<CellChange> {
    columns
        .iter()
        .map(|column| (column, old.map_or("", |row| cell(row, &column)), new.map_or("", |row| cell(row, &column))))
        .filter(|(_, old, new)| !(old.trim().is_empty() && new.trim().is_empty()))
        .map(|(column, old, new)| CellChange {
            label: column.label.to_owned(),
            change: of_kind(&column.kind, old, new),
        })
        .collect()
}
