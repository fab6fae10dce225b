//! Totals in a simple table are no lines, but they must be right: else a line was missed or read wrongly.

use super::super::findings::Errors;
use super::headings::{Heading, Headings};
use domain::money::Cents;

/// What was added up so far, by column of amounts: all of it, and since the last total.
pub(super) struct Sums {
    all: Vec<Cents>,
    since: Vec<Cents>,
}

impl Sums {
    /// Nothing yet. The amount comes after the years.
    pub(super) fn new(years: usize) -> Self {
        Self { all: vec![Cents::ZERO; years + 1], since: vec![Cents::ZERO; years + 1] }
    }

    /// Adds a line.
    pub(super) fn add(&mut self, amounts: &[Cents]) {
        for sums in [&mut self.all, &mut self.since] {
            for (sum, amount) in sums.iter_mut().zip(amounts) {
                *sum = *sum + *amount;
            }
        }
    }

    /// Reports a total that is neither that of all lines nor that of the lines since the total before.
    pub(super) fn check(&mut self, row: u32, total: &[Option<Cents>], headings: &Headings, errors: &mut Errors) {
        let equal = |sums: &[Cents]| sums.iter().zip(total).all(|(sum, total)| total.is_none_or(|total| total == *sum));
        if !equal(&self.all) && !equal(&self.since) {
            let message = "Dit totaal klopt niet met de regels erboven. Pas het aan of haal de regel weg.";
            errors.add(row, headings.above(Heading::Label), message);
        }
        self.since.fill(Cents::ZERO);
    }
}
