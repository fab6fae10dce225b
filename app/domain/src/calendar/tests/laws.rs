//! What holds for every term, whatever the dates.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::calendar::{DecisionTerm, HolidayTable, Postponement, Suspension, Term, parse_date};

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
    /// A request to supplement, answered in time, too late or never.
    fn any_suspension(received: Date)(
        offset in 1..100_i32, length in 1..40_i32, answered in prop::option::weighted(0.7, 0..60_i32),
    ) -> Suspension {
        let asked = plus(received, offset);
        let suspension = Suspension::after_request(asked, plus(asked, length));
        answered.map_or(suspension, |days| suspension.ended_on(plus(asked, days)))
    }
}

prop_compose! {
    fn any_postponement(received: Date)(offset in 1..300_i32, by in short_term()) -> Postponement {
        Postponement { on: plus(received, offset), by }
    }
}

fn any_decision_term() -> impl Strategy<Value = DecisionTerm> {
    any_course(any_term())
}

/// What an ordinance may name: from a week to half a year.
fn term_of_an_ordinance() -> impl Strategy<Value = Term> {
    prop_oneof![
        (7..=120_u16).prop_map(Term::Days),
        (1..=26_u16).prop_map(Term::Weeks),
        (1..=6_u8).prop_map(Term::Months)
    ]
}

fn any_course(term: impl Strategy<Value = Term>) -> impl Strategy<Value = DecisionTerm> {
    (any_date(), term).prop_flat_map(|(received, term)| {
        let postponement = prop::option::weighted(0.3, any_postponement(received));
        let suspensions = prop::collection::vec(any_suspension(received), 0..4);
        (suspensions, postponement).prop_map(move |(suspensions, postponement)| DecisionTerm {
            received,
            term,
            suspensions,
            postponement,
        })
    })
}

/// The same term counted in another way, for the test alone: day by day from receipt, as somebody does it with a
/// calendar and a pencil. A day that is suspended is struck out; on every other day one of the days of the term is used
/// up; when none is left it is over, unless it was postponed while days were left.
fn counted_by_hand(term: &DecisionTerm, holidays: &HolidayTable) -> Date {
    let mut left = (term.term.calendar_end(term.received) - term.received).get_days();
    let mut postponement = term.postponement;
    let mut last_rule = term.term;
    let mut effective: Vec<Suspension> = Vec::new();
    let mut day = term.received;
    loop {
        if postponement.is_some_and(|told| told.on <= day) {
            let told = postponement.take().expect("just looked");
            // By how many days it becomes longer depends on where it would have ended: every day that is known to be
            // struck out counts.
            let mut end = day;
            let mut unused = left;
            while unused > 0 {
                end = plus(end, 1);
                unused -= i32::from(!is_struck_out(&effective, end));
            }
            left += (told.by.calendar_end(end) - end).get_days();
            last_rule = told.by;
        }
        // What was asked on this day has effect, for the term still ran.
        effective.extend(term.suspensions.iter().filter(|one| one.from == plus(day, 1)));
        if left == 0 {
            return last_rule.moved_on(term.received, day, holidays);
        }
        day = plus(day, 1);
        left -= i32::from(!is_struck_out(&effective, day));
    }
}

fn is_struck_out(suspensions: &[Suspension], day: Date) -> bool {
    let ends = |one: &Suspension| one.ended.unwrap_or(Date::MAX).min(one.until);
    suspensions.iter().any(|one| one.from <= day && day <= ends(one))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn counting_day_by_day_gives_the_same_last_day(term in any_course(term_of_an_ordinance())) {
        let table = HolidayTable::default();
        prop_assert_eq!(term.due(&table), counted_by_hand(&term, &table));
    }
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
        let suspension = Suspension { from, until: plus(from, days - 1), ended: None };
        let term = DecisionTerm::new(received, Term::Weeks(weeks));
        let due = plus(term.due(&table), days);
        prop_assert_eq!(term.suspended(suspension).due(&table), due);
    }

    #[test]
    fn no_case_is_due_on_a_suspended_day(term in any_decision_term()) {
        let table = HolidayTable::default();
        let calendar_end = term.term.calendar_end(term.received);
        let counted = term.suspensions.iter().filter(|suspension| suspension.from <= calendar_end);
        prop_assert!(counted.map(Suspension::last).all(|last| last < term.due(&table)));
    }

    #[test]
    fn the_parts_of_the_clock_make_up_the_whole(term in any_decision_term(), day in 0..400_i32) {
        let clock = term.clock(plus(term.received, day), &HolidayTable::default());
        let whole = (clock.due_if_resumed - term.received).get_days();
        prop_assert_eq!(i64::from(clock.elapsed) + i64::from(clock.suspended) + i64::from(clock.left), i64::from(whole));
        prop_assert!(clock.left == 0 || clock.overdue == 0);
        prop_assert!(clock.due_if_resumed <= clock.due);
        prop_assert!(clock.stands_still || clock.due == clock.due_if_resumed);
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
