use super::{exported, letter, lindehof, place, seen};
use calamine::{Data, Reader, Xlsx};
use domain::money::{BasisPoints, Cents, Ratio, Rounding};
use proptest::prelude::*;
use std::io::Cursor;

/// What the formulas of the template do with an amount, in the numbers of a spreadsheet: a half is added, the dust of
/// floating point behind the seventh decimal goes, and an odd number without a rest steps down.
fn rounded(exact: f64, steps_in_euro: f64) -> f64 {
    let raised = ((exact * steps_in_euro + 0.5) * 1e7).round() / 1e7;
    let odd_half = if (raised.rem_euclid(2.0) - 1.0).abs() < f64::EPSILON { 1.0 } else { 0.0 };
    (raised.floor() - odd_half) / steps_in_euro
}

#[test]
fn halves_go_to_the_even_neighbour_on_both_sides_of_nothing() {
    let table = [
        (0.5, 0.0),
        (1.5, 2.0),
        (2.5, 2.0),
        (6_662.5, 6_662.0),
        (6_663.5, 6_664.0),
        (-0.5, 0.0),
        (-1.5, -2.0),
        (-2.5, -2.0),
        (2.4999, 2.0),
        (2.5001, 3.0),
        (-2.5001, -3.0),
        (7.0, 7.0),
        (8.0, 8.0),
    ];
    for (exact, euros) in table {
        assert!((rounded(exact, 1.0) - euros).abs() < 1e-9, "{exact}");
    }
}

#[test]
fn dust_of_floating_point_decides_no_half() {
    assert!((rounded(6_500.0 * 1.025, 1.0) - 6_662.0).abs() < 1e-9);
    assert!((rounded(1.005, 100.0) - 1.0).abs() < 1e-9);
    assert!((rounded(1.015, 100.0) - 1.02).abs() < 1e-9);
}

#[test]
fn the_formulas_are_those_of_the_model() {
    let mut workbook = Xlsx::new(Cursor::new(exported(&lindehof()))).expect("a workbook");
    let formulas = workbook.worksheet_formula("Kosten").expect("formulas");
    let of = |row, column| formulas.get_value((row, column)).cloned().unwrap_or_default();
    let bytes = exported(&lindehof());
    let (exact, plain, amount) = (
        place(&bytes, "Kosten", "2027/28 vóór afronden (+ ½)"),
        place(&bytes, "Kosten", "2027/28 zonder percentages"),
        place(&bytes, "Kosten", "2027/28"),
    );
    assert!(of(4, exact).contains("*Instellingen!$B$31+0.5,7)"), "{}", of(4, exact));
    let cell = format!("${}5", letter(exact));
    let rounded = format!("IF(ISNUMBER({cell}),(INT({cell})-(MOD({cell},2)=1))/Instellingen!$B$31,{cell})");
    assert_eq!(of(4, plain), rounded);
    assert_eq!(of(2, amount), format!("SUM(${0}$5:${0}$2000)", letter(amount)));
    let totals = workbook.worksheet_formula("Totalen").expect("formulas");
    assert_eq!(totals.get_value((18, 1)).map(String::as_str), Some("B17-B18"));
}

#[test]
fn today_s_prices_per_year_stay_out_of_the_rise_in_the_formula_and_in_its_result() {
    let mut sheet = lindehof();
    sheet.baseline[0].price = "56,00 / 58,21 / 60,50".into();
    let bytes = exported(&sheet);
    let totals = seen(&bytes, "Totalen");
    let found: Vec<_> = (1..4).map(|year| totals.get_value((19, year)).cloned()).collect();
    assert_eq!(found, [251_699.0, 261_629.0, 271_925.0].map(|now| Some(Data::Float(now))));
    let mut workbook = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let formulas = workbook.worksheet_formula("Totalen").expect("formulas");
    let of = formulas.get_value((19, 2)).cloned().unwrap_or_default();
    let now = crate::layout::sheet_name(domain::budget::Part::Baseline);
    let [second, third] = ["Prijs jaar 2", "Prijs jaar 3"].map(|heading| {
        let column = letter(place(&exported(&sheet), now, heading));
        format!("ISNUMBER({now}!${column}$5:${column}$2000)")
    });
    let later = format!("SUMPRODUCT(--(({second}+{third})>0),");
    // Those lines, with the handling costs alone; and what is left of the total, with the rise as well.
    assert_eq!(of.matches(&later).count(), 4, "{of}");
    assert!(of.contains(&format!("-{later}")), "{of}");
}

/// A budget of one year with shares of wages, of costs, and for the reserve.
fn with_shares() -> Vec<u8> {
    let row = |group: &str, basis: &str, quantity: &str, price: &str| domain::budget::Row {
        group: group.into(),
        label: "regel".into(),
        basis: basis.into(),
        quantity: quantity.into(),
        price: price.into(),
        index: "geen".into(),
        ..Default::default()
    };
    let costs = vec![
        row("reserve", "kosten%", "3", ""),
        row("overhead", "kosten%", "10", ""),
        row("niet-productief", "loonkosten%", "6", ""),
        row("personeel", "bedrag", "", "50.000"),
        row("huisvesting", "bedrag", "", "47.000"),
    ];
    let settings = domain::budget::Settings { years: "1".into(), ..Default::default() };
    exported(&domain::budget::Sheet { settings, costs, ..Default::default() })
}

#[test]
fn the_reserve_is_a_share_of_what_all_other_shares_made_of_the_costs() {
    let bytes = with_shares();
    let sheet = seen(&bytes, "Kosten");
    let first = place(&bytes, "Kosten", "Jaar 1");
    let index = letter(place(&bytes, "Kosten", "Stijging"));
    // The amounts, and the four steps before them: nothing is known before its step.
    let shown: Vec<Vec<String>> = (4..9)
        .map(|row| {
            let columns = first..first + 5;
            columns.map(|column| sheet.get_value((row, column)).map(ToString::to_string).unwrap_or_default()).collect()
        })
        .collect();
    let expected = [
        ["3300", "%", "%", "%", "%"],
        ["10000", "%", "%", "%", "10000"],
        ["3000", "%", "%", "3000", "3000"],
        ["50000", "5000000.5", "50000", "50000", "50000"],
        ["47000", "4700000.5", "47000", "47000", "47000"],
    ];
    assert_eq!(shown, expected);
    // What each step takes its shares of: staff, though its pay does not rise; and the costs so far.
    let bases: Vec<_> = (first + 2..first + 5).map(|column| sheet.get_value((2, column)).cloned()).collect();
    assert_eq!(bases, [50_000.0, 100_000.0, 110_000.0].map(|base| Some(Data::Float(base))));
    let mut workbook = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let formulas = workbook.worksheet_formula("Kosten").expect("formulas");
    let of = |row, column| formulas.get_value((row, column)).cloned().unwrap_or_default();
    let (wages, shares, amount) = (of(2, first + 2), of(4, first + 4), of(4, first));
    let (before, last) = (letter(first + 3), letter(first + 4));
    let staff = format!(",\"Personeel\",${index}$5:${index}$2000,\"<>Stijgt als lonen\")");
    assert!(wages.ends_with(&staff), "{wages}");
    assert!(shares.contains("$A5<>\"Reserve\"") && shares.contains(&format!("{before}$3*")), "{shares}");
    let reserve = format!("IF(AND(${last}5=\"%\"");
    assert!(amount.contains(&reserve) && amount.contains(&format!("{last}$3*")), "{amount}");
}

#[test]
fn a_half_in_the_worked_case_is_stored_before_and_after_rounding() {
    let bytes = exported(&lindehof());
    let costs = seen(&bytes, "Kosten");
    let [year_two, before] = ["2028/29", "2028/29 vóór afronden (+ ½)"].map(|name| place(&bytes, "Kosten", name));
    assert_eq!(costs.get_value((16, before)), Some(&Data::Float(6_663.0)));
    assert_eq!(costs.get_value((16, year_two)), Some(&Data::Float(6_662.0)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5000))]

    #[test]
    fn the_model_rounds_as_the_rules_do(
        price in 0..20_000_000_i64,
        hundredths in 1..300_i64,
        rise in -500..1_500_i32,
        years in 0..6_u8,
        cents in any::<bool>(),
    ) {
        let factor = Ratio::growth(BasisPoints(rise)).pow(years) * Ratio::parts(hundredths, domain::budget::Quantity::IN_ONE);
        let rounding = if cents { Rounding::Cent } else { Rounding::WholeEuro };
        let expected = crate::number::to_float(Cents(price).scaled(&factor, rounding).0);
        let growth: f64 = (0..years).map(|_| 1.0 + f64::from(rise) / 100.0 / 100.0).product();
        let exact = crate::number::to_float(hundredths) * crate::number::to_float(price) * growth;
        let steps = if cents { 100.0 } else { 1.0 };
        // Within a ten-millionth of a half, but not on it, a spreadsheet cannot tell.
        let from_half = ((exact * steps).fract().abs() - 0.5).abs();
        prop_assume!(!(1e-9..2e-7).contains(&from_half) || from_half < 1e-12);
        prop_assert!((rounded(exact, steps) - expected).abs() < 1e-6, "{exact} became {expected}");
    }
}
