//! What the version that is decided on asks for and promises.

use crate::assessment::panel::Scores;
use crate::frozen::Frozen;
use domain::budget::{self, Budget, Figures};
use domain::case::DecisionBasis;
use domain::catalogue::Questionnaire;
use domain::money::Cents;
use domain::proposal::{Answers, Promised};

/// The budget of the version that is decided on.
pub(in crate::decision) struct Asked {
    pub(in crate::decision) budget: Budget,
    pub(in crate::decision) figures: Figures,
    pub(in crate::decision) answers: Answers,
    /// What the board does not have yet and promises.
    pub(in crate::decision) promises: Vec<Promised>,
}

impl Asked {
    pub(in crate::decision) fn of(frozen: &Frozen, list: &Questionnaire) -> Self {
        let (budget, _) = budget::read(&frozen.sheet);
        let promises = list.promises(&frozen.answers);
        Self { figures: Figures::of(&budget), budget, answers: frozen.answers.clone(), promises }
    }

    /// What was asked for each year; nothing without a budget.
    pub(in crate::decision) fn requested(&self) -> &[Cents] {
        if self.budget.costs.is_empty() { &[] } else { &self.figures.requested }
    }

    /// What a decision is held against.
    pub(in crate::decision) fn basis(&self, scores: Scores, scores_missing: bool) -> DecisionBasis {
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
