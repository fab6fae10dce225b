//! Who writes along on a proposal (samen schrijven): inviting, removing, leaving and handing over.

use crate::views::Typed;
use crate::views::account::is_email;
use crate::views::proposal::head::{ProposalHead, ThreadLink};
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
    /// Whether this person may invite, remove and hand over.
    pub may_manage: bool,
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
        Self { name: typed.trimmed("name"), email: typed.trimmed("email"), role: typed.trimmed("role") }
    }
}
