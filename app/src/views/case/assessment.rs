//! The assessment (beoordeling) by one reviewer, and all of them together.

mod all;

pub use all::{AllAction, AssessmentsPage, DiscussionView, Rescore, ReviewerView, all_fields};

pub use crate::paths::asked::{CRITERION, ROLE};

use super::comparison::Comparison;
use super::decision::EarlierScore;
use super::working::WorkingTexts;
use super::{CaseHead, ReadSection};
use crate::views::FormAction;
use crate::views::action::{verb_and_id, with_id};
use crate::views::proposal::action::TextChoice;
use domain::case::{FlagState, Role};
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
    /// Every criterion, in the order of the profile.
    pub criteria: Vec<CriterionView>,
    /// What stands on this screen.
    pub screen: Screen,
    /// What the newest supplement changed in the answers, if there was one.
    pub comparison: Option<Comparison>,
    /// Own scores and reasons.
    pub texts: WorkingTexts,
    /// Others of the panel: name, role and whether they handed in; never their scores.
    pub panel: Vec<(String, Role, bool)>,
    /// Whether this person may ask now to open the own assessment again.
    pub may_ask: bool,
}

/// One screen of the assessment.
#[derive(Debug, Clone)]
pub enum Screen {
    /// One criterion to score.
    Criterion(OneCriterion),
    /// Own scores together, to hand in.
    HandIn,
    /// The same after they were handed in, to read.
    HandedIn,
}

/// What a reviewer reads to score one criterion.
#[derive(Debug, Clone)]
pub struct OneCriterion {
    /// Id of the criterion.
    pub id: String,
    /// What the program works out of the proposal about it.
    pub facts: Vec<KeyFact>,
    /// The answers that count as evidence.
    pub evidence: Vec<ReadSection>,
    /// Sections of it that stand with an earlier criterion of this reviewer too: id of the section, name of the
    /// criterion.
    pub before: Vec<(String, String)>,
    /// What this reviewer asked about it for a specialist, with what came of that.
    pub flags: Vec<FlagState>,
    /// What this reviewer gave it in earlier versions of the proposal, oldest first.
    pub earlier: Vec<EarlierScore>,
}

/// One criterion.
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
    /// Whether it is asked of the role in which this person scores here; the others may be scored too.
    pub asked: bool,
    /// What each score means for it, lowest first; empty where only the general words hold.
    pub anchors: Vec<String>,
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

/// What stands in the field of a score when the reviewer leaves the criterion to others (buiten mijn vak).
pub const OUTSIDE: &str = "buiten";

/// Behind the question mark of the address: the screen on which own scores are handed in, instead of a criterion.
pub const HAND_IN: &str = "inleveren";

/// Name of the field with the score of a criterion.
pub fn score_of(criterion: &str) -> String {
    format!("score.{criterion}")
}

/// Name of the field with the reason of that score.
pub fn reason_of(criterion: &str) -> String {
    format!("reason.{criterion}")
}

/// What the buttons of the assessment say. All of them save what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AssessmentAction {
    /// Saves (opslaan).
    Save,
    /// Saves and goes on to the next criterion (bewaar en volgende).
    Next,
    /// Saves, and puts the answer to this question into the reason (aanhalen).
    Cite(String),
    /// Saves, and raises a question for a specialist (markeren).
    Flag,
    /// Saves and hands in (inleveren).
    HandIn,
    /// Asks to open it again once it was handed in (vraag om heropenen).
    AskToReopen,
    /// Chooses between two texts for one field.
    Choose(TextChoice),
}

const SAVE: &str = "opslaan";
const NEXT: &str = "volgende";
const CITE: &str = "aanhalen";
const FLAG: &str = "markeer";
const ASK_TO_REOPEN: &str = "vraag-heropenen";

impl FormAction for AssessmentAction {
    fn value(&self) -> String {
        match self {
            Self::Save => SAVE.to_owned(),
            Self::Next => NEXT.to_owned(),
            Self::Cite(question) => with_id(CITE, question),
            Self::Flag => FLAG.to_owned(),
            Self::HandIn => HAND_IN.to_owned(),
            Self::AskToReopen => ASK_TO_REOPEN.to_owned(),
            Self::Choose(choice) => choice.value(),
        }
    }

    fn read(value: &str) -> Option<Self> {
        if let Some(choice) = TextChoice::read(value) {
            return Some(Self::Choose(choice));
        }
        match verb_and_id(value) {
            (SAVE, None) => Some(Self::Save),
            (NEXT, None) => Some(Self::Next),
            (CITE, Some(question)) => Some(Self::Cite(question.to_owned())),
            (FLAG, None) => Some(Self::Flag),
            (HAND_IN, None) => Some(Self::HandIn),
            (ASK_TO_REOPEN, None) => Some(Self::AskToReopen),
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
        let cite = AssessmentAction::Cite("kwaliteit.klachten".to_owned());
        let choice = |side| {
            let (question, conflict) = ("reason.kosten".to_owned(), "7".to_owned());
            AssessmentAction::Choose(TextChoice { side, question, conflict, seen: 3 })
        };
        let choices = [choice(TextSide::Stored), choice(TextSide::Other)];
        let plain = [
            AssessmentAction::Save,
            AssessmentAction::Next,
            cite,
            AssessmentAction::Flag,
            AssessmentAction::HandIn,
            AssessmentAction::AskToReopen,
        ];
        assert_reads_back(&plain.into_iter().chain(choices).collect::<Vec<_>>());
    }
}
