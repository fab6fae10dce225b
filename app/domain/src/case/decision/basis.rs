//! What a decision is held against.

use super::{CriterionFinding, Decision, GroundReason};
use crate::assessment::{CriterionResult, Panel, ReviewerScores};
use crate::money::{Cents, Rounding};
use crate::profile::OrdinanceProfile;

/// The facts by which a proposed decision is judged.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DecisionBasis {
    /// Scores of those who handed in.
    pub reviewers: Vec<ReviewerScores>,
    /// Whether scores are missing, of a reviewer or for a criterion, and the case manager did not release those that
    /// there are.
    pub scores_missing: bool,
    /// What was asked for each year, in eurocents; empty without a budget.
    pub requested: Vec<Cents>,
    /// To what the budget is rounded.
    pub rounding: Rounding,
    /// What the task costs now by the applicant's figures, for each year; `None` if they were not given.
    pub present: Option<Vec<Cents>>,
    /// How many things the applicant does not have yet and promises (toezeggingen).
    pub promises: usize,
}

impl DecisionBasis {
    /// The scores against the criteria.
    pub fn panel<'a>(&'a self, profile: &'a OrdinanceProfile) -> Panel<'a> {
        profile.panel(&self.reviewers)
    }

    /// The result on the criterion that a ground for refusal is about, if its average is a pass: three or more. A
    /// ground is about the criterion that has the same id.
    pub fn contradicts<'a>(&'a self, ground: &str, profile: &'a OrdinanceProfile) -> Option<CriterionResult<'a>> {
        let results = self.panel(profile).criteria();
        results.into_iter().find(|result| result.criterion.id == ground && result.is_pass())
    }

    /// Whether a decision grants another amount than was asked for its months.
    pub fn amount_differs(&self, decision: &Decision) -> bool {
        let asked = super::granted_amounts(&self.requested, decision.months.unwrap_or_default(), self.rounding);
        !decision.amounts.is_empty() && decision.amounts != asked
    }
}

impl Decision {
    /// The finding on a criterion.
    pub(super) fn finding(&self, criterion: &str) -> Option<&CriterionFinding> {
        self.findings.iter().find(|finding| finding.criterion == criterion)
    }

    /// The grounds that the scores contradict.
    pub(super) fn contradicted<'a>(
        &'a self,
        basis: &'a DecisionBasis,
        profile: &'a OrdinanceProfile,
    ) -> impl Iterator<Item = (&'a GroundReason, CriterionResult<'a>)> {
        self.grounds.iter().filter_map(|ground| Some((ground, basis.contradicts(&ground.ground, profile)?)))
    }
}
