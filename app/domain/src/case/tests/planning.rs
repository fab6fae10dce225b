//! Planning backwards from the last day for the decision, and reminders of it.

use super::super::{CaseRecord, Command, Event, Milestone, ReminderStage, Role, Status, remind_of_decision};
use super::{WITHDRAWN, profile, run, worked};
use crate::calendar::HolidayTable;
use crate::profile::Planning;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// Last day of the worked case: Thursday 10 December 2026.
const DUE: Date = date(2026, 12, 10);

fn days(case: &CaseRecord) -> Vec<(Milestone, Date, bool)> {
    let steps = case.planning(profile().decision_term, &Planning::default());
    steps.into_iter().map(|step| (step.milestone, step.day, step.done)).collect()
}

fn remind(case: &CaseRecord, today: Date) -> Option<(ReminderStage, Date)> {
    match remind_of_decision(case, profile().decision_term, today) {
        Some(Event::DecisionReminded { stage, due, on }) => {
            assert_eq!(on, today);
            Some((stage, due))
        }
        None => None,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_work_is_planned_backwards_from_the_last_day_on_working_days() {
    let planned = [
        (Milestone::Panel, date(2026, 11, 12), false),
        (Milestone::Draft, date(2026, 11, 19), false),
        (Milestone::Agenda, date(2026, 11, 26), false),
        (Milestone::Meeting, date(2026, 12, 3), false),
        (Milestone::Sending, DUE, false),
    ];
    assert_eq!(days(&worked(Status::InAssessment)), planned);
    let done = |status| days(&worked(status)).into_iter().filter(|(_, _, done)| *done).count();
    assert_eq!([Status::InAssessment, Status::LegalCheck, Status::DecisionProposed].map(done), [0, 2, 3]);
    assert_eq!([Status::Decided, Status::Announced].map(done), [4, 5]);
    assert!(days(&worked(Status::Draft)).is_empty());
}

#[test]
fn who_is_at_turn_is_reminded_half_way_two_weeks_and_two_working_days_before_and_the_day_after() {
    let mut case = worked(Status::InAssessment);
    let mut told = Vec::new();
    let mut today = date(2026, 10, 5);
    while today < date(2027, 2, 1) {
        if let Some(event) = remind_of_decision(&case, profile().decision_term, today) {
            told.extend(remind(&case, today).map(|(stage, due)| (today, stage, due)));
            case = case.apply(&event);
        }
        today = today.saturating_add(1.day());
    }
    let expected = [
        (date(2026, 10, 24), ReminderStage::HalfWay, DUE),
        (date(2026, 11, 26), ReminderStage::TwoWeeks, DUE),
        (date(2026, 12, 8), ReminderStage::TwoDays, DUE),
        (date(2026, 12, 11), ReminderStage::Passed, DUE),
    ];
    assert_eq!(told, expected);
}

#[test]
fn nobody_is_reminded_while_the_term_stands_still_or_once_nothing_is_left_to_decide() {
    assert_eq!(remind(&worked(Status::SupplementRequested), date(2026, 10, 1)), None);
    assert_eq!(remind(&worked(Status::Announced), DUE), None);
    assert_eq!(remind(&worked(WITHDRAWN), DUE), None);
    assert_eq!(remind(&worked(Status::Draft), DUE), None);
    for status in [Status::SupplementRequested, Status::Announced, WITHDRAWN, Status::Draft] {
        assert_eq!(worked(status).reminder_days(profile().decision_term).count(), 0, "{status:?}");
    }
}

#[test]
fn a_term_that_moved_is_told_again_when_its_new_stage_comes() {
    let case = worked(Status::InAssessment);
    let near = date(2026, 11, 26);
    let reminded = case.clone().apply(&remind_of_decision(&case, profile().decision_term, near).expect("two weeks"));
    let reason = "het college vergadert niet".to_owned();
    let postpone = Command::Postpone { reason, signatory: "mr. A. Jansen".into() };
    let moved = run(reminded, postpone, Role::CaseManager, date(2026, 11, 27));
    assert_eq!(remind(&moved, date(2026, 11, 28)), None, "nothing new yet");
    let next = moved.reminder_days(profile().decision_term).min().expect("a day");
    assert!(next > DUE.saturating_sub(14.days()), "{next}");
    assert_eq!(remind(&moved, next).map(|(stage, _)| stage), Some(ReminderStage::TwoWeeks));
}

proptest! {
    #[test]
    fn every_part_comes_before_the_next_on_a_working_day(received in 0..4000_i64, panel in 4..90_u16) {
        let holidays = HolidayTable::default();
        let on = date(2025, 1, 1).saturating_add(received.days());
        let case = run(CaseRecord::default(), super::submit(), Role::Chair, on);
        let planning = Planning { panel, draft: panel - 1, agenda: panel - 2, meeting: panel - 3 };
        prop_assert!(planning.makes_sense());
        let steps = case.planning(profile().decision_term, &planning);
        prop_assert!(steps.iter().all(|step| holidays.is_working_day(step.day)), "{steps:?}");
        prop_assert!(steps.windows(2).all(|pair| pair[0].day <= pair[1].day), "{steps:?}");
    }
}
