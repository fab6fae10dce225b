//! The assessment (beoordeling) by one reviewer.

pub use crate::paths::asked::ROLE;

use super::comparison::Comparison;
use super::decision::CriterionResultView;
use super::working::WorkingTexts;
use super::{CaseHead, ReadSection};
use crate::views::FormAction;
use crate::views::action::{verb_and_id, with_id};
use crate::views::proposal::action::TextChoice;
use domain::assessment::{Advice, Tenths};
use domain::case::Role;
use domain::proposal::key_facts::KeyFact;

/// The scores of one reviewer, in one role.
#[derive(Debug, Clone)]
pub struct AssessPage {
    /// What stands on top.
    pub head: CaseHead,
    /// The role in which this person scores here.
    pub role: Role,
    /// Every role in which this person scores, and whether the scores in it were handed in.
    pub roles: Vec<(Role, bool)>,
    /// What is scored.
    pub criteria: Vec<CriterionView>,
    /// What the program works out of the proposal.
    pub facts: Vec<KeyFact>,
    /// What the newest supplement changed in the answers, if there was one.
    pub comparison: Option<Comparison>,
    /// Own scores and reasons.
    pub texts: WorkingTexts,
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
    /// The answers that count as evidence.
    pub evidence: Vec<ReadSection>,
}

impl CriterionView {
    /// Whether the section with this id is among its evidence.
    pub fn rests_on(&self, section: &str) -> bool {
        self.evidence.iter().any(|read| read.section.id == section)
    }
}

/// All scores of a case, as far as who looks may see them (beoordelingen).
#[derive(Debug, Clone)]
pub struct AssessmentsPage {
    /// What stands on top.
    pub head: CaseHead,
    /// What is shown of them.
    pub shown: Shown,
    /// The panel: name, role and whether the scores were handed in.
    pub panel: Vec<(String, Role, bool)>,
    /// Weighted result, and what it points to; only with all scores.
    pub result: Option<(Tenths, Advice)>,
    /// Scores and reasons by criterion.
    pub criteria: Vec<CriterionResultView>,
}

/// How much somebody may see of the scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Nothing, until the last reviewer handed in.
    Nothing,
    /// Who handed in.
    Progress,
    /// Own scores.
    Own,
    /// All scores and reasons.
    All,
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
    /// Chooses between two texts for one field.
    Choose(TextChoice),
}

const SAVE: &str = "opslaan";
const HAND_IN: &str = "inleveren";

impl FormAction for AssessmentAction {
    fn value(&self) -> String {
        match self {
            Self::Save => SAVE.to_owned(),
            Self::SaveBeside(criterion) => with_id(SAVE, criterion),
            Self::HandIn => HAND_IN.to_owned(),
            Self::Choose(choice) => choice.value(),
        }
    }

    fn read(value: &str) -> Option<Self> {
        if let Some(choice) = TextChoice::read(value) {
            return Some(Self::Choose(choice));
        }
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
    use crate::views::proposal::action::{TextChoice, TextSide};

    #[test]
    fn every_button_of_the_assessment_reads_back() {
        let beside = AssessmentAction::SaveBeside("kwaliteit".to_owned());
        let choice = |side| {
            let (question, conflict) = ("reason.kosten".to_owned(), "7".to_owned());
            AssessmentAction::Choose(TextChoice { side, question, conflict, seen: 3 })
        };
        let choices = [choice(TextSide::Stored), choice(TextSide::Other)];
        let plain = [AssessmentAction::Save, beside, AssessmentAction::HandIn];
        assert_reads_back(&plain.into_iter().chain(choices).collect::<Vec<_>>());
    }
}
