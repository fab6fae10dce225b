use super::laws::budget;
use super::{figures_of, lindehof, worked};
use crate::Named;
use crate::budget::liquidity::{Liquidity, Payment};
use crate::budget::{CostGroup, Figures, IncomeLine};
use crate::catalogue::{self, Kind};
use crate::money::Cents;
use proptest::prelude::*;

fn balances(payment: Payment) -> Vec<i64> {
    let (budget, figures) = worked();
    Liquidity::of(&budget, &figures, payment).quarters.iter().map(|quarter| quarter.balance.0).collect()
}

#[test]
fn until_the_fund_pays_the_worked_case_lacks_its_start_up_costs() {
    let mut expected = [0; 12];
    expected[..3].fill(-1_850_000);
    assert_eq!(balances(Payment::default()), expected);
}

#[test]
fn the_lowest_point_is_told_in_plain_dutch() {
    let (budget, figures) = worked();
    let liquidity = Liquidity::of(&budget, &figures, Payment::default());
    assert_eq!(
        liquidity.shortage().as_deref(),
        Some(
            "Aan het eind van kwartaal 1 van jaar 1 komt u €\u{a0}18.500 tekort. Spreek van tevoren af wie dat geld \
             voorschiet."
        )
    );
    let first = liquidity.lowest().expect("quarters");
    assert_eq!((first.year, first.quarter), (0, 0));
    // A quarter of € 245.565 both ways, and the start-up costs of € 18.500.
    assert_eq!((first.incoming, first.outgoing), (Cents(6_139_125), Cents(7_989_125)));
}

#[test]
fn a_fund_that_was_granted_pays_evenly() {
    let mut sheet = lindehof();
    sheet.income[5].certainty = "zeker".into();
    let (budget, figures) = figures_of(&sheet);
    let quarters = Liquidity::of(&budget, &figures, Payment::Quarterly).quarters;
    assert_eq!(quarters[0].balance, Cents(-1_387_500));
    assert_eq!(quarters[3].balance, Cents::ZERO);
}

#[test]
fn paid_a_year_in_advance_the_worked_case_never_lacks_money() {
    let (budget, figures) = worked();
    let liquidity = Liquidity::of(&budget, &figures, Payment::Yearly);
    assert_eq!(liquidity.shortage(), None);
    // € 203.265 and € 10.575 come in, € 61.391,25 and € 18.500 go out.
    assert_eq!(liquidity.quarters[0].balance, Cents(13_394_875));
}

#[test]
fn paid_afterwards_the_last_quarter_is_still_to_come() {
    let (budget, figures) = worked();
    let liquidity = Liquidity::of(&budget, &figures, Payment::Afterwards);
    assert_eq!(liquidity.quarters[0].incoming, Cents(1_057_500));
    assert_eq!(liquidity.outstanding, Cents(5_445_775));
    assert_eq!(liquidity.quarters.last().map(|last| last.balance), Some(-liquidity.outstanding));
}

#[test]
fn depreciation_stays_in_the_bank() {
    let mut sheet = lindehof();
    sheet.costs[6].group = "afschrijving".into();
    let (budget, figures) = figures_of(&sheet);
    let quarters = Liquidity::of(&budget, &figures, Payment::Quarterly).quarters;
    // € 14.400 a year is asked and not paid out: € 3.600 each quarter.
    assert_eq!((quarters[0].balance, quarters[3].balance), (Cents(-1_490_000), Cents::from_euros(14_400)));
}

#[test]
fn a_shortage_that_only_waits_for_a_fund_is_told_apart() {
    let (budget, figures) = worked();
    let beyond = |payment| Liquidity::of(&budget, &figures, payment).shortage_beyond_funds(&budget, &figures);
    assert_eq!(beyond(Payment::Quarterly), None);
    let told = beyond(Payment::Afterwards).expect("wages are paid before the municipality pays");
    assert!(told.starts_with("Aan het eind van kwartaal 1 van jaar 1 komt u €\u{a0}69.316,25 tekort."), "{told}");
}

#[test]
fn every_way_of_payment_is_an_answer_to_the_question_about_it() {
    let question = catalogue::standard().question("begroting.betaling").expect("a question");
    let Kind::OneOf(choices) = question.kind() else { panic!("it is a choice") };
    let answers: Vec<_> = choices.iter().map(|choice| (choice.value, choice.label)).collect();
    let ways: Vec<_> = Payment::ALL.iter().map(|way| (way.value(), way.label())).collect();
    assert_eq!(answers, ways);
}

proptest! {
    #[test]
    fn in_the_end_all_that_came_in_less_all_that_went_out_is_left(
        budget in budget(),
        payment in prop::sample::select(Payment::ALL),
    ) {
        let figures = Figures::of(&budget);
        let liquidity = Liquidity::of(&budget, &figures, payment);
        let total = |amounts: &[Cents]| amounts.iter().copied().sum::<Cents>();
        let kept = total(&figures.group_total(&budget, CostGroup::Depreciation));
        let left = total(&figures.total_income) + total(&figures.requested) - (total(&figures.total_costs) - kept);
        let last = liquidity.quarters.last().expect("at least a year").balance;
        prop_assert_eq!(last + liquidity.outstanding, left);
        prop_assert!(payment == Payment::Afterwards || liquidity.outstanding == Cents::ZERO);
        prop_assert_eq!(liquidity.quarters.len(), 4 * budget.years);
    }

    #[test]
    fn every_quarter_follows_from_the_one_before(budget in budget(), payment in prop::sample::select(Payment::ALL)) {
        let liquidity = Liquidity::of(&budget, &Figures::of(&budget), payment);
        let mut balance = Cents::ZERO;
        for quarter in &liquidity.quarters {
            balance = balance + quarter.incoming - quarter.outgoing;
            prop_assert_eq!(quarter.balance, balance);
        }
        prop_assert!(liquidity.quarters.iter().all(|quarter| Some(quarter.balance) >= liquidity.lowest().map(|low| low.balance)));
    }

    #[test]
    fn what_falls_short_beyond_funds_falls_short(budget in budget(), payment in prop::sample::select(Payment::ALL)) {
        let figures = Figures::of(&budget);
        let liquidity = Liquidity::of(&budget, &figures, payment);
        let beyond = liquidity.shortage_beyond_funds(&budget, &figures);
        prop_assert!(beyond.is_none() || liquidity.shortage().is_some());
        if !budget.income.iter().any(IncomeLine::is_awaited) {
            prop_assert_eq!(beyond, liquidity.shortage());
        }
    }

    #[test]
    fn without_start_up_costs_and_awaited_funds_payment_in_advance_is_always_enough(mut budget in budget()) {
        budget.costs.retain(|line| !matches!(line.group, CostGroup::StartUp | CostGroup::Depreciation));
        budget.income.retain(|line| !line.is_awaited());
        let liquidity = Liquidity::of(&budget, &Figures::of(&budget), Payment::Quarterly);
        prop_assert_eq!(liquidity.shortage(), None);
        prop_assert!(liquidity.quarters.iter().all(|quarter| quarter.balance == Cents::ZERO));
    }
}
