//! Reviewers of a case: in which roles somebody scores, and what was handed in.

use super::Case;
use crate::failure::Failure;
use domain::case::{Event, Role};

impl Case {
    /// Whether this person handed in scores in this role.
    pub fn handed_in(&self, role: Role) -> bool {
        self.has_handed_in(&self.person, role.value())
    }

    /// Whether somebody handed scores in, in the role with this stored name, and has them handed in still.
    pub(crate) fn has_handed_in(&self, person: &str, role: &str) -> bool {
        let newest = self.events.iter().rev().find_map(|(stored, event)| match event {
            Event::Assessed { role: done, .. } if stored.actor_id == person && done == role => Some(true),
            Event::AssessmentReopened { person: whose, role: opened, .. } if whose == person && opened == role => {
                Some(false)
            }
            _ => None,
        });
        newest == Some(true)
    }

    /// The reviewer's roles of this person.
    pub(crate) fn reviewer_roles(&self) -> impl Iterator<Item = Role> {
        self.roles.iter().copied().filter(|role| matches!(role, Role::Reviewer(_)))
    }

    /// The role with this stored name in which this person scores; the first that was not handed in yet if it names
    /// none.
    pub(crate) fn scoring_role(&self, asked: &str) -> Result<Role, Failure> {
        let open = self.reviewer_roles().find(|role| !self.handed_in(*role));
        let role = match Role::from_value(asked) {
            Some(asked) => self.reviewer_roles().find(|role| *role == asked),
            None => open.or_else(|| self.reviewer_roles().next()),
        };
        role.ok_or(Failure::NotFound)
    }

    /// Whether this person asked to open the own assessment in this role again, and nobody answered.
    pub(crate) fn asks_to_reopen(&self, role: Role) -> bool {
        self.why_reopen(&self.person, role).is_some()
    }

    /// Why somebody asks to open the own assessment in this role again, as long as it is handed in.
    pub(crate) fn why_reopen(&self, person: &str, role: Role) -> Option<&str> {
        let newest = self.events.iter().rev().find_map(|(stored, event)| match event {
            Event::ReopeningAsked { role: asked, reason } if stored.actor_id == person && asked == role.value() => {
                Some(Some(reason.as_str()))
            }
            Event::AssessmentReopened { person: whose, role: opened, .. }
                if whose == person && opened == role.value() =>
            {
                Some(None)
            }
            _ => None,
        });
        newest.flatten()
    }
}
