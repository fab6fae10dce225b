//! Mending the letter of a decision that was sent (herstelbrief).

use super::CaseHead;
use crate::views::{FormAction, Typed};
use domain::case::command_fields;
use jiff::civil::Date;

/// The page on which an officer mends the letter.
#[derive(Debug, Clone)]
pub struct CorrectionPage {
    /// What stands on top.
    pub head: CaseHead,
    /// Day of the letter with the decision.
    pub sent: Date,
}

/// A correction as typed.
#[derive(Debug, Clone, Default)]
pub struct CorrectionForm {
    /// What was wrong, and what it should be.
    pub text: String,
    /// Who signs the letter, and by which mandate.
    pub signatory: String,
}

impl From<&Typed> for CorrectionForm {
    fn from(typed: &Typed) -> Self {
        Self { text: typed.trimmed(command_fields::REASON), signatory: typed.line(command_fields::SIGNATORY) }
    }
}

/// What the buttons of the page say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CorrectionAction {
    /// Show the letter.
    Preview,
    /// Send it.
    Send,
}

impl FormAction for CorrectionAction {
    fn value(&self) -> String {
        let value = match self {
            Self::Preview => "lees-brief",
            Self::Send => "verstuur",
        };
        value.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        [Self::Preview, Self::Send].into_iter().find(|action| action.value() == value)
    }
}

#[cfg(test)]
mod tests {
    use super::CorrectionAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn buttons_and_handler_understand_each_other() {
        assert_reads_back(&[CorrectionAction::Preview, CorrectionAction::Send]);
    }
}
