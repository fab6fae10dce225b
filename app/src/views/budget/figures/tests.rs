use super::{outputs, row_place, strip_place, table_place, view};
use crate::views::budget::BudgetView;
use domain::Named;
use domain::budget::scenarios::Scenario;
use domain::budget::{Column, Figures, Part, Sheet, Sum, YearName, read};
use domain::money::{BasisPoints, Cents};
use std::collections::BTreeMap;

fn lindehof() -> Sheet {
    serde_json::from_str(include_str!("../../../../domain/fixtures/lindehof-budget.json"))
        .expect("the fixture is a sheet")
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
    let amounts = |sum| view.table.sum(sum).map(|years| view.table.amounts.with_sum(years));
    assert_eq!(view.table.headings(), ["2027/28", "2028/29", "2029/30"]);
    let costs = ["264.065", "254.004", "262.748", "780.817"];
    assert_eq!(amounts(Sum::Costs), Some(costs.map(Into::into).to_vec()));
    let requested = ["203.265", "210.404", "217.831", "631.500"];
    assert_eq!(amounts(Sum::Requested), Some(requested.map(Into::into).to_vec()));
    assert_eq!(view.table.total(Sum::Requested), Some(Cents::from_euros(631_500)));
    let baseline = ["251.699", "261.616", "271.924", "785.239"];
    assert_eq!(amounts(Sum::Baseline), Some(baseline.map(Into::into).to_vec()));
    assert_eq!(view.saving, Some((Cents::from_euros(153_739), BasisPoints(1_958))));
    assert_eq!(view.overhead.map(BasisPoints::in_short).as_deref(), Some("13,9%"));
    assert_eq!(view.remarks, []);
}

#[test]
fn a_line_says_how_its_amount_follows() {
    let view = shown(&lindehof());
    let staff = &view.table.groups[0];
    assert_eq!(staff.group.label(), "Personeel");
    assert_eq!(staff.lines[0].details(), "0,67 fte × €\u{a0}78.000; Cao Sociaal Werk, schaal 9");
    assert_eq!(view.table.amounts.row(&staff.lines[0].amounts), ["52.260", "54.350", "56.524"]);
    assert_eq!(view.table.amounts.row(&staff.totals), ["125.520", "130.540", "135.762"]);
    assert!(view.table.income[1].details().contains("310 / 330 / 350 × €\u{a0}30"), "{:?}", view.table.income[1]);
}

#[test]
fn one_unit_costs_the_municipality_less_than_now() {
    let unit = shown(&lindehof()).unit.expect("a volume");
    assert_eq!((unit.name.as_str(), unit.cost.requested), ("dagdeel", Cents(5_882)));
    assert_eq!((unit.cost.baseline, unit.cost.full), (Some(Cents(7_283)), Cents(7_105)));
}

#[test]
fn a_price_that_leaves_out_the_start_says_so() {
    let mut sheet = lindehof();
    assert!(!shown(&sheet).unit.expect("a volume").without_start_up);
    sheet.income.remove(5);
    let view = shown(&sheet);
    let unit = view.unit.expect("a volume");
    assert_eq!((unit.cost.requested, unit.without_start_up), (Cents(5_882), true));
    assert_eq!(view.unit_costs[0].0, "Gevraagd per dagdeel (zonder startkosten)");
}

#[test]
fn a_dearer_proposal_saves_less_than_nothing() {
    let mut sheet = lindehof();
    sheet.baseline.truncate(2);
    sheet.baseline[0].price = "40".into();
    let view = shown(&sheet);
    // € 631.500 beside € 176.204, € 183.147 and € 190.363.
    let (saving, share) = view.saving.expect("a baseline");
    assert_eq!((saving, share.in_short().as_str()), (Cents::from_euros(-81_786), "\u{2212}14,9%"));
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
fn volunteer_work_is_a_memo() {
    let memo = shown(&lindehof()).volunteers.expect("a memo");
    let said = (memo.hours.to_string(), memo.value.in_short(), memo.worth().in_short());
    assert_eq!(said, ("4.416".into(), "€\u{a0}18".into(), "€\u{a0}79.488".into()));
}

#[test]
fn what_is_asked_and_all_income_are_the_cover_of_the_costs() {
    let table = shown(&lindehof()).table;
    for year in 0..3 {
        let cover: Cents = table.income_groups.iter().map(|(_, amounts)| amounts[year]).sum();
        let costs: Cents = table.cost_groups().map(|(_, amounts)| amounts[year]).sum();
        assert_eq!(cover + table.sum(Sum::Requested).expect("a sum")[year], costs);
    }
    assert_eq!(table.sum(Sum::Requested), Some(&[20_326_500, 21_040_400, 21_783_100].map(Cents).to_vec()));
}

#[test]
fn years_are_named_by_the_calendar_once_the_start_is_known() {
    let named = |starts_on: &str| {
        let mut sheet = lindehof();
        (sheet.settings.starts_on, sheet.settings.years) = (starts_on.into(), "2".into());
        YearName::of(&read(&sheet).0).iter().map(|year| year.heading()).collect::<Vec<_>>()
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
    let amounts = view.table.amounts;
    assert_eq!(amounts.bare(view.table.groups[0].lines[0].amounts[0]), "52.260,00");
    assert!(amounts.euro(view.table.sum(Sum::Costs).expect("a sum")[1]).contains(','));
}

#[test]
fn every_amount_of_the_grid_has_its_place() {
    let places = places(&lindehof());
    assert_eq!(places[&row_place(Part::Costs, 0, 1)], "54.350");
    assert_eq!(places[&row_place(Part::Income, 1, 2)], "10.500");
    assert_eq!(places[&row_place(Part::Baseline, 0, 0)], "193.536");
    assert_eq!(places[&table_place(Sum::Costs, 0)], "€\u{a0}264.065");
    assert_eq!(places[&strip_place(Sum::Requested, 2)], "€\u{a0}217.831");
    assert_eq!(places[&strip_place(Sum::Saving, 0)], "€\u{a0}48.434");
    assert_eq!(places[&table_place(Sum::Costs, 3)], "", "the budget spans three years");
}

#[test]
fn a_budget_without_a_baseline_has_no_difference() {
    let places = places(&Sheet { baseline: vec![], ..lindehof() });
    assert_eq!(places[&strip_place(Sum::Saving, 0)], "");
    assert_eq!(places[&strip_place(Sum::Requested, 0)], "€\u{a0}203.265");
}

/// Whatever is wrong in a row, the amounts beside the rows add up to the total under them.
#[test]
fn the_amounts_in_a_column_add_up_to_its_total() {
    for (part, sum) in [(Part::Costs, Sum::Costs), (Part::Income, Sum::Income)] {
        for row in 0..lindehof().rows(part).len() {
            for (column, text) in Column::ALL.iter().flat_map(|column| [(*column, ""), (*column, "wat?")]) {
                let mut sheet = lindehof();
                sheet.rows_mut(part)[row].set(column, text);
                let places = places(&sheet);
                let column = (0..sheet.rows(part).len()).map(|row| euros(&places[&row_place(part, row, 0)]));
                assert_eq!(column.sum::<i64>(), euros(&places[&table_place(sum, 0)]), "{part:?} {row} {text:?}");
            }
        }
    }
}

#[test]
fn the_baseline_adds_up_to_its_total_with_what_comes_on_top() {
    let places = places(&lindehof());
    for year in 0..3 {
        let rows = (0..3).map(|row| euros(&places[&row_place(Part::Baseline, row, year)])).sum::<i64>();
        let growth = euros(&places[&table_place(Sum::Growth, year)]);
        assert_eq!(rows + growth, euros(&places[&table_place(Sum::Baseline, year)]));
    }
}

fn euros(text: &str) -> i64 {
    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
    digits.parse().unwrap_or(0)
}

#[test]
fn the_worked_case_tells_what_each_setback_costs_in_its_second_year() {
    let view = shown(&lindehof());
    let of = |scenario| view.scenarios.iter().find(|one| one.scenario == scenario).expect("a scenario");
    let less = of(Scenario::VolumeDown);
    assert_eq!((less.extra_cost_or_shortfall, less.requested_per_unit), (Cents::ZERO, Some(Cents(7_162))));
    assert!(!less.exceeds_reserve);
    assert_eq!(of(Scenario::WagesUp).extra_cost_or_shortfall, Cents::from_euros(3_068));
    let volunteers = of(Scenario::FewerVolunteers);
    assert_eq!((volunteers.extra_cost_or_shortfall, volunteers.exceeds_reserve), (Cents::from_euros(16_560), true));
    let fund = of(Scenario::FundFallsAway);
    assert_eq!((fund.year, fund.extra_cost_or_shortfall), (0, Cents::from_euros(18_500)));
}

#[test]
fn the_worked_case_is_short_of_money_until_its_fund_pays() {
    let view = shown(&lindehof());
    assert_eq!(view.quarters.len(), 12);
    assert!(
        view.quarters[..3].iter().all(|quarter| quarter.balance == Cents::from_euros(-18_500)),
        "{:?}",
        view.quarters
    );
    assert!(view.shortage.is_some_and(|text| text.contains("18.500")));
}
