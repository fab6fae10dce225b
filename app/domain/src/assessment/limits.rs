//! When the scores point to granting, as data of the municipality.

use serde::{Deserialize, Serialize};

/// From how many of the hundred points on the scores point to granting (drempels van het advies).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdviceLimits {
    /// To granting.
    pub grant: u16,
    /// To granting with conditions, or as a pilot.
    pub conditional: u16,
}

impl Default for AdviceLimits {
    /// What profiles from before this rule mean.
    fn default() -> Self {
        Self { grant: 70, conditional: 60 }
    }
}

impl AdviceLimits {
    /// Whether they follow each other, within a hundred points.
    pub fn make_sense(self) -> bool {
        self.conditional <= self.grant && self.grant <= 100
    }
}
