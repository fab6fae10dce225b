//! Dates in Dutch.

use jiff::civil::{Date, Weekday};

pub(super) const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

pub(super) const MONTHS_SHORT: [&str; 12] =
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/// The ways a date is written in Dutch.
pub trait DutchDate {
    /// In running text: `8 september 2026`.
    fn long(self) -> String;
    /// Where the day of the week matters: `dinsdag 8 september 2026`.
    fn with_weekday(self) -> String;
    /// In tables: `8 sep 2026`.
    fn short(self) -> String;
    /// In text fields: `08-09-2026`; [`parse_date`](super::parse_date) reads it back.
    fn numeric(self) -> String;
}

impl DutchDate for Date {
    fn long(self) -> String {
        format!("{} {} {}", self.day(), named(&MONTHS, self), self.year())
    }

    fn with_weekday(self) -> String {
        format!("{} {}", weekday(self.weekday()), self.long())
    }

    fn short(self) -> String {
        format!("{} {} {}", self.day(), named(&MONTHS_SHORT, self), self.year())
    }

    fn numeric(self) -> String {
        format!("{:02}-{:02}-{}", self.day(), self.month(), self.year())
    }
}

fn named(months: &[&'static str; 12], date: Date) -> &'static str {
    months[usize::from(date.month().unsigned_abs()) - 1]
}

const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "maandag",
        Weekday::Tuesday => "dinsdag",
        Weekday::Wednesday => "woensdag",
        Weekday::Thursday => "donderdag",
        Weekday::Friday => "vrijdag",
        Weekday::Saturday => "zaterdag",
        Weekday::Sunday => "zondag",
    }
}
