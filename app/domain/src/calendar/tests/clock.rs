use jiff::civil::{Date, date};

use crate::calendar::{Clock, DecisionTerm, HolidayTable, Postponement, Suspension, Term};

const RECEIVED: Date = date(2026, 9, 8);
const ASKED: Date = date(2026, 9, 22);
const UNTIL: Date = date(2026, 10, 6);
const SUPPLEMENTED: Date = date(2026, 10, 2);

fn holidays() -> HolidayTable {
    HolidayTable::default()
}

fn asked() -> Suspension {
    Suspension::after_request(ASKED, UNTIL)
}

fn lindehof() -> DecisionTerm {
    DecisionTerm::new(RECEIVED, Term::Weeks(12))
}

fn due_with(suspensions: impl IntoIterator<Item = Suspension>) -> Date {
    suspensions.into_iter().fold(lindehof(), DecisionTerm::suspended).due(&holidays())
}

fn closed(from: Date, until: Date) -> Suspension {
    Suspension { from, until, ended: None }
}

#[test]
fn without_suspension_the_term_ends_where_it_ends() {
    assert_eq!(due_with([]), date(2026, 12, 1));
}

#[test]
fn nine_days_of_waiting_for_a_supplement_move_the_end_nine_days() {
    let waiting = asked().ended_on(SUPPLEMENTED);
    assert_eq!((waiting.from, waiting.last()), (date(2026, 9, 23), date(2026, 10, 1)));
    assert_eq!(due_with([waiting]), date(2026, 12, 10));
}

#[test]
fn while_the_term_stands_still_its_end_is_the_latest_and_can_be_earlier() {
    let waiting = lindehof().suspended(asked());
    assert_eq!(waiting.due(&holidays()), date(2026, 12, 15), "fourteen days");
    assert_eq!(waiting.due_if_resumed(SUPPLEMENTED, &holidays()), date(2026, 12, 10));
    assert_eq!(waiting.due_if_resumed(ASKED, &holidays()), date(2026, 12, 1));
}

/// Awb 4:15(1)a: until the day on which the term to supplement has lapsed unused.
#[test]
fn after_an_unused_term_to_supplement_the_term_runs_again_whatever_comes_later() {
    let unused = Suspension::after_request(date(2026, 12, 9), date(2026, 12, 16));
    let term = DecisionTerm::new(date(2026, 12, 9), Term::Weeks(12)).suspended(unused);
    assert_eq!(term.due(&holidays()), date(2027, 3, 10), "84 days and the seven of 10 to 16 December");
    assert!(term.clock(date(2026, 12, 16), &holidays()).stands_still);
    let later = term.clock(date(2027, 3, 20), &holidays());
    assert_eq!((later.stands_still, later.suspended, later.overdue), (false, 7, 10));
    let answered = Suspension { ended: None, ..unused }.ended_on(date(2027, 3, 20));
    assert_eq!(answered.last(), unused.last(), "a supplement that comes later changes no term");
}

#[test]
fn a_postponement_makes_the_term_longer_from_its_end_and_only_while_it_runs() {
    let postponed = |on| lindehof().postponed(Some(Postponement { on, by: Term::Weeks(6) }));
    assert_eq!(postponed(date(2026, 12, 1)).due(&holidays()), date(2027, 1, 12));
    assert_eq!(postponed(date(2026, 12, 2)).due(&holidays()), date(2026, 12, 1), "too late");
    let suspended = postponed(date(2026, 11, 2)).suspended(asked().ended_on(SUPPLEMENTED));
    assert_eq!(suspended.due(&holidays()), date(2027, 1, 21), "nine days more");
    let in_added_weeks = closed(date(2027, 1, 4), date(2027, 1, 8));
    assert_eq!(suspended.suspended(in_added_weeks).due(&holidays()), date(2027, 1, 26));
}

#[test]
fn the_end_of_a_postponement_moves_to_a_working_day_though_the_term_itself_is_too_long_for_that() {
    let long = DecisionTerm::new(date(2026, 4, 4), Term::Weeks(26));
    assert_eq!(long.due(&holidays()), date(2026, 10, 3), "a Saturday");
    let postponed = long.postponed(Some(Postponement { on: date(2026, 9, 1), by: Term::Weeks(6) }));
    assert_eq!(postponed.due(&holidays()), date(2026, 11, 16), "the Monday after 14 November");
}

#[test]
fn being_late_is_judged_on_the_day_of_sending() {
    let term = lindehof();
    assert_eq!(term.days_late(date(2026, 12, 1), &holidays()), 0);
    assert_eq!(term.days_late(date(2026, 12, 4), &holidays()), 3);
}

#[test]
fn a_supplement_on_the_day_it_was_asked_for_or_the_day_after_suspends_nothing() {
    for arrived in [ASKED, date(2026, 9, 23)] {
        assert_eq!(due_with([asked().ended_on(arrived)]), date(2026, 12, 1));
    }
}

#[test]
fn a_day_that_two_suspensions_cover_counts_once() {
    let first = closed(date(2026, 9, 23), date(2026, 10, 1));
    let second = closed(date(2026, 9, 28), date(2026, 10, 3));
    let within = closed(date(2026, 9, 24), date(2026, 9, 25));
    assert_eq!(due_with([first, second, within]), due_with([second, within, first]));
    assert_eq!(due_with([first, second, within]), date(2026, 12, 14));
}

#[test]
fn a_suspended_end_in_the_weekend_moves_to_monday_once() {
    assert_eq!(due_with([closed(date(2026, 9, 23), date(2026, 9, 26))]), date(2026, 12, 7));
}

#[test]
fn days_before_receipt_and_after_the_end_suspend_nothing() {
    assert_eq!(due_with([closed(date(2026, 9, 1), RECEIVED)]), date(2026, 12, 1));
    assert_eq!(due_with([Suspension::after_request(date(2026, 12, 1), date(2026, 12, 20))]), date(2026, 12, 1));
    assert_eq!(due_with([closed(date(2026, 9, 1), date(2026, 9, 9))]), date(2026, 12, 2));
}

#[test]
fn days_that_suspension_added_can_be_suspended_too() {
    let first = closed(date(2026, 12, 1), date(2026, 12, 10));
    let in_added_days = closed(date(2026, 12, 11), date(2026, 12, 13));
    assert_eq!(due_with([first, in_added_days]), date(2026, 12, 14));
    assert_eq!(due_with([in_added_days]), date(2026, 12, 1));
}

#[test]
fn a_long_term_does_not_move_after_suspension_either() {
    let term = DecisionTerm::new(date(2026, 4, 1), Term::Weeks(26));
    let suspended = term.suspended(closed(date(2026, 5, 1), date(2026, 5, 3)));
    assert_eq!(suspended.due(&holidays()), date(2026, 10, 3));
}

#[test]
fn the_clock_counts_the_days_of_a_supplemented_case() {
    let term = lindehof().suspended(asked().ended_on(SUPPLEMENTED));
    let due = date(2026, 12, 10);
    let clock = |elapsed, suspended, left, overdue| Clock {
        stands_still: false,
        due,
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
    let term = lindehof().suspended(asked());
    for day in 23..=25 {
        let clock = term.clock(date(2026, 9, day), &holidays());
        assert_eq!((clock.stands_still, clock.elapsed, clock.left), (true, 15, 69), "{day} september");
    }
    assert!(!term.clock(date(2026, 9, 21), &holidays()).stands_still);
    let resumed = term.clock(date(2026, 10, 7), &holidays());
    assert_eq!((resumed.stands_still, resumed.suspended, resumed.left), (false, 14, 69));
}

#[test]
fn a_term_survives_storage() {
    let term = lindehof().suspended(asked());
    let json = serde_json::to_string(&term).unwrap();
    let expected = concat!(
        r#"{"received":"2026-09-08","term":{"weeks":12},"suspensions":"#,
        r#"[{"from":"2026-09-23","until":"2026-10-06","ended":null}],"postponement":null}"#
    );
    assert_eq!(json, expected);
    assert_eq!(serde_json::from_str::<DecisionTerm>(&json).unwrap(), term);
}
