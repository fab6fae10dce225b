//! The budget as tables.

use super::charts::ChartView;
use super::what_if::{self, BankView, PriceView, ScenarioView};
use super::{Worked, remarks};
use crate::documents::ProposalFacts;
use domain::Named;
use domain::budget::scenarios::break_even;
use domain::budget::table::{Group, Line};
use domain::budget::{IncomeGroup, Sum, Table, YearName};
use domain::money::Amounts;
use domain::proposal::BudgetAnswers;
use serde::Serialize;

/// Costs, cover and what follows from them.
#[derive(Debug, Serialize)]
pub(super) struct BudgetView {
    /// What stands above the amounts: the years and, if there are several, that of their sum.
    columns: Vec<String>,
    /// The years alone.
    years: Vec<String>,
    labels: Labels,
    groups: Vec<GroupView>,
    total_costs: Vec<String>,
    income: Vec<GroupView>,
    total_income: Vec<String>,
    requested: Vec<String>,
    baseline: Option<BaselineView>,
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
    growth: &'static str,
    baseline: &'static str,
    saving: &'static str,
}

/// What the municipality pays now, line by line, and what it saves: everything to add it up by hand.
#[derive(Debug, Serialize)]
struct BaselineView {
    lines: Vec<LineView>,
    growth: Vec<String>,
    total: Vec<String>,
    saving: Vec<String>,
}

/// Lines of costs or income under one heading.
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

impl BudgetView {
    /// Everything that the budget says, in the board's own rounding.
    pub(super) fn of(facts: &ProposalFacts, worked: &Worked) -> Self {
        let Worked { budget, figures, .. } = worked;
        let table = Table::of(budget, figures);
        let amounts = table.amounts;
        let sum = |sum| table.sum(sum).map(|years| amounts.with_sum(years)).unwrap_or_default();
        let around = BudgetAnswers::from(&facts.answers);
        Self {
            columns: YearName::columns(&table.years),
            years: table.headings(),
            labels: Labels::new(),
            groups: table.groups.iter().map(|costs| group(costs, amounts)).collect(),
            total_costs: sum(Sum::Costs),
            income: income(worked, &table),
            total_income: sum(Sum::Income),
            requested: sum(Sum::Requested),
            baseline: worked.has_costs().then(|| baseline(&table)).flatten(),
            memo: memo(worked),
            findings: if facts.is_draft() { remarks::of(facts, worked) } else { Vec::new() },
            prices: if worked.has_costs() { what_if::prices(worked, around.clients) } else { Vec::new() },
            scenarios: what_if::scenarios(worked, &table),
            break_even: break_even(budget, figures),
            bank: worked.has_costs().then(|| what_if::bank(worked, &table, around.payment, facts.is_draft())),
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
            growth: Sum::Growth.label(),
            baseline: Sum::Baseline.label(),
            saving: Sum::Saving.label(),
        }
    }
}

fn group(group: &Group, amounts: Amounts) -> GroupView {
    GroupView {
        label: group.group.label(),
        lines: group.lines.iter().map(|costs| line(costs, amounts)).collect(),
        totals: amounts.with_sum(&group.totals),
    }
}

/// Income by its kind, as the picture has it.
fn income(worked: &Worked, table: &Table) -> Vec<GroupView> {
    let lines = |kind| {
        let all = worked.budget.income.iter().zip(&table.income);
        all.filter(move |(income, _)| income.group == kind).map(|(_, shown)| line(shown, table.amounts)).collect()
    };
    let totals = |kind| table.amounts.with_sum(&worked.figures.income_total(&worked.budget, kind));
    let group = |kind: &IncomeGroup| GroupView { label: kind.label(), lines: lines(*kind), totals: totals(*kind) };
    IncomeGroup::ALL.iter().map(group).filter(|group| !group.lines.is_empty()).collect()
}

fn baseline(table: &Table) -> Option<BaselineView> {
    let amounts = table.amounts;
    let sum = |sum| table.sum(sum).map(|years| amounts.with_sum(years));
    Some(BaselineView {
        lines: table.baseline.iter().map(|now| line(now, amounts)).collect(),
        growth: sum(Sum::Growth)?,
        total: sum(Sum::Baseline)?,
        saving: sum(Sum::Saving)?,
    })
}

fn line(line: &Line, amounts: Amounts) -> LineView {
    LineView { label: line.label.clone(), details: line.details(), amounts: amounts.with_sum(&line.amounts) }
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
