//! The columns of a part: what is filled in, the amounts a year, and the steps in between.

use domain::budget::{Column, MAX_YEARS, Part};

/// A column to fill in: a column of the budget, of which some have one for each year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Input {
    /// The column of the budget.
    pub(crate) column: Column,
    /// The year, counted from 0: a value for a later year is filled in if it differs.
    pub(crate) year: usize,
}

impl Input {
    /// What stands above the column; the screen uses the same words.
    pub(crate) fn heading(self) -> String {
        let label = self.column.label();
        match self.year {
            0 => label.to_owned(),
            year => format!("{} jaar {}", label.split(' ').next().unwrap_or(label), year + 1),
        }
    }

    /// Width in characters.
    pub(crate) const fn width(self) -> f64 {
        match self.column {
            Column::Label => 42.0,
            Column::Note => 36.0,
            Column::Group | Column::Vat => 26.0,
            Column::Basis | Column::Index => 20.0,
            _ => 15.0,
        }
    }
}

/// The columns to fill in, with room for this many values a year. The source stands last: it has no end.
pub(crate) fn inputs(part: Part, values: usize) -> Vec<Input> {
    let values = values.clamp(1, MAX_YEARS);
    let columns = Column::of(part).filter(|column| *column != Column::Note).chain([Column::Note]);
    let years = |column: Column| 0..if column.is_per_year() { values } else { 1 };
    columns.flat_map(|column| years(column).map(move |year| Input { column, year })).collect()
}

/// Where the columns of a part stand, counted from 0.
#[derive(Debug, Clone)]
pub(crate) struct Columns {
    /// The part.
    pub(crate) part: Part,
    /// The columns to fill in.
    pub(crate) inputs: Vec<Input>,
    /// Values a year that a cell may have.
    pub(crate) values: usize,
    /// Years of the budget.
    pub(crate) years: usize,
}

impl Columns {
    /// The columns of a part.
    pub(crate) fn new(part: Part, values: usize, years: usize) -> Self {
        Self { part, inputs: inputs(part, values), values, years }
    }

    /// Where a column to fill in stands.
    pub(crate) fn input(&self, column: Column) -> u16 {
        self.input_of(column, 0)
    }

    /// Where a column to fill in stands for a year, counted from 0.
    pub(crate) fn input_of(&self, column: Column, year: usize) -> u16 {
        position(self.inputs.iter().take_while(|input| **input != Input { column, year }).count())
    }

    /// Where the amounts of a year stand.
    pub(crate) fn amount(&self, year: usize) -> u16 {
        position(self.inputs.len() + year)
    }

    /// Where a step before the amounts stands: 0 what is to be rounded, 1 without shares, 2 without shares of costs, 3
    /// without the reserve as a share of costs.
    pub(crate) fn step(&self, step: usize, year: usize) -> u16 {
        position(self.inputs.len() + self.years * (step + 1) + year)
    }

    /// How many steps there are. Only costs know shares.
    pub(crate) const fn steps(&self) -> usize {
        if matches!(self.part, Part::Costs) { 4 } else { 1 }
    }
}

/// A column number; there are a few dozen columns at most.
pub(crate) fn position(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}
