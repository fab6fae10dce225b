//! The draft of the assessment as the board reads it, and its response (reactie op de conceptbeoordeling).

use crate::views::FormAction;
use crate::views::case::CaseHead;
use crate::views::case::working::WorkingTexts;
use crate::views::proposal::action::TextChoice;
use domain::case::{ConsultationState, DraftFinding};
use jiff::civil::Date;

/// The newest draft that went to the board, and what can be done now.
#[derive(Debug, Clone)]
pub struct ResponsePage {
    /// What stands on top.
    pub head: CaseHead,
    /// The newest draft, and what became of it.
    pub draft: Option<ConsultationState>,
    /// Day of today.
    pub today: Date,
    /// What this person can do.
    pub may: ResponseRight,
}

/// What somebody can do with the draft of an assessment.
#[derive(Debug, Clone)]
pub enum ResponseRight {
    /// Read it.
    Read,
    /// Let the board read these findings, until this day or later.
    Share(Vec<DraftFinding>, Date),
    /// The same once all scores are in.
    ShareLater,
    /// Respond to it; what was written of the response.
    Respond(WorkingTexts),
}

/// What the buttons of the page say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResponseAction {
    /// Let the board read it (sturen).
    Share,
    /// Keep what was written of a response (bewaren).
    Save,
    /// Respond (reageren).
    Respond,
    /// Choose between two texts of the response.
    Choose(TextChoice),
}

const SHARE: &str = "stuur";
const SAVE: &str = "bewaar";
const RESPOND: &str = "reageer";

impl FormAction for ResponseAction {
    fn value(&self) -> String {
        match self {
            Self::Share => SHARE.to_owned(),
            Self::Save => SAVE.to_owned(),
            Self::Respond => RESPOND.to_owned(),
            Self::Choose(choice) => choice.value(),
        }
    }

    fn read(value: &str) -> Option<Self> {
        match value {
            SHARE => Some(Self::Share),
            SAVE => Some(Self::Save),
            RESPOND => Some(Self::Respond),
            other => TextChoice::read(other).map(Self::Choose),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ResponseAction;
    use crate::views::action::assert_reads_back;
    use crate::views::proposal::action::{TextChoice, TextSide};

    #[test]
    fn every_button_of_the_page_reads_back() {
        let (question, conflict) = ("response".to_owned(), "7".to_owned());
        let choice = TextChoice { side: TextSide::Other, question, conflict, seen: 3 };
        let all =
            [ResponseAction::Share, ResponseAction::Save, ResponseAction::Respond, ResponseAction::Choose(choice)];
        assert_reads_back(&all);
    }
}
