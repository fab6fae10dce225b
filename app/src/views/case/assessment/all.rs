//! All scores of a case, as far as who looks may see them (beoordelingen), and what reviewers say of those that lie far
//! apart (bespreking).

use super::{Shown, with_id};
use crate::views::action::verb_and_id;
use crate::views::case::CaseHead;
use crate::views::case::decision::CriterionResultView;
use crate::views::{Author, FormAction};
use domain::assessment::{Advice, Score, Tenths};
use domain::case::Role;

/// The page.
#[derive(Debug, Clone)]
pub struct AssessmentsPage {
    /// What stands on top.
    pub head: CaseHead,
    /// What is shown of them.
    pub shown: Shown,
    /// The panel.
    pub panel: Vec<ReviewerView>,
    /// Whether this person may open an assessment again now.
    pub may_reopen: bool,
    /// Weighted result, and what it points to; only with all scores.
    pub result: Option<(Tenths, Advice)>,
    /// Scores and reasons by criterion.
    pub criteria: Vec<CriterionResultView>,
    /// What is said of criteria on which the first scores lie far apart.
    pub discussions: Vec<DiscussionView>,
}

/// One reviewer.
#[derive(Debug, Clone)]
pub struct ReviewerView {
    /// Id of the person.
    pub person: String,
    /// Name.
    pub name: String,
    /// In which role.
    pub role: Role,
    /// Whether the scores were handed in.
    pub handed_in: bool,
    /// Why this reviewer asks to open them again, if so; for who may do that alone.
    pub asks: Option<String>,
}

/// The discussion of one criterion.
#[derive(Debug, Clone)]
pub struct DiscussionView {
    /// Id of the criterion.
    pub criterion: String,
    /// Who said what, oldest first.
    pub messages: Vec<(Author, String)>,
    /// Whether this person may say something now.
    pub may_speak: bool,
    /// Own scores that may be given a second time now.
    pub rescores: Vec<Rescore>,
}

/// An own score that may be given a second time.
#[derive(Debug, Clone)]
pub struct Rescore {
    /// The role in which it was given.
    pub role: Role,
    /// What counts now.
    pub score: Score,
    /// Its reason.
    pub reason: String,
}

/// Names of the fields of its forms.
pub mod all_fields {
    /// What somebody says of a criterion.
    pub fn message_of(criterion: &str) -> String {
        format!("message.{criterion}")
    }

    /// A second score of a criterion in a role.
    pub fn score_of(criterion: &str, role: &str) -> String {
        format!("score.{criterion}.{role}")
    }

    /// The reason of that.
    pub fn reason_of(criterion: &str, role: &str) -> String {
        format!("reason.{criterion}.{role}")
    }

    /// Whose assessment is opened again.
    pub const REVIEWER: &str = "reviewer";
}

/// What the buttons of the page say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AllAction {
    /// Says something of this criterion (bespreken).
    Say(String),
    /// Scores this criterion a second time (opnieuw scoren).
    ScoreAgain(String),
    /// Opens the assessment of a reviewer again (heropenen).
    Reopen,
}

const SAY: &str = "bespreek";
const AGAIN: &str = "opnieuw";
const REOPEN: &str = "heropen";

impl FormAction for AllAction {
    fn value(&self) -> String {
        match self {
            Self::Say(criterion) => with_id(SAY, criterion),
            Self::ScoreAgain(criterion) => with_id(AGAIN, criterion),
            Self::Reopen => REOPEN.to_owned(),
        }
    }

    fn read(value: &str) -> Option<Self> {
        match verb_and_id(value) {
            (SAY, Some(criterion)) => Some(Self::Say(criterion.to_owned())),
            (AGAIN, Some(criterion)) => Some(Self::ScoreAgain(criterion.to_owned())),
            (REOPEN, None) => Some(Self::Reopen),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::AllAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_of_the_page_reads_back() {
        let of = |make: fn(String) -> AllAction| make("kosten".to_owned());
        assert_reads_back(&[of(AllAction::Say), of(AllAction::ScoreAgain), AllAction::Reopen]);
    }
}
