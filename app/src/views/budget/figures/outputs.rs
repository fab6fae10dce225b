//! Everything that the grid computes, each text under the id of its place on the page. The server and the browser both
//! fill the places from here, so they show the same numbers.

use domain::budget::figures::Years;
use domain::budget::{CellFinding, Figures, MAX_YEARS, Part, Sheet, Sum};
use domain::money::Amounts;
use domain::proposal::Field;

/// The place of the amount of a row in a year, both counted from 0.
pub fn row_place(part: Part, row: usize, year: usize) -> String {
    Field::budget(part, row, &format!("jaar{}", year + 1)).to_string()
}

/// The place of a sum under a table, in a year counted from 0.
pub fn table_place(sum: Sum, year: usize) -> String {
    place("totaal", sum, year)
}

/// The place of a sum in the strip with totals, in a year counted from 0.
pub fn strip_place(sum: Sum, year: usize) -> String {
    place("strook", sum, year)
}

fn place(set: &str, sum: Sum, year: usize) -> String {
    let name = match sum {
        Sum::Costs => "kosten",
        Sum::Income => "inkomsten",
        Sum::Requested => "gevraagd",
        Sum::Growth => "groei",
        Sum::Baseline => "nu",
        Sum::Saving => "besparing",
    };
    format!("begroting.{set}.{name}.jaar{}", year + 1)
}

/// The text of every place, for as many years as a budget may span; empty where there is nothing to show.
pub fn outputs(sheet: &Sheet) -> Vec<(String, String)> {
    let (budget, findings) = domain::budget::read(sheet);
    let figures = Figures::of(&budget);
    let amounts = Amounts(budget.rounding);
    let mut places = Places { sheet, findings: &findings, amounts, texts: Vec::new() };
    places.add_rows(Part::Costs, &figures.costs);
    places.add_rows(Part::Income, &figures.income);
    places.add_rows(Part::Baseline, &figures.baseline_lines);
    for sum in [Sum::Costs, Sum::Income, Sum::Requested, Sum::Growth, Sum::Baseline, Sum::Saving] {
        places.add_sum(sum, figures.sum(sum).as_ref());
    }
    places.texts
}

struct Places<'a> {
    sheet: &'a Sheet,
    findings: &'a [CellFinding],
    amounts: Amounts,
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
                let text = line.and_then(|line| line.get(year)).map(|cents| self.amounts.bare(*cents));
                self.texts.push((row_place(part, index, year), text.unwrap_or_default()));
            }
        }
    }

    fn add_sum(&mut self, sum: Sum, amounts: Option<&Years>) {
        for year in 0..MAX_YEARS {
            let text = amounts.and_then(|amounts| amounts.get(year)).map(|cents| self.amounts.euro(*cents));
            let text = text.unwrap_or_default();
            self.texts.push((table_place(sum, year), text.clone()));
            self.texts.push((strip_place(sum, year), text));
        }
    }
}
