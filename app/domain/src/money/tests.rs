use proptest::prelude::*;

use super::*;

const PRECISE: i64 = Cents::MAX.0;

fn percent(text: &str) -> BasisPoints {
    BasisPoints::parse(text).unwrap_or_default()
}

#[test]
fn what_is_not_one_amount_is_refused() {
    for typed in ["250\t300\t350", "1500 euro per maand", "(-1.500)", "(1.500", "euro", "€", "1500 € 2"] {
        assert!(Cents::parse(typed).is_err(), "{typed:?}");
    }
}

#[test]
fn amounts_are_read_as_volunteers_type_them() {
    let table = [
        ("1.234,56", 123_456),
        ("1234,56", 123_456),
        ("1234.56", 123_456),
        ("1234.5", 123_450),
        ("1.234", 123_400),
        ("1.234.567", 123_456_700),
        ("€ 1.234", 123_400),
        ("€1234", 123_400),
        ("€\u{a0}1.234,56", 123_456),
        ("1 234,5", 123_450),
        ("1\u{202f}234", 123_400),
        ("12,-", 1_200),
        ("12,=", 1_200),
        ("1.250,--", 125_000),
        ("-5", -500),
        ("- € 5,05", -505),
        ("€ -5", -500),
        ("\u{2212}5", -500),
        ("1500 euro", 150_000),
        ("1500 EUR", 150_000),
        ("euro 1500", 150_000),
        ("1.500,00 €", 150_000),
        ("€ 1.500,-", 150_000),
        ("€ 1.500,–", 150_000),
        ("(1.500)", -150_000),
        ("(€ 1.500)", -150_000),
        ("１.５００", 150_000),
        ("\u{feff}1\u{200b}500", 150_000),
        ("  0 ", 0),
        ("007", 700),
    ];
    for (typed, cents) in table {
        assert_eq!(Cents::parse(typed), Ok(Cents(cents)), "{typed}");
    }
}

#[test]
fn separators_of_unclear_meaning_are_refused() {
    for typed in
        ["1,234.56", "1,234", "1.23.456", "1234.567", "12.34,5", "1.234 567", "0.123", "1.2345", "1,2,3", "12,", ",50"]
    {
        assert_eq!(Cents::parse(typed), Err(MoneyError::Separators), "{typed}");
    }
}

#[test]
fn what_is_not_a_number_is_refused() {
    for typed in ["", " ", "€", "-", "--5", "- € -5", "veel", "12 euro per uur", "1e3", "12,x", "$ 5"] {
        assert_eq!(Cents::parse(typed), Err(MoneyError::NotAnAmount), "{typed}");
    }
}

#[test]
fn a_miljard_is_the_most_one_may_type() {
    assert_eq!(Cents::parse("1.000.000.000"), Ok(Cents::MAX));
    assert_eq!(Cents::parse("-1.000.000.000"), Ok(-Cents::MAX));
    assert_eq!(Cents::parse("1.000.000.000,01"), Err(MoneyError::TooLarge));
    assert_eq!(Cents::parse(&"9".repeat(25)), Err(MoneyError::TooLarge));
}

#[test]
fn amounts_are_shown_the_dutch_way() {
    assert_eq!(Cents(123_456).to_string(), "€\u{a0}1.234,56");
    assert_eq!(Cents(-5).to_string(), "€\u{a0}\u{2212}0,05");
    assert_eq!(Cents(123_456).euros(), "€\u{a0}1.235");
    assert_eq!(Cents(-123_456_789).euros(), "€\u{a0}\u{2212}1.234.568");
    assert_eq!(Cents(-40).euros(), "€\u{a0}0");
    assert_eq!(Cents(100).plain(), "1,00");
    assert_eq!(Cents(123_400).in_short(), "€\u{a0}1.234");
    assert_eq!(Cents(-525).in_short(), "€\u{a0}\u{2212}5,25");
}

#[test]
fn a_budget_shows_cents_only_where_it_counts_them() {
    assert_eq!(Amounts(Rounding::WholeEuro).bare(Cents(5_226_000)), "52.260");
    assert_eq!(Amounts(Rounding::Cent).bare(Cents(5_226_000)), "52.260,00");
    assert_eq!(Amounts(Rounding::WholeEuro).euro(Cents(-100)), "€\u{a0}\u{2212}1");
    assert_eq!(Amounts(Rounding::WholeEuro).euro(Cents(-5_226_000)), "€\u{a0}\u{2212}52.260");
    assert_eq!(Amounts(Rounding::Cent).bare(Cents(5_226_050)), "52.260,50");
    assert_eq!(Amounts(Rounding::Cent).euro(Cents(5_226_050)), "€\u{a0}52.260,50");
}

#[test]
fn a_half_euro_goes_to_the_even_neighbour() {
    let to_euros = |cents| Cents(cents).times(1, 1, Rounding::WholeEuro);
    assert_eq!(to_euros(666_250), Cents(666_200));
    assert_eq!(to_euros(666_350), Cents(666_400));
    assert_eq!(to_euros(-666_250), Cents(-666_200));
    assert_eq!(to_euros(-666_350), Cents(-666_400));
}

#[test]
fn indexed_lines_of_the_worked_case_come_out_to_the_euro() {
    let table = [
        (52_260, "4", [54_350, 56_524]),
        (73_260, "4", [76_190, 79_238]),
        (12_600, "2,5", [12_915, 13_238]),
        (5_760, "2,5", [5_904, 6_052]),
        (3_150, "2,5", [3_229, 3_309]),
        (6_500, "2,5", [6_662, 6_829]),
    ];
    for (first_year, rise, later) in table {
        let growth = Ratio::growth(percent(rise));
        for (years, euros) in (1..).zip(later) {
            let amount = Cents::from_euros(first_year).scaled(&growth.pow(years), Rounding::WholeEuro);
            assert_eq!(amount, Cents::from_euros(euros), "{first_year} after {years}");
        }
    }
}

#[test]
fn a_price_per_unit_needs_units() {
    assert_eq!(Cents::from_euros(203_265).per(3_456), Some(Cents(5_882)));
    assert_eq!(Cents::from_euros(203_265).per(0), None);
}

#[test]
fn a_denominator_may_be_negative() {
    assert_eq!(Cents(300).times(1, -2, Rounding::Cent), Cents(-150));
}

#[test]
fn no_product_passes_the_ceiling() {
    assert_eq!(Cents::MAX.times(i64::MAX, 1, Rounding::Cent), Cents::CEILING);
    assert_eq!(Cents(i64::MIN).times(i64::MAX, 1, Rounding::WholeEuro), -Cents::CEILING);
    assert_eq!(Cents::MAX.scaled(&Ratio::growth(BasisPoints::MAX).pow(255), Rounding::Cent), Cents::CEILING);
}

#[test]
fn stored_amounts_are_plain_numbers_within_the_ceiling() {
    assert_eq!(serde_json::to_string(&Cents(-5)).ok().as_deref(), Some("-5"));
    assert_eq!(serde_json::from_str(&Cents::CEILING.0.to_string()).ok(), Some(Cents::CEILING));
    assert!(serde_json::from_str::<Cents>(&i64::MIN.to_string()).is_err());
}

#[test]
fn percentages_are_read_and_shown() {
    for typed in ["2,5", "2,5%", "2.5", "2,50 %", " 2,5\u{a0}% "] {
        assert_eq!(BasisPoints::parse(typed), Ok(BasisPoints(250)), "{typed}");
    }
    assert_eq!(BasisPoints(250).to_string(), "2,5%");
    assert_eq!(BasisPoints(394).to_string(), "3,94%");
    assert_eq!(BasisPoints(-1_000).to_string(), "\u{2212}10%");
    assert_eq!(BasisPoints(0).plain(), "0");
    assert_eq!(BasisPoints::parse("2,125"), Err(PercentageError::NotAPercentage));
    assert_eq!(BasisPoints::parse("1.000,01"), Err(PercentageError::TooLarge));
}

#[test]
fn a_share_is_not_a_rise() {
    let amount = Cents::from_euros(1_000);
    assert_eq!(amount.scaled(&Ratio::from_basis_points(percent("6")), Rounding::Cent), Cents::from_euros(60));
    assert_eq!(amount.scaled(&Ratio::growth(percent("6")), Rounding::Cent), Cents::from_euros(1_060));
}

proptest! {
    #[test]
    fn a_text_field_gives_back_the_amount_it_was_given(cents in -PRECISE..=PRECISE) {
        prop_assert_eq!(Cents::parse(&Cents(cents).plain()), Ok(Cents(cents)));
        prop_assert_eq!(Cents::parse(&Cents(cents).to_string()), Ok(Cents(cents)));
    }

    #[test]
    fn a_percentage_field_gives_back_what_it_was_given(points in -100_000..=100_000_i32) {
        prop_assert_eq!(BasisPoints::parse(&BasisPoints(points).plain()), Ok(BasisPoints(points)));
        prop_assert_eq!(BasisPoints::parse(&BasisPoints(points).to_string()), Ok(BasisPoints(points)));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "[-€0-9., =%\u{a0}]{0,12}|.{0,12}") {
        let _ = (Cents::parse(&text), BasisPoints::parse(&text));
    }

    #[test]
    fn rounding_moves_an_amount_by_half_a_step_at_most(cents in -PRECISE..PRECISE, n in -999_i64..999, d in 1_i64..999) {
        let rounded = Cents(cents).times(n, d, Rounding::WholeEuro).0;
        prop_assert_eq!(rounded % 100, 0);
        prop_assert!(2 * (i128::from(rounded) * i128::from(d) - i128::from(cents) * i128::from(n)).abs() <= 100 * i128::from(d));
    }

    #[test]
    fn a_refund_is_rounded_like_a_cost(cents in -PRECISE..PRECISE, n in 1_i64..999, d in 1_i64..999) {
        prop_assert_eq!((-Cents(cents)).times(n, d, Rounding::WholeEuro), -Cents(cents).times(n, d, Rounding::WholeEuro));
    }

    #[test]
    fn multiplying_and_dividing_by_the_same_number_changes_nothing(cents in -PRECISE..PRECISE, n in 1_i64..) {
        prop_assert_eq!(Cents(cents).times(n, n, Rounding::Cent), Cents(cents));
    }

    #[test]
    fn the_order_of_factors_does_not_matter(a in -9_999..50_000_i32, b in -9_999..50_000_i32) {
        let (a, b) = (Ratio::growth(BasisPoints(a)), Ratio::growth(BasisPoints(b)));
        prop_assert_eq!(a * b, b * a);
        prop_assert_eq!(a * Ratio::ONE, a);
    }

    #[test]
    fn compounding_over_five_years_is_exact(points in -9_999..=0_i32, cents in 0..PRECISE) {
        let growth = Ratio::growth(BasisPoints(points));
        let (num, den) = ((10_000 + i128::from(points)).pow(4), 10_000_i128.pow(4));
        let exact = i128::from(cents) * num;
        let rounded = i128::from(Cents(cents).scaled(&growth.pow(4), Rounding::Cent).0);
        prop_assert!(2 * (rounded * den - exact).abs() <= den);
    }
}

#[test]
fn a_derived_share_is_shown_to_one_decimal() {
    assert_eq!(BasisPoints(1_958).in_short(), "19,6%");
    assert_eq!(BasisPoints(1_393).in_short(), "13,9%");
    assert_eq!(BasisPoints(2_000).in_short(), "20%");
    assert_eq!(BasisPoints(-5).in_short(), "0%");
    assert_eq!(BasisPoints(-123).in_short(), "\u{2212}1,2%");
}
