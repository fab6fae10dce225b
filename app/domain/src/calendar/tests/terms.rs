use jiff::civil::date;

use crate::calendar::{HolidayTable, Term, objection_until};

fn holidays() -> HolidayTable {
    HolidayTable::default()
}

#[test]
fn a_term_that_ends_on_ascension_day_moves_past_the_equated_friday_and_the_weekend() {
    assert_eq!(Term::Weeks(6).end(date(2026, 4, 2), &holidays()), date(2026, 5, 18));
}

#[test]
fn a_term_that_ends_on_christmas_day_moves_past_the_weekend() {
    assert_eq!(Term::Weeks(6).end(date(2026, 11, 13), &holidays()), date(2026, 12, 28));
}

#[test]
fn twelve_weeks_end_on_the_same_weekday() {
    assert_eq!(Term::Weeks(12).end(date(2026, 9, 8), &holidays()), date(2026, 12, 1));
}

#[test]
fn the_ten_weeks_of_geertruidenberg_move_past_new_year() {
    assert_eq!(Term::Weeks(10).end(date(2026, 10, 23), &holidays()), date(2027, 1, 4));
}

#[test]
fn objection_is_open_for_six_weeks_after_sending() {
    assert_eq!(objection_until(date(2026, 12, 9), &holidays()), date(2027, 1, 20));
}

#[test]
fn long_terms_do_not_move() {
    let saturday = date(2026, 10, 3);
    assert_eq!(Term::Weeks(26).end(date(2026, 4, 4), &holidays()), saturday);
    assert_eq!(Term::Weeks(13).end(date(2026, 7, 4), &holidays()), saturday);
    assert_eq!(Term::Days(91).end(date(2026, 7, 4), &holidays()), saturday);
    assert_eq!(Term::Months(4).end(date(2026, 6, 3), &holidays()), saturday);
    assert_eq!(Term::Years(1).end(date(2025, 10, 3), &holidays()), saturday);
    assert_eq!(Term::Hours(48).end(date(2026, 10, 1), &holidays()), saturday);
}

#[test]
fn the_longest_terms_that_move_are_90_days_and_three_months() {
    let monday = date(2026, 10, 5);
    assert_eq!(Term::Days(90).end(date(2026, 7, 5), &holidays()), monday);
    assert_eq!(Term::Months(3).end(date(2026, 7, 3), &holidays()), monday);
}

#[test]
fn three_days_hold_two_working_days_and_two_days_need_not() {
    let christmas_eve = date(2026, 12, 24);
    assert_eq!(Term::Days(3).end(christmas_eve, &holidays()), date(2026, 12, 29));
    assert_eq!(Term::Days(2).end(christmas_eve, &holidays()), date(2026, 12, 28));
}

#[test]
fn a_month_ends_on_the_same_day_number_or_on_the_last_day() {
    assert_eq!(Term::Months(1).end(date(2026, 9, 8), &holidays()), date(2026, 10, 8));
    assert_eq!(Term::Months(1).end(date(2028, 1, 31), &holidays()), date(2028, 2, 29));
}

#[test]
fn hours_reach_into_whole_days() {
    assert_eq!(Term::Hours(49).end(date(2026, 9, 8), &holidays()), date(2026, 9, 11));
}

#[test]
fn counting_back_from_the_start_nothing_moves() {
    let good_friday = date(2027, 3, 26);
    assert_eq!(Term::Weeks(18).start_before(date(2027, 7, 30)), good_friday);
    assert_eq!(Term::Months(3).start_before(date(2027, 6, 26)), good_friday);
    assert_eq!(Term::Months(3).start_before(date(2027, 5, 31)), date(2027, 2, 28));
}

#[test]
fn terms_are_named_in_dutch() {
    let named =
        [Term::Weeks(12), Term::Days(1), Term::Months(1), Term::Years(2), Term::Hours(48)].map(|term| term.to_string());
    assert_eq!(named, ["12 weken", "1 dag", "1 maand", "2 jaar", "48 uur"]);
}
