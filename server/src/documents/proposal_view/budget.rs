//! The budget as tables.

use super::charts::ChartView;
use super::key_figures::{unit, without_start_up};
use super::what_if::{self, BankView, PriceView, ScenarioView};
use super::{Worked, basis, remarks};
use crate::documents::ProposalFacts;
use crate::documents::words::{Amounts, YearNames, capitalised, count, percent, price};
use domain::budget::scenarios::break_even;
use domain::budget::{Budget, CostGroup, CostLine, IncomeLine};
use domain::money::{Cents, Rounding};
use domain::proposal::AroundBudget;
use serde::Serialize;

/// Costs, cover and what follows from them.
#[derive(Debug, Serialize)]
pub(super) struct BudgetView {
    years: Vec<String>,
    groups: Vec<GroupView>,
    total_costs: Vec<String>,
    income: Vec<IncomeView>,
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
    basis: String,
    amounts: Vec<String>,
}

#[derive(Debug, Serialize)]
struct IncomeView {
    label: String,
    certainty: String,
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
        let amounts = Amounts(budget.rounding);
        let years = YearNames::of(budget);
        let around = AroundBudget::from(&facts.answers);
        Self {
            groups: groups(worked, amounts),
            total_costs: amounts.row(&figures.total_costs),
            income: income(worked, amounts),
            total_income: amounts.row(&figures.total_income),
            requested: amounts.row(&figures.requested),
            requested_total: amounts.bare(figures.requested_total()),
            saving: saving(worked, amounts).filter(|_| worked.has_costs()),
            unit: unit_prices(worked, &years).filter(|_| worked.has_costs()),
            memo: memo(worked),
            findings: remarks::of(facts, worked),
            prices: if worked.has_costs() { what_if::prices(worked, around.clients) } else { Vec::new() },
            scenarios: what_if::scenarios(worked, &years),
            break_even: break_even(budget, figures),
            bank: worked.has_costs().then(|| what_if::bank(worked, &years, around.payment)),
            chart: ChartView::of(&facts.municipality, worked, &years),
            years: years.all().iter().map(|year| capitalised(year)).collect(),
        }
    }
}

fn groups(worked: &Worked, amounts: Amounts) -> Vec<GroupView> {
    let group = |group: &CostGroup| {
        let lines = worked.budget.costs.iter().zip(&worked.figures.costs).filter(|(line, _)| line.group == *group);
        GroupView {
            label: group.label(),
            lines: lines.map(|(line, costs)| cost_line(line, &worked.budget, amounts.row(costs))).collect(),
            totals: amounts.row(&worked.figures.group_total(&worked.budget, *group)),
        }
    };
    CostGroup::ALL.iter().map(group).filter(|group| !group.lines.is_empty()).collect()
}

fn cost_line(line: &CostLine, budget: &Budget, amounts: Vec<String>) -> LineView {
    LineView { label: line.label.clone(), basis: basis::with_note(&line.basis, budget.years, &line.note), amounts }
}

fn income(worked: &Worked, amounts: Amounts) -> Vec<IncomeView> {
    let lines = worked.budget.income.iter().zip(&worked.figures.income);
    lines.map(|(line, income)| income_line(line, &worked.budget, amounts.row(income))).collect()
}

fn income_line(line: &IncomeLine, budget: &Budget, amounts: Vec<String>) -> IncomeView {
    let basis = basis::words(&line.basis, budget.years);
    let certainty = line.certainty.label().to_lowercase();
    IncomeView {
        label: if basis.is_empty() { line.label.clone() } else { format!("{} ({basis})", line.label) },
        certainty: if line.note.is_empty() { certainty } else { format!("{certainty}; {}", line.note) },
        amounts,
    }
}

/// Only a saving is boasted of in large figures; when we are dearer, the comparison shows it.
fn saving(worked: &Worked, amounts: Amounts) -> Option<SavingView> {
    let (saving, share) = worked.figures.saving().filter(|(saving, _)| *saving > Cents::ZERO)?;
    Some(SavingView { amount: amounts.bare(saving), percent: percent(share) })
}

fn unit_prices(worked: &Worked, years: &YearNames) -> Option<UnitView> {
    let figures = &worked.figures;
    Some(UnitView {
        label: format!("per {} in {}{}", unit(worked), years.name(0), without_start_up(worked)),
        ours: figures.requested_per_unit(0)?.plain(),
        baseline: figures.baseline_per_unit(0).map(Cents::plain),
        full_cost: figures.full_cost_per_unit(0)?.plain(),
    })
}

/// What a reader should know that is no money.
fn memo(worked: &Worked) -> Vec<String> {
    let volunteers = worked.budget.volunteers.map(|work| {
        let worth = work.value.times(work.hours.0, 100, Rounding::Cent);
        let (hours, value, worth) = (count(work.hours), price(work.value), price(worth));
        format!(
            "Inzet van vrijwilligers: {hours} uur × {value} = {worth} vervangingswaarde per jaar. Dit is geen geld en \
             telt niet mee als dekking."
        )
    });
    let overhead = worked.figures.overhead_share(&worked.budget, 0);
    let overhead = overhead
        .map(|share| format!("Overhead en kwaliteit zijn {} van de kosten in het eerste jaar.", percent(share)));
    volunteers.into_iter().chain(overhead).collect()
}
