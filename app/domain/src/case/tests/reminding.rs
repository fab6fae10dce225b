//! The board is reminded of the last day to supplement: once, by mail, and in time to do something.

use super::super::{CaseRecord, Command, Event, Role, remind};
use super::{address, lapsed, profile, request_supplement, run, submit, version};
use crate::calendar::HolidayTable;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// Asked on 22 September until Tuesday 6 October 2026.
fn asked() -> CaseRecord {
    let case = run(CaseRecord::default(), submit(), Role::Chair, date(2026, 9, 8));
    run(case, request_supplement(), Role::CaseManager, date(2026, 9, 22))
}

fn first_reminder(case: &CaseRecord, from: Date) -> Option<Date> {
    (0..60).map(|days| from.saturating_add(days.days())).find(|day| remind(case, *day).is_some())
}

#[test]
fn three_working_days_before_the_last_day_and_once() {
    let case = asked();
    // Monday, Friday and Thursday.
    let day = date(2026, 10, 1);
    assert_eq!(first_reminder(&case, date(2026, 9, 22)), Some(day));
    assert_eq!(remind(&case, day), Some(Event::SupplementReminded { on: day, until: date(2026, 10, 6) }));
    let reminded = case.apply(&remind(&asked(), day).expect("it is time"));
    assert_eq!(first_reminder(&reminded, day), None);
}

#[test]
fn another_last_day_is_reminded_of_anew_and_not_right_after_it_was_told() {
    let reminded = asked().apply(&remind(&asked(), date(2026, 10, 1)).expect("it is time"));
    let change = |until| Command::ChangeSupplementTerm { until, reason: "vakantie".into(), sure: true };
    let longer = run(reminded.clone(), change(date(2026, 10, 20)), Role::CaseManager, date(2026, 10, 2));
    assert_eq!(first_reminder(&longer, date(2026, 10, 2)), Some(date(2026, 10, 15)));
    let shorter = run(reminded, change(date(2026, 10, 5)), Role::CaseManager, date(2026, 10, 2));
    assert_eq!(first_reminder(&shorter, date(2026, 10, 2)), None);
}

#[test]
fn nobody_is_reminded_who_answered_who_is_too_late_or_who_gets_post() {
    let day = date(2026, 10, 1);
    assert_eq!(first_reminder(&run(asked(), Command::Supplement(version()), Role::Chair, day), day), None);
    assert_eq!(remind(&asked(), date(2026, 10, 7)), None);
    assert_eq!(first_reminder(&lapsed(asked()), day), None);
    let by_post = run(asked(), Command::ChooseDelivery { post: Some(address()) }, Role::Chair, date(2026, 9, 23));
    assert_eq!(first_reminder(&by_post, day), None);
    assert!(profile().supplement_term.calendar_end(date(2026, 9, 22)) >= date(2026, 10, 6));
}

proptest! {
    #[test]
    fn exactly_three_working_days_lie_between_the_reminder_and_the_end(start in 0..700_i64, length in 1..60_i64) {
        let told = date(2026, 9, 22).saturating_add(start.days());
        let until = told.saturating_add(length.days());
        let request = super::super::SupplementRequest::new(told, until, vec!["Polis".into()]);
        let holidays = HolidayTable::default();
        let working = |from: Date| {
            let days = (0..length).map(|days| from.saturating_add(days.days())).take_while(|day| *day < until);
            days.filter(|day| holidays.is_working_day(*day)).count()
        };
        match request.reminder_on() {
            Some(day) => prop_assert!(day > told && holidays.is_working_day(day) && working(day) == 3),
            None => prop_assert!(working(told.saturating_add(1.day())) < 3),
        }
    }
}
