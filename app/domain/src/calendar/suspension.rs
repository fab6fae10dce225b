//! Days on which a decision term stands still.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{day_after, day_before};

/// A suspension (*opschorting*, Awb 4:15) of a decision term, in whole days.
///
/// Its last day is known from the beginning: what was asked for or agreed has a last day, and when that has passed the
/// term runs again by itself. Something may end it earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Suspension {
    /// The first suspended day.
    pub from: Date,
    /// The last suspended day if nothing ends it earlier.
    pub until: Date,
    /// The last suspended day if something ended it earlier; before `from` when it suspended nothing at all.
    pub ended: Option<Date>,
}

impl Suspension {
    /// Begins the day after the applicant was asked to supplement (*aanvulverzoek*) and lasts until the end of the term
    /// that was given for it (*hersteltermijn*, Awb 4:15(1)a).
    pub fn after_request(asked_on: Date, until: Date) -> Self {
        Self { from: day_after(asked_on), until, ended: None }
    }

    /// Ends the day before something made it pointless: the supplement (*aanvulling*) arrived, or the request was
    /// withdrawn. What happens after the last day changes nothing any more.
    #[must_use]
    pub fn ended_on(self, day: Date) -> Self {
        Self { ended: Some(day_before(day)), ..self }
    }

    /// The last suspended day, as far as is known now.
    pub fn last(&self) -> Date {
        self.ended.map_or(self.until, |ended| ended.min(self.until))
    }

    /// Whether the term stands still when this day ends, and will until the last day if nothing ends that earlier.
    pub fn is_running_on(&self, day: Date) -> bool {
        self.ended.is_none() && day_before(self.from) <= day && day <= self.until
    }

    /// The same suspension as somebody sees it on this day: what has not come to its end yet ends the day before, as
    /// it would if the supplement arrived.
    fn ending_on(self, day: Date) -> Self {
        if self.is_running_on(day) { self.ended_on(day) } else { self }
    }
}

/// Suspensions as if everything that runs on this day ended on it.
pub(super) fn ending_on(suspensions: &[Suspension], day: Date) -> Vec<Suspension> {
    suspensions.iter().map(|suspension| suspension.ending_on(day)).collect()
}
