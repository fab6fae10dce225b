//! Official holidays (*algemeen erkende feestdagen*, Atw 3).

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use serde::{Deserialize, Serialize};

use super::{EquatedHolidays, day_after, days_between};

/// The days equated with a holiday by royal decree (Atw 3(3)); those of Atw 3(1) and (2) follow from the year.
///
/// The default holds the days in force, see [`EquatedHolidays`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HolidayTable(BTreeSet<Date>);

impl Default for HolidayTable {
    fn default() -> Self {
        Self(EquatedHolidays::in_force().days.clone())
    }
}

impl FromIterator<Date> for HolidayTable {
    fn from_iter<I: IntoIterator<Item = Date>>(equated: I) -> Self {
        Self(equated.into_iter().collect())
    }
}

impl Extend<Date> for HolidayTable {
    fn extend<I: IntoIterator<Item = Date>>(&mut self, equated: I) {
        self.0.extend(equated);
    }
}

impl HolidayTable {
    /// The Dutch name of the holiday on this day, for the sentence that explains why a term moved.
    pub fn holiday(&self, day: Date) -> Option<&'static str> {
        official(day).or_else(|| self.0.contains(&day).then_some("gelijkgestelde dag"))
    }

    /// Whether the day is neither Saturday, Sunday nor holiday.
    pub fn is_working_day(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && self.holiday(day).is_none()
    }

    /// The first working day from this day on: the day itself when it is one.
    pub fn next_working_day(&self, day: Date) -> Date {
        self.working_days_from(day).next().unwrap_or(day)
    }

    /// The working day that comes this many working days after this day.
    pub fn working_day_after(&self, day: Date, count: usize) -> Date {
        let first = self.working_days_from(day_after(day));
        first.take(count).last().unwrap_or(day)
    }

    /// The last working day up to this day: the day itself when it is one.
    pub fn working_day_until(&self, day: Date) -> Date {
        self.working_days_back_from(day).next().unwrap_or(day)
    }

    /// The working day that comes this many working days before this day.
    pub fn working_day_before(&self, day: Date, count: usize) -> Date {
        let before = self.working_days_back_from(day.saturating_sub(1.day()));
        before.take(count).last().unwrap_or(day)
    }

    fn working_days_back_from(&self, day: Date) -> impl Iterator<Item = Date> {
        day.series((-1).days()).filter(|day| self.is_working_day(*day))
    }

    fn working_days_from(&self, day: Date) -> impl Iterator<Item = Date> {
        day.series(1.day()).filter(|day| self.is_working_day(*day))
    }
}

fn official(day: Date) -> Option<&'static str> {
    match (day.month(), day.day()) {
        (1, 1) => Some("Nieuwjaarsdag"),
        (5, 5) => Some("Bevrijdingsdag"),
        (12, 25) => Some("Eerste Kerstdag"),
        (12, 26) => Some("Tweede Kerstdag"),
        _ if day == kings_day(day.year()) => Some("Koningsdag"),
        _ => movable(day),
    }
}

fn kings_day(year: i16) -> Date {
    let birthday = date(year, 4, 27);
    if birthday.weekday() == Weekday::Sunday { date(year, 4, 26) } else { birthday }
}

fn movable(day: Date) -> Option<&'static str> {
    match days_between(easter(day.year())?, day) {
        -2 => Some("Goede Vrijdag"),
        1 => Some("Tweede Paasdag"),
        39 => Some("Hemelvaartsdag"),
        50 => Some("Tweede Pinksterdag"),
        _ => None,
    }
}

fn easter(year: i16) -> Option<Date> {
    let sunday = computus::gregorian(year.into()).ok()?;
    Date::new(year, sunday.month.try_into().ok()?, sunday.day.try_into().ok()?).ok()
}
