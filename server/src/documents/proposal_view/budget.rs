//! The budget as tables.

use super::charts::ChartView;
use super::key_figures::without_start_up;
use super::what_if::{self, BankView, PriceView, ScenarioView};
use super::{Worked, remarks};
use crate::documents::ProposalFacts;
use domain::Named;
use domain::budget::scenarios::break_even;
use domain::budget::table::{Group, Line};
use domain::budget::{Sum, Table};
use domain::money::{Amounts, Cents};
use domain::proposal::BudgetAnswers;
use serde::Serialize;

/// Costs, cover and what follows from them.
#[derive(Debug, Serialize)]
pub(super) struct BudgetView {
    years: Vec<String>,
    labels: Labels,
    groups: Vec<GroupView>,
    total_costs: Vec<String>,
    income: Vec<LineView>,
    total_income: Vec<String>,
    requested: Vec<String>,
    requested_total: String,
    saving: Option<SavingView>,
    unit: Option<UnitView>,
    memo: Vec<String>,
    findings: Vec<String>,
    chart: ChartView,
    prices: Vec<PriceView>,
    scenarios: Vec<ScenarioView>,
    break_even: Option<String>,
    bank: Option<BankView>,
}

/// What the sums are called.
#[derive(Debug, Serialize)]
struct Labels {
    costs: &'static str,
    income: &'static str,
    requested: &'static str,
    baseline: &'static str,
    saving: &'static str,
}

/// Cost lines under one heading.
#[derive(Debug, Serialize)]
struct GroupView {
    label: &'static str,
    lines: Vec<LineView>,
    totals: Vec<String>,
}

#[derive(Debug, Serialize)]
struct LineView {
    label: String,
    details: String,
    amounts: Vec<String>,
}

#[derive(Debug, Serialize)]
struct SavingView {
    amount: String,
    percent: String,
}

#[derive(Debug, Serialize)]
struct UnitView {
    label: String,
    ours: String,
    baseline: Option<String>,
    full_cost: String,
}

impl BudgetView {
    /// Everything that the budget says, in the board's own rounding.
    pub(super) fn of(facts: &ProposalFacts, worked: &Worked) -> Self {
        let Worked { budget, figures, .. } = worked;
        let table = Table::of(budget, figures);
        let amounts = table.amounts;
        let sum = |sum| table.sum(sum).map(|years| amounts.row(years)).unwrap_or_default();
        let around = BudgetAnswers::from(&facts.answers);
        Self {
            years: table.headings(),
            labels: Labels::new(),
            groups: table.groups.iter().map(|costs| group(costs, amounts)).collect(),
            total_costs: sum(Sum::Costs),
            income: table.income.iter().map(|income| line(income, amounts)).collect(),
            total_income: sum(Sum::Income),
            requested: sum(Sum::Requested),
            requested_total: amounts.bare(figures.requested_total()),
            saving: saving(worked, amounts).filter(|_| worked.has_costs()),
            unit: unit_prices(worked, &table).filter(|_| worked.has_costs()),
            memo: memo(worked),
            findings: remarks::of(facts, worked),
            prices: if worked.has_costs() { what_if::prices(worked, around.clients) } else { Vec::new() },
            scenarios: what_if::scenarios(worked, &table),
            break_even: break_even(budget, figures),
            bank: worked.has_costs().then(|| what_if::bank(worked, &table, around.payment)),
            chart: ChartView::of(&facts.municipality, worked, &table),
        }
    }
}

impl Labels {
    const fn new() -> Self {
        Self {
            costs: Sum::Costs.label(),
            income: Sum::Income.label(),
            requested: Sum::Requested.label(),
            baseline: Sum::Baseline.short(),
            saving: Sum::Saving.label(),
        }
    }
}

fn group(group: &Group, amounts: Amounts) -> GroupView {
    GroupView {
        label: group.group.label(),
        lines: group.lines.iter().map(|costs| line(costs, amounts)).collect(),
        totals: amounts.row(&group.totals),
    }
}

fn line(line: &Line, amounts: Amounts) -> LineView {
    LineView { label: line.label.clone(), details: line.details(), amounts: amounts.row(&line.amounts) }
}

/// Only a saving is boasted of in large figures; when we are dearer, the comparison shows it.
fn saving(worked: &Worked, amounts: Amounts) -> Option<SavingView> {
    let (saving, share) = worked.figures.saving().filter(|(saving, _)| *saving > Cents::ZERO)?;
    Some(SavingView { amount: amounts.bare(saving), percent: share.in_short() })
}

fn unit_prices(worked: &Worked, table: &Table) -> Option<UnitView> {
    let figures = &worked.figures;
    Some(UnitView {
        label: format!("per {} in {}{}", worked.budget.unit_name(), table.years.first()?, without_start_up(worked)),
        ours: figures.requested_per_unit(0)?.plain(),
        baseline: figures.baseline_per_unit(0).map(Cents::plain),
        full_cost: figures.full_cost_per_unit(0)?.plain(),
    })
}

/// What a reader should know that is no money.
fn memo(worked: &Worked) -> Vec<String> {
    let volunteers = worked.budget.volunteers.map(|work| {
        let (hours, value, worth) = (work.hours, work.value.in_short(), work.worth().in_short());
        format!(
            "Inzet van vrijwilligers: {hours} uur × {value} = {worth} vervangingswaarde per jaar. Dit is geen geld en \
             telt niet mee als dekking."
        )
    });
    let overhead = worked.figures.overhead_share(&worked.budget, 0);
    let overhead = overhead
        .map(|share| format!("Overhead en kwaliteit zijn {} van de kosten in het eerste jaar.", share.in_short()));
    volunteers.into_iter().chain(overhead).collect()
}
