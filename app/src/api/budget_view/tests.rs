use super::{Sum, headings, outputs, row_place, view};
use crate::api::budget::BudgetView;
use domain::budget::{Figures, Part, Row, Sheet, read};
use std::collections::BTreeMap;

fn lindehof() -> Sheet {
    serde_json::from_str(include_str!("../../../domain/fixtures/lindehof-budget.json")).expect("the fixture is a sheet")
}

fn shown(sheet: &Sheet) -> BudgetView {
    let (budget, _) = read(sheet);
    view(&budget, &Figures::of(&budget), &Default::default(), Default::default())
}

fn places(sheet: &Sheet) -> BTreeMap<String, String> {
    outputs(sheet).into_iter().collect()
}

#[test]
fn the_worked_case_reads_as_it_was_calculated() {
    let view = shown(&lindehof());
    assert_eq!(view.years, ["2027/28", "2028/29", "2029/30"]);
    assert_eq!(view.total_costs, ["€\u{a0}264.065", "€\u{a0}254.004", "€\u{a0}262.748"]);
    assert_eq!(view.requested, ["€\u{a0}203.265", "€\u{a0}210.404", "€\u{a0}217.831"]);
    assert_eq!(view.requested_total, "€\u{a0}631.500");
    assert_eq!(
        view.baseline.as_deref(),
        Some(&["€\u{a0}251.699", "€\u{a0}261.616", "€\u{a0}271.924"].map(Into::into)[..])
    );
    assert_eq!(view.saving, Some(("€\u{a0}153.739".into(), "19,6\u{a0}%".into())));
    assert_eq!(view.overhead.as_deref(), Some("13,9\u{a0}%"));
    assert_eq!(view.remarks, []);
}

#[test]
fn a_line_says_how_its_amount_follows() {
    let view = shown(&lindehof());
    let staff = &view.groups[0];
    assert_eq!(staff.label, "Personeel");
    assert_eq!(staff.lines[0].note, "0,67 fte × €\u{a0}78.000; Cao Sociaal Werk, schaal 9");
    assert_eq!(staff.lines[0].amounts, ["52.260", "54.350", "56.524"]);
    assert_eq!(staff.totals, ["125.520", "130.540", "135.762"]);
    assert!(view.income[1].note.contains("310 / 330 / 350 × €\u{a0}30"), "{}", view.income[1].note);
}

#[test]
fn one_unit_costs_the_municipality_less_than_now() {
    let unit = shown(&lindehof()).unit.expect("a volume");
    assert_eq!((unit.name.as_str(), unit.ours.as_str()), ("dagdeel", "€\u{a0}58,82"));
    assert_eq!((unit.baseline.as_deref(), unit.full_cost.as_str()), (Some("€\u{a0}72,83"), "€\u{a0}71,05"));
}

#[test]
fn a_price_that_leaves_out_the_start_says_so() {
    let mut sheet = lindehof();
    assert!(!shown(&sheet).unit.expect("a volume").without_start_up);
    sheet.income.remove(5);
    let view = shown(&sheet);
    let unit = view.unit.expect("a volume");
    assert_eq!((unit.ours.as_str(), unit.without_start_up), ("€\u{a0}58,82", true));
    assert_eq!(view.unit_costs[0].0, "Gevraagd per dagdeel (zonder startkosten)");
}

#[test]
fn a_dearer_proposal_saves_nothing_and_has_no_minus_sign() {
    let mut sheet = lindehof();
    sheet.baseline.truncate(2);
    sheet.baseline[0].price = "40".into();
    let view = shown(&sheet);
    // € 631.500 beside € 176.204, € 183.147 and € 190.363.
    assert_eq!((view.saving, view.dearer), (None, Some(("€\u{a0}81.786".into(), "14,9\u{a0}%".into()))));
    assert_eq!(shown(&lindehof()).dearer, None);
}

#[test]
fn words_that_are_too_long_leave_the_amounts_beside_their_lines() {
    let mut sheet = lindehof();
    (sheet.costs[0].note, sheet.costs[1].label) = ("a".repeat(301), "a".repeat(201));
    let places = places(&sheet);
    assert_eq!(places[&row_place(Part::Costs, 0, 0)], "52.260");
    assert_eq!(places[&row_place(Part::Costs, 1, 0)], "73.260");
    assert_eq!(places[&row_place(Part::Costs, 2, 0)], "13.640");
}

#[test]
fn volunteer_work_is_a_memo_in_words() {
    let memo = shown(&lindehof()).volunteers.expect("a memo");
    assert_eq!(memo, "4.416 uur per jaar. Tegen €\u{a0}18 per uur is dat €\u{a0}79.488 waard.");
}

#[test]
fn the_bars_of_cover_add_up_to_the_costs() {
    let view = shown(&lindehof());
    let sum = |bars: &[(String, Vec<i64>)], year: usize| bars.iter().map(|(_, cents)| cents[year]).sum::<i64>();
    for year in 0..3 {
        assert_eq!(sum(&view.cover_bars, year), sum(&view.cost_bars, year));
    }
    assert_eq!(view.cover_bars[0], ("Gevraagd van de gemeente".into(), vec![20_326_500, 21_040_400, 21_783_100]));
}

#[test]
fn years_are_named_by_the_calendar_once_the_start_is_known() {
    let named = |starts_on: &str| {
        let mut sheet = lindehof();
        (sheet.settings.starts_on, sheet.settings.years) = (starts_on.into(), "2".into());
        headings(&read(&sheet).0)
    };
    assert_eq!(named("01-01-2027"), ["2027", "2028"]);
    assert_eq!(named("01-09-2099"), ["2099/00", "2100/01"]);
    assert_eq!(named(""), ["Jaar 1", "Jaar 2"]);
}

#[test]
fn a_budget_in_cents_shows_cents_everywhere() {
    let mut sheet = lindehof();
    sheet.settings.rounding = "cent".into();
    let view = shown(&sheet);
    assert_eq!(view.groups[0].lines[0].amounts[0], "52.260,00");
    assert!(view.total_costs[1].contains(','), "{}", view.total_costs[1]);
}

#[test]
fn every_amount_of_the_grid_has_its_place() {
    let places = places(&lindehof());
    assert_eq!(places[&row_place(Part::Costs, 0, 1)], "54.350");
    assert_eq!(places[&row_place(Part::Income, 1, 2)], "10.500");
    assert_eq!(places[&row_place(Part::Baseline, 0, 0)], "193.536");
    assert_eq!(places[&Sum::Costs.in_table(0)], "€\u{a0}264.065");
    assert_eq!(places[&Sum::Requested.in_strip(2)], "€\u{a0}217.831");
    assert_eq!(places[&Sum::Difference.in_strip(0)], "€\u{a0}-48.434");
    assert_eq!(places[&Sum::Costs.in_table(3)], "", "the budget spans three years");
}

#[test]
fn a_budget_without_a_baseline_has_no_difference() {
    let places = places(&Sheet { baseline: vec![], ..lindehof() });
    assert_eq!(places[&Sum::Difference.in_strip(0)], "");
    assert_eq!(places[&Sum::Requested.in_strip(0)], "€\u{a0}203.265");
}

/// Whatever is wrong in a row, the amounts beside the rows add up to the total under them.
#[test]
fn the_amounts_in_a_column_add_up_to_its_total() {
    let cells: [fn(&mut Row) -> &mut String; 8] = [
        |row| &mut row.group,
        |row| &mut row.label,
        |row| &mut row.basis,
        |row| &mut row.quantity,
        |row| &mut row.price,
        |row| &mut row.index,
        |row| &mut row.certainty,
        |row| &mut row.note,
    ];
    for (part, sum) in [(Part::Costs, Sum::Costs), (Part::Income, Sum::Income)] {
        for row in 0..lindehof().rows(part).len() {
            for (cell, text) in cells.iter().flat_map(|cell| [(cell, ""), (cell, "wat?")]) {
                let mut sheet = lindehof();
                text.clone_into(cell(&mut sheet.rows_mut(part)[row]));
                let places = places(&sheet);
                let column = (0..sheet.rows(part).len()).map(|row| euros(&places[&row_place(part, row, 0)]));
                assert_eq!(column.sum::<i64>(), euros(&places[&sum.in_table(0)]), "{part:?} {row} {text:?}");
            }
        }
    }
}

#[test]
fn the_baseline_adds_up_to_its_total_with_what_comes_on_top() {
    let places = places(&lindehof());
    for year in 0..3 {
        let rows = (0..3).map(|row| euros(&places[&row_place(Part::Baseline, row, year)])).sum::<i64>();
        let growth = euros(&places[&Sum::Growth.in_table(year)]);
        assert_eq!(rows + growth, euros(&places[&Sum::Baseline.in_table(year)]));
    }
}

fn euros(text: &str) -> i64 {
    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
    digits.parse().unwrap_or(0)
}

#[test]
fn the_worked_case_tells_what_each_setback_costs_in_its_second_year() {
    let view = shown(&lindehof());
    let told: Vec<_> = view
        .scenarios
        .iter()
        .map(|one| (one.label.as_str(), one.extra.as_str(), one.per_unit.as_str(), one.exceeds))
        .collect();
    assert!(told.contains(&("Minder gebruik", "€\u{a0}0", "€\u{a0}71,62", false)), "{told:?}");
    assert!(told.iter().any(|(label, extra, ..)| (*label, *extra) == ("Hogere lonen", "€\u{a0}3.068")), "{told:?}");
    let volunteers = told.iter().find(|(label, ..)| *label == "Minder vrijwilligers").expect("volunteers");
    assert_eq!((volunteers.1, volunteers.3), ("€\u{a0}16.560", true));
    let fund = view.scenarios.iter().find(|one| one.label == "Een fonds valt weg").expect("a fund");
    assert_eq!((fund.year.as_str(), fund.extra.as_str()), ("2027/28", "€\u{a0}18.500"));
}

#[test]
fn the_worked_case_is_short_of_money_until_its_fund_pays() {
    let view = shown(&lindehof());
    assert_eq!(view.quarters.len(), 12);
    assert!(
        view.quarters[..3].iter().all(|quarter| quarter.short && quarter.balance == "-18.500"),
        "{:?}",
        view.quarters
    );
    assert!(view.shortage.is_some_and(|text| text.contains("18.500")));
}
