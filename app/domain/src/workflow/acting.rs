//! In which role somebody did what the record says.

use super::{Action, Event, Role, Side, TRANSITIONS};

impl Event {
    /// What was done, as the table of transitions calls it.
    pub const fn action(&self) -> Action {
        match self {
            Self::Started { .. }
            | Self::AttachmentAdded { .. }
            | Self::AttachmentRemoved { .. }
            | Self::ApprovalsLapsed { .. } => Action::Edit,
            Self::Invited { .. }
            | Self::Removed { .. }
            | Self::HandedOver { .. }
            | Self::ApprovalTakenBack { removed: true, .. } => Action::ManageBoard,
            Self::PutBefore { .. } => Action::PutBefore,
            Self::Approved { .. } | Self::ApprovalTakenBack { .. } => Action::Approve,
            Self::CommentRemoved { .. } => Action::Comment,
            Self::Submitted { .. } | Self::Supplemented { .. } => Action::Submit,
            Self::SupplementRequested { .. } => Action::RequestSupplement,
            Self::FoundComplete { .. } => Action::ConfirmCompleteness,
            Self::Assessed { .. } => Action::Assess,
            Self::Decided(_) => Action::Decide,
            Self::Announced { .. } => Action::Announce,
            Self::Withdrawn { .. } => Action::Withdraw,
        }
    }

    /// The role of these that allowed it. Somebody may be on both sides of a case, and then acts as the one or the other.
    /// Whoever leaves a board does so in the role that is given up.
    pub fn acting(&self, roles: &[Role]) -> Option<Role> {
        let scored = match self {
            Self::Assessed { role } => Role::from_value(role),
            _ => None,
        };
        let own = |role: &Role| roles.contains(role);
        let allows = |role: &Role| TRANSITIONS.iter().any(|row| row.action == self.action() && (row.by)(*role));
        let mut of_board = roles.iter().copied().filter(|role| role.side() == Side::Board);
        scored.filter(own).or_else(|| roles.iter().copied().find(allows)).or_else(|| of_board.next())
    }
}

#[cfg(test)]
mod tests {
    use super::super::Discipline;
    use super::{Event, Role};

    const COUNCIL: Role = Role::Reviewer(Discipline::AdvisoryCouncil);
    const FINANCE: Role = Role::Reviewer(Discipline::Finance);

    #[test]
    fn who_is_on_both_sides_submits_as_chair_and_scores_as_reviewer() {
        let both = [COUNCIL, FINANCE, Role::Chair];
        let handed_over = Event::HandedOver { name: "Tarik".into() };
        assert_eq!(handed_over.acting(&both), Some(Role::Chair));
        let scored = Event::Assessed { role: FINANCE.value().into() };
        assert_eq!(scored.acting(&both), Some(FINANCE));
        assert_eq!(scored.acting(&[Role::Chair, COUNCIL]), Some(COUNCIL));
    }

    #[test]
    fn who_leaves_a_board_does_so_in_the_role_that_is_given_up() {
        let left = Event::Removed { name: "Bram".into(), role: Role::Reader.value().into() };
        assert_eq!(left.acting(&[COUNCIL, Role::Reader]), Some(Role::Reader));
        assert_eq!(left.acting(&[]), None);
    }
}
