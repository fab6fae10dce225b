//! The budget as pictures: whole cents to draw, and the same amounts in words.

use super::Worked;
use crate::documents::words::{Amounts, YearNames, capitalised, name};
use domain::budget::{CostGroup, IncomeGroup};
use domain::money::Cents;
use serde::Serialize;

/// What the pictures are drawn from.
#[derive(Debug, Serialize)]
pub(super) struct ChartView {
    groups: Vec<BarView>,
    cover: Vec<BarView>,
    comparison: Vec<PairView>,
}

/// One colour of a picture, over all years.
#[derive(Debug, Serialize)]
struct BarView {
    label: String,
    cents: Vec<i64>,
    amounts: Vec<String>,
}

/// What we ask beside what the task costs now, in one year.
#[derive(Debug, Serialize)]
struct PairView {
    year: String,
    ours: i64,
    baseline: i64,
    ours_amount: String,
    baseline_amount: String,
    difference: String,
}

impl ChartView {
    /// Costs by group, cover by source, and the comparison with today.
    pub(super) fn of(municipality: &str, worked: &Worked, years: &YearNames) -> Self {
        let amounts = Amounts(worked.budget.rounding);
        let group = |group: &CostGroup| {
            BarView::of(group.label(), &worked.figures.group_total(&worked.budget, *group), amounts)
        };
        let source = |group: &IncomeGroup| BarView::of(group.label(), &income_of(worked, *group), amounts);
        let municipality = format!("Gemeente {}", name(municipality));
        let requested = BarView::of(&municipality, &worked.figures.requested, amounts);
        let cover = [requested].into_iter().chain(IncomeGroup::ALL.iter().map(source));
        Self {
            groups: CostGroup::ALL.iter().map(group).filter(BarView::has_something).collect(),
            cover: cover.filter(BarView::has_something).collect(),
            comparison: comparison(worked, years, amounts),
        }
    }
}

impl BarView {
    fn of(label: &str, of_years: &[Cents], amounts: Amounts) -> Self {
        let cents = of_years.iter().map(|amount| amount.0).collect();
        Self { label: label.to_owned(), cents, amounts: amounts.row(of_years) }
    }

    fn has_something(&self) -> bool {
        self.cents.iter().any(|cents| *cents != 0)
    }
}

fn income_of(worked: &Worked, group: IncomeGroup) -> Vec<Cents> {
    let lines = worked.budget.income.iter().zip(&worked.figures.income).filter(|(line, _)| line.group == group);
    let lines: Vec<&Vec<Cents>> = lines.map(|(_, amounts)| amounts).collect();
    (0..worked.figures.years).map(|year| lines.iter().filter_map(|amounts| amounts.get(year)).sum()).collect()
}

fn comparison(worked: &Worked, years: &YearNames, amounts: Amounts) -> Vec<PairView> {
    let now = worked.figures.baseline.iter().flatten().filter(|_| worked.has_costs());
    let pairs = years.all().iter().zip(worked.figures.requested.iter().zip(now));
    let pair = |(year, (ours, now)): (&String, (&Cents, &Cents))| PairView {
        year: capitalised(year),
        ours: ours.0,
        baseline: now.0,
        ours_amount: amounts.bare(*ours),
        baseline_amount: amounts.bare(*now),
        difference: amounts.bare(*now - *ours),
    };
    pairs.map(pair).collect()
}
