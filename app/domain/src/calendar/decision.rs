//! The term in which an authority must decide, and how it stands on a day.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{HolidayTable, Suspension, Term, day_after, day_before, days_between};

/// The term for a decision (*beslistermijn*, Awb 4:13) with all that suspended it.
///
/// A suspended day moves the end by one day, however many suspensions cover it. A term that has run out can
/// no longer be suspended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionTerm {
    /// The day the application was received; the term begins the day after.
    pub received: Date,
    /// The length the ordinance gives.
    pub term: Term,
    /// What suspended it, in any order.
    pub suspensions: Vec<Suspension>,
}

/// How a decision term stands at the end of a day, in days.
///
/// From receipt on, `elapsed + suspended + left` make up the whole of it. While a suspension is open the
/// numbers are those of a supplement that arrives that very day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// The last day to decide; unknown while a suspension is open.
    pub due: Option<Date>,
    /// The last day to decide if the supplement arrives today; the same as `due` when that is known.
    pub due_if_resumed: Date,
    /// Days of the term that have passed.
    pub elapsed: u32,
    /// Days on which it stood still.
    pub suspended: u32,
    /// Days still to come, the last one included.
    pub left: u32,
    /// Days since the last day to decide.
    pub overdue: u32,
}

impl DecisionTerm {
    /// A term that nothing has suspended yet.
    pub const fn new(received: Date, term: Term) -> Self {
        Self { received, term, suspensions: Vec::new() }
    }

    /// The same term with one more suspension.
    #[must_use]
    pub fn suspended(mut self, suspension: Suspension) -> Self {
        self.suspensions.push(suspension);
        self
    }

    /// The last day to decide; nothing while a suspension is open, for then nobody knows.
    pub fn due(&self, holidays: &HolidayTable) -> Option<Date> {
        Some(self.due_after(&self.standstill(None)?, holidays))
    }

    /// The last day to decide if an open suspension ends because the supplement arrives `today`.
    pub fn due_if_resumed(&self, today: Date, holidays: &HolidayTable) -> Date {
        self.due_after(&self.standstill_resumed(today), holidays)
    }

    /// How the term stands at the end of `today`.
    pub fn clock(&self, today: Date, holidays: &HolidayTable) -> Clock {
        let standstill = self.standstill_resumed(today);
        let due_if_resumed = self.due_after(&standstill, holidays);
        let counted_to = today.clamp(self.received, due_if_resumed);
        let suspended: u32 = standstill.iter().map(|stretch| stretch.days_to(counted_to)).sum();
        Clock {
            due: self.due(holidays),
            due_if_resumed,
            elapsed: days(self.received, counted_to) - suspended,
            suspended,
            left: days(counted_to, due_if_resumed),
            overdue: days(due_if_resumed, today),
        }
    }

    fn due_after(&self, standstill: &[Stretch], holidays: &HolidayTable) -> Date {
        let end = standstill.iter().fold(self.term.calendar_end(self.received), |end, stretch| stretch.delay(end));
        self.term.moved_on(self.received, end, holidays)
    }

    fn standstill_resumed(&self, today: Date) -> Vec<Stretch> {
        self.standstill(Some(day_before(today))).unwrap_or_default()
    }

    /// The suspended days as stretches that do not overlap; nothing if one is open and `open_until` is too.
    fn standstill(&self, open_until: Option<Date>) -> Option<Vec<Stretch>> {
        let mut in_order = self.suspensions.clone();
        in_order.sort_by_key(|suspension| suspension.from);
        let (mut seen, mut end) = (self.received, self.term.calendar_end(self.received));
        let mut stretches = Vec::new();
        for suspension in in_order {
            let first = suspension.from.max(day_after(seen));
            if first > end {
                break;
            }
            let stretch = Stretch { first, last: suspension.until.or(open_until)? };
            if stretch.first <= stretch.last {
                (seen, end) = (stretch.last, stretch.delay(end));
                stretches.push(stretch);
            }
        }
        Some(stretches)
    }
}

/// Suspended days in a row, first and last included.
struct Stretch {
    first: Date,
    last: Date,
}

impl Stretch {
    fn delay(&self, end: Date) -> Date {
        end.saturating_add((days_between(self.first, self.last) + 1).days())
    }

    /// How many of these days have come by the end of `day`.
    fn days_to(&self, day: Date) -> u32 {
        days(day_before(self.first), self.last.min(day))
    }
}

/// Days from one date to a later one, none when it is not later.
fn days(earlier: Date, later: Date) -> u32 {
    days_between(earlier, later).max(0).cast_unsigned()
}
