//! What changed in a submitted proposal since the version about which the municipality asked.

use crate::views::proposal::versions::ChangeView;
use domain::case::{SupplementPoint, VersionKind};
use jiff::civil::Date;

/// What a supplement changed (wat er veranderde), and what of it was asked.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// Number of the earlier version.
    pub before: u32,
    /// Day of the request that the newer version answers.
    pub requested_on: Date,
    /// What the request was for.
    pub kind: VersionKind,
    /// Points about a section or the proposal as a whole, and whether anything changed of what each is about.
    pub whole: Vec<(SupplementPoint, bool)>,
    /// Every place that was asked about or changed, in the order of the proposal.
    pub places: Vec<PlaceChange>,
}

/// A question with its attachments, or the budget.
#[derive(Debug, Clone)]
pub struct PlaceChange {
    /// Id of the question, or of the section of the budget.
    pub id: String,
    /// Its label.
    pub label: String,
    /// What was asked here.
    pub points: Vec<SupplementPoint>,
    /// Whether a change was asked for, here or at something on which this depends.
    pub is_asked: bool,
    /// Whether something changed of what each point is about; the budget is about all that stands around it too.
    pub is_answered: bool,
    /// What changed in the answer, or in the grid.
    pub change: Option<ChangeView>,
    /// Names of attachments that came.
    pub added: Vec<String>,
    /// Names of attachments that went.
    pub removed: Vec<String>,
    /// Whether the newer version still asks the question.
    pub is_shown: bool,
}

impl PlaceChange {
    /// Whether anything changed here.
    pub const fn is_changed(&self) -> bool {
        self.change.is_some() || !self.added.is_empty() || !self.removed.is_empty()
    }
}

impl Comparison {
    /// One place, if it was asked about or changed.
    pub fn place(&self, id: &str) -> Option<&PlaceChange> {
        self.places.iter().find(|place| place.id == id)
    }
}
