//! What the rules make of a budget, line by line: the results that the formulas are stored with.

use crate::layout::Columns;
use crate::number::{Style, to_float};
use domain::budget::{Basis, Budget, CellFinding, Figures, IndexClass, Part, Row, Sheet, YearName, read};
use domain::money::{BasisPoints, Cents, Rounding};

/// The budget and all its figures.
pub(super) struct Outcome {
    /// The budget.
    pub(super) budget: Budget,
    /// Its figures.
    pub(super) figures: Figures,
    findings: Vec<CellFinding>,
}

/// One row and what became of it.
pub(super) struct Line<'a> {
    /// The cells.
    pub(super) row: &'a Row,
    /// Names of the cells that could not be read.
    pub(super) unread: Vec<&'static str>,
    /// Basis, growth and amounts, if the line counts.
    pub(super) counted: Option<(&'a Basis, IndexClass, &'a [Cents])>,
}

impl Outcome {
    /// Reads a sheet.
    pub(super) fn of(sheet: &Sheet) -> Self {
        let (budget, findings) = read(sheet);
        let figures = Figures::of(&budget);
        Self { budget, figures, findings }
    }

    /// Years of the budget.
    pub(super) const fn years(&self) -> usize {
        self.budget.years
    }

    /// Names of the settings that could not be read.
    pub(super) fn unread_settings(&self) -> Vec<&'static str> {
        self.findings.iter().filter(|finding| finding.row.is_none()).map(|finding| finding.cell).collect()
    }

    /// The rows of a part that are not blank. A line counts unless a cell that makes its amount could not be read.
    pub(super) fn lines<'a>(&'a self, sheet: &'a Sheet, part: Part) -> Vec<Line<'a>> {
        let mut counted = self.counted(part).into_iter();
        let rows = sheet.rows(part).iter().enumerate().filter(|(_, row)| !row.is_blank());
        let line = |(index, row): (usize, &'a Row)| {
            let here = || self.findings.iter().filter(|finding| finding.row == Some((part, index)));
            let counts = !here().any(CellFinding::keeps_line_out);
            let unread = here().map(|finding| finding.cell).collect();
            Line { row, unread, counted: if counts { counted.next() } else { None } }
        };
        rows.map(line).collect()
    }

    /// Where the columns of a part stand: wide enough for the cell with most values a year.
    pub(super) fn columns(&self, sheet: &Sheet, part: Part) -> Columns {
        let count = |text: &str| Style::Money.numbers(text).map_or(1, |numbers| numbers.len());
        let widest = sheet.rows(part).iter().flat_map(Row::cells).filter(|(column, _)| column.is_per_year());
        let widest = widest.map(|(_, text)| count(text)).max();
        Columns::new(part, widest.unwrap_or(1).max(self.years()), self.years())
    }

    /// Factor by which a class has grown in a year, counted from 0.
    pub(super) fn growth(&self, class: IndexClass, year: usize) -> f64 {
        (0..year).map(|step| 1.0 + percent(self.rate(class, step)) / 100.0).product()
    }

    /// Rise of a class after a year, counted from 0.
    pub(super) fn rate(&self, class: IndexClass, step: usize) -> BasisPoints {
        match class {
            IndexClass::Wages => self.budget.wage_index.at(step),
            IndexClass::Prices => self.budget.price_index.at(step),
            IndexClass::Fixed => BasisPoints(0),
        }
    }

    /// In how many equal steps a euro is divided before rounding.
    pub(super) fn steps_in_euro(&self) -> u8 {
        if self.budget.rounding == Rounding::WholeEuro { 1 } else { 100 }
    }

    /// What the formula before rounding gives: the amount in steps and a half, rounded to seven decimals.
    pub(super) fn exact(&self, basis: &Basis, class: IndexClass, year: usize) -> f64 {
        let (count, price) = match basis {
            Basis::Fte { fte: quantity, yearly: price } | Basis::Count { quantity, price } => {
                (to_float(quantity.at(year).0), price)
            }
            Basis::Amount(price) => (1.0, price),
            Basis::Share { .. } => return 0.5,
        };
        let growth = if price.is_per_year() { 1.0 } else { self.growth(class, year) };
        let steps = count * to_float(price.at(year).0) * growth * f64::from(self.steps_in_euro());
        ((steps + 0.5) * 1e7).round() / 1e7
    }

    fn counted(&self, part: Part) -> Vec<(&Basis, IndexClass, &[Cents])> {
        let (budget, figures) = (&self.budget, &self.figures);
        match part {
            Part::Costs => {
                let lines = budget.costs.iter().zip(&figures.costs);
                lines.map(|(line, amounts)| (&line.basis, line.index, &amounts[..])).collect()
            }
            Part::Income => {
                let lines = budget.income.iter().zip(&figures.income);
                lines.map(|(line, amounts)| (&line.basis, line.index, &amounts[..])).collect()
            }
            Part::Baseline => {
                let lines = budget.baseline.lines.iter().zip(&figures.baseline_lines);
                lines.map(|(line, amounts)| (&line.basis, IndexClass::Fixed, &amounts[..])).collect()
            }
        }
    }
}

/// A percentage as a spreadsheet holds it.
pub(super) fn percent(rate: BasisPoints) -> f64 {
    f64::from(rate.0) / 100.0
}

/// What stands above the amounts of each year.
pub(super) fn headings(budget: &Budget) -> Vec<String> {
    YearName::of(budget).into_iter().map(YearName::heading).collect()
}

/// Where the columns of every part stand.
pub(super) fn all_columns(outcome: &Outcome, sheet: &Sheet) -> [Columns; 3] {
    Part::ALL.map(|part| outcome.columns(sheet, part))
}
