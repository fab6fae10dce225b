//! In which role somebody did what the record says.

use crate::case::{Action, Event, EventKind, Role, Side, Step};

impl Event {
    /// What kind of event this is.
    pub fn kind(&self) -> EventKind {
        self.into()
    }

    /// The role of these that allowed it: somebody may hold several on one side. Whoever leaves a board does so in the
    /// role that is given up; who enters a letter with its scan does the board's part of it as a case manager.
    pub fn acting_role(&self, roles: &[Role]) -> Option<Role> {
        let scored = match self {
            Self::Assessed { role, .. } | Self::ScoredAgain { role, .. } | Self::ReopeningAsked { role, .. } => {
                Role::from_value(role)
            }
            _ => None,
        };
        let own = |role: &Role| roles.contains(role);
        let allows = |role: &Role| self.allowing_step().is_some_and(|step| step.is_by(*role));
        let mut of_board = roles.iter().copied().filter(|role| role.side() == Side::Board);
        scored.filter(own).or_else(|| roles.iter().copied().find(allows)).or_else(|| of_board.next()).or_else(|| {
            let enters = roles.contains(&Role::CaseManager) && matches!(self, Self::AttachmentAdded { .. });
            enters.then_some(Role::CaseManager)
        })
    }

    /// The row that says who may cause this event. An approval that falls away because somebody left is part of
    /// removing that person; what the system does belongs to the action that it follows.
    fn allowing_step(&self) -> Option<&'static Step> {
        if matches!(self, Self::ApprovalTakenBack { removed: true, .. }) {
            return Action::RemoveMember.step();
        }
        let step = self.step()?;
        step.follows.map_or(Some(step), Action::step)
    }
}

#[cfg(test)]
mod tests {
    use super::{Event, Role};
    use crate::case::Discipline;

    const POLICY: Role = Role::Reviewer(Discipline::Policy);
    const FINANCE: Role = Role::Reviewer(Discipline::Finance);

    #[test]
    fn who_holds_several_roles_acts_in_the_one_that_allows_it() {
        let roles = [Role::CaseManager, POLICY, FINANCE];
        let complete =
            Event::FoundComplete { on: jiff::civil::date(2026, 10, 5), note: String::new(), despite: String::new() };
        assert_eq!(complete.acting_role(&roles), Some(Role::CaseManager));
        let scored = Event::Assessed { role: FINANCE.value().into(), disputed: vec![] };
        assert_eq!(scored.acting_role(&roles), Some(FINANCE));
        assert_eq!(scored.acting_role(&[Role::CaseManager, POLICY]), Some(POLICY));
    }

    #[test]
    fn who_leaves_a_board_does_so_in_the_role_that_is_given_up() {
        let left = Event::Removed { name: "Bram".into(), role: Role::Reader.value().into() };
        assert_eq!(left.acting_role(&[Role::Reader]), Some(Role::Reader));
        assert_eq!(left.acting_role(&[]), None);
    }

    #[test]
    fn the_scan_of_a_letter_is_added_by_who_enters_it() {
        let (question, name, sha256) = ("samenvatting.kern".into(), "brief.pdf".into(), "ab".into());
        let added = Event::AttachmentAdded { question, name, sha256 };
        assert_eq!(added.acting_role(&[Role::CaseManager]), Some(Role::CaseManager));
        assert_eq!(added.acting_role(&[FINANCE]), None);
    }

    #[test]
    fn approvals_lapse_in_the_role_of_who_changed_the_text() {
        let lapsed = Event::ApprovalsLapsed { version: "v".into(), what: "Begroting".into(), names: vec![] };
        assert_eq!(lapsed.acting_role(&[Role::Reader, Role::Treasurer]), Some(Role::Treasurer));
    }

    #[test]
    fn an_approval_that_falls_away_with_a_member_is_recorded_in_the_role_of_the_chair() {
        let (person, name) = (String::from("a"), String::from("A"));
        let gone = Event::ApprovalTakenBack { person, name, removed: true };
        assert_eq!(gone.acting_role(&[Role::Treasurer, Role::Chair]), Some(Role::Chair));
    }
}
