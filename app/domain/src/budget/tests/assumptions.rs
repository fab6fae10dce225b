use super::{lindehof, worked};
use crate::budget::scenarios::{Assumptions, Scenario, break_even, telling};
use crate::budget::{Figures, Quantity, read};
use crate::money::{BasisPoints, Cents};

#[test]
fn a_board_sets_its_own_assumptions_and_empty_ones_are_the_usual() {
    let mut sheet = lindehof();
    sheet.settings.wages_up = "3".into();
    sheet.settings.replacement_wage = "40".into();
    let (budget, figures) = super::figures_of(&sheet);
    let own = Assumptions { wages_up: BasisPoints(300), replacement_wage: Cents(4_000), ..Assumptions::default() };
    assert_eq!(budget.assumptions, own);
    let extra = |scenario: Scenario| scenario.outcome(&budget, &figures, 1).map(|one| one.extra_cost_or_shortfall);
    // 3 % of € 153.410, and 552 hours of € 40.
    assert_eq!(extra(Scenario::WagesUp), Some(Cents::from_euros(4_602)));
    assert_eq!(extra(Scenario::FewerVolunteers), Some(Cents::from_euros(22_080)));
}

#[test]
fn an_assumption_that_cannot_be_is_named_and_leaves_the_usual_ones() {
    let mut sheet = lindehof();
    sheet.settings.volume_down = "101".into();
    sheet.settings.replaced = "de helft".into();
    let (budget, findings) = read(&sheet);
    let cells: Vec<&str> = findings.iter().map(|finding| finding.cell).collect();
    assert_eq!(cells, ["replaced", "volume_down"]);
    assert_eq!(budget.assumptions, Assumptions::default());
}

#[test]
fn the_telling_year_is_the_second_or_else_the_first_that_knows_the_scenario() {
    let (budget, figures) = worked();
    let years: Vec<(Scenario, usize)> = telling(&budget, &figures).iter().map(|one| (one.scenario, one.year)).collect();
    let expected = [
        (Scenario::VolumeDown, 1),
        (Scenario::VolumeUp, 1),
        (Scenario::WagesUp, 1),
        (Scenario::FewerVolunteers, 1),
        (Scenario::FundFallsAway, 0),
    ];
    assert_eq!(years, expected);
}

#[test]
fn the_break_even_is_told_in_plain_dutch() {
    let (mut budget, figures) = worked();
    let told = break_even(&budget, &figures);
    let words = "Vanaf een omvang van 2.780 in jaar 2 (geteld per dagdeel) kost een dagdeel de gemeente niet meer dan \
                 nu. U rekent met 3.456.";
    assert_eq!(told.as_deref(), Some(words));
    budget.volume = Some(crate::budget::Spread::Same(Quantity::whole(2_000)));
    budget.income.clear();
    let told = break_even(&budget, &Figures::of(&budget)).expect("a baseline and a volume");
    assert!(!told.contains("meer dan de 2.000"), "{told}");
    budget.baseline.handling = BasisPoints(-5_000);
    let told = break_even(&budget, &Figures::of(&budget)).expect("a baseline and a volume");
    assert!(told.ends_with("Dat is meer dan de 2.000 waarmee u rekent."), "{told}");
}
