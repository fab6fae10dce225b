//! A version that the board is asked to change before the decision (aanpassing), for the desk.

use crate::views::FormAction;
use crate::views::case::CaseHead;
use crate::views::case::comparison::Comparison;
use domain::case::RevisionRequest;
use jiff::civil::Date;

/// What was asked so far, and what can be done now.
#[derive(Debug, Clone)]
pub struct RevisionPage {
    /// What stands on top.
    pub head: CaseHead,
    /// Every request, newest first.
    pub requests: Vec<RevisionRequest>,
    /// What this person can do.
    pub may: RevisionRight,
}

/// What somebody can do.
#[derive(Debug, Clone)]
pub enum RevisionRight {
    /// Ask for a change.
    Request {
        /// Every section, by id and title.
        sections: Vec<(&'static str, &'static str)>,
        /// The last day that is proposed.
        until: Date,
        /// Last day for the decision.
        due: Option<Date>,
    },
    /// Ask for nothing any more: today is the last day for the decision.
    NoTime,
    /// No longer ask for it.
    Withdraw,
    /// Say which criteria are assessed again.
    Reopen(Box<Reopening>),
}

/// A new version that came, and the criteria.
#[derive(Debug, Clone)]
pub struct Reopening {
    /// Number of the version.
    pub version: u32,
    /// What changed; nothing if the version answers no request that is known.
    pub comparison: Option<Comparison>,
    /// Every criterion, in the order of the profile.
    pub criteria: Vec<TouchedCriterion>,
}

/// A criterion, and whether the new version touches it.
#[derive(Debug, Clone)]
pub struct TouchedCriterion {
    /// Id.
    pub id: String,
    /// Name.
    pub label: String,
    /// Whether a section changed in which its evidence stands.
    pub touched: bool,
    /// How many reviewers handed in a score for it.
    pub scores: usize,
}

/// What the buttons of the page say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RevisionAction {
    /// Ask the board for another version (vragen).
    Request,
    /// No longer ask for it (intrekken).
    Withdraw,
    /// Open the chosen criteria again (heropenen).
    Reopen,
}

const REQUEST: &str = "vraag";
const WITHDRAW: &str = "intrekken";
const REOPEN: &str = "heropen";

impl FormAction for RevisionAction {
    fn value(&self) -> String {
        match self {
            Self::Request => REQUEST,
            Self::Withdraw => WITHDRAW,
            Self::Reopen => REOPEN,
        }
        .to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        match value {
            REQUEST => Some(Self::Request),
            WITHDRAW => Some(Self::Withdraw),
            REOPEN => Some(Self::Reopen),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RevisionAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_of_the_page_reads_back() {
        assert_reads_back(&[RevisionAction::Request, RevisionAction::Withdraw, RevisionAction::Reopen]);
    }
}
