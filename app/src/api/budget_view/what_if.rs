//! What if things go otherwise, and how much is in the bank: as text, ready to show.

use super::{amount, headings, total};
use crate::api::budget::{QuarterView, ScenarioView};
use domain::budget::liquidity::{Liquidity, Payment, Quarter};
use domain::budget::scenarios::{Outcome, telling};
use domain::budget::{Budget, Figures};
use domain::money::Cents;

/// Every scenario that this budget can have.
pub(super) fn scenarios(budget: &Budget, figures: &Figures) -> Vec<ScenarioView> {
    let names = headings(budget);
    telling(budget, figures).iter().map(|outcome| scenario(outcome, budget, &names)).collect()
}

fn scenario(outcome: &Outcome, budget: &Budget, years: &[String]) -> ScenarioView {
    let verdict = match (outcome.extra_cost_or_shortfall, outcome.exceeds_reserve) {
        (Cents::ZERO, _) => "Kost niets extra",
        (_, true) => "Meer dan de reserve",
        (_, false) => "Past in de reserve",
    };
    let extra = outcome.extra_cost_or_shortfall;
    ScenarioView {
        label: outcome.scenario.label().to_owned(),
        year: years.get(outcome.year).cloned().unwrap_or_default(),
        extra: if extra == Cents::ZERO { "€\u{a0}0".to_owned() } else { total(extra, budget.rounding) },
        per_unit: outcome.requested_per_unit.map(|price| price.to_string()).unwrap_or_default(),
        verdict: verdict.to_owned(),
        exceeds: outcome.exceeds_reserve,
        break_even: outcome.break_even.map(|volume| volume.to_string()).unwrap_or_default(),
        sentence: outcome.sentence.clone(),
        cents: (extra.0, outcome.reserve.0),
    }
}

/// What comes in and goes out each quarter, and what is wrong with that.
pub(super) fn quarters(budget: &Budget, figures: &Figures, payment: Payment) -> (Vec<QuarterView>, Option<String>) {
    let liquidity = Liquidity::of(budget, figures, payment);
    let names = headings(budget);
    let view = |quarter: &Quarter| QuarterView {
        name: format!("{}, kwartaal {}", names.get(quarter.year).cloned().unwrap_or_default(), quarter.quarter + 1),
        incoming: amount(quarter.incoming, budget.rounding),
        outgoing: amount(quarter.outgoing, budget.rounding),
        balance: amount(quarter.balance, budget.rounding),
        short: quarter.balance < Cents::ZERO,
    };
    (liquidity.quarters.iter().map(view).collect(), liquidity.shortage())
}
