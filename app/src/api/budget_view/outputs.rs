//! Everything that the grid computes, each text under the id of its place on the page. The server and the browser both
//! fill the places from here, so they show the same numbers.

use super::amounts::{amount, total};
use domain::budget::figures::Years;
use domain::budget::{
    Baseline, Budget, CellFinding, Certainty, Figures, IncomeGroup, IncomeLine, IndexClass, MAX_YEARS, Part, Sheet,
};
use domain::money::{Cents, Rounding};
use domain::proposal::Field;

/// The place of the amount of a row in a year, both counted from 0.
pub fn row_place(part: Part, row: usize, year: usize) -> String {
    Field::budget(part, row, &format!("jaar{}", year + 1)).to_string()
}

/// A figure of a whole year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    /// Totaal kosten.
    Costs,
    /// Totaal eigen inkomsten.
    Income,
    /// Gevraagd van de gemeente.
    Requested,
    /// What comes on top of the rows of the baseline: handling costs and indexation.
    Growth,
    /// What the municipality spends now.
    Baseline,
    /// Requested less baseline: below zero, the municipality spends less than now.
    Difference,
}

impl Sum {
    /// Its place under a table, in a year counted from 0.
    pub fn in_table(self, year: usize) -> String {
        self.place("totaal", year)
    }

    /// Its place in the strip with totals, in a year counted from 0.
    pub fn in_strip(self, year: usize) -> String {
        self.place("strook", year)
    }

    fn place(self, set: &str, year: usize) -> String {
        let name = match self {
            Self::Costs => "kosten",
            Self::Income => "inkomsten",
            Self::Requested => "gevraagd",
            Self::Growth => "groei",
            Self::Baseline => "nu",
            Self::Difference => "verschil",
        };
        format!("begroting.{set}.{name}.jaar{}", year + 1)
    }
}

/// The text of every place, for as many years as a budget may span; empty where there is nothing to show.
pub fn outputs(sheet: &Sheet) -> Vec<(String, String)> {
    let (budget, findings) = domain::budget::read(sheet);
    let figures = Figures::of(&budget);
    let now = baseline_rows(&budget);
    let mut places = Places { sheet, findings: &findings, rounding: budget.rounding, texts: Vec::new() };
    places.add_rows(Part::Costs, &figures.costs);
    places.add_rows(Part::Income, &figures.income);
    places.add_rows(Part::Baseline, &now);
    places.add_sum(Sum::Costs, Some(&figures.total_costs));
    places.add_sum(Sum::Income, Some(&figures.total_income));
    places.add_sum(Sum::Requested, Some(&figures.requested));
    places.add_sum(Sum::Baseline, figures.baseline.as_ref());
    let less = |baseline: &Years| zip(&figures.requested, baseline);
    places.add_sum(Sum::Difference, figures.baseline.as_ref().map(less).as_ref());
    let growth = |baseline: &Years| now.iter().fold(baseline.clone(), |rest, row| zip(&rest, row));
    places.add_sum(Sum::Growth, figures.baseline.as_ref().map(growth).as_ref());
    places.texts
}

/// The rows of the baseline before handling costs and indexation. Income that does not grow is counted the same way.
fn baseline_rows(budget: &Budget) -> Vec<Years> {
    let plain = |(label, basis): &(String, _)| IncomeLine {
        row: 0,
        group: IncomeGroup::Fund,
        label: label.clone(),
        basis: Clone::clone(basis),
        index: IndexClass::Fixed,
        certainty: Certainty::Certain,
        note: String::new(),
    };
    let income = budget.baseline.lines.iter().map(plain).collect();
    Figures::of(&Budget { costs: Vec::new(), income, baseline: Baseline::default(), ..budget.clone() }).income
}

fn zip(from: &[Cents], less: &[Cents]) -> Years {
    from.iter().zip(less).map(|(amount, other)| *amount - *other).collect()
}

struct Places<'a> {
    sheet: &'a Sheet,
    findings: &'a [CellFinding],
    rounding: Rounding,
    texts: Vec<(String, String)>,
}

impl Places<'_> {
    /// Only rows that could be read have amounts; what is wrong with words keeps no row out.
    fn add_rows(&mut self, part: Part, amounts: &[Years]) {
        let mut lines = amounts.iter();
        for (index, row) in self.sheet.rows(part).iter().enumerate() {
            let here = Some((part, index));
            let unread = self.findings.iter().any(|finding| finding.row == here && finding.keeps_line_out());
            let line = if row.is_blank() || unread { None } else { lines.next() };
            for year in 0..MAX_YEARS {
                let text = line.and_then(|line| line.get(year)).map(|cents| amount(*cents, self.rounding));
                self.texts.push((row_place(part, index, year), text.unwrap_or_default()));
            }
        }
    }

    fn add_sum(&mut self, sum: Sum, amounts: Option<&Years>) {
        for year in 0..MAX_YEARS {
            let text = amounts.and_then(|amounts| amounts.get(year)).map(|cents| total(*cents, self.rounding));
            let text = text.unwrap_or_default();
            self.texts.push((sum.in_table(year), text.clone()));
            self.texts.push((sum.in_strip(year), text));
        }
    }
}
