//! The term in which an authority must decide, and how it stands on a day.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::suspension::ending_on;
use super::{HolidayTable, Postponement, Suspension, Term, day_after, day_before, days_between};

/// The term for a decision (*beslistermijn*, Awb 4:13) with all that suspended it.
///
/// A suspended day moves the end by one day, however many suspensions cover it. A term that has run out can
/// no longer be suspended or postponed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionTerm {
    /// The day the application was received; the term begins the day after.
    pub received: Date,
    /// The length the ordinance gives.
    pub term: Term,
    /// What suspended it, in any order.
    pub suspensions: Vec<Suspension>,
    /// How the decision was postponed, if it was.
    pub postponement: Option<Postponement>,
}

/// How a decision term stands at the end of a day, in days.
///
/// From receipt on, `elapsed + suspended + left` make up the whole of it. While the term stands still the
/// numbers are those of a supplement that arrives that very day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// Whether it stands still.
    pub stands_still: bool,
    /// The last day to decide. While the term stands still: if nothing ends that before its last day.
    pub due: Date,
    /// The last day to decide if the term runs again today; the same as `due` when it runs already.
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
    /// A term that nothing has suspended or postponed yet.
    pub const fn new(received: Date, term: Term) -> Self {
        Self { received, term, suspensions: Vec::new(), postponement: None }
    }

    /// The same term with one more suspension.
    #[must_use]
    pub fn suspended(mut self, suspension: Suspension) -> Self {
        self.suspensions.push(suspension);
        self
    }

    /// The same term, postponed.
    #[must_use]
    pub fn postponed(self, postponement: Option<Postponement>) -> Self {
        Self { postponement, ..self }
    }

    /// The last day to decide; while the term stands still, if nothing ends that before its last day.
    pub fn due(&self, holidays: &HolidayTable) -> Date {
        self.course(&self.suspensions).due(self, holidays)
    }

    /// The last day to decide if what suspends the term `today` ends on that day.
    pub fn due_if_resumed(&self, today: Date, holidays: &HolidayTable) -> Date {
        self.course(&ending_on(&self.suspensions, today)).due(self, holidays)
    }

    /// Days between the last day to decide and the day on which the decision was sent or, until then, today: how much
    /// too late it is (Awb 4:13 and 4:17, with 3:41). None when it is in time.
    pub fn days_late(&self, on: Date, holidays: &HolidayTable) -> u32 {
        days(self.due_if_resumed(on, holidays), on)
    }

    /// How the term stands at the end of `today`.
    pub fn clock(&self, today: Date, holidays: &HolidayTable) -> Clock {
        let resumed = self.course(&ending_on(&self.suspensions, today));
        let due_if_resumed = resumed.due(self, holidays);
        let counted_to = today.clamp(self.received, due_if_resumed);
        let suspended: u32 = resumed.stretches.iter().map(|stretch| stretch.days_to(counted_to)).sum();
        Clock {
            stands_still: self.suspensions.iter().any(|one| one.is_running_on(today) && self.can_be_suspended(one)),
            due: self.due(holidays),
            due_if_resumed,
            elapsed: days(self.received, counted_to) - suspended,
            suspended,
            left: days(counted_to, due_if_resumed),
            overdue: self.days_late(today, holidays),
        }
    }

    /// Whether the suspension began before the term had run out.
    fn can_be_suspended(&self, suspension: &Suspension) -> bool {
        let earlier = |one: &&Suspension| one.from < suspension.from;
        let before: Vec<Suspension> = self.suspensions.iter().filter(earlier).copied().collect();
        suspension.from <= self.course(&before).end
    }

    /// The suspended days as stretches that do not overlap, and the end by the calendar.
    fn course(&self, suspensions: &[Suspension]) -> Course {
        let mut in_order = suspensions.to_vec();
        in_order.sort_by_key(|suspension| suspension.from);
        let mut postponement = self.postponement;
        let mut postpone = |end: Date, before: Option<Date>| match postponement {
            Some(Postponement { on, by }) if on <= end && before.is_none_or(|from| on < from) => {
                postponement = None;
                by.calendar_end(end)
            }
            _ => end,
        };
        let (mut seen, mut end) = (self.received, self.term.calendar_end(self.received));
        let mut stretches = Vec::new();
        for suspension in in_order {
            end = postpone(end, Some(suspension.from));
            let first = suspension.from.max(day_after(seen));
            if first > end {
                continue;
            }
            let stretch = Stretch { first, last: suspension.last() };
            if stretch.first <= stretch.last {
                (seen, end) = (stretch.last, stretch.delay(end));
                stretches.push(stretch);
            }
        }
        end = postpone(end, None);
        Course { stretches, end, postponed: self.postponement.is_some() && postponement.is_none() }
    }
}

/// How a term ran.
struct Course {
    stretches: Vec<Stretch>,
    /// The last day by the calendar alone.
    end: Date,
    postponed: bool,
}

impl Course {
    /// The last day: the Atw looks at the term that ends there, which is the postponement when there is one.
    fn due(&self, term: &DecisionTerm, holidays: &HolidayTable) -> Date {
        let last = term.postponement.filter(|_| self.postponed).map_or(term.term, |postponement| postponement.by);
        last.moved_on(term.received, self.end, holidays)
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
