//! Moments and dates in words.

use crate::clock::Clock;
use domain::calendar::DutchDate;
use jiff::civil::Date;

/// "dinsdag 8 september 2026 om 14.05 uur".
pub(super) fn moment(clock: &Clock, millis: i64) -> String {
    let local = clock.local(millis);
    format!("{} om {}.{:02} uur", local.date().with_weekday(), local.hour(), local.minute())
}

/// A stored ISO date.
pub(super) fn stored_date(text: Option<&String>) -> Option<Date> {
    text?.parse().ok()
}
