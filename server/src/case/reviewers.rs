//! Reviewers of a case: in which roles somebody scores, and what was handed in.

use super::Case;
use crate::failure::Failure;
use domain::case::{Event, ReopenedReviewer, Role};

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
            Event::CriteriaReopened { reviewers, .. } if is_reopened(reviewers, (person, role)) => Some(false),
            _ => None,
        });
        newest == Some(true)
    }

    /// The version of the proposal that lay there when somebody handed in last, in the role with this stored name.
    pub(crate) fn scored_version(&self, person: &str, role: &str) -> Option<u32> {
        let newest = self.events.iter().rposition(|(stored, event)| {
            matches!(event, Event::Assessed { role: done, .. } if stored.actor_id == person && done == role)
        })?;
        let versions = self.events[..=newest].iter().filter(|(_, event)| event.submitted().is_some()).count();
        u32::try_from(versions).ok()
    }

    /// When the scores for this criterion were asked again last because of a changed version, in milliseconds.
    pub(crate) fn reopened_at(&self, criterion: &str) -> Option<i64> {
        self.events.iter().rev().find_map(|(stored, event)| match event {
            Event::CriteriaReopened { criteria, .. } if criteria.iter().any(|id| id == criterion) => Some(stored.at),
            _ => None,
        })
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
            Event::CriteriaReopened { reviewers, .. } if is_reopened(reviewers, (person, role.value())) => Some(None),
            _ => None,
        });
        newest.flatten()
    }
}

fn is_reopened(reviewers: &[ReopenedReviewer], (person, role): (&str, &str)) -> bool {
    reviewers.iter().any(|one| one.person == person && one.role == role)
}
