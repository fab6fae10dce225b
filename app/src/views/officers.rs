//! The officers of a municipality (medewerkers): who holds which role, who is absent and who stands in.

use super::account::is_email;
use super::{FormAction, Typed};
use domain::case::{Role, Side};
use jiff::civil::Date;
use validator::Validate;

/// A municipality by id and name.
pub type MunicipalityName = (String, String);

/// Everybody who works for a municipality, for its administrator; for other officers themselves alone.
#[derive(Debug, Clone)]
pub struct OfficersPage {
    /// Whose officers.
    pub municipality: MunicipalityName,
    /// Other municipalities for which this person works.
    pub others: Vec<MunicipalityName>,
    /// Officers, by name.
    pub officers: Vec<OfficerView>,
    /// Whether this person invites officers, and gives and ends roles.
    pub may_manage: bool,
}

/// An officer.
#[derive(Debug, Clone)]
pub struct OfficerView {
    /// Id of the person.
    pub id: String,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Roles for this municipality.
    pub roles: Vec<Role>,
    /// Last day of an absence that has not passed.
    pub absent_until: Option<Date>,
    /// Id and name of who stands in.
    pub deputy: Option<(String, String)>,
    /// Whether this is the person who looks.
    pub own: bool,
    /// Whether the provider of the municipality gives the roles, so that nobody changes them by hand.
    pub provided: bool,
}

/// One officer, with what can be changed.
#[derive(Debug, Clone)]
pub struct OfficerPage {
    /// For which municipality.
    pub municipality: MunicipalityName,
    /// The officer.
    pub officer: OfficerView,
    /// Who can stand in: id and name of who holds one of the same roles, but that of reviewer.
    pub possible_deputies: Vec<(String, String)>,
    /// Whether the person who looks gives and ends roles.
    pub may_manage: bool,
}

/// The roles that an administrator gives, as they stand beside each other.
pub fn officer_roles() -> impl Iterator<Item = Role> {
    let (reviewers, others): (Vec<_>, Vec<_>) = Role::all()
        .filter(|role| role.side() == Side::Municipality)
        .partition(|role| matches!(role, Role::Reviewer(_)));
    let (manager, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|role| *role == Role::CaseManager);
    manager.into_iter().chain(reviewers).chain(others)
}

/// Invites an officer.
#[derive(Debug, Clone, Validate)]
pub struct InviteOfficerForm {
    /// Name.
    #[validate(length(min = 2, max = 120, message = "Vul de voor- en achternaam in."))]
    pub name: String,
    /// Where the invitation is sent.
    #[validate(custom(function = "is_email"))]
    pub email: String,
    /// Stored names of roles; what is no role of a municipality is left out.
    #[validate(length(min = 1, message = "Kies minstens één rol."))]
    pub roles: Vec<String>,
}

impl From<&Typed> for InviteOfficerForm {
    fn from(typed: &Typed) -> Self {
        Self {
            name: typed.line(fields::NAME),
            email: typed.line(fields::EMAIL),
            roles: read_roles(typed).into_iter().map(|role| role.value().to_owned()).collect(),
        }
    }
}

/// The roles of a municipality that were ticked.
pub fn read_roles(typed: &Typed) -> Vec<Role> {
    let ticked = typed.all(fields::ROLES).filter_map(Role::from_value);
    ticked.filter(|role| role.side() == Side::Municipality).collect()
}

/// Says who is absent until when, and who stands in.
#[derive(Debug, Clone)]
pub struct AbsenceForm {
    /// Last day, as typed; empty for who is there.
    pub until: String,
    /// Id of who stands in; empty for nobody.
    pub deputy: String,
}

impl From<&Typed> for AbsenceForm {
    fn from(typed: &Typed) -> Self {
        Self { until: typed.trimmed(fields::UNTIL), deputy: typed.trimmed(fields::DEPUTY) }
    }
}

/// What the buttons on the page of an officer say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficerAction {
    /// Changes the roles (rollen).
    ChangeRoles,
    /// Says who is absent and who stands in (afwezig).
    SetAbsence,
    /// Takes the second factor away of who lost app and recovery codes (tweede-stap).
    ResetSecondFactor,
    /// Ends everything that the officer is here (beeindig).
    End,
}

impl OfficerAction {
    const ALL: [Self; 4] = [Self::ChangeRoles, Self::SetAbsence, Self::ResetSecondFactor, Self::End];
}

impl FormAction for OfficerAction {
    fn value(&self) -> String {
        let value = match self {
            Self::ChangeRoles => "rollen",
            Self::SetAbsence => "afwezig",
            Self::ResetSecondFactor => "tweede-stap",
            Self::End => "beeindig",
        };
        value.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.value() == value)
    }
}

/// Names of the fields of the forms about officers.
pub mod fields {
    /// Name.
    pub const NAME: &str = "name";
    /// E-mail address.
    pub const EMAIL: &str = "email";
    /// Stored names of roles.
    pub const ROLES: &str = "roles";
    /// Last day of an absence.
    pub const UNTIL: &str = "until";
    /// Who stands in.
    pub const DEPUTY: &str = "vervanger";
}

#[cfg(test)]
mod tests {
    use super::{OfficerAction, officer_roles, read_roles};
    use crate::views::Typed;
    use crate::views::action::assert_reads_back;
    use domain::case::{Role, Side};

    #[test]
    fn every_button_about_an_officer_reads_back() {
        assert_reads_back(&OfficerAction::ALL);
    }

    #[test]
    fn every_role_of_a_municipality_is_offered_and_no_other_is_read() {
        let of_municipality = Role::all().filter(|role| role.side() == Side::Municipality);
        assert_eq!(officer_roles().count(), of_municipality.count());
        let typed: Typed =
            ["jurist", "voorzitter", "onzin"].map(|role| ("roles".to_owned(), role.to_owned())).into_iter().collect();
        assert_eq!(read_roles(&typed), [Role::Jurist]);
    }
}
