//! The budget as pictures: whole cents to draw, and the same amounts in words.

use super::Worked;
use crate::documents::words::name;
use domain::Named;
use domain::budget::{Sum, Table, YearName};
use domain::money::{Amounts, Cents};
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
}

impl ChartView {
    /// Costs by group, cover by source, and the comparison with today.
    pub(super) fn of(municipality: &str, worked: &Worked, table: &Table) -> Self {
        let municipality = format!("Gemeente {}", name(municipality));
        let asked = table.sum(Sum::Requested).map(|amounts| BarView::of(&municipality, amounts, table.amounts));
        let income = table.income_groups.iter();
        let income = income.map(|(group, amounts)| BarView::of(group.label(), amounts, table.amounts));
        let costs = table.cost_groups();
        Self {
            groups: costs.map(|(group, amounts)| BarView::of(group.label(), amounts, table.amounts)).collect(),
            cover: asked.filter(BarView::has_something).into_iter().chain(income).collect(),
            comparison: if worked.has_costs() { comparison(table) } else { Vec::new() },
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

fn comparison(table: &Table) -> Vec<PairView> {
    let Some(now) = table.sum(Sum::Baseline) else { return Vec::new() };
    let ours = table.sum(Sum::Requested).into_iter().flatten();
    let pairs = table.years.iter().zip(ours.zip(now));
    let pair = |(year, (ours, now)): (&YearName, (&Cents, &Cents))| PairView {
        year: year.heading(),
        ours: ours.0,
        baseline: now.0,
        ours_amount: table.amounts.bare(*ours),
        baseline_amount: table.amounts.bare(*now),
    };
    pairs.map(pair).collect()
}
