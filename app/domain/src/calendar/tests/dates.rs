use jiff::civil::date;

use crate::calendar::{DateError, DutchDate, parse_date};

#[test]
fn dates_are_written_in_dutch() {
    let received = date(2026, 9, 8);
    assert_eq!(received.long(), "8 september 2026");
    assert_eq!(received.with_weekday(), "dinsdag 8 september 2026");
    assert_eq!(received.short(), "8 sep 2026");
    assert_eq!(received.numeric(), "08-09-2026");
    assert_eq!(date(2027, 3, 7).short(), "7 mrt 2027");
    assert_eq!(date(2027, 3, 7).with_weekday(), "zondag 7 maart 2027");
}

#[test]
fn dates_are_read_as_people_type_them() {
    let typed = [
        "31-12-2026",
        "31/12/2026",
        "31.12.2026",
        "31 12 2026",
        "31\u{2011}12\u{2011}2026",
        "３１-１２-２０２６",
        "\u{feff}31\u{2013}12\u{2013}2026\u{200b}",
        "2026-12-31",
        "31 december 2026",
        "31 dec. 2026",
        " 31 December\u{a0}2026 ",
    ];
    for text in typed {
        assert_eq!(parse_date(text), Ok(date(2026, 12, 31)), "{text}");
    }
    assert_eq!(parse_date("1-3-2027"), Ok(date(2027, 3, 1)));
    assert_eq!(parse_date("1 mrt 2027"), Ok(date(2027, 3, 1)));
    assert_eq!(parse_date("1 maa 2027"), Ok(date(2027, 3, 1)));
    assert_eq!(parse_date("1 sept 2027"), Ok(date(2027, 9, 1)));
}

#[test]
fn every_notation_is_read_back() {
    for day in date(2027, 12, 28).series(jiff::Span::new().days(1)).take(400) {
        for text in [day.long(), day.short(), day.numeric(), day.to_string()] {
            assert_eq!(parse_date(&text), Ok(day), "{text}");
        }
    }
}

#[test]
fn dates_that_do_not_exist_are_refused() {
    for text in ["31-04-2026", "29-02-2027", "0-1-2026", "32 januari 2026", "1-13-2026", "300-1-2026", "1-0-2026"] {
        assert!(matches!(parse_date(text), Err(DateError::Impossible | DateError::Year)), "{text}");
    }
    assert_eq!(parse_date("29-02-2028"), Ok(date(2028, 2, 29)));
}

#[test]
fn a_year_has_four_digits_and_lies_near() {
    for text in ["31-12-26", "31-12-0206", "31-12-2626", "31-12-02026"] {
        assert_eq!(parse_date(text), Err(DateError::Year), "{text}");
    }
}

#[test]
fn other_text_is_no_date() {
    for text in ["", "morgen", "31-12", "december 2026", "1 ma 2027", "1 brumaire 2027", "a-b-c", "1-2-3-2026"] {
        assert_eq!(parse_date(text), Err(DateError::NotADate), "{text}");
    }
}
