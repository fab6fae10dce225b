use super::{figures_of, lindehof, worked};
use crate::Named;
use crate::budget::CostGroup;
use crate::money::{BasisPoints, Cents};

fn euros(amounts: &[Cents]) -> Vec<i64> {
    amounts.iter().map(|amount| amount.0 / 100).collect()
}

#[test]
fn every_cost_line_of_the_worked_case_is_exact() {
    let (_, figures) = worked();
    let expected: [[i64; 3]; 16] = [
        [52_260, 54_350, 56_524],
        [73_260, 76_190, 79_238],
        [13_640, 14_186, 14_753],
        [8_350, 8_684, 9_031],
        [12_600, 12_915, 13_238],
        [4_800, 4_920, 5_043],
        [14_400, 14_760, 15_129],
        [12_600, 12_915, 13_238],
        [5_760, 5_904, 6_052],
        [19_200, 19_680, 20_172],
        [3_150, 3_229, 3_309],
        [5_400, 5_535, 5_673],
        [6_500, 6_662, 6_829],
        [4_200, 4_305, 4_413],
        [9_445, 9_769, 10_106],
        [18_500, 0, 0],
    ];
    let lines: Vec<Vec<i64>> = figures.costs.iter().map(|line| euros(line)).collect();
    assert_eq!(lines, expected);
}

#[test]
fn every_income_line_of_the_worked_case_is_exact() {
    let (_, figures) = worked();
    let expected: [[i64; 3]; 6] = [
        [18_000, 18_450, 18_911],
        [9_300, 9_900, 10_500],
        [6_400, 6_560, 6_724],
        [3_600, 3_690, 3_782],
        [5_000, 5_000, 5_000],
        [18_500, 0, 0],
    ];
    let lines: Vec<Vec<i64>> = figures.income.iter().map(|line| euros(line)).collect();
    assert_eq!(lines, expected);
}

#[test]
fn the_totals_of_the_worked_case_are_exact() {
    let (_, figures) = worked();
    assert_eq!(euros(&figures.total_costs), [264_065, 254_004, 262_748]);
    assert_eq!(euros(&figures.requested), [203_265, 210_404, 217_831]);
    assert_eq!(figures.requested_total(), Cents(63_150_000));
    assert_eq!(figures.baseline.as_deref().map(euros), Some(vec![251_699, 261_616, 271_924]));
    assert_eq!(figures.saving(), Some((Cents(15_373_900), BasisPoints(1_958))));
}

#[test]
fn a_dagdeel_costs_the_municipality_58_82_instead_of_72_83() {
    let (_, figures) = worked();
    assert_eq!(figures.requested_per_unit(0), Some(Cents(5_882)));
    assert_eq!(figures.baseline_per_unit(0), Some(Cents(7_283)));
    assert_eq!(figures.full_cost_per_unit(0), Some(Cents(7_105)));
}

#[test]
fn overhead_and_quality_are_13_9_percent_of_the_running_costs() {
    let (budget, figures) = worked();
    assert_eq!(figures.overhead_share(&budget, 0), Some(BasisPoints(1_393)));
}

#[test]
fn the_worked_case_draws_no_remarks() {
    let (budget, figures) = worked();
    assert_eq!(crate::budget::checks::check(&budget, &figures, &Default::default()), []);
}

#[test]
fn groups_add_up_to_the_total() {
    let (budget, figures) = worked();
    let groups: Cents = CostGroup::ALL.iter().flat_map(|group| figures.group_total(&budget, *group)).sum();
    assert_eq!(groups, figures.total_costs.iter().copied().sum());
}

#[test]
fn prices_of_today_given_per_year_are_not_raised_again() {
    let mut sheet = lindehof();
    sheet.baseline[0].price = "56,00 / 58,21 / 60,50".into();
    let (_, figures) = figures_of(&sheet);
    // € 201.174 and € 209.088 grow no more; € 50.832 still does. The municipality's 3 % comes on top of all.
    assert_eq!(figures.baseline.as_deref().map(euros), Some(vec![251_699, 261_629, 271_925]));
}
