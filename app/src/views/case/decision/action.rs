//! What the buttons of a decision say.

use crate::views::FormAction;
use crate::views::proposal::action::TextChoice;

/// What the buttons say with which a decision is prepared. All of them save what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskAction {
    /// Saves (opslaan).
    Save,
    /// Puts the decision before the jurist, or before the decision maker (voorleggen).
    Propose,
    /// Goes on without the scores that are missing (vrijgeven).
    Release,
    /// Chooses between two texts for one field.
    Choose(TextChoice),
}

impl FormAction for DeskAction {
    fn value(&self) -> String {
        match self {
            Self::Save => "opslaan".to_owned(),
            Self::Propose => "voorleggen".to_owned(),
            Self::Release => "vrijgeven".to_owned(),
            Self::Choose(choice) => choice.value(),
        }
    }

    fn read(value: &str) -> Option<Self> {
        match value {
            "opslaan" => Some(Self::Save),
            "voorleggen" => Some(Self::Propose),
            "vrijgeven" => Some(Self::Release),
            other => TextChoice::read(other).map(Self::Choose),
        }
    }
}

/// What the buttons say under a decision that was proposed or taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReleaseAction {
    /// Agrees as the jurist (juridisch akkoord).
    Pass,
    /// Gives it back to the desk as the jurist (terug naar de behandelaar).
    ReturnFromCheck,
    /// Takes the decision (besluiten).
    Decide,
    /// Gives it back with remarks (teruggeven).
    Return,
    /// Takes it back to the desk (terugnemen).
    Reopen,
}

impl ReleaseAction {
    const ALL: [Self; 5] = [Self::Pass, Self::ReturnFromCheck, Self::Decide, Self::Return, Self::Reopen];
}

impl FormAction for ReleaseAction {
    fn value(&self) -> String {
        let value = match self {
            Self::Pass => "juridisch-akkoord",
            Self::ReturnFromCheck => "terug-van-jurist",
            Self::Decide => "besluiten",
            Self::Return => "teruggeven",
            Self::Reopen => "terugnemen",
        };
        value.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.value() == value)
    }
}

#[cfg(test)]
mod tests {
    use super::{DeskAction, ReleaseAction};
    use crate::views::action::assert_reads_back;
    use crate::views::proposal::action::{TextChoice, TextSide};

    #[test]
    fn every_button_of_a_decision_reads_back() {
        let choice = |side| {
            let (question, conflict) = ("reason.kosten".to_owned(), "7".to_owned());
            DeskAction::Choose(TextChoice { side, question, conflict, seen: 3 })
        };
        let choices = [choice(TextSide::Stored), choice(TextSide::Other)];
        let plain = [DeskAction::Save, DeskAction::Propose, DeskAction::Release];
        assert_reads_back(&plain.into_iter().chain(choices).collect::<Vec<_>>());
        assert_reads_back(&ReleaseAction::ALL);
    }
}
