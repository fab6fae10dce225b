//! The assessment (beoordeling) by one reviewer.

use super::{CaseHead, ReadSection};
use crate::views::FormAction;
use crate::views::action::{verb_and_id, with_id};
use domain::case::Role;

/// The scores of one reviewer.
#[derive(Debug, Clone)]
pub struct AssessPage {
    /// What stands on top.
    pub head: CaseHead,
    /// The role in which this person scores.
    pub role: Role,
    /// Criteria with own scores.
    pub criteria: Vec<CriterionView>,
    /// Whether the scores were handed in.
    pub handed_in: bool,
    /// Others of the panel: name, role and whether they handed in; never their scores.
    pub panel: Vec<(String, Role, bool)>,
}

/// One criterion to score.
#[derive(Debug, Clone)]
pub struct CriterionView {
    /// Id.
    pub id: String,
    /// Name.
    pub label: String,
    /// What the reviewer weighs.
    pub question: String,
    /// Weight in percent.
    pub weight: u8,
    /// Own score as typed: "1" to "5" or empty.
    pub value: String,
    /// Own reason.
    pub reason: String,
    /// The answers that count as evidence.
    pub evidence: Vec<ReadSection>,
}

/// Name of the field with the score of a criterion.
pub fn score_of(criterion: &str) -> String {
    format!("score.{criterion}")
}

/// Name of the field with the reason of that score.
pub fn reason_of(criterion: &str) -> String {
    format!("reason.{criterion}")
}

/// What the buttons of the assessment say. All of them save every score that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AssessmentAction {
    /// Saves (opslaan).
    Save,
    /// Saves, from the button beside this criterion.
    SaveBeside(String),
    /// Saves and hands in (inleveren).
    HandIn,
}

const SAVE: &str = "opslaan";
const HAND_IN: &str = "inleveren";

impl FormAction for AssessmentAction {
    fn value(&self) -> String {
        match self {
            Self::Save => SAVE.to_owned(),
            Self::SaveBeside(criterion) => with_id(SAVE, criterion),
            Self::HandIn => HAND_IN.to_owned(),
        }
    }

    fn read(value: &str) -> Option<Self> {
        match verb_and_id(value) {
            (SAVE, None) => Some(Self::Save),
            (SAVE, Some(criterion)) => Some(Self::SaveBeside(criterion.to_owned())),
            (HAND_IN, None) => Some(Self::HandIn),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::AssessmentAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_of_the_assessment_reads_back() {
        let beside = AssessmentAction::SaveBeside("kwaliteit".to_owned());
        assert_reads_back(&[AssessmentAction::Save, beside, AssessmentAction::HandIn]);
    }
}
