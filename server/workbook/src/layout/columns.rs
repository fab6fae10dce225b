//! The columns of a part: what is filled in, the amounts a year, and the steps in between.

use super::List;
use domain::budget::{MAX_YEARS, Part, Row};

/// A column to fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// Heading under which the line is shown.
    Group,
    /// What it is for.
    Label,
    /// How the amount follows.
    Basis,
    /// Quantity or percentage; for a later year if it differs, counted from 0.
    Quantity(usize),
    /// Price or amount; for a later year if it differs, counted from 0.
    Price(usize),
    /// How it grows.
    Index,
    /// How sure it is.
    Certainty,
    /// What VAT there is on it.
    Vat,
    /// Source or remark.
    Note,
}

impl Column {
    /// What stands above the column; the screen uses the same words.
    pub(crate) fn heading(self) -> String {
        match self {
            Self::Group => "Groep".to_owned(),
            Self::Label => "Omschrijving".to_owned(),
            Self::Basis => "Opbouw".to_owned(),
            Self::Quantity(0) => "Aantal of %".to_owned(),
            Self::Quantity(year) => format!("Aantal jaar {}", year + 1),
            Self::Price(0) => "Prijs of bedrag".to_owned(),
            Self::Price(year) => format!("Prijs jaar {}", year + 1),
            Self::Index => "Stijging".to_owned(),
            Self::Certainty => "Zekerheid".to_owned(),
            Self::Vat => "Btw".to_owned(),
            Self::Note => "Bron of toelichting".to_owned(),
        }
    }

    /// Width in characters.
    pub(crate) const fn width(self) -> f64 {
        match self {
            Self::Label => 42.0,
            Self::Note => 36.0,
            Self::Group | Self::Vat => 26.0,
            Self::Basis | Self::Index => 20.0,
            Self::Quantity(_) | Self::Price(_) | Self::Certainty => 15.0,
        }
    }

    /// The list that its cells come from.
    pub(crate) const fn list(self, part: Part) -> Option<List> {
        match (self, part) {
            (Self::Group, Part::Income) => Some(List::IncomeGroup),
            (Self::Group, _) => Some(List::CostGroup),
            (Self::Basis, _) => Some(List::Basis),
            (Self::Index, _) => Some(List::Index),
            (Self::Certainty, _) => Some(List::Certainty),
            (Self::Vat, _) => Some(List::Vat),
            _ => None,
        }
    }

    /// Whether files from before it are read without it.
    pub(crate) const fn is_newer(self) -> bool {
        matches!(self, Self::Vat)
    }

    /// Name of the cell in the rules.
    pub(crate) const fn cell(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Label => "label",
            Self::Basis => "basis",
            Self::Quantity(_) => "quantity",
            Self::Price(_) => "price",
            Self::Index => "index",
            Self::Certainty => "certainty",
            Self::Vat => "vat",
            Self::Note => "note",
        }
    }

    /// The cell of a row.
    pub(crate) const fn of(self, row: &mut Row) -> &mut String {
        match self {
            Self::Group => &mut row.group,
            Self::Label => &mut row.label,
            Self::Basis => &mut row.basis,
            Self::Quantity(_) => &mut row.quantity,
            Self::Price(_) => &mut row.price,
            Self::Index => &mut row.index,
            Self::Certainty => &mut row.certainty,
            Self::Vat => &mut row.vat,
            Self::Note => &mut row.note,
        }
    }
}

/// The columns to fill in, with room for this many values a year.
pub(crate) fn columns(part: Part, values: usize) -> Vec<Column> {
    let values = values.clamp(1, MAX_YEARS);
    let mut columns = Vec::new();
    columns.extend((part != Part::Baseline).then_some(Column::Group));
    columns.extend([Column::Label, Column::Basis]);
    columns.extend((0..values).map(Column::Quantity));
    columns.extend((0..values).map(Column::Price));
    columns.extend((part != Part::Baseline).then_some(Column::Index));
    columns.extend((part == Part::Income).then_some(Column::Certainty));
    columns.extend((part == Part::Costs).then_some(Column::Vat));
    columns.push(Column::Note);
    columns
}

/// Where the columns of a part stand, counted from 0.
#[derive(Debug, Clone)]
pub(crate) struct Columns {
    /// The part.
    pub(crate) part: Part,
    /// The columns to fill in.
    pub(crate) inputs: Vec<Column>,
    /// Values a year that a cell may have.
    pub(crate) values: usize,
    /// Years of the budget.
    pub(crate) years: usize,
}

impl Columns {
    /// The columns of a part.
    pub(crate) fn new(part: Part, values: usize, years: usize) -> Self {
        Self { part, inputs: columns(part, values), values, years }
    }

    /// Where a column to fill in stands.
    pub(crate) fn input(&self, column: Column) -> u16 {
        position(self.inputs.iter().take_while(|input| **input != column).count())
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
