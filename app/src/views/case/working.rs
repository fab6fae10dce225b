//! What somebody writes while working in a case (werktekst): every text saves itself, as those of a proposal do.

use crate::views::proposal::conflicts::ConflictView;
use domain::case::Role;
use std::collections::BTreeMap;

/// A piece of work with texts of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// The scores of whoever writes them, in this role (beoordeling).
    Assessment(Role),
    /// The decision in preparation (conceptbesluit), which all case managers share.
    Decision,
    /// The response to the draft of the assessment (reactie), which those of the board share who may respond.
    Response,
}

const DECISION: &str = "besluit";
const RESPONSE: &str = "reactie";

impl Work {
    /// The name by which a page names it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Assessment(role) => role.value(),
            Self::Decision => DECISION,
            Self::Response => RESPONSE,
        }
    }

    /// The work with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            DECISION => return Some(Self::Decision),
            RESPONSE => return Some(Self::Response),
            _ => {}
        }
        Role::from_value(name).filter(|role| matches!(role, Role::Reviewer(_))).map(Self::Assessment)
    }

    /// What its page saves to, by itself: where a proposal says the id of its case, work says in which case it is.
    pub fn subject(self, case: &str) -> String {
        format!("{case}/{}", self.name())
    }

    /// The case and the work of such a subject; nothing for the proposal of a case.
    pub fn of_subject(subject: &str) -> Option<(&str, Self)> {
        let (case, name) = subject.split_once('/')?;
        Some((case, Self::from_name(name)?))
    }
}

/// One text as it is stored.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkingText {
    /// What was written, or what the program proposes while nobody wrote.
    pub value: String,
    /// Its version; 0 while nobody wrote.
    pub version: i64,
    /// Other texts that wait for a choice.
    pub conflicts: Vec<ConflictView>,
}

/// The texts of one piece of work, by the name of their field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkingTexts(BTreeMap<String, WorkingText>);

impl WorkingTexts {
    /// What stands in this field.
    pub fn value(&self, field: &str) -> &str {
        self.0.get(field).map_or("", |text| &text.value)
    }

    /// The version of what stands in this field.
    pub fn version(&self, field: &str) -> i64 {
        self.0.get(field).map_or(0, |text| text.version)
    }

    /// What waits for a choice about this field.
    pub fn conflicts(&self, field: &str) -> &[ConflictView] {
        self.0.get(field).map_or(&[], |text| &text.conflicts)
    }
}

impl FromIterator<(String, WorkingText)> for WorkingTexts {
    fn from_iter<I: IntoIterator<Item = (String, WorkingText)>>(texts: I) -> Self {
        Self(texts.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::Work;
    use domain::case::Role;

    #[test]
    fn the_subject_of_work_names_its_case_and_a_proposal_is_no_work() {
        let reviewers = Role::all().filter(|role| matches!(role, Role::Reviewer(_))).map(Work::Assessment);
        for work in reviewers.chain([Work::Decision, Work::Response]) {
            assert_eq!(Work::of_subject(&work.subject("0190")), Some(("0190", work)));
        }
        for other in ["0190", "0190/voorzitter", "0190/", "/", ""] {
            assert_eq!(Work::of_subject(other), None, "{other}");
        }
    }
}
