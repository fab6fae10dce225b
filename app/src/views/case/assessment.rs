//! The assessment (beoordeling) by one reviewer.

use super::{CaseHead, ReadSection};
use domain::case::Role;

/// The scores of one reviewer.
#[derive(Debug, Clone)]
pub struct AssessPage {
    /// What stands on top.
    pub head: CaseHead,
    /// The role in which this person scores.
    pub role: Role,
    /// Criteria with own scores.
    pub criteria: Vec<CriterionView>,
    /// Whether the scores were handed in.
    pub handed_in: bool,
    /// Others of the panel: name, role and whether they handed in; never their scores.
    pub panel: Vec<(String, Role, bool)>,
}

/// One criterion to score.
#[derive(Debug, Clone)]
pub struct CriterionView {
    /// Id.
    pub id: String,
    /// Name.
    pub label: String,
    /// What the reviewer weighs.
    pub question: String,
    /// Weight in percent.
    pub weight: u8,
    /// Own score as typed: "1" to "5" or empty.
    pub value: String,
    /// Own reason.
    pub reason: String,
    /// The answers that count as evidence.
    pub evidence: Vec<ReadSection>,
}
