//! Who writes along on a proposal (samen schrijven): inviting, removing, leaving and handing over.

use crate::views::account::is_email;
use crate::views::action::{verb_and_id, with_id};
use crate::views::case::undelivered::Undelivered;
use crate::views::proposal::head::{ProposalHead, ThreadLink};
use crate::views::{FormAction, Typed};
use domain::case::Role;
use jiff::civil::DateTime;
use validator::{Validate, ValidationError};

/// The roles to which somebody can be invited; there is one chair.
pub const INVITED_ROLES: [Role; 3] = [Role::Treasurer, Role::QualityLead, Role::Reader];

/// Everybody on the board's side of a proposal.
#[derive(Debug, Clone)]
pub struct BoardPage {
    /// The proposal.
    pub head: ProposalHead,
    /// Members, by name.
    pub members: Vec<MemberView>,
    /// Who was invited and did not join yet, oldest first.
    pub invited: Vec<InvitedView>,
    /// Whether this person may invite, remove and hand over.
    pub may_manage: bool,
    /// What the board sent and was not delivered.
    pub undelivered: Undelivered,
    /// Questions at which comments stand, in order.
    pub threads: Vec<ThreadLink>,
}

/// Somebody who writes or reads along.
#[derive(Debug, Clone)]
pub struct MemberView {
    /// Id of the person.
    pub id: String,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Role.
    pub role: Role,
    /// Whether this is the person who looks.
    pub own: bool,
    /// What this person wrote last: title of the section, and when.
    pub last: Option<(String, DateTime)>,
}

/// Somebody who was invited and did not join yet.
#[derive(Debug, Clone)]
pub struct InvitedView {
    /// Id of the invitation.
    pub id: String,
    /// Name that who invited typed, whatever the person is called here.
    pub name: String,
    /// Address.
    pub email: String,
    /// Role.
    pub role: Role,
    /// When.
    pub at: DateTime,
    /// Whether the person does not want to.
    pub declined: bool,
}

/// Invites somebody.
#[derive(Debug, Clone, Validate)]
pub struct InviteForm {
    /// Name.
    #[validate(length(min = 2, max = 120, message = "Vul de voor- en achternaam in."))]
    pub name: String,
    /// Where the invitation is sent.
    #[validate(custom(function = "is_email"))]
    pub email: String,
    /// Stored role.
    #[validate(custom(function = "is_role"))]
    pub role: String,
}

fn is_role(text: &str) -> Result<(), ValidationError> {
    let known = INVITED_ROLES.iter().any(|role| role.value() == text);
    known.then_some(()).ok_or_else(|| ValidationError::new("role").with_message("Kies een rol uit de lijst.".into()))
}

impl From<&Typed> for InviteForm {
    fn from(typed: &Typed) -> Self {
        Self { name: typed.line(fields::NAME), email: typed.line(fields::EMAIL), role: typed.trimmed(fields::ROLE) }
    }
}

/// What the buttons of the board say, with the person whom it is about. The button that invites says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoardAction {
    /// Makes this member chair (draag over).
    HandOver(String),
    /// Takes this member's role away (verwijder).
    Remove(String),
    /// Sends this invitation again, by its id (nodig opnieuw uit).
    InviteAgain(String),
    /// Takes this invitation back, by its id (trek-in).
    Uninvite(String),
    /// Takes the own role away (vertrek).
    Leave,
}

const HAND_OVER: &str = "draag-over";
const REMOVE: &str = "verwijder";
const INVITE_AGAIN: &str = "nodig-opnieuw-uit";
const UNINVITE: &str = "trek-in";
const LEAVE: &str = "vertrek";

impl FormAction for BoardAction {
    fn value(&self) -> String {
        match self {
            Self::HandOver(person) => with_id(HAND_OVER, person),
            Self::Remove(person) => with_id(REMOVE, person),
            Self::InviteAgain(invitation) => with_id(INVITE_AGAIN, invitation),
            Self::Uninvite(invitation) => with_id(UNINVITE, invitation),
            Self::Leave => LEAVE.to_owned(),
        }
    }

    fn read(value: &str) -> Option<Self> {
        match verb_and_id(value) {
            (HAND_OVER, Some(person)) => Some(Self::HandOver(person.to_owned())),
            (REMOVE, Some(person)) => Some(Self::Remove(person.to_owned())),
            (INVITE_AGAIN, Some(invitation)) => Some(Self::InviteAgain(invitation.to_owned())),
            (UNINVITE, Some(invitation)) => Some(Self::Uninvite(invitation.to_owned())),
            (LEAVE, None) => Some(Self::Leave),
            _ => None,
        }
    }
}

/// Names of the fields of [`InviteForm`].
pub mod fields {
    /// Name.
    pub const NAME: &str = "name";
    /// Where the invitation is sent.
    pub const EMAIL: &str = "email";
    /// Role.
    pub const ROLE: &str = "role";
}

#[cfg(test)]
mod tests {
    use super::BoardAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_of_the_board_reads_back() {
        assert_reads_back(&[
            BoardAction::HandOver("p1".to_owned()),
            BoardAction::Remove("p1".to_owned()),
            BoardAction::InviteAgain("u1".to_owned()),
            BoardAction::Uninvite("u1".to_owned()),
            BoardAction::Leave,
        ]);
    }
}
