//! Earlier versions of an answer or of the budget (geschiedenis).

use crate::views::Author;
use crate::views::proposal::head::ProposalHead;
use domain::catalogue::Section;
use domain::proposal::diff::AnswerChange;

/// All versions of one answer, newest first.
#[derive(Debug, Clone)]
pub struct HistoryPage {
    /// The proposal.
    pub head: ProposalHead,
    /// Section in which it stands.
    pub section: &'static Section,
    /// Id of the question, or of the section of the budget.
    pub question: String,
    /// Its label.
    pub label: String,
    /// Whether it may change now: while the board supplements, only what the municipality asked about.
    pub is_open: bool,
    /// Version that stands in the proposal now.
    pub current: i64,
    /// What somebody made of it in one sitting.
    pub versions: Vec<VersionView>,
}

/// What somebody made of an answer in one sitting.
#[derive(Debug, Clone)]
pub struct VersionView {
    /// Number of the last version of the sitting.
    pub version: i64,
    /// Who, and when.
    pub by: Author,
    /// What changed since the sitting before.
    pub change: ChangeView,
}

/// What changed.
#[derive(Debug, Clone)]
pub enum ChangeView {
    /// In an answer.
    Answer(AnswerChange),
    /// In cells of the budget: name of the field, before, after.
    Cells(Vec<(String, String, String)>),
}

/// Names of the fields of the button that restores a version.
pub mod fields {
    /// The version to restore (zet terug).
    pub const RESTORE: &str = "zet-terug";
}
