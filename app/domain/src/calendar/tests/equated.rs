use crate::calendar::{AlreadyInForce, EquatedHolidays, HolidayTable};
use jiff::civil::{Date, Weekday, date};

fn later() -> EquatedHolidays {
    let json = r#"{"source": "Later besluit", "known_until": "2031-12-31", "days": ["2029-05-11"]}"#;
    EquatedHolidays::from_json(json).unwrap()
}

#[test]
fn the_published_days_are_those_of_the_decree_for_2026_to_2028() {
    let known = EquatedHolidays::in_force();
    let expected = [date(2026, 1, 2), date(2026, 5, 15), date(2027, 5, 7), date(2028, 4, 28), date(2028, 5, 26)];
    assert_eq!(known.days, expected.into());
    assert_eq!(known.known_until, date(2028, 12, 31));
    assert!(known.source.starts_with("Besluit gelijkstelling van 2 januari 2026"), "{}", known.source);
}

#[test]
fn an_equated_day_is_a_weekday_within_what_is_known() {
    let known = EquatedHolidays::in_force();
    let weekend = |day: &Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    assert!(!known.days.iter().any(weekend));
    assert!(known.days.iter().all(|day| *day <= known.known_until));
    assert!(HolidayTable::default().holiday(date(2028, 5, 26)).is_some());
}

#[test]
fn a_later_decree_adds_days_and_takes_none_away() {
    let known = EquatedHolidays::with_later(later());
    assert!(known.days.contains(&date(2029, 5, 11)));
    assert!(known.days.is_superset(&EquatedHolidays::in_force().days));
    assert_eq!(known.known_until, date(2031, 12, 31));
    assert!(known.source.ends_with("; Later besluit"));
}

#[test]
fn an_old_decree_does_not_make_less_known() {
    let old = EquatedHolidays { known_until: date(2025, 12, 31), ..later() };
    assert_eq!(EquatedHolidays::with_later(old).known_until, date(2028, 12, 31));
}

#[test]
fn a_file_of_another_form_is_refused() {
    for json in ["", "[]", r#"{"days": []}"#, r#"{"source": "", "known_until": "2028-02-30", "days": []}"#] {
        assert!(EquatedHolidays::from_json(json).is_err(), "{json}");
    }
}

#[test]
fn days_that_come_after_the_first_term_are_refused() {
    HolidayTable::default();
    assert_eq!(later().put_in_force(), Err(AlreadyInForce));
}
