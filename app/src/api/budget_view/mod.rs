//! The figures of a budget as text, ready to show.

mod amounts;
mod basis;
mod outputs;
#[cfg(test)]
mod tests;
mod what_if;

pub use amounts::{amount, total};
pub use outputs::{Sum, outputs, row_place};

use super::budget::{BudgetView, GroupView, LineView, UnitView};
use basis::{made_of, price, quantity};
use domain::budget::checks::{BudgetLimits, check};
use domain::budget::figures::Years;
use domain::budget::scenarios::break_even;
use domain::budget::{Budget, CostGroup, Figures, IncomeGroup};
use domain::money::{BasisPoints, Cents, Rounding};
use domain::proposal::AroundBudget;

/// A budget as it is shown to readers. Amounts in lines stand bare; totals carry their euro sign.
/// `around` is what the rest of the proposal says.
pub fn view(budget: &Budget, figures: &Figures, limits: &BudgetLimits, around: AroundBudget) -> BudgetView {
    let (quarters, shortage) = what_if::quarters(budget, figures, around.payment);
    let totals = |amounts: &Years| amounts.iter().map(|cents| total(*cents, budget.rounding)).collect();
    BudgetView {
        years: headings(budget),
        groups: groups(budget, figures),
        total_costs: totals(&figures.total_costs),
        income: income(budget, figures),
        total_income: totals(&figures.total_income),
        requested: totals(&figures.requested),
        requested_total: total(figures.requested_total(), budget.rounding),
        baseline: figures.baseline.as_ref().map(totals),
        saving: difference(figures, |saving| saving >= Cents::ZERO, budget.rounding),
        dearer: difference(figures, |saving| saving < Cents::ZERO, budget.rounding),
        unit: unit(budget, figures),
        overhead: figures.overhead_share(budget, 0).map(BasisPoints::in_short),
        volunteers: volunteers(budget),
        remarks: check(budget, figures, limits).into_iter().map(|one| (one.field.to_string(), one.message)).collect(),
        cost_bars: cost_bars(budget, figures),
        cover_bars: cover_bars(budget, figures),
        unit_costs: unit_costs(budget, figures, around.clients),
        break_even: break_even(budget, figures),
        scenarios: what_if::scenarios(budget, figures),
        quarters,
        shortage,
        baseline_bars: figures.baseline.as_ref().map(cents),
    }
}

/// What the municipality spends less or more than now, if that is the side that was asked for. Neither has a minus sign.
fn difference(figures: &Figures, side: impl Fn(Cents) -> bool, rounding: Rounding) -> Option<(String, String)> {
    let (saving, share) = figures.saving().filter(|(saving, _)| side(*saving))?;
    let amount = if saving < Cents::ZERO { -saving } else { saving };
    Some((total(amount, rounding), BasisPoints(share.0.abs()).in_short()))
}

/// Names of the years: "2027/28", or "2027" when years begin on 1 January, or "Jaar 1" while the start is unknown.
pub fn headings(budget: &Budget) -> Vec<String> {
    let year = |index: i16| match budget.starts_on {
        None => format!("Jaar {}", index + 1),
        Some(start) if start.day_of_year() == 1 => (start.year() + index).to_string(),
        Some(start) => format!("{}/{:02}", start.year() + index, (start.year() + index + 1) % 100),
    };
    (0..).map(year).take(budget.years).collect()
}

fn groups(budget: &Budget, figures: &Figures) -> Vec<GroupView> {
    let group = |group: &CostGroup| {
        let lines = budget.costs.iter().zip(&figures.costs).filter(|(line, _)| line.group == *group);
        let lines: Vec<LineView> = lines
            .map(|(line, amounts)| LineView {
                label: line.label.clone(),
                note: sentence([made_of(&line.basis), Some(line.note.clone())]),
                amounts: bare(amounts, budget.rounding),
            })
            .collect();
        let totals = bare(&figures.group_total(budget, *group), budget.rounding);
        (!lines.is_empty()).then(|| GroupView { label: group.label().to_owned(), lines, totals })
    };
    CostGroup::ALL.iter().filter_map(group).collect()
}

fn income(budget: &Budget, figures: &Figures) -> Vec<LineView> {
    let lines = budget.income.iter().zip(&figures.income);
    let line = |(line, amounts): (&domain::budget::IncomeLine, &Years)| LineView {
        label: line.label.clone(),
        note: sentence([Some(line.certainty.label().to_owned()), made_of(&line.basis), Some(line.note.clone())]),
        amounts: bare(amounts, budget.rounding),
    };
    lines.map(line).collect()
}

fn sentence<const N: usize>(parts: [Option<String>; N]) -> String {
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("; ")
}

fn bare(amounts: &Years, rounding: Rounding) -> Vec<String> {
    amounts.iter().map(|cents| amount(*cents, rounding)).collect()
}

fn unit(budget: &Budget, figures: &Figures) -> Option<UnitView> {
    let name = if budget.unit.is_empty() { "eenheid" } else { &budget.unit };
    Some(UnitView {
        name: name.to_owned(),
        ours: figures.requested_per_unit(0)?.to_string(),
        without_start_up: figures.asks_start_up(0),
        baseline: figures.baseline_per_unit(0).map(|cents| cents.to_string()),
        full_cost: figures.full_cost_per_unit(0)?.to_string(),
    })
}

fn unit_costs(budget: &Budget, figures: &Figures, clients: Option<u32>) -> Vec<(String, Vec<String>)> {
    let known = figures.unit_rows(&budget.unit, clients).into_iter().filter(|_| !budget.costs.is_empty());
    known.map(|(name, amounts)| (name, amounts.iter().map(ToString::to_string).collect())).collect()
}

fn volunteers(budget: &Budget) -> Option<String> {
    let volunteers = budget.volunteers?;
    let worth = volunteers.value.scaled(&volunteers.hours.ratio(), Rounding::WholeEuro);
    let (hours, value) = (quantity(volunteers.hours), price(volunteers.value));
    Some(format!("{hours} uur per jaar. Tegen {value} per uur is dat {} waard.", worth.euros()))
}

fn cents(amounts: &Years) -> Vec<i64> {
    amounts.iter().map(|cents| cents.0).collect()
}

fn cost_bars(budget: &Budget, figures: &Figures) -> Vec<(String, Vec<i64>)> {
    let bar = |group: &CostGroup| (group.label().to_owned(), cents(&figures.group_total(budget, *group)));
    CostGroup::ALL.iter().map(bar).filter(|(_, amounts)| amounts.iter().any(|cents| *cents != 0)).collect()
}

/// Who pays: the municipality first, then each kind of income.
fn cover_bars(budget: &Budget, figures: &Figures) -> Vec<(String, Vec<i64>)> {
    let of = |group: IncomeGroup, year: usize| -> Cents {
        let lines = budget.income.iter().zip(&figures.income).filter(|(line, _)| line.group == group);
        lines.filter_map(|(_, amounts)| amounts.get(year)).sum()
    };
    let bar = |group: &IncomeGroup| {
        let amounts = (0..budget.years).map(|year| of(*group, year).0).collect::<Vec<_>>();
        (group.label().to_owned(), amounts)
    };
    let income = IncomeGroup::ALL.iter().map(bar).filter(|(_, amounts)| amounts.iter().any(|cents| *cents != 0));
    std::iter::once(("Gevraagd van de gemeente".to_owned(), cents(&figures.requested))).chain(income).collect()
}
