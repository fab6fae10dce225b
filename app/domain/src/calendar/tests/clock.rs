use jiff::civil::{Date, date};

use crate::calendar::{Clock, DecisionTerm, HolidayTable, Suspension, Term};

const RECEIVED: Date = date(2026, 9, 8);
const ASKED: Date = date(2026, 9, 22);
const SUPPLEMENTED: Date = date(2026, 10, 2);

fn holidays() -> HolidayTable {
    HolidayTable::default()
}

fn lindehof() -> DecisionTerm {
    DecisionTerm::new(RECEIVED, Term::Weeks(12))
}

fn due_with(suspensions: impl IntoIterator<Item = Suspension>) -> Option<Date> {
    suspensions.into_iter().fold(lindehof(), DecisionTerm::suspended).due(&holidays())
}

fn closed(from: Date, until: Date) -> Suspension {
    Suspension { from, until: Some(until) }
}

#[test]
fn without_suspension_the_term_ends_where_it_ends() {
    assert_eq!(due_with([]), Some(date(2026, 12, 1)));
}

#[test]
fn nine_days_of_waiting_for_a_supplement_move_the_end_nine_days() {
    let waiting = Suspension::after_request(ASKED).supplemented(SUPPLEMENTED);
    assert_eq!(waiting, closed(date(2026, 9, 23), date(2026, 10, 1)));
    assert_eq!(due_with([waiting]), Some(date(2026, 12, 10)));
}

#[test]
fn while_a_suspension_is_open_the_end_is_unknown_but_can_be_foreseen() {
    let waiting = lindehof().suspended(Suspension::after_request(ASKED));
    assert_eq!(waiting.due(&holidays()), None);
    assert_eq!(waiting.due_if_resumed(SUPPLEMENTED, &holidays()), date(2026, 12, 10));
    assert_eq!(waiting.due_if_resumed(ASKED, &holidays()), date(2026, 12, 1));
}

#[test]
fn a_supplement_on_the_day_it_was_asked_for_or_the_day_after_suspends_nothing() {
    for arrived in [ASKED, date(2026, 9, 23)] {
        assert_eq!(due_with([Suspension::after_request(ASKED).supplemented(arrived)]), Some(date(2026, 12, 1)));
    }
}

#[test]
fn a_day_that_two_suspensions_cover_counts_once() {
    let first = closed(date(2026, 9, 23), date(2026, 10, 1));
    let second = closed(date(2026, 9, 28), date(2026, 10, 3));
    let within = closed(date(2026, 9, 24), date(2026, 9, 25));
    assert_eq!(due_with([first, second, within]), due_with([second, within, first]));
    assert_eq!(due_with([first, second, within]), Some(date(2026, 12, 14)));
}

#[test]
fn a_suspended_end_in_the_weekend_moves_to_monday_once() {
    assert_eq!(due_with([closed(date(2026, 9, 23), date(2026, 9, 26))]), Some(date(2026, 12, 7)));
}

#[test]
fn days_before_receipt_and_after_the_end_suspend_nothing() {
    assert_eq!(due_with([closed(date(2026, 9, 1), RECEIVED)]), Some(date(2026, 12, 1)));
    assert_eq!(due_with([Suspension::after_request(date(2026, 12, 1))]), Some(date(2026, 12, 1)));
    assert_eq!(due_with([closed(date(2026, 9, 1), date(2026, 9, 9))]), Some(date(2026, 12, 2)));
}

#[test]
fn days_that_suspension_added_can_be_suspended_too() {
    let first = closed(date(2026, 12, 1), date(2026, 12, 10));
    let in_added_days = closed(date(2026, 12, 11), date(2026, 12, 13));
    assert_eq!(due_with([first, in_added_days]), Some(date(2026, 12, 14)));
    assert_eq!(due_with([in_added_days]), Some(date(2026, 12, 1)));
}

#[test]
fn a_long_term_does_not_move_after_suspension_either() {
    let term = DecisionTerm::new(date(2026, 4, 1), Term::Weeks(26));
    let suspended = term.suspended(closed(date(2026, 5, 1), date(2026, 5, 3)));
    assert_eq!(suspended.due(&holidays()), Some(date(2026, 10, 3)));
}

#[test]
fn the_clock_counts_the_days_of_a_supplemented_case() {
    let term = lindehof().suspended(Suspension::after_request(ASKED).supplemented(SUPPLEMENTED));
    let due = date(2026, 12, 10);
    let clock = |elapsed, suspended, left, overdue| Clock {
        due: Some(due),
        due_if_resumed: due,
        elapsed,
        suspended,
        left,
        overdue,
    };
    assert_eq!(term.clock(date(2026, 9, 1), &holidays()), clock(0, 0, 93, 0));
    assert_eq!(term.clock(RECEIVED, &holidays()), clock(0, 0, 93, 0));
    assert_eq!(term.clock(ASKED, &holidays()), clock(14, 0, 79, 0));
    assert_eq!(term.clock(date(2026, 9, 25), &holidays()), clock(14, 3, 76, 0));
    assert_eq!(term.clock(SUPPLEMENTED, &holidays()), clock(15, 9, 69, 0));
    assert_eq!(term.clock(due, &holidays()), clock(84, 9, 0, 0));
    assert_eq!(term.clock(date(2026, 12, 12), &holidays()), clock(84, 9, 0, 2));
}

#[test]
fn while_suspended_the_days_left_stand_still() {
    let term = lindehof().suspended(Suspension::after_request(ASKED));
    for day in 23..=25 {
        let clock = term.clock(date(2026, 9, day), &holidays());
        assert_eq!((clock.due, clock.elapsed, clock.left), (None, 15, 69), "{day} september");
    }
}

#[test]
fn a_term_survives_storage() {
    let term = lindehof().suspended(Suspension::after_request(ASKED));
    let json = serde_json::to_string(&term).unwrap();
    let expected =
        r#"{"received":"2026-09-08","term":{"weeks":12},"suspensions":[{"from":"2026-09-23","until":null}]}"#;
    assert_eq!(json, expected);
    assert_eq!(serde_json::from_str::<DecisionTerm>(&json).unwrap(), term);
}
