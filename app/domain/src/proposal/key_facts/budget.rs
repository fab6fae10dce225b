//! What follows from the budget.

use super::{KeyFact, KeyFigure, Plan};
use crate::budget::liquidity::Liquidity;
use crate::budget::scenarios::telling;
use crate::budget::{Budget, Figures, Quantity, Sheet};
use crate::catalogue::BUDGET_SECTION;
use crate::money::Cents;
use crate::proposal::meters::{self, LimitStatus};

const RESERVE: &str = "continuiteit.reserve";
const SETBACK: &str = "risicos.tegenvaller";

pub(super) fn facts(plan: &Plan<'_>, sheet: &Sheet) -> Vec<KeyFact> {
    let Some(figures) = &plan.figures else { return Vec::new() };
    let (budget, limits) = (&plan.budget, &plan.profile.limits);
    let overhead = figures.overhead_share(budget, 0).map(|share| {
        let figure = KeyFigure::Overhead { share, most: limits.overhead };
        KeyFact::held(figure, BUDGET_SECTION, share <= limits.overhead)
    });
    let uncertain = figures.uncertain_share(budget).map(|share| {
        let figure = KeyFigure::UncertainIncome { share, most: limits.uncertain };
        KeyFact::held(figure, BUDGET_SECTION, share <= limits.uncertain)
    });
    let money = [unit_price(budget, figures), break_even(budget, figures), overhead, uncertain, lowest(plan, figures)];
    let rest = [reserve(figures), worst(budget, figures)];
    money.into_iter().chain(rest).flatten().chain(thresholds(plan, sheet)).collect()
}

fn unit_price(budget: &Budget, figures: &Figures) -> Option<KeyFact> {
    let asked = figures.requested_per_unit(0)?;
    let (unit, now) = (budget.unit_name().to_owned(), figures.baseline_per_unit(0));
    let figure = KeyFigure::UnitPrice { unit, asked, now };
    Some(match now {
        Some(now) => KeyFact::held(figure, BUDGET_SECTION, asked <= now),
        None => KeyFact::plain(figure, BUDGET_SECTION),
    })
}

/// In the second year, which no start-up costs disturb, as the scenarios do.
fn break_even(budget: &Budget, figures: &Figures) -> Option<KeyFact> {
    let year = 1.min(budget.years.saturating_sub(1));
    let units = i64::from(Quantity::IN_ONE.get());
    let needed = Quantity::whole((figures.break_even(year)?.0 + units - 1).div_euclid(units));
    let planned = *figures.volume.as_ref()?.get(year)?;
    let figure = KeyFigure::BreakEven { unit: budget.unit_name().to_owned(), needed, planned };
    Some(KeyFact::held(figure, BUDGET_SECTION, needed.0 <= planned.0))
}

fn lowest(plan: &Plan<'_>, figures: &Figures) -> Option<KeyFact> {
    let liquidity = Liquidity::of(&plan.budget, figures, plan.around.payment);
    let lowest = liquidity.lowest()?;
    let (year, quarter, balance) = (lowest.year + 1, lowest.quarter + 1, lowest.balance);
    let figure = KeyFigure::LowestBalance { year, quarter, balance };
    Some(KeyFact::held(figure, BUDGET_SECTION, balance >= Cents::ZERO))
}

/// Months of the running costs of the last year.
fn reserve(figures: &Figures) -> Option<KeyFact> {
    let amount: Cents = figures.reserve.iter().sum();
    let running = figures.running_costs(figures.years.checked_sub(1)?);
    let months = (running.0 > 0).then(|| i128::from(amount.0) * 120 / i128::from(running.0))?;
    let months = u32::try_from(months).unwrap_or_default();
    Some(KeyFact::plain(KeyFigure::Reserve { amount, months }, RESERVE))
}

fn worst(budget: &Budget, figures: &Figures) -> Option<KeyFact> {
    let outcomes = telling(budget, figures);
    let worst = outcomes.iter().max_by_key(|outcome| outcome.extra_cost_or_shortfall)?;
    let (scenario, extra, reserve) = (worst.scenario, worst.extra_cost_or_shortfall, worst.reserve);
    let figure = KeyFigure::WorstSetback { scenario, extra, reserve };
    (extra > Cents::ZERO).then(|| KeyFact::held(figure, SETBACK, !worst.exceeds_reserve))
}

fn thresholds(plan: &Plan<'_>, sheet: &Sheet) -> impl Iterator<Item = KeyFact> {
    meters::meters(plan.answers, sheet, plan.profile, plan.days).into_iter().map(|meter| {
        let figure = KeyFigure::Threshold { label: meter.label, used: meter.used, limit: meter.limit };
        KeyFact::held(figure, meters::SECTION, meter.status == LimitStatus::Room)
    })
}
