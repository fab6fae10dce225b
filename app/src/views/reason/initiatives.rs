//! What is wrong with an initiative, or with a table of them.

use super::Reason;
use serde::{Deserialize, Serialize};

/// What is wrong with an initiative, or with a table of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum InitiativeRefusal {
    /// More initiatives than the list may hold.
    Many(usize),
    /// An initiative with this id is not there, or is there twice.
    NoSuch,
    /// An initiative of this name in this place is there already.
    Twice,
    /// Somebody else changed or removed the initiative first.
    Changed,
}

impl From<InitiativeRefusal> for Reason {
    fn from(refusal: InitiativeRefusal) -> Self {
        Self::Initiatives(refusal)
    }
}
