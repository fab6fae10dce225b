//! What has to happen after a decision: days, reminders, and that nothing moves once the task went back.

use super::super::super::{
    CarryingOutStep, CaseRecord, Command, CommitmentKind, ConsultationStep, ConsultedAs, DeadlineKind, Event,
    NewCommitment, NewConsultation, Outcome, Refusal, Role, Side, Status, commitment_fields, decide,
    remind_of_commitment,
};
use super::super::{profile, worked};
use crate::profile::Planning;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

const TODAY: Date = date(2026, 12, 10);
const DUE: Date = date(2027, 3, 1);

/// A question to somebody outside the panel, as a command.
pub(in crate::case::tests) fn ask() -> Command {
    Command::Consultation(ConsultationStep::Ask(NewConsultation {
        role: Some(ConsultedAs::Adviser),
        name: "Movisie".into(),
        email: String::new(),
        question: "Kan dit?".into(),
        sections: vec![],
        until: Some(DUE),
    }))
}

/// An agreement, as a command.
pub(in crate::case::tests) fn agree() -> Command {
    Command::CarryingOut(CarryingOutStep::Agree(vec![commitment(DUE)]))
}

fn take(case: &CaseRecord, step: CarryingOutStep, today: Date) -> Result<Event, Refusal> {
    let role = if matches!(step, CarryingOutStep::Report { .. }) { Role::Treasurer } else { Role::CaseManager };
    decide(case, Command::CarryingOut(step), &[role], &profile(), today)
}

fn commitment(due: Date) -> NewCommitment {
    let (kind, owner) = (Some(CommitmentKind::Condition), Some(Side::Board));
    NewCommitment { row: 0, kind, text: "Een tweede coördinator is opgeleid.".into(), owner, due }
}

fn agreed(due: &[Date]) -> CaseRecord {
    let case = worked(Status::Announced);
    assert!(case.is_carried_out());
    let new = due.iter().map(|due| commitment(*due)).collect();
    let event = take(&case, CarryingOutStep::Agree(new), TODAY).expect("agreed");
    case.apply(&event)
}

fn next_reminder(case: &CaseRecord) -> Option<Date> {
    case.reminder_days(profile().decision_term).min()
}

fn reminded(case: CaseRecord, today: Date) -> (CaseRecord, Option<Event>) {
    let event = remind_of_commitment(&case, today);
    (event.iter().fold(case, CaseRecord::apply), event)
}

#[test]
fn a_commitment_needs_what_who_and_a_day_that_is_to_come() {
    let case = worked(Status::Announced);
    let wrong = [
        (NewCommitment { kind: None, ..commitment(DUE) }, commitment_fields::KIND),
        (NewCommitment { owner: None, ..commitment(DUE) }, commitment_fields::OWNER),
        (NewCommitment { text: " ".into(), ..commitment(DUE) }, commitment_fields::TEXT),
        (commitment(TODAY), commitment_fields::DUE),
    ];
    for (new, column) in wrong {
        let Err(Refusal::Incomplete(findings)) = take(&case, CarryingOutStep::Agree(vec![new]), TODAY) else {
            panic!("{column}")
        };
        assert_eq!(findings[0].field.to_string(), format!("commitment.0.{column}"));
    }
    assert!(take(&case, CarryingOutStep::Agree(vec![]), TODAY).is_err());
}

#[test]
fn both_sides_are_reminded_once_two_weeks_before_and_again_for_another_day() {
    let case = agreed(&[DUE]);
    assert_eq!(next_reminder(&case), Some(date(2027, 2, 15)));
    assert_eq!(reminded(case.clone(), date(2027, 2, 14)).1, None, "three weeks before is too early");
    let (case, event) = reminded(case, date(2027, 2, 15));
    assert_eq!(event, Some(Event::CommitmentReminded { number: 1, due: DUE }));
    assert_eq!(reminded(case.clone(), date(2027, 2, 16)).1, None, "once");
    let step = CarryingOutStep::Move { number: 1, due: date(2027, 4, 1), reason: "De opleiding begint later.".into() };
    let moved = take(&case, step, date(2027, 2, 20)).expect("moved");
    let (case, event) = reminded(case.apply(&moved), date(2027, 3, 18));
    assert_eq!(event, Some(Event::CommitmentReminded { number: 1, due: date(2027, 4, 1) }));
    let settle = CarryingOutStep::Settle { number: 1, met: Some(true), remark: String::new() };
    let case = case.clone().apply(&take(&case, settle, date(2027, 3, 20)).expect("settled"));
    assert_eq!((next_reminder(&case), reminded(case, date(2028, 1, 1)).1), (None, None), "it was met");
}

#[test]
fn what_is_not_met_says_what_is_missing_and_what_was_settled_stays_so() {
    let case = agreed(&[DUE]);
    let settle = |met, remark: &str| CarryingOutStep::Settle { number: 1, met, remark: remark.to_owned() };
    assert!(take(&case, settle(None, ""), TODAY).is_err());
    assert!(take(&case, settle(Some(false), " "), TODAY).is_err());
    let settled = take(&case, settle(Some(false), "De opleiding is niet begonnen."), TODAY).expect("settled");
    let case = case.apply(&settled);
    assert!(take(&case, settle(Some(true), ""), TODAY).is_err(), "it was settled");
    let report = CarryingOutStep::Report { number: 1, text: "Alsnog.".into() };
    assert!(take(&case, report, TODAY).is_err(), "nobody reports on what was settled");
}

#[test]
fn what_the_decision_asks_for_is_proposed_until_it_has_a_day() {
    let case = worked(Status::Announced);
    let (kind, text) = case.uncommitted().into_iter().next().expect("a condition");
    let new = NewCommitment { text: text.clone(), kind: Some(kind), ..commitment(DUE) };
    let event = take(&case, CarryingOutStep::Agree(vec![new]), TODAY).expect("agreed");
    assert!(case.apply(&event).uncommitted().iter().all(|(_, left)| *left != text));
}

#[test]
fn a_refusal_leaves_nothing_to_carry_out_and_after_handing_back_nothing_moves() {
    let mut refused = worked(Status::Announced);
    refused.decision.as_mut().expect("a decision").outcome = Outcome::Refused;
    assert!(take(&refused, CarryingOutStep::Agree(vec![commitment(DUE)]), TODAY).is_err());
    assert!(refused.uncommitted().is_empty());
    let case = agreed(&[DUE]);
    let hand_back = CarryingOutStep::HandBack { on: DUE, reason: "Er is geen coördinator meer.".into() };
    let back = case.clone().apply(&take(&case, hand_back.clone(), TODAY).expect("handed back"));
    assert!(take(&back, hand_back, TODAY).is_err());
    let extend = CarryingOutStep::Extend { until: date(2029, 12, 31), reason: "Het gaat goed.".into() };
    assert!(take(&back, extend.clone(), TODAY).is_err());
    assert_eq!(reminded(back, date(2027, 2, 20)).1, None);
    let event = take(&case, extend, TODAY).expect("extended");
    assert_eq!(case.apply(&event).extended_until, Some(date(2029, 12, 31)));
}

#[test]
fn every_last_day_has_a_place_in_a_calendar_and_falls_away_when_nothing_is_left_to_do() {
    let kinds = |case: &CaseRecord| {
        let deadlines = case.deadlines(profile().decision_term, &Planning::default());
        deadlines.into_iter().map(|one| (one.kind, one.day, one.holds)).collect::<Vec<_>>()
    };
    let assessed = kinds(&worked(Status::InAssessment));
    let decided = kinds(&worked(Status::Decided));
    assert_eq!(assessed, decided, "that a decision was taken and not sent changes nothing");
    assert!(assessed.contains(&(DeadlineKind::Decision, date(2026, 12, 10), true)));
    assert!(assessed.contains(&(DeadlineKind::Supplement(1), date(2026, 10, 6), false)), "it was answered");
    let sent = kinds(&agreed(&[DUE]));
    assert!(sent.contains(&(DeadlineKind::Decision, date(2026, 12, 10), false)));
    assert!(sent.contains(&(DeadlineKind::Commitment(1), DUE, true)));
    assert!(sent.iter().any(|(kind, _, holds)| *kind == DeadlineKind::Objection && *holds));
}

proptest! {
    #[test]
    fn whatever_the_days_everybody_is_reminded_of_each_commitment_exactly_once(days in prop::collection::vec(1..800_i64, 1..6)) {
        let due: Vec<Date> = days.iter().map(|days| TODAY.saturating_add(days.days())).collect();
        let mut case = agreed(&due);
        let mut told = vec![0; due.len()];
        for day in 0..820_i64 {
            let today = TODAY.saturating_add(day.days());
            while let (next, Some(Event::CommitmentReminded { number, .. })) = reminded(case.clone(), today) {
                let place = usize::try_from(number).expect("a number") - 1;
                prop_assert!(today >= due[place].saturating_sub(2_i32.weeks()));
                told[place] += 1;
                case = next;
            }
        }
        prop_assert!(told.iter().all(|times| *times == 1), "{:?}", told);
    }
}
