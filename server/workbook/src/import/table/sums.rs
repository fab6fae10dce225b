//! Sums in a simple table are no lines. What is called a total must be right: else a line was missed or read wrongly.
//! What is called otherwise is a sum only if its place and its amounts say so.

use domain::money::Cents;

/// What was added up so far, by column of amounts.
pub(super) struct Sums {
    /// The sums of the first 0, 1, 2, … lines.
    before: Vec<Vec<Cents>>,
    /// After how many lines a group may begin: at the first, after a sum, a name of a group or a blank row.
    begins: Vec<usize>,
}

impl Sums {
    /// Nothing yet, with this many columns of amounts.
    pub(super) fn new(columns: usize) -> Self {
        Self { before: vec![vec![Cents::ZERO; columns]], begins: vec![0] }
    }

    /// Adds a line.
    pub(super) fn add(&mut self, amounts: &[Cents]) {
        let last = self.before.last().map(Vec::as_slice).unwrap_or_default();
        let next = last.iter().zip(amounts).map(|(sum, amount)| *sum + *amount).collect();
        self.before.push(next);
    }

    /// A group may begin here.
    pub(super) fn begin(&mut self) {
        let lines = self.before.len() - 1;
        if self.begins.last() != Some(&lines) {
            self.begins.push(lines);
        }
    }

    /// Whether amounts are those of the last lines together, at least so many, from where a group may begin. A column
    /// without an amount says nothing.
    pub(super) fn are(&self, amounts: &[Option<Cents>], at_least: usize) -> bool {
        let Some((all, earlier)) = self.before.split_last() else { return false };
        let equal = |before: &Vec<Cents>| {
            let sums = all.iter().zip(before).map(|(all, before)| *all - *before);
            sums.zip(amounts).all(|(sum, amount)| amount.is_none_or(|amount| amount == sum))
        };
        let begins = self.begins.iter().filter(|begin| **begin + at_least <= earlier.len());
        begins.filter_map(|begin| self.before.get(*begin)).any(equal)
    }
}
