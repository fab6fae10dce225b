//! Days on which a decision term stands still.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{day_after, day_before};

/// A suspension (*opschorting*, Awb 4:15) of a decision term, in whole days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Suspension {
    /// The first suspended day.
    pub from: Date,
    /// The last suspended day, still unknown while the suspension lasts.
    pub until: Option<Date>,
}

impl Suspension {
    /// Begins the day after the applicant was asked to supplement (*aanvulverzoek*, Awb 4:15(1)a).
    pub fn after_request(asked_on: Date) -> Self {
        Self { from: day_after(asked_on), until: None }
    }

    /// Ends the day before the supplement (*aanvulling*) arrived; one that arrives at once suspends nothing.
    #[must_use]
    pub fn supplemented(self, arrived_on: Date) -> Self {
        Self { until: Some(day_before(arrived_on)), ..self }
    }
}
