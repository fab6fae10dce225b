//! Every figure that follows from a budget. One rounding per line and year; sums are exact.

use super::{Basis, Budget, Certainty, CostGroup, CostLine, IncomeGroup, IndexClass, Quantity, ShareOf, Spread};
use crate::money::{BasisPoints, Cents, Ratio, Rounding};
use std::iter::repeat_n;

/// Amounts of one line, a year each.
pub type Years = Vec<Cents>;

/// All derived figures of a budget.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Number of years.
    pub years: usize,
    /// Amounts of each cost line, in the budget's order.
    pub costs: Vec<Years>,
    /// Amounts of each income line, in the budget's order.
    pub income: Vec<Years>,
    /// Totaal lasten.
    pub total_costs: Years,
    /// Totaal baten, without what is asked of the municipality.
    pub total_income: Years,
    /// Start-up costs within the total.
    pub start_up: Years,
    /// Reserve within the total.
    pub reserve: Years,
    /// Money of funds within the income.
    pub funds: Years,
    /// Gevraagd van de gemeente: costs less income.
    pub requested: Years,
    /// What the municipality spends today, if it was filled in.
    pub baseline: Option<Years>,
    /// Amounts of each line of that, before handling costs and indexation.
    pub baseline_lines: Vec<Years>,
    /// Units of service, if filled in.
    pub volume: Option<Vec<Quantity>>,
}

impl Figures {
    /// Derives everything from a budget.
    pub fn of(budget: &Budget) -> Self {
        let costs = cost_amounts(budget);
        let income: Vec<Years> =
            budget.income.iter().map(|line| plain_amounts(budget, &line.basis, line.index)).collect();
        let total_costs = sum(budget.years, costs.iter());
        let total_income = sum(budget.years, income.iter());
        let requested = total_costs.iter().zip(&total_income).map(|(cost, income)| *cost - *income).collect();
        Self {
            years: budget.years,
            start_up: group_sum(budget, &costs, CostGroup::StartUp),
            reserve: group_sum(budget, &costs, CostGroup::Reserve),
            funds: sum(budget.years, of_funds(budget, &income)),
            total_costs,
            total_income,
            requested,
            baseline: baseline_amounts(budget),
            baseline_lines: budget
                .baseline
                .lines
                .iter()
                .map(|line| plain_amounts(budget, &line.basis, IndexClass::Fixed))
                .collect(),
            volume: budget.volume.as_ref().map(|volume| (0..budget.years).map(|year| volume.at(year)).collect()),
            costs,
            income,
        }
    }

    /// What is asked over all years together.
    pub fn requested_total(&self) -> Cents {
        self.requested.iter().copied().sum()
    }

    /// How much less the municipality would spend over all years, and that as a share of today's spending.
    pub fn saving(&self) -> Option<(Cents, BasisPoints)> {
        let now: Cents = self.baseline.as_ref()?.iter().copied().sum();
        let saving = now - self.requested_total();
        Some((saving, share(saving, now)?))
    }

    /// Costs of a year before reserve and start-up costs.
    pub fn running_costs(&self, year: usize) -> Cents {
        let of = |amounts: &Years| amounts.get(year).copied().unwrap_or_default();
        of(&self.total_costs) - of(&self.reserve) - of(&self.start_up)
    }

    /// Share of overhead and quality in the running costs of a year.
    pub fn overhead_share(&self, budget: &Budget, year: usize) -> Option<BasisPoints> {
        let overhead: Cents = budget
            .costs
            .iter()
            .zip(&self.costs)
            .filter(|(line, _)| matches!(line.group, CostGroup::Overhead | CostGroup::Quality))
            .filter_map(|(_, amounts)| amounts.get(year).copied())
            .sum();
        share(overhead, self.running_costs(year))
    }

    /// Share of the income, beside what is asked, that is not certain.
    pub fn uncertain_share(&self, budget: &Budget) -> Option<BasisPoints> {
        let lines = budget.income.iter().zip(&self.income).filter(|(line, _)| line.certainty == Certainty::Uncertain);
        let uncertain: Cents = lines.flat_map(|(_, amounts)| amounts.iter().copied()).sum();
        share(uncertain, self.total_income.iter().copied().sum())
    }

    /// Total of one cost group a year.
    pub fn group_total(&self, budget: &Budget, group: CostGroup) -> Years {
        group_sum(budget, &self.costs, group)
    }

    /// Total of one kind of income a year.
    pub fn income_total(&self, budget: &Budget, group: IncomeGroup) -> Years {
        let lines = budget.income.iter().zip(&self.income).filter(|(line, _)| line.group == group);
        sum(budget.years, lines.map(|(_, amounts)| amounts))
    }
}

/// The part as a share of the whole, if there is a whole.
pub fn share(part: Cents, whole: Cents) -> Option<BasisPoints> {
    (whole.0 > 0).then(|| {
        let points = Cents(part.0).times(10_000, whole.0, Rounding::Cent).0;
        BasisPoints(i32::try_from(points).unwrap_or(i32::MAX))
    })
}

fn sum<'a>(years: usize, lines: impl Iterator<Item = &'a Years>) -> Years {
    lines.fold(vec![Cents::default(); years], |mut total, line| {
        for (sum, amount) in total.iter_mut().zip(line) {
            *sum = *sum + *amount;
        }
        total
    })
}

fn group_sum(budget: &Budget, costs: &[Years], group: CostGroup) -> Years {
    let lines = budget.costs.iter().zip(costs).filter(|(line, _)| line.group == group);
    sum(budget.years, lines.map(|(_, amounts)| amounts))
}

fn of_funds<'a>(budget: &Budget, income: &'a [Years]) -> impl Iterator<Item = &'a Years> {
    budget.income.iter().zip(income).filter(|(line, _)| line.group == IncomeGroup::Fund).map(|(_, amounts)| amounts)
}

/// A step in which shares are computed, each of what the steps before it gave.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Shares of wages.
    OfWages,
    /// Shares of costs, but for the reserve.
    OfCosts,
    /// Shares of costs that make up the reserve: of all running costs, so also of the shares before.
    Reserve,
}

impl Step {
    /// The step in which a line is computed, if it is a share.
    fn of(line: &CostLine) -> Option<Self> {
        match (&line.basis, line.group) {
            (Basis::Share { of: ShareOf::Wages, .. }, _) => Some(Self::OfWages),
            (Basis::Share { of: ShareOf::Costs, .. }, CostGroup::Reserve) => Some(Self::Reserve),
            (Basis::Share { of: ShareOf::Costs, .. }, _) => Some(Self::OfCosts),
            _ => None,
        }
    }
}

/// Cost lines: first the plain ones, then the shares, step by step.
fn cost_amounts(budget: &Budget) -> Vec<Years> {
    let mut amounts: Vec<Years> =
        budget.costs.iter().map(|line| plain_amounts(budget, &line.basis, line.index)).collect();
    for step in [Step::OfWages, Step::OfCosts, Step::Reserve] {
        let whole = share_base(budget, &amounts, step);
        for (line, amount) in budget.costs.iter().zip(&mut amounts) {
            if let Basis::Share { rate, .. } = line.basis
                && Step::of(line) == Some(step)
            {
                let part = |base: &Cents| base.times(i64::from(rate.0), 10_000, budget.rounding);
                *amount = whole.iter().map(part).collect();
            }
        }
    }
    amounts
}

/// What the shares of a step are taken of. A share that is not computed yet is still nothing, so shares of costs are no
/// part of their own base; reserve and start-up costs never are.
fn share_base(budget: &Budget, amounts: &[Years], step: Step) -> Years {
    let counts = |line: &CostLine| match step {
        Step::OfWages => line.is_wages(),
        Step::OfCosts | Step::Reserve => !matches!(line.group, CostGroup::Reserve | CostGroup::StartUp),
    };
    let lines = budget.costs.iter().zip(amounts).filter(|(line, _)| counts(line));
    sum(budget.years, lines.map(|(_, amounts)| amounts))
}

/// Amounts of a line that does not depend on other lines; shares give zeros here.
fn plain_amounts(budget: &Budget, basis: &Basis, index: IndexClass) -> Years {
    (0..budget.years).map(|year| plain_amount(budget, basis, index, year)).collect()
}

pub(super) fn plain_amount(budget: &Budget, basis: &Basis, index: IndexClass, year: usize) -> Cents {
    let grown = |price: &Spread<Cents>, count: Ratio| {
        // A price that was given per year already contains its growth.
        let growth = if price.is_per_year() { Ratio::ONE } else { growth(budget, index, year) };
        price.at(year).scaled(&(growth * count), budget.rounding)
    };
    match basis {
        Basis::Fte { fte: quantity, yearly: price } | Basis::Count { quantity, price } => {
            grown(price, quantity.at(year).ratio())
        }
        Basis::Amount(amount) => grown(amount, Ratio::ONE),
        Basis::Share { .. } => Cents::default(),
    }
}

/// Compounded growth from year 1 to this year, exact.
pub(super) fn growth(budget: &Budget, class: IndexClass, year: usize) -> Ratio {
    let rates = match class {
        IndexClass::Wages => &budget.wage_index,
        IndexClass::Prices => &budget.price_index,
        IndexClass::Fixed => return Ratio::ONE,
    };
    (0..year).map(|step| Ratio::growth(rates.at(step))).product()
}

fn baseline_amounts(budget: &Budget) -> Option<Years> {
    let baseline = &budget.baseline;
    if baseline.lines.is_empty() {
        return None;
    }
    // A price that was given per year already contains its growth.
    let base = |year, per_year| -> Cents {
        let lines = baseline.lines.iter().map(|line| &line.basis);
        let lines = lines.filter(|basis| basis.price().is_some_and(Spread::is_per_year) == per_year);
        lines.map(|basis| plain_amount(budget, basis, IndexClass::Fixed, year)).sum()
    };
    let handling = Ratio::growth(baseline.handling);
    let grown = |year| {
        let index: Ratio = repeat_n(Ratio::growth(baseline.index), year).product();
        let with_index = base(year, false).scaled(&(handling * index), budget.rounding);
        with_index + base(year, true).scaled(&handling, budget.rounding)
    };
    Some((0..budget.years).map(grown).collect())
}
