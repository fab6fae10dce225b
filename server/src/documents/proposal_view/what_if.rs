//! What if things go otherwise, how much is in the bank each quarter, and what one unit costs.

use super::Worked;
use super::key_figures::unit;
use crate::documents::words::{Amounts, YearNames, capitalised};
use domain::budget::liquidity::{Liquidity, Payment, Quarter};
use domain::budget::scenarios::{Outcome, telling};
use domain::money::Cents;
use serde::Serialize;

/// What one scenario would mean.
#[derive(Debug, Serialize)]
pub(super) struct ScenarioView {
    label: String,
    year: String,
    extra: String,
    reserve: String,
    unit_price: String,
    break_even: String,
    verdict: &'static str,
    sentence: String,
    extra_cents: i64,
    reserve_cents: i64,
}

/// Money of one quarter.
#[derive(Debug, Serialize)]
pub(super) struct QuarterView {
    label: String,
    amounts: [String; 3],
}

/// Money of all quarters, with the sentence about a shortage.
#[derive(Debug, Serialize)]
pub(super) struct BankView {
    quarters: Vec<QuarterView>,
    shortage: Option<String>,
}

/// A price for each year.
#[derive(Debug, Serialize)]
pub(super) struct PriceView {
    label: String,
    amounts: Vec<String>,
}

/// Every scenario that this budget can have.
pub(super) fn scenarios(worked: &Worked, years: &YearNames) -> Vec<ScenarioView> {
    let amounts = Amounts(worked.budget.rounding);
    telling(&worked.budget, &worked.figures).into_iter().map(|outcome| scenario(outcome, amounts, years)).collect()
}

fn scenario(outcome: Outcome, amounts: Amounts, years: &YearNames) -> ScenarioView {
    let extra = outcome.extra_cost_or_shortfall;
    ScenarioView {
        label: outcome.scenario.label().to_owned(),
        year: capitalised(years.name(outcome.year)),
        extra: amounts.bare(extra),
        reserve: amounts.bare(outcome.reserve),
        unit_price: outcome.requested_per_unit.map(Cents::plain).unwrap_or_default(),
        break_even: outcome.break_even.map(|volume| volume.to_string()).unwrap_or_default(),
        verdict: match (extra, outcome.exceeds_reserve) {
            (Cents::ZERO, _) => "kost niets extra",
            (_, true) => "meer dan de reserve",
            (_, false) => "past in de reserve",
        },
        sentence: outcome.sentence,
        extra_cents: extra.0,
        reserve_cents: outcome.reserve.0,
    }
}

/// What comes in, what goes out and what is left, each quarter.
pub(super) fn bank(worked: &Worked, years: &YearNames, payment: Payment) -> BankView {
    let amounts = Amounts(worked.budget.rounding);
    let liquidity = Liquidity::of(&worked.budget, &worked.figures, payment);
    let view = |quarter: &Quarter| QuarterView {
        label: format!("{}, kwartaal {}", capitalised(years.name(quarter.year)), quarter.quarter + 1),
        amounts: [quarter.incoming, quarter.outgoing, quarter.balance].map(|amount| amounts.bare(amount)),
    };
    BankView { quarters: liquidity.quarters.iter().map(view).collect(), shortage: liquidity.shortage() }
}

/// What one unit and one client cost each year.
pub(super) fn prices(worked: &Worked, clients: Option<u32>) -> Vec<PriceView> {
    let rows = worked.figures.unit_rows(unit(worked), clients);
    let price = |(label, amounts): (String, Vec<Cents>)| PriceView {
        label,
        amounts: amounts.into_iter().map(Cents::plain).collect(),
    };
    rows.into_iter().map(price).collect()
}
