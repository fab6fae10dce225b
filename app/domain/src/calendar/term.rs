//! Legal terms (*termijnen*) counted in days, weeks, months, years or hours.

use std::fmt;

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};

use super::HolidayTable;

/// The length of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// Clock hours; on a calendar they reach into whole days.
    Hours(u16),
    /// Calendar days.
    Days(u16),
    /// Weeks of seven calendar days.
    Weeks(u16),
    /// Calendar months, to the same day number or the last day of a shorter month.
    Months(u8),
    /// Calendar years.
    Years(u8),
}

impl Term {
    /// The last day of a term whose first day is the day after `from` (Awb 6:8), moved on by the Atw if need be.
    ///
    /// A term of three days or more holds two working days (Atw 2), and one that would end on a Saturday,
    /// Sunday or holiday ends on the next working day (Atw 1). Neither holds for terms in hours or years, or
    /// over 90 days, twelve weeks or three months (Atw 4a).
    pub fn end(self, from: Date, holidays: &HolidayTable) -> Date {
        self.moved_on(from, self.calendar_end(from), holidays)
    }

    /// The latest day that lies a whole term before `deadline`; counting back, nothing moves (Atw 1(2)).
    pub fn start_before(self, deadline: Date) -> Date {
        deadline.saturating_sub(self.span())
    }

    /// The end by the calendar alone, before the Atw.
    pub(crate) fn calendar_end(self, from: Date) -> Date {
        from.saturating_add(self.span())
    }

    /// The day to which the Atw moves the calendar end of a term that began after `from`.
    pub(super) fn moved_on(self, from: Date, calendar_end: Date, holidays: &HolidayTable) -> Date {
        match self {
            Self::Days(..=2) => holidays.next_working_day(calendar_end),
            Self::Days(..=90) | Self::Weeks(..=12) | Self::Months(..=3) => {
                holidays.next_working_day(calendar_end.max(holidays.working_day_after(from, 2)))
            }
            _ => calendar_end,
        }
    }

    fn span(self) -> Span {
        match self {
            Self::Hours(hours) => i32::from(hours.div_ceil(24)).days(),
            Self::Days(days) => i32::from(days).days(),
            Self::Weeks(weeks) => i32::from(weeks).weeks(),
            Self::Months(months) => i32::from(months).months(),
            Self::Years(years) => i32::from(years).years(),
        }
    }
}

/// In Dutch: `12 weken`, `1 dag`.
impl fmt::Display for Term {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, one, more) = match *self {
            Self::Hours(hours) => (hours, "uur", "uur"),
            Self::Days(days) => (days, "dag", "dagen"),
            Self::Weeks(weeks) => (weeks, "week", "weken"),
            Self::Months(months) => (months.into(), "maand", "maanden"),
            Self::Years(years) => (years.into(), "jaar", "jaar"),
        };
        write!(formatter, "{count} {}", if count == 1 { one } else { more })
    }
}

/// The last day for an objection (*bezwaar*): six weeks from the day after the decision was sent (Awb 6:7, 6:8).
pub fn objection_until(sent_on: Date, holidays: &HolidayTable) -> Date {
    Term::Weeks(6).end(sent_on, holidays)
}
