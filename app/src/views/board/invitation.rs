//! An invitation to write along (uitnodiging), as who is invited answers it.

use crate::views::{FormAction, Typed};
use domain::case::Role;
use validator::Validate;

/// An invitation.
#[derive(Debug, Clone)]
pub struct InvitationView {
    /// Id.
    pub id: String,
    /// Name of who invites.
    pub inviter: String,
    /// Title of the proposal.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Name of the municipality.
    pub municipality: String,
    /// Role.
    pub role: Role,
    /// What the person who is invited is called: the own name, or what who invites typed for somebody new.
    pub name: String,
}

/// Accepts an invitation.
#[derive(Debug, Clone, Validate)]
pub struct JoinForm {
    /// Own name.
    #[validate(length(min = 2, max = 120, message = "Vul uw voor- en achternaam in."))]
    pub name: String,
}

impl From<&Typed> for JoinForm {
    fn from(typed: &Typed) -> Self {
        Self { name: typed.line(fields::NAME) }
    }
}

/// What the buttons of an invitation say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationAction {
    /// Joins (doe-mee).
    Join,
    /// Does not (weiger).
    Decline,
}

impl FormAction for InvitationAction {
    fn value(&self) -> String {
        let value = match self {
            Self::Join => "doe-mee",
            Self::Decline => "weiger",
        };
        value.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        [Self::Join, Self::Decline].into_iter().find(|action| action.value() == value)
    }
}

/// Names of the fields of [`JoinForm`].
pub mod fields {
    /// Own name.
    pub const NAME: &str = "name";
}

#[cfg(test)]
mod tests {
    use super::InvitationAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_of_an_invitation_reads_back() {
        assert_reads_back(&[InvitationAction::Join, InvitationAction::Decline]);
    }
}
