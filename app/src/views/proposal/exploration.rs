//! The first evening (verkenning).

use super::drafting::QuestionView;
use super::head::ProposalHead;
use domain::money::Cents;

/// What the page of the verkenning shows.
#[derive(Debug, Clone)]
pub struct ExplorationPage {
    /// The proposal.
    pub head: ProposalHead,
    /// Its questions, by group.
    pub groups: Vec<(&'static str, Vec<QuestionView>)>,
    /// Answers that are there, and how many questions there are.
    pub progress: (usize, usize),
    /// About how many minutes all of it takes.
    pub minutes: u32,
    /// What the plan would cost in a year less what the task costs now, in cents, once both are known.
    pub difference: Option<Cents>,
}
