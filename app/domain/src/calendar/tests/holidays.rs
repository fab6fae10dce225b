use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

use crate::calendar::HolidayTable;

/// Easter Sunday by year, from the church calendar.
const EASTER: [(i16, i8, i8); 17] = [
    (2024, 3, 31),
    (2025, 4, 20),
    (2026, 4, 5),
    (2027, 3, 28),
    (2028, 4, 16),
    (2029, 4, 1),
    (2030, 4, 21),
    (2031, 4, 13),
    (2032, 3, 28),
    (2033, 4, 17),
    (2034, 4, 9),
    (2035, 3, 25),
    (2036, 4, 13),
    (2037, 4, 5),
    (2038, 4, 25),
    (2039, 4, 10),
    (2040, 4, 1),
];

fn holidays_in(year: i16, table: &HolidayTable) -> Vec<Date> {
    let days = date(year, 1, 1).series(1.day()).take_while(|day| day.year() == year);
    days.filter(|day| table.holiday(*day).is_some()).collect()
}

#[test]
fn each_year_has_the_holidays_of_the_act_and_no_others() {
    let no_decrees = HolidayTable::from_iter([]);
    for (year, month, day) in EASTER {
        let easter = date(year, month, day);
        let after_easter = |days: i32| easter.saturating_add(days.days());
        let kings_day = date(year, 4, if date(year, 4, 27).weekday() == Weekday::Sunday { 26 } else { 27 });
        let mut expected = vec![
            date(year, 1, 1),
            after_easter(-2),
            after_easter(1),
            kings_day,
            date(year, 5, 5),
            after_easter(39),
            after_easter(50),
            date(year, 12, 25),
            date(year, 12, 26),
        ];
        expected.sort();
        expected.dedup();
        assert_eq!(holidays_in(year, &no_decrees), expected);
    }
}

#[test]
fn the_holidays_of_2026_are_known_by_name() {
    let table = HolidayTable::default();
    let named: Vec<_> =
        holidays_in(2026, &table).into_iter().filter_map(|day| Some((day, table.holiday(day)?))).collect();
    let expected = [
        (date(2026, 1, 1), "Nieuwjaarsdag"),
        (date(2026, 1, 2), "gelijkgestelde dag"),
        (date(2026, 4, 3), "Goede Vrijdag"),
        (date(2026, 4, 6), "Tweede Paasdag"),
        (date(2026, 4, 27), "Koningsdag"),
        (date(2026, 5, 5), "Bevrijdingsdag"),
        (date(2026, 5, 14), "Hemelvaartsdag"),
        (date(2026, 5, 15), "gelijkgestelde dag"),
        (date(2026, 5, 25), "Tweede Pinksterdag"),
        (date(2026, 12, 25), "Eerste Kerstdag"),
        (date(2026, 12, 26), "Tweede Kerstdag"),
    ];
    assert_eq!(named, expected);
}

#[test]
fn kings_day_moves_to_saturday_when_the_birthday_is_a_sunday() {
    let table = HolidayTable::default();
    assert_eq!(table.holiday(date(2025, 4, 26)), Some("Koningsdag"));
    assert_eq!(table.holiday(date(2025, 4, 27)), None);
}

#[test]
fn a_new_decree_is_added_to_the_table() {
    let mut table = HolidayTable::default();
    let friday = date(2029, 5, 11);
    assert!(table.is_working_day(friday));
    table.extend([friday]);
    assert!(!table.is_working_day(friday));
    assert!(!table.is_working_day(date(2026, 1, 2)));
}

#[test]
fn the_next_working_day_may_be_the_day_itself() {
    let table = HolidayTable::default();
    assert_eq!(table.next_working_day(date(2026, 5, 13)), date(2026, 5, 13));
    assert_eq!(table.next_working_day(date(2026, 5, 14)), date(2026, 5, 18));
}

#[test]
fn a_table_is_stored_as_a_list_of_dates() {
    let table = HolidayTable::from_iter([date(2026, 1, 2)]);
    let json = serde_json::to_string(&table).unwrap();
    assert_eq!(json, r#"["2026-01-02"]"#);
    assert_eq!(serde_json::from_str::<HolidayTable>(&json).unwrap(), table);
}
