//! What if things go otherwise, how much is in the bank each quarter, and what one unit costs.

use super::Worked;
use domain::Named;
use domain::budget::Table;
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
pub(super) fn scenarios(worked: &Worked, table: &Table) -> Vec<ScenarioView> {
    telling(&worked.budget, &worked.figures).into_iter().map(|outcome| scenario(outcome, table)).collect()
}

fn scenario(outcome: Outcome, table: &Table) -> ScenarioView {
    let amounts = table.amounts;
    let extra = outcome.extra_cost_or_shortfall;
    ScenarioView {
        label: outcome.scenario.label().to_owned(),
        year: heading(table, outcome.year),
        extra: amounts.bare(extra),
        reserve: amounts.bare(outcome.reserve),
        unit_price: outcome.requested_per_unit.map(Cents::bare).unwrap_or_default(),
        break_even: outcome.break_even.map(|volume| volume.to_string()).unwrap_or_default(),
        verdict: outcome.bearing().label(),
        sentence: outcome.sentence,
        extra_cents: extra.0,
        reserve_cents: outcome.reserve.0,
    }
}

/// What comes in, what goes out and what is left, each quarter. What to do about a shortage is `advice` to the board.
pub(super) fn bank(worked: &Worked, table: &Table, payment: Payment, advice: bool) -> BankView {
    let amounts = table.amounts;
    let liquidity = Liquidity::of(&worked.budget, &worked.figures, payment);
    let view = |quarter: &Quarter| QuarterView {
        label: format!("{}, kwartaal {}", heading(table, quarter.year), quarter.quarter + 1),
        amounts: [quarter.incoming, quarter.outgoing, quarter.balance].map(|amount| amounts.bare(amount)),
    };
    BankView {
        quarters: liquidity.quarters.iter().map(view).collect(),
        shortage: advice.then(|| liquidity.shortage()).flatten(),
    }
}

/// The heading of a year, counted from 0.
fn heading(table: &Table, year: usize) -> String {
    table.years.get(year).map(|name| name.heading()).unwrap_or_default()
}

/// What one unit and one client cost each year.
pub(super) fn prices(worked: &Worked, clients: Option<u32>) -> Vec<PriceView> {
    let rows = worked.figures.unit_rows(&worked.budget.unit, clients);
    let price = |(label, amounts): (String, Vec<Cents>)| PriceView {
        label,
        amounts: amounts.into_iter().map(Cents::bare).collect(),
    };
    rows.into_iter().map(price).collect()
}
