use super::{figures_of, lindehof, worked};
use crate::budget::units::UnitCost;
use crate::budget::{BaselineLine, Basis, Figures, Quantity, Spread};
use crate::money::Cents;
use proptest::prelude::*;

fn now_costs(amount: Cents) -> BaselineLine {
    BaselineLine { label: "nu".to_owned(), basis: Basis::Amount(Spread::Same(amount)), note: String::new() }
}

#[test]
fn dagdelen_and_clients_are_priced_on_the_same_volume_both_sides() {
    let (_, figures) = worked();
    let costs = figures.unit_costs(0, Some(24)).expect("year 1");
    let unit = UnitCost { requested: Cents(5_882), baseline: Some(Cents(7_283)), full: Cents(7_105) };
    assert_eq!(costs.per_unit, Some(unit));
    // € 203.265, € 251.699 and € 245.565 over 24 clients.
    let client = UnitCost { requested: Cents(846_938), baseline: Some(Cents(1_048_746)), full: Cents(1_023_188) };
    assert_eq!(costs.per_client, Some(client));
}

#[test]
fn unit_costs_of_all_years_stand_in_rows_for_what_is_known() {
    let (mut budget, figures) = worked();
    let rows = figures.unit_rows("dagdeel", Some(24));
    let names: Vec<&str> = rows.iter().map(|(name, _)| name.as_str()).collect();
    let units = ["Gevraagd per dagdeel", "Kosten nu per dagdeel", "Kostprijs per dagdeel"];
    let clients = ["Gevraagd per cliënt", "Kosten nu per cliënt", "Kostprijs per cliënt"];
    assert_eq!(names, [units, clients].concat());
    assert_eq!(rows[0].1, [Cents(5_882), Cents(6_088), Cents(6_303)]);
    assert_eq!(rows[1].1, [Cents(7_283), Cents(7_570), Cents(7_868)]);
    budget.baseline.lines.clear();
    budget.volume = None;
    let rows = Figures::of(&budget).unit_rows("", Some(24));
    let names: Vec<&str> = rows.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Gevraagd per cliënt", "Kostprijs per cliënt"]);
    assert_eq!(Figures::of(&budget).unit_rows("", None), []);
}

#[test]
fn without_clients_volume_or_year_there_is_no_price() {
    let (mut budget, figures) = worked();
    let per_client = |clients| figures.unit_costs(0, clients).expect("year 1").per_client;
    assert_eq!((per_client(None), per_client(Some(0))), (None, None));
    assert_eq!(figures.unit_costs(3, Some(24)), None);
    budget.volume = None;
    let figures = Figures::of(&budget);
    assert_eq!(figures.unit_costs(0, None).expect("year 1").per_unit, None);
    assert_eq!(figures.break_even(0), None);
}

#[test]
fn from_2_780_dagdelen_on_the_worked_case_costs_no_more_than_now() {
    let (mut budget, figures) = worked();
    // € 210.404 × 3.456 ÷ € 261.616.
    assert_eq!(figures.break_even(1), Some(Quantity(277_948)));
    assert_eq!(figures.baseline_per_unit(1), Some(Cents(7_570)));
    let mut price = |volume| {
        budget.volume = Some(Spread::Same(Quantity::whole(volume)));
        Figures::of(&budget).requested_per_unit(1)
    };
    assert_eq!((price(2_779), price(2_780)), (Some(Cents(7_571)), Some(Cents(7_568))));
}

#[test]
fn start_up_costs_that_no_fund_pays_are_told_apart_from_the_price_of_a_unit() {
    let mut sheet = lindehof();
    sheet.income.remove(5);
    let (_, figures) = figures_of(&sheet);
    assert_eq!(figures.requested[0], Cents::from_euros(221_765));
    assert_eq!((figures.requested_per_unit(0), figures.break_even(0)), {
        let (_, with_fund) = worked();
        (Some(Cents(5_882)), with_fund.break_even(0))
    });
    assert!(figures.asks_start_up(0) && !figures.asks_start_up(1));
    assert_eq!(figures.unit_rows("dagdeel", None)[0].0, "Gevraagd per dagdeel (zonder startkosten)");
}

#[test]
fn a_fund_that_pays_part_of_the_start_leaves_the_rest_to_be_asked() {
    let mut sheet = lindehof();
    sheet.income[5].price = "10.000 / 0".into();
    let (_, figures) = figures_of(&sheet);
    assert_eq!(figures.requested[0], Cents::from_euros(211_765));
    assert_eq!(figures.requested_per_unit(0), Some(Cents(5_882)));
}

#[test]
fn a_price_is_never_below_nothing_because_of_start_up_costs() {
    let mut sheet = lindehof();
    sheet.income.remove(5);
    sheet.income[4].price = "215.000".into();
    let (_, figures) = figures_of(&sheet);
    assert_eq!(figures.requested[0], Cents::from_euros(11_765));
    assert_eq!(figures.requested_per_unit(0), Some(Cents::ZERO));
}

#[test]
fn without_a_baseline_or_a_request_nothing_breaks_even() {
    let (mut budget, _) = worked();
    let now = std::mem::take(&mut budget.baseline.lines);
    assert_eq!(Figures::of(&budget).break_even(0), None);
    budget.baseline.lines = vec![now_costs(Cents::ZERO)];
    assert_eq!(Figures::of(&budget).break_even(0), None);
    budget.baseline.lines = now;
    budget.costs.clear();
    assert_eq!(Figures::of(&budget).break_even(0), None);
}

proptest! {
    #[test]
    fn at_the_break_even_volume_a_unit_costs_the_same_within_a_cent(
        asked in 100_000..1_000_000_000_i64,
        now in 100_000..1_000_000_000_i64,
        volume in 10_000..100_000_000_i64,
    ) {
        let (mut budget, _) = worked();
        budget.rounding = crate::money::Rounding::Cent;
        budget.income.clear();
        budget.costs.truncate(1);
        budget.costs[0].basis = Basis::Amount(Spread::Same(Cents(asked)));
        budget.baseline.lines = vec![now_costs(Cents(now))];
        budget.baseline.handling = Default::default();
        budget.volume = Some(Spread::Same(Quantity(volume)));
        let figures = Figures::of(&budget);
        let even = figures.break_even(0).expect("both sides cost something");
        // The volume is exact to half a hundredth of a unit...
        let gap = i128::from(asked) * i128::from(volume) - i128::from(now) * i128::from(even.0);
        prop_assert!(2 * gap.abs() <= i128::from(now));
        // ...which is less than a cent as long as a unit costs fewer cents than there are hundredths.
        let then = Cents(asked).times(100, even.0, crate::money::Rounding::Cent);
        prop_assume!(then.0 <= even.0);
        let today = figures.baseline_per_unit(0).expect("a baseline");
        prop_assert!((then - today).0.abs() <= 1, "{then} {today}");
    }
}
