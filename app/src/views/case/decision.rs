//! Deciding (besluiten): what the panel found, and the form.

use super::CaseHead;
use domain::Named;
use domain::assessment::{Advice, Score, Tenths};
use domain::case::decision_fields::{CONDITIONS, DEPARTURE, MONTHS, OUTCOME, SIGNATORY, SUMMARY, WAY_FORWARD};
use domain::case::{Outcome, Role};

/// The decision form.
#[derive(Debug, Clone)]
pub struct DecidePage {
    /// What stands on top.
    pub head: CaseHead,
    /// Weighted result of the panel, and what it points to; `None` while nobody handed in.
    pub result: Option<(Tenths, Advice)>,
    /// Weighted result of each reviewer.
    pub reviewers: Vec<(Role, Tenths)>,
    /// Criteria with average, remark (disputed, knock-out) and the reviewers' reasons.
    pub criteria: Vec<CriterionResultView>,
    /// Grounds for refusal: id, article and text.
    pub grounds: Vec<(String, String, String)>,
    /// Who has not handed in yet: name and role.
    pub waiting_for: Vec<(String, Role)>,
    /// Whether the others' scores are kept from this person, who has yet to hand in scores of their own.
    pub blind: bool,
}

/// The panel's result on one criterion.
#[derive(Debug, Clone)]
pub struct CriterionResultView {
    /// Id.
    pub id: String,
    /// Name.
    pub label: String,
    /// Average; `None` while nobody handed in.
    pub average: Option<Tenths>,
    /// Whether the scores lie far apart.
    pub disputed: bool,
    /// Whether the average is too low to grant without conditions.
    pub knocked_out: bool,
    /// Score and reason of each reviewer.
    pub reasons: Vec<GivenScore>,
}

/// A score with its reason, and who gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenScore {
    /// Name of the reviewer.
    pub name: String,
    /// In which role.
    pub role: Role,
    /// The score.
    pub score: Score,
    /// Why.
    pub reason: String,
}

impl CriterionResultView {
    /// The lowest and the highest score; nothing while nobody scored.
    pub fn spread(&self) -> Option<(Score, Score)> {
        let scores = || self.reasons.iter().map(|given| given.score);
        scores().min().zip(scores().max())
    }
}

/// Stored names of the fields of the decision form that are not per criterion or ground.
pub const DECISION_FIELDS: [&str; 7] = [OUTCOME, SUMMARY, CONDITIONS, MONTHS, SIGNATORY, DEPARTURE, WAY_FORWARD];

/// The outcomes to choose from.
pub fn outcomes() -> impl Iterator<Item = (&'static str, &'static str)> {
    Outcome::ALL.iter().map(|outcome| (outcome.value(), outcome.label()))
}
