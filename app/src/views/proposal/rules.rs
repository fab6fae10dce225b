//! Newer rules that take over a draft (overgangsrecht).

use super::head::ProposalHead;
use domain::profile::RuleChanges;

/// What newer rules change for a draft.
#[derive(Debug, Clone)]
pub struct RulesPage {
    /// The proposal.
    pub head: ProposalHead,
    /// What changes; `None` when no newer rules take it over.
    pub changes: Option<RuleChanges>,
}
