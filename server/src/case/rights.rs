//! What somebody may do in a case now, and what it waits for them to do.

use super::Case;
use domain::case::{Action, Role, allowed, next_step_but};

impl Case {
    /// What this person may do now.
    pub fn allowed(&self) -> Vec<Action> {
        let mut allowed = allowed(&self.roles, &self.record);
        // A refusal leaves nothing to carry out.
        allowed.retain(|action| !self.record.is_refused() || !Action::CARRYING_OUT.contains(action));
        // Nobody responds to what was not sent, nor twice.
        let awaits_response = self.record.newest_draft().is_some_and(|(_, state)| state.end.is_none());
        allowed.retain(|action| *action != Action::Respond || awaits_response);
        allowed
    }

    /// What the case waits for this person to do. What this person did already is the next step of others.
    pub fn next_step(&self) -> Option<Action> {
        let mut own = self.roles.iter().filter(|role| matches!(role, Role::Reviewer(_)));
        let assessed = own.all(|role| self.handed_in(*role)).then_some(Action::Assess);
        let decided = self.record.decision.as_ref().and_then(|decision| decision.decided_by.as_ref());
        let decided = (decided == Some(&self.person)).then_some(Action::Announce);
        let prepared = self.record.proposed.as_ref().and_then(|decision| decision.prepared_by.as_ref());
        let prepared = (prepared == Some(&self.person)).then_some([Action::PassLegalCheck, Action::Decide]);
        let done: Vec<Action> = assessed.into_iter().chain(decided).chain(prepared.into_iter().flatten()).collect();
        next_step_but(&self.roles, &self.record, &done)
    }
}
