//! When the parts of the work on a decision are done.

use serde::{Deserialize, Serialize};

/// How many days before the last day for the decision each part of the work is done. A profile may say otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planning {
    /// All scores are in.
    pub panel: u16,
    /// The decision lies before the jurist.
    pub draft: u16,
    /// It is on the agenda of the college.
    pub agenda: u16,
    /// The college, or whoever decides for it, meets.
    pub meeting: u16,
}

impl Default for Planning {
    fn default() -> Self {
        Self { panel: 28, draft: 21, agenda: 14, meeting: 7 }
    }
}

impl Planning {
    /// Whether each part comes before the next, and the last of them before the last day.
    pub const fn makes_sense(&self) -> bool {
        self.panel > self.draft && self.draft > self.agenda && self.agenda > self.meeting && self.meeting > 0
    }
}
