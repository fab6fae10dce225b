use super::{figures_of, lindehof};
use crate::Named;
use crate::budget::{Figures, IndexClass, Part, Row, Settings, Sheet, read};
use crate::money::{BasisPoints, Cents};
use proptest::prelude::*;

fn filled(change: impl FnOnce(&mut Sheet), part: Part, row: usize) -> (bool, String) {
    let mut sheet = lindehof();
    change(&mut sheet);
    let done = sheet.fill_later_years(part, row);
    (done, sheet.rows(part).get(row).map_or_else(String::new, |row| row.price.clone()))
}

#[test]
fn each_later_year_gets_the_value_that_the_index_gives() {
    assert_eq!(filled(|_| (), Part::Costs, 0), (true, "78.000 / 81.120 / 84.364,80".into()));
    assert_eq!(filled(|_| (), Part::Costs, 12), (true, "6.500 / 6.662 / 6.829".into()));
    assert_eq!(filled(|_| (), Part::Income, 4), (true, "5.000 / 5.000 / 5.000".into()));
    assert_eq!(filled(|_| (), Part::Income, 2), (true, "2,00 / 2,05 / 2,10".into()));
}

#[test]
fn rows_that_have_their_years_already_stay_as_they_are() {
    assert_eq!(filled(|_| (), Part::Costs, 15), (false, "18.500 / 0".into()));
}

#[test]
fn shares_the_baseline_and_rows_that_are_not_there_stay_as_they_are() {
    assert!(!filled(|_| (), Part::Costs, 3).0);
    assert!(!filled(|_| (), Part::Baseline, 2).0);
    assert!(!filled(|_| (), Part::Costs, 99).0);
}

#[test]
fn what_cannot_be_read_is_not_filled() {
    assert!(!filled(|sheet| sheet.costs[6].price = "veel".into(), Part::Costs, 6).0);
    assert!(!filled(|sheet| sheet.settings.price_index = "hoog".into(), Part::Costs, 6).0);
    assert!(!filled(|sheet| sheet.settings.years = "zeven".into(), Part::Costs, 6).0);
}

#[test]
fn a_budget_of_one_year_has_no_later_years() {
    assert!(!filled(|sheet| sheet.settings.years = "1".into(), Part::Costs, 6).0);
}

#[test]
fn a_value_beyond_what_may_be_typed_is_not_written() {
    assert!(!filled(|sheet| sheet.costs[6].price = "999.999.999".into(), Part::Costs, 6).0);
}

#[test]
fn in_the_worked_case_only_lines_of_many_cheap_things_move_by_a_few_euros() {
    let mut sheet = lindehof();
    let (budget, before) = figures_of(&sheet);
    for (part, rows) in [(Part::Costs, sheet.costs.len()), (Part::Income, sheet.income.len())] {
        for row in 0..rows {
            sheet.fill_later_years(part, row);
        }
    }
    let (_, after) = figures_of(&sheet);
    let lines = || before.costs.iter().chain(&before.income).zip(after.costs.iter().chain(&after.income));
    let names = budget.costs.iter().map(|line| &line.label).chain(budget.income.iter().map(|line| &line.label));
    let moved: Vec<(&str, i64, i64)> = names
        .zip(lines())
        .filter(|(_, (before, after))| before != after)
        .map(|(name, (before, after))| (name.as_str(), (after[1] - before[1]).0 / 100, (after[2] - before[2]).0 / 100))
        .collect();
    assert_eq!(moved, [("Maaltijden", -3, 10), ("Maaltijdbijdragen", 6, 1), ("Vervoersbijdragen", 0, -4)]);
}

/// A sheet with one row, as a person might type it.
fn typed(basis: &str, price: Cents, count: i64, index: IndexClass, settings: Settings) -> Sheet {
    let quantity = if basis == "bedrag" { String::new() } else { Cents(count).plain() };
    let row = Row {
        group: "materiaal".into(),
        label: "regel".into(),
        basis: basis.into(),
        quantity,
        price: price.plain(),
        index: index.value().into(),
        ..Row::default()
    };
    Sheet { settings, costs: vec![row], ..Sheet::default() }
}

prop_compose! {
    fn settings()(years in 2..=6_usize, whole in any::<bool>(), wages in -500..2_000_i32, prices in -500..2_000_i32) -> Settings {
        Settings {
            years: years.to_string(),
            rounding: if whole { "euro" } else { "cent" }.into(),
            wage_index: BasisPoints(wages).plain(),
            price_index: BasisPoints(prices).plain(),
            ..Settings::default()
        }
    }
}

fn figures(sheet: &Sheet) -> Vec<Cents> {
    let (budget, findings) = read(sheet);
    assert_eq!(findings, []);
    Figures::of(&budget).total_costs
}

proptest! {
    #[test]
    fn filled_amounts_read_back_as_the_same_figures(
        settings in settings(),
        price in 0..1_000_000_000_i64,
        index in prop::sample::select(IndexClass::ALL),
    ) {
        let mut sheet = typed("bedrag", Cents(price), 0, index, settings);
        let before = figures(&sheet);
        prop_assert!(sheet.fill_later_years(Part::Costs, 0));
        prop_assert_eq!(figures(&sheet), before);
        prop_assert!(!sheet.fill_later_years(Part::Costs, 0));
    }

    #[test]
    fn filled_prices_move_a_later_year_by_half_a_cent_for_each_thing_and_one_step_at_most(
        settings in settings(),
        price in 0..10_000_000_i64,
        count in 0..1_000_000_i64,
        index in prop::sample::select(IndexClass::ALL),
        basis in prop::sample::select(&["fte", "aantal"][..]),
    ) {
        let step = if settings.rounding == "euro" { 100 } else { 1 };
        let mut sheet = typed(basis, Cents(price), count, index, settings);
        let before = figures(&sheet);
        prop_assert!(sheet.fill_later_years(Part::Costs, 0));
        let after = figures(&sheet);
        prop_assert_eq!(before[0], after[0]);
        for (before, after) in before.into_iter().zip(after) {
            // Hundredths of a thing × half a cent.
            prop_assert!(200 * (after - before).0.abs() <= count + 200 * step);
            prop_assert!(index != IndexClass::Fixed || before == after);
        }
    }
}
