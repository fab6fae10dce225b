//! What the version that is decided on asks for and promises.

use crate::assessment::panel::Scores;
use crate::frozen::Frozen;
use domain::budget::{self, Budget, Figures};
use domain::case::DecisionBasis;
use domain::catalogue::Questionnaire;
use domain::money::Cents;
use domain::proposal::{Answers, Promised};

/// The budget of the version that is decided on.
pub(super) struct Asked {
    pub(super) budget: Budget,
    pub(super) figures: Figures,
    pub(super) answers: Answers,
    /// What the board does not have yet and promises.
    pub(super) promises: Vec<Promised>,
}

impl Asked {
    pub(super) fn of(frozen: &Frozen, list: &Questionnaire) -> Self {
        let (budget, _) = budget::read(&frozen.sheet);
        let promises = list.promises(&frozen.answers);
        Self { figures: Figures::of(&budget), budget, answers: frozen.answers.clone(), promises }
    }

    /// What was asked for each year; nothing without a budget.
    pub(super) fn requested(&self) -> &[Cents] {
        if self.budget.costs.is_empty() { &[] } else { &self.figures.requested }
    }

    /// What a decision is held against.
    pub(super) fn basis(&self, scores: Scores, scores_missing: bool) -> DecisionBasis {
        DecisionBasis {
            reviewers: scores.into_reviewers(),
            scores_missing,
            requested: self.requested().to_vec(),
            rounding: self.budget.rounding,
            present: self.figures.baseline.clone(),
            promises: self.promises.len(),
        }
    }
}
