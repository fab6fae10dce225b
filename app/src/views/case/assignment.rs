//! Who of the municipality has a case (wie behandelt dit?).

use super::CaseHead;
use crate::views::Typed;
use domain::case::Role;
use jiff::civil::Date;

/// Who has a case, and who could.
#[derive(Debug, Clone)]
pub struct AssignmentPage {
    /// What stands on top.
    pub head: CaseHead,
    /// Whether who looks sees the case too; an administrator does not.
    pub sees_case: bool,
    /// Everybody of the municipality in each role that comes with a case.
    pub candidates: Vec<CandidateView>,
    /// Stands for the assignments that the page shows.
    pub version: String,
}

/// Somebody of the municipality in one role.
#[derive(Debug, Clone)]
pub struct CandidateView {
    /// Id of the person.
    pub id: String,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Role.
    pub role: Role,
    /// Whether the case was assigned to this person in this role.
    pub assigned: bool,
    /// Last day of an absence that has not passed.
    pub absent_until: Option<Date>,
    /// What stands in the way of changing that.
    pub obstacle: Option<Obstacle>,
}

/// Why an assignment cannot be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// The person is on the board of the cooperative (Awb 2:4).
    OnBoard,
    /// The person asked to be left out of this case (verschoning, Awb 2:4).
    Recused,
    /// The person has handed in scores in this role.
    HandedIn,
}

/// Assigns a case.
#[derive(Debug, Clone)]
pub struct AssignmentForm {
    /// Id of the handler.
    pub handler: String,
    /// Who else has it: ids and stored roles, joined by [`member`].
    pub panel: Vec<String>,
    /// [`AssignmentPage::version`] of the page that was filled in.
    pub version: String,
}

/// How a person in a role is posted.
pub fn member(person: &str, role: Role) -> String {
    format!("{person}:{}", role.value())
}

impl AssignmentForm {
    /// Who else has it: id and role; no role for what is none.
    pub fn panel(&self) -> impl Iterator<Item = (&str, Option<Role>)> {
        self.panel
            .iter()
            .map(|one| one.split_once(':').map_or((one.as_str(), None), |(id, role)| (id, Role::from_value(role))))
    }
}

impl From<&Typed> for AssignmentForm {
    fn from(typed: &Typed) -> Self {
        Self {
            handler: typed.trimmed(fields::HANDLER),
            panel: typed.all(fields::PANEL).map(str::to_owned).collect(),
            version: typed.trimmed(fields::VERSION),
        }
    }
}

/// Names of the fields of [`AssignmentForm`].
pub mod fields {
    /// Handler.
    pub const HANDLER: &str = "behandelaar";
    /// The others.
    pub const PANEL: &str = "panel";
    /// The assignments that the page showed.
    pub const VERSION: &str = "toewijzing";
}

#[cfg(test)]
mod tests {
    use super::{AssignmentForm, member};
    use crate::views::Typed;
    use domain::case::Role;

    #[test]
    fn a_person_in_a_role_reads_back_and_nonsense_is_no_role() {
        let posted = [member("p1", Role::Jurist), "p2".to_owned(), "p3:onzin".to_owned()];
        let typed: Typed = posted.into_iter().map(|one| ("panel".to_owned(), one)).collect();
        let form = AssignmentForm::from(&typed);
        assert_eq!(form.panel().collect::<Vec<_>>(), [("p1", Some(Role::Jurist)), ("p2", None), ("p3", None)]);
    }
}
