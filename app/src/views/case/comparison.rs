//! A submitted proposal to read, and what changed in it since the version about which the municipality asked.

use super::CaseHead;
use crate::views::budget::BudgetView;
use crate::views::proposal::versions::ChangeView;
use domain::attachment::Attachment;
use domain::case::{SupplementPoint, VersionKind};
use domain::catalogue::{Question, Section};
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

/// The proposal as submitted, to read on screen.
#[derive(Debug, Clone)]
pub struct ProposalPage {
    /// What stands on top.
    pub head: CaseHead,
    /// The version shown.
    pub version: u32,
    /// SHA-256 of its frozen content.
    pub sha256: String,
    /// Sections with their answers.
    pub sections: Vec<ReadSection>,
    /// Id of its PDF.
    pub document: String,
    /// What the board changed since the request that this version answers, for the municipality.
    pub comparison: Option<Comparison>,
}

/// One section to read.
#[derive(Debug, Clone)]
pub struct ReadSection {
    /// The section.
    pub section: &'static Section,
    /// Answers: the question and the stored answer.
    pub answers: Vec<(Question, String)>,
    /// The budget, in its own section.
    pub budget: Option<BudgetView>,
    /// Attachments of this section.
    pub attachments: Vec<Attachment>,
}
