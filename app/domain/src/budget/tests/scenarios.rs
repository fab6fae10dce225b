use super::laws::budget;
use super::{lindehof, worked};
use crate::Named;
use crate::budget::scenarios::{Assumptions, Outcome, Scenario};
use crate::budget::{Budget, Figures, read};
use crate::money::{BasisPoints, Cents};
use proptest::prelude::*;

pub(super) fn usual(scenario: Scenario, year: usize) -> Option<Outcome> {
    let (budget, figures) = worked();
    scenario.outcome(&budget, &figures, year - 1)
}

/// The outcome of every scenario that a budget can have in a year, counted from 0.
fn outcomes(budget: &Budget, figures: &Figures, year: usize) -> Vec<Outcome> {
    Scenario::ALL.iter().filter_map(|scenario| scenario.outcome(budget, figures, year)).collect()
}

/// The same budget if things go otherwise by this much.
fn with(budget: &Budget, assumptions: Assumptions) -> Budget {
    Budget { assumptions, ..budget.clone() }
}

fn in_year_2(scenario: Scenario) -> Outcome {
    usual(scenario, 2).expect("the worked case has this scenario")
}

#[test]
fn two_percent_higher_wages_cost_3_068_in_year_2_and_the_reserve_bears_it() {
    let outcome = in_year_2(Scenario::WagesUp);
    assert_eq!(outcome.extra_cost_or_shortfall, Cents::from_euros(3_068));
    assert!(!outcome.exceeds_reserve);
    assert_eq!(
        outcome.sentence,
        "Stijgen de lonen in jaar 2 met 2% extra, dan kost dat €\u{a0}3.068 meer. De reserve van dat jaar \
         (€\u{a0}9.769) is daarvoor genoeg."
    );
}

#[test]
fn with_15_percent_less_use_a_dagdeel_costs_the_municipality_71_62_in_year_2() {
    let outcome = in_year_2(Scenario::VolumeDown);
    assert_eq!(outcome.requested_per_unit, Some(Cents(7_162)));
    assert_eq!(outcome.extra_cost_or_shortfall, Cents::ZERO);
    assert!(!outcome.exceeds_reserve);
    assert_eq!(
        outcome.sentence,
        "Als het gebruik 15% lager is in jaar 2 en kosten en inkomsten gelijk blijven, kost een dagdeel de gemeente \
         €\u{a0}71,62 in plaats van €\u{a0}60,88. Blijft alles zoals nu, dan is dat €\u{a0}75,70."
    );
}

#[test]
fn with_15_percent_more_use_a_dagdeel_costs_the_municipality_52_94_in_year_2() {
    let outcome = in_year_2(Scenario::VolumeUp);
    assert_eq!((outcome.requested_per_unit, outcome.extra_cost_or_shortfall), (Some(Cents(5_294)), Cents::ZERO));
}

#[test]
fn a_quarter_fewer_volunteers_cost_16_560_in_year_2_which_is_more_than_the_reserve() {
    let outcome = in_year_2(Scenario::FewerVolunteers);
    assert_eq!(outcome.extra_cost_or_shortfall, Cents::from_euros(16_560));
    assert_eq!((outcome.reserve, outcome.exceeds_reserve), (Cents::from_euros(9_769), true));
    assert_eq!(
        outcome.sentence,
        "Stopt 25% van de vrijwilligers in jaar 2? Huurt u dan 50% van hun uren in voor €\u{a0}30 per uur, \
         dan kost dat €\u{a0}16.560 meer. Dat is meer dan de reserve van dat jaar (€\u{a0}9.769)."
    );
}

#[test]
fn the_fund_for_start_up_costs_is_missed_in_year_1_and_was_not_counted_on_later() {
    let outcome = usual(Scenario::FundFallsAway, 1).expect("the fund is not certain");
    assert_eq!(outcome.extra_cost_or_shortfall, Cents::from_euros(18_500));
    assert!(outcome.exceeds_reserve);
    assert_eq!(usual(Scenario::FundFallsAway, 2), None);
}

#[test]
fn a_fund_that_is_certain_does_not_fall_away() {
    let mut sheet = lindehof();
    sheet.income[5].certainty = "zeker".into();
    let (budget, figures) = super::figures_of(&sheet);
    assert_eq!(Scenario::FundFallsAway.outcome(&budget, &figures, 0), None);
}

#[test]
fn a_fund_for_start_up_costs_that_falls_away_leaves_the_price_of_a_unit_as_it_is() {
    let outcome = usual(Scenario::FundFallsAway, 1).expect("the fund is not certain");
    let (_, figures) = worked();
    assert_eq!((outcome.requested_per_unit, outcome.break_even), (None, figures.break_even(0)));
}

#[test]
fn part_of_a_fund_that_falls_away_is_told_with_that_part() {
    let mut sheet = lindehof();
    sheet.settings.lost_funds = "40".into();
    let (budget, figures) = super::figures_of(&sheet);
    let outcome = Scenario::FundFallsAway.outcome(&budget, &figures, 0).expect("the fund is not certain");
    assert_eq!(
        outcome.sentence,
        "Valt in jaar 1 40% weg van het geld van fondsen dat nog niet zeker is, dan mist u €\u{a0}7.400. De \
         reserve van dat jaar (€\u{a0}9.445) is daarvoor genoeg."
    );
}

#[test]
fn staff_whose_pay_does_not_rise_counts_among_the_wages() {
    let mut sheet = lindehof();
    sheet.costs[1].index = "geen".into();
    let (budget, figures) = super::figures_of(&sheet);
    // 6 % of € 54.350, € 73.260 and € 14.186, and 2 % of those with that share.
    assert_eq!(figures.costs[3][1], Cents::from_euros(8_508));
    let outcome = Scenario::WagesUp.outcome(&budget, &figures, 1).expect("there is staff");
    assert_eq!(outcome.extra_cost_or_shortfall, Cents::from_euros(3_006));
}

#[test]
fn extra_costs_raise_the_break_even_and_the_price_of_a_unit() {
    let outcome = in_year_2(Scenario::FewerVolunteers);
    let (_, figures) = worked();
    assert_eq!(outcome.requested_per_unit, Some(Cents(6_567)));
    assert!(outcome.break_even > figures.break_even(1), "{:?}", outcome.break_even);
}

#[test]
fn a_budget_without_volume_wages_volunteers_or_funds_has_no_scenarios() {
    let (budget, _) = read(&Default::default());
    assert_eq!(outcomes(&budget, &Figures::of(&budget), 0), []);
}

#[test]
fn every_scenario_of_the_worked_case_but_the_fund_holds_in_each_year_and_none_beyond() {
    let (budget, figures) = worked();
    let found = |year| outcomes(&budget, &figures, year).len();
    assert_eq!([found(0), found(1), found(2), found(3)], [5, 4, 4, 0]);
}

#[test]
fn when_nobody_comes_there_is_no_price() {
    let (budget, figures) = worked();
    let assumptions = Assumptions { volume_down: BasisPoints(10_000), ..Assumptions::default() };
    assert_eq!(Scenario::VolumeDown.outcome(&with(&budget, assumptions), &figures, 1), None);
}

#[test]
fn assumptions_that_cannot_be_are_reported_by_their_cell() {
    assert_eq!(Assumptions::default().findings(), []);
    let wrong = Assumptions {
        volume_down: BasisPoints(10_001),
        wages_up: BasisPoints(-1),
        replacement_wage: Cents(-1),
        ..Assumptions::default()
    };
    let cells: Vec<&str> = wrong.findings().iter().map(|finding| finding.cell).collect();
    assert_eq!(cells, ["volume_down", "wages_up", "replacement_wage"]);
}

const NOTHING: Assumptions = Assumptions {
    volume_down: BasisPoints(0),
    volume_up: BasisPoints(0),
    wages_up: BasisPoints(0),
    fewer_volunteers: BasisPoints(0),
    replaced: BasisPoints(0),
    replacement_wage: Cents::ZERO,
    lost_funds: BasisPoints(0),
};

proptest! {
    #[test]
    fn scenarios_never_change_the_base_figures(budget in budget(), year in 0..6_usize) {
        let figures = Figures::of(&budget);
        let (typed, before) = (budget.clone(), figures.clone());
        let _ = outcomes(&budget, &figures, year);
        prop_assert_eq!(&budget, &typed);
        prop_assert_eq!(&figures, &before);
        prop_assert_eq!(Figures::of(&budget), before);
    }

    #[test]
    fn if_nothing_goes_otherwise_nothing_changes(budget in budget(), year in 0..6_usize) {
        let figures = Figures::of(&budget);
        for outcome in outcomes(&with(&budget, NOTHING), &figures, year) {
            prop_assert_eq!(outcome.extra_cost_or_shortfall, Cents::ZERO);
            prop_assert_eq!(outcome.requested_per_unit, None);
            prop_assert_eq!(outcome.break_even, figures.break_even(year));
            prop_assert!(!outcome.exceeds_reserve);
        }
    }

    #[test]
    fn a_larger_rise_of_wages_never_costs_less(budget in budget(), a in 0..10_000_i32, b in 0..10_000_i32) {
        let figures = Figures::of(&budget);
        let extra = |rise| {
            let assumptions = Assumptions { wages_up: BasisPoints(rise), ..Assumptions::default() };
            let outcome = Scenario::WagesUp.outcome(&with(&budget, assumptions), &figures, 0);
            outcome.map(|outcome| outcome.extra_cost_or_shortfall)
        };
        prop_assert!(extra(a.min(b)) <= extra(a.max(b)));
    }

    #[test]
    fn less_use_never_makes_a_unit_cheaper(budget in budget(), down in 1..9_999_i32) {
        let figures = Figures::of(&budget);
        let assumptions = Assumptions { volume_down: BasisPoints(down), ..Assumptions::default() };
        if let Some(outcome) = Scenario::VolumeDown.outcome(&with(&budget, assumptions), &figures, 0)
            && figures.requested[0] >= Cents::ZERO
        {
            let planned = figures.requested_per_unit(0);
            prop_assert!(outcome.requested_per_unit.or(planned) >= planned);
        }
    }

    #[test]
    fn a_scenario_is_red_exactly_when_it_costs_more_than_the_reserve(budget in budget(), year in 0..6_usize) {
        let figures = Figures::of(&budget);
        for outcome in outcomes(&budget, &figures, year) {
            prop_assert_eq!(outcome.exceeds_reserve, outcome.extra_cost_or_shortfall > figures.reserve[year]);
            prop_assert_eq!(outcome.exceeds_reserve, outcome.sentence.contains("meer dan de reserve"));
        }
    }
}
