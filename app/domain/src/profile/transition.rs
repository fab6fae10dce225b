//! Which version of the rules holds for a case that began before they changed (overgangsrecht).

use super::{ExcludedTask, OrdinanceProfile};
use crate::calendar::Term;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// By which day the rules of a case are chosen. New rules say this themselves, for what was begun under older ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Transition {
    /// The day on which the draft was begun: what was begun under older rules keeps them.
    Draft,
    /// The day of receipt: a draft moves to the new rules, what was submitted keeps the older ones.
    #[default]
    Receipt,
    /// The day of the decision: everything on which nothing was decided yet moves to the new rules.
    Decision,
}

/// What changes for a case that moves to other rules. Only what differs is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleChanges {
    /// Name of the ordinance from now on.
    pub ordinance: String,
    /// Since when it holds.
    pub valid_from: Date,
    /// Term for the decision: before, and from now on.
    pub decision_term: Option<(Term, Term)>,
    /// How long before the start a proposal must be in: before, and from now on.
    pub lead_time: Option<(Term, Term)>,
    /// Labels of questions that are asked from now on.
    pub added: Vec<String>,
    /// Labels of questions that are asked no more.
    pub removed: Vec<String>,
    /// Labels of criteria on which it is scored from now on.
    pub criteria: Vec<String>,
    /// Tasks that are left out from now on.
    pub excluded: Vec<ExcludedTask>,
}

impl OrdinanceProfile {
    /// What changes for a case that moves from these rules to newer ones; `catalogue` is the version that it keeps.
    pub fn changes(&self, newer: &Self, catalogue: u32) -> RuleChanges {
        let differing = |one: Term, other: Term| (one != other).then_some((one, other));
        let (before, after) = (self.questionnaire(catalogue), newer.questionnaire(catalogue));
        let labels = |of: &crate::catalogue::Questionnaire, not_in: &crate::catalogue::Questionnaire| {
            let own = of.questions().filter(|(_, question)| not_in.question(question.id()).is_none());
            own.map(|(_, question)| question.label().to_owned()).collect()
        };
        let criteria = newer.criteria.iter().filter(|criterion| self.criterion(&criterion.id).is_none());
        let excluded = newer.excluded.iter().filter(|task| !self.excluded.contains(task));
        RuleChanges {
            ordinance: newer.ordinance.clone(),
            valid_from: newer.valid_from,
            decision_term: differing(self.decision_term, newer.decision_term),
            lead_time: differing(self.lead_time, newer.lead_time),
            added: labels(&after, &before),
            removed: labels(&before, &after),
            criteria: criteria.map(|criterion| criterion.label.clone()).collect(),
            excluded: excluded.cloned().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{OrdinanceProfile, Transition};
    use crate::calendar::Term;
    use crate::catalogue;

    fn newer(transition: Transition) -> OrdinanceProfile {
        OrdinanceProfile { version: 2, transition, ..OrdinanceProfile::lindewaard() }
    }

    #[test]
    fn rules_from_before_go_by_the_day_of_receipt() {
        let mut stored = serde_json::to_value(OrdinanceProfile::lindewaard()).expect("a profile");
        stored.as_object_mut().expect("an object").remove("transition");
        let read: OrdinanceProfile = serde_json::from_value(stored).expect("an older profile");
        assert_eq!(read.transition, Transition::Receipt);
    }

    #[test]
    fn only_what_differs_is_named() {
        let old = OrdinanceProfile::lindewaard();
        let same = old.changes(&newer(Transition::Receipt), catalogue::VERSION);
        assert!(same.decision_term.is_none() && same.lead_time.is_none());
        assert!(same.added.is_empty() && same.removed.is_empty() && same.criteria.is_empty());
        let shorter =
            OrdinanceProfile { decision_term: Term::Weeks(10), excluded: vec![], ..newer(Transition::Receipt) };
        let changed = old.changes(&shorter, catalogue::VERSION);
        assert_eq!(changed.decision_term, Some((Term::Weeks(12), Term::Weeks(10))));
        assert!(changed.excluded.is_empty(), "what is left out no more is no new rule to follow");
        assert_eq!(shorter.changes(&old, catalogue::VERSION).excluded, old.excluded);
    }
}
