//! What a scenario means, in plain Dutch.

use super::{Assumptions, Outcome, Scenario};
use crate::budget::{Budget, Figures, Quantity};
use crate::money::BasisPoints;

pub(super) fn of(outcome: &Outcome, budget: &Budget, figures: &Figures) -> String {
    let assumptions = &budget.assumptions;
    let year = outcome.year + 1;
    let extra = outcome.extra_cost_or_shortfall.in_short();
    let Assumptions { fewer_volunteers, replaced, wages_up, .. } = assumptions;
    let event = match outcome.scenario {
        Scenario::VolumeDown => return other_use(outcome, budget, figures, assumptions.volume_down, "lager"),
        Scenario::VolumeUp => return other_use(outcome, budget, figures, assumptions.volume_up, "hoger"),
        Scenario::WagesUp => {
            format!("Stijgen de lonen in jaar {year} met {wages_up} extra, dan kost dat {extra} meer.")
        }
        Scenario::FewerVolunteers => format!(
            "Stopt {fewer_volunteers} van de vrijwilligers in jaar {year}? Huurt u dan {replaced} van hun uren in voor {} \
             per uur, dan kost dat {extra} meer.",
            assumptions.replacement_wage.in_short()
        ),
        Scenario::FundFallsAway if assumptions.lost_funds == WHOLE => {
            format!("Komt er in jaar {year} geen geld van een fonds dat nog niet zeker is, dan mist u {extra}.")
        }
        Scenario::FundFallsAway => format!(
            "Valt in jaar {year} {} weg van het geld van fondsen dat nog niet zeker is, dan mist u {extra}.",
            assumptions.lost_funds
        ),
    };
    format!("{event} {}", beside_reserve(outcome))
}

/// All of it.
const WHOLE: BasisPoints = BasisPoints(10_000);

/// The price of a unit at another volume, beside the planned price and today's.
fn other_use(outcome: &Outcome, budget: &Budget, figures: &Figures, change: BasisPoints, way: &str) -> String {
    let year = outcome.year;
    let unit = if budget.unit.is_empty() { "eenheid" } else { &budget.unit };
    let instead = outcome.requested_per_unit.zip(figures.requested_per_unit(year));
    let price = instead.map_or_else(
        || format!("verandert de prijs van een {unit} niet."),
        |(then, planned)| format!("kost een {unit} de gemeente {then} in plaats van {planned}."),
    );
    let now = figures.baseline_per_unit(year).map(|now| format!(" Blijft alles zoals nu, dan is dat {now}."));
    let event =
        format!("Als het gebruik {change} {way} is in jaar {} en kosten en inkomsten gelijk blijven,", year + 1);
    format!("{event} {price}{}", now.unwrap_or_default())
}

fn beside_reserve(outcome: &Outcome) -> String {
    let reserve = outcome.reserve.in_short();
    if outcome.exceeds_reserve {
        format!("Dat is meer dan de reserve van dat jaar ({reserve}).")
    } else {
        format!("De reserve van dat jaar ({reserve}) is daarvoor genoeg.")
    }
}

/// From how many units the proposal costs no more than today. Part of a unit is a unit.
pub(super) fn even(budget: &Budget, year: usize, even: Quantity, planned: Quantity) -> String {
    let unit = if budget.unit.is_empty() { "eenheid" } else { &budget.unit };
    let in_one = i64::from(Quantity::IN_ONE.get());
    let whole = Quantity(even.0.saturating_add(in_one - 1) / in_one * in_one);
    let beside = if whole > planned { "Dat is meer dan de" } else { "U rekent met" };
    format!(
        "Vanaf een omvang van {whole} in jaar {} (geteld per {unit}) kost een {unit} de gemeente niet meer dan nu. \
         {beside} {planned}{}.",
        year + 1,
        if whole > planned { " waarmee u rekent" } else { "" }
    )
}
