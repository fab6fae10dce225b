use crate::budget::Quantity;
use crate::budget::wages::{WageNorms, Wages};
use crate::money::{BasisPoints, Cents};
use proptest::prelude::*;

fn usual(on_costs: i32, productive: i64) -> Wages {
    Wages::usual(Cents(2_600), BasisPoints(on_costs), Quantity::whole(productive), &WageNorms::default())
}

fn remarks(on_costs: i32, productive: i64) -> Vec<String> {
    usual(on_costs, productive).remarks(&WageNorms::default())
}

#[test]
fn an_hour_of_26_euros_costs_65_917_80_a_year_and_47_08_for_each_productive_hour() {
    let wages = usual(3_500, 1_400);
    // € 26 × 1,35 × 1.878, and that ÷ 1.400.
    assert_eq!(wages.yearly(), Cents(6_591_780));
    assert_eq!(wages.productive_hour(), Some(Cents(4_708)));
}

#[test]
fn without_productive_hours_an_hour_has_no_price() {
    assert_eq!(usual(3_500, 0).productive_hour(), None);
}

#[test]
fn on_costs_from_25_to_40_percent_and_1_200_to_1_500_hours_are_plausible() {
    for (on_costs, hours) in [(2_500, 1_200), (4_000, 1_500), (3_200, 1_350)] {
        assert!(remarks(on_costs, hours).is_empty());
    }
    assert_eq!(
        remarks(2_499, 1_350),
        ["De werkgeverslasten zijn 24,99\u{a0}% van het loon. Gebruikelijk is 25\u{a0}% tot 40\u{a0}%."]
    );
    assert_eq!(remarks(4_001, 1_350).len(), 1);
    assert_eq!(remarks(3_000, 1_199).len(), 1);
    assert_eq!(
        remarks(3_000, 1_501),
        ["U rekent op 1.501 productieve uren per jaar voor één fte. Gebruikelijk is 1.200 tot 1.500 uur."]
    );
}

#[test]
fn nobody_works_more_hours_than_are_paid() {
    let wages = Wages { paid_hours: Quantity::whole(1_400), ..usual(3_000, 1_450) };
    assert_eq!(
        wages.remarks(&WageNorms::default()),
        ["U rekent op meer productieve uren (1.450) dan u betaalt (1.400). Dat kan niet."]
    );
}

proptest! {
    #[test]
    fn fewer_productive_hours_never_make_an_hour_cheaper(
        wage in 0..100_000_i64,
        on_costs in 0..10_000_i32,
        few in 1..200_000_i64,
        more in 0..200_000_i64,
    ) {
        let hour = |productive_hours| {
            let norms = WageNorms::default();
            Wages::usual(Cents(wage), BasisPoints(on_costs), Quantity(productive_hours), &norms).productive_hour()
        };
        prop_assert!(hour(few) >= hour(few + more));
    }
}
