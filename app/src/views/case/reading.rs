//! A submitted proposal to read on screen.

use super::{CaseHead, comparison};
use crate::views::budget::BudgetView;
use domain::attachment::Attachment;
use domain::catalogue::{Question, Section};

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
    pub comparison: Option<comparison::Comparison>,
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
