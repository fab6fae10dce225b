//! What everybody may read of a case (openbaarmaking): only what an officer typed for that, read again and marked
//! public.

mod personal;
mod public_status;
#[cfg(test)]
mod tests;

pub use personal::{PersonalData, personal_data};
pub use public_status::{PublicStatus, PublicStep};

use super::{CaseRecord, Event};
use serde::{Deserialize, Serialize};

/// Names of the fields in which an officer makes a case public.
pub mod disclosure_fields {
    /// Title.
    pub const TITLE: &str = "title";
    /// Who takes the initiative.
    pub const INITIATOR: &str = "initiator";
    /// The service.
    pub const SERVICE: &str = "service";
    /// What the plan is.
    pub const SUMMARY: &str = "summary";
    /// What was decided, and why.
    pub const GROUNDS: &str = "grounds";
    /// That the text was read again.
    pub const CHECKED: &str = "checked";
    /// Why it is public no longer.
    pub const REASON: &str = "reason";
}

/// Fewest and most characters of a title and of a name.
pub const LINE_LENGTH: (usize, usize) = (3, 120);
/// Most words of the summary.
pub const SUMMARY_WORDS: usize = 250;
/// Most words on the decision: one paragraph.
pub const GROUNDS_WORDS: usize = 150;

/// What everybody reads of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// Title.
    pub title: String,
    /// Who takes the initiative: an organisation or a group, never a person.
    pub initiator: String,
    /// Stored name of the service ([`crate::guide::services`]).
    pub service: String,
    /// What the plan is, in a few sentences.
    pub summary: String,
    /// What was decided and why, in one paragraph; empty while the decision is not public.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub grounds: String,
}

impl CaseRecord {
    /// Adds what is said of what everybody may read.
    pub(super) fn note_disclosure(&mut self, event: &Event) {
        match event {
            Event::Disclosed(disclosure) => {
                self.disclosure = Some(disclosure.clone());
                self.disclosures += 1;
            }
            Event::DisclosureEnded { .. } => {
                self.disclosure = None;
                self.disclosures += 1;
            }
            _ => {}
        }
    }
}
