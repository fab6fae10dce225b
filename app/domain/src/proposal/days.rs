//! The days that rules about dates look at.

use jiff::civil::Date;

/// When a proposal was received, and what day it is. A rule that asks whether a date is in time measures from the
/// first: what was in time then stays so while the municipality reads and the board supplements (Awb 4:5). Whether a
/// day has been yet is a question for today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Days {
    /// Day of receipt (ontvangst); today for a draft that was never submitted.
    pub received_on: Date,
    /// Today.
    pub today: Date,
}

impl Days {
    /// The days of a proposal that was received on this day, if it was.
    pub fn of(received_on: Option<Date>, today: Date) -> Self {
        Self { received_on: received_on.unwrap_or(today), today }
    }
}

impl From<Date> for Days {
    /// A draft that would be received today.
    fn from(today: Date) -> Self {
        Self::of(None, today)
    }
}
