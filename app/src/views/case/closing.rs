//! Closing a case without a decision on the proposal, by the municipality.

use super::CaseHead;
use crate::views::case::completeness::LastDay;
use crate::views::{FormAction, Typed};
use domain::case::{Closing, ClosingKind, SupplementPoint, command_fields};

/// The page on which an officer closes a case in one way.
#[derive(Debug, Clone)]
pub struct ClosingPage {
    /// What stands on top.
    pub head: CaseHead,
    /// In which way.
    pub kind: ClosingKind,
    /// Until when this way is open, if the law sets a last day, and whether that is past.
    pub until: Option<LastDay>,
    /// What was asked for last, if anything was.
    pub points: Vec<SupplementPoint>,
}

/// What the buttons of the page say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosingAction {
    /// Show the letter.
    Preview,
    /// Close the case and send the letter.
    Close,
}

impl FormAction for ClosingAction {
    fn value(&self) -> String {
        let value = match self {
            Self::Preview => "lees-brief",
            Self::Close => "sluit-af",
        };
        value.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        [Self::Preview, Self::Close].into_iter().find(|action| action.value() == value)
    }
}

/// What was typed.
pub fn closing_form(kind: ClosingKind, typed: &Typed) -> Closing {
    Closing {
        receiver: typed.line(command_fields::RECEIVER),
        signatory: typed.line(command_fields::SIGNATORY),
        ..Closing::new(kind, typed.trimmed(command_fields::REASON))
    }
}

#[cfg(test)]
mod tests {
    use super::ClosingAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn buttons_and_handler_understand_each_other() {
        assert_reads_back(&[ClosingAction::Preview, ClosingAction::Close]);
    }
}
