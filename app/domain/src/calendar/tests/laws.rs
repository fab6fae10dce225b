//! What holds for every term, whatever the dates.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::calendar::{DecisionTerm, HolidayTable, Suspension, Term, parse_date};

fn any_date() -> impl Strategy<Value = Date> {
    (0..20_000_i32).prop_map(|days| plus(date(2000, 1, 1), days))
}

fn short_term() -> impl Strategy<Value = Term> {
    prop_oneof![
        (1..=90_u16).prop_map(Term::Days),
        (1..=12_u16).prop_map(Term::Weeks),
        (1..=3_u8).prop_map(Term::Months),
    ]
}

fn any_term() -> impl Strategy<Value = Term> {
    let long = prop_oneof![
        (91..=400_u16).prop_map(Term::Days),
        (13..=60_u16).prop_map(Term::Weeks),
        (4..=24_u8).prop_map(Term::Months),
        (1..=5_u8).prop_map(Term::Years),
        (1..=500_u16).prop_map(Term::Hours),
    ];
    prop_oneof![short_term(), long]
}

fn plus(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

prop_compose! {
    fn any_suspension(received: Date)(offset in 1..100_i32, length in 1..40_i32, open in prop::bool::weighted(0.1)) -> Suspension {
        let from = plus(received, offset);
        Suspension { from, until: (!open).then(|| plus(from, length - 1)) }
    }
}

fn any_decision_term() -> impl Strategy<Value = DecisionTerm> {
    (any_date(), any_term()).prop_flat_map(|(received, term)| {
        prop::collection::vec(any_suspension(received), 0..4).prop_map(move |suspensions| DecisionTerm {
            received,
            term,
            suspensions,
        })
    })
}

proptest! {
    #[test]
    fn a_term_never_ends_before_its_calendar_end(from in any_date(), term in any_term()) {
        prop_assert!(term.end(from, &HolidayTable::default()) >= term.calendar_end(from));
    }

    #[test]
    fn a_short_term_ends_on_a_working_day(from in any_date(), term in short_term()) {
        let table = HolidayTable::default();
        prop_assert!(table.is_working_day(term.end(from, &table)));
    }

    #[test]
    fn a_short_term_moves_no_further_than_it_must(from in any_date(), term in short_term()) {
        let table = HolidayTable::default();
        let (calendar_end, end) = (term.calendar_end(from), term.end(from, &table));
        let working_days = from.series(1.day()).skip(1).take_while(|day| *day < end).filter(|day| table.is_working_day(*day));
        let moved = calendar_end.series(1.day()).take_while(|day| *day < end).any(|day| table.is_working_day(day));
        prop_assert!(!moved || working_days.count() < 2);
    }

    #[test]
    fn terms_of_three_days_or_more_hold_two_working_days(from in any_date(), days in 3..=90_u16) {
        let table = HolidayTable::default();
        let end = Term::Days(days).end(from, &table);
        let held = from.series(1.day()).skip(1).take_while(|day| *day <= end).filter(|day| table.is_working_day(*day));
        prop_assert!(held.count() >= 2);
    }

    #[test]
    fn who_begins_later_ends_no_earlier(from in any_date(), later in 0..60_i32, term in any_term()) {
        let table = HolidayTable::default();
        prop_assert!(term.end(plus(from, later), &table) >= term.end(from, &table));
    }

    #[test]
    fn a_whole_term_fits_between_its_start_and_the_deadline(deadline in any_date(), term in any_term()) {
        prop_assert!(term.calendar_end(term.start_before(deadline)) <= deadline);
    }

    #[test]
    fn suspending_some_days_moves_an_end_that_the_atw_leaves_alone_by_just_those(
        received in any_date(), weeks in 13..60_u16, offset in 1..=91_i32, days in 1..200_i32,
    ) {
        let table = HolidayTable::default();
        let from = plus(received, offset);
        let suspension = Suspension { from, until: Some(plus(from, days - 1)) };
        let term = DecisionTerm::new(received, Term::Weeks(weeks));
        let due = term.due(&table).map(|due| plus(due, days));
        prop_assert_eq!(term.suspended(suspension).due(&table), due);
    }

    #[test]
    fn no_case_is_due_on_a_suspended_day(term in any_decision_term()) {
        let table = HolidayTable::default();
        let calendar_end = term.term.calendar_end(term.received);
        if let Some(due) = term.due(&table) {
            let counted = term.suspensions.iter().filter(|suspension| suspension.from <= calendar_end);
            prop_assert!(counted.filter_map(|suspension| suspension.until).all(|last| last < due));
        }
    }

    #[test]
    fn the_parts_of_the_clock_make_up_the_whole(term in any_decision_term(), day in 0..400_i32) {
        let clock = term.clock(plus(term.received, day), &HolidayTable::default());
        let whole = (clock.due_if_resumed - term.received).get_days();
        prop_assert_eq!(i64::from(clock.elapsed) + i64::from(clock.suspended) + i64::from(clock.left), i64::from(whole));
        prop_assert!(clock.left == 0 || clock.overdue == 0);
        prop_assert!(clock.due.is_none_or(|due| due == clock.due_if_resumed));
    }

    #[test]
    fn the_order_of_suspensions_does_not_matter(term in any_decision_term()) {
        let mut reversed = term.clone();
        reversed.suspensions.reverse();
        prop_assert_eq!(reversed.due(&HolidayTable::default()), term.due(&HolidayTable::default()));
    }

    #[test]
    fn no_text_makes_the_date_reader_panic(text in "[0-9a-e./ -]{0,14}|.{0,12}") {
        let _ = parse_date(&text);
    }
}
