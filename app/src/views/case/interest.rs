//! A declaration of no interest (verklaring van onpartijdigheid) by a reviewer, or recusal (verschoning).

use super::CaseHead;
use crate::views::{FormAction, Typed};
use validator::Validate;

/// What a reviewer is asked before assessing, and where everybody who has a part in the case asks to be left out.
#[derive(Debug, Clone)]
pub struct InterestPage {
    /// What stands on top.
    pub head: CaseHead,
    /// Names of who is on the board, to see whether one is known.
    pub board: Vec<String>,
    /// Whether the declaration was given.
    pub declared: bool,
    /// Whether this person assesses now, and so is asked for the declaration.
    pub asked: bool,
}

/// Declares to have no interest.
#[derive(Debug, Clone, Validate)]
pub struct DeclarationForm {
    /// "ja" if it was ticked.
    #[validate(custom(function = "is_ticked"))]
    pub declared: String,
}

fn is_ticked(text: &str) -> Result<(), validator::ValidationError> {
    let message = "Vink de verklaring aan. Klopt zij niet? Kies dan voor “Ik verschoon mij”.";
    (text == "ja").then_some(()).ok_or_else(|| validator::ValidationError::new("ticked").with_message(message.into()))
}

impl From<&Typed> for DeclarationForm {
    fn from(typed: &Typed) -> Self {
        Self { declared: typed.trimmed(fields::DECLARED) }
    }
}

/// Asks to be left out of a case.
#[derive(Debug, Clone, Validate)]
pub struct RecusalForm {
    /// Why.
    #[validate(length(min = 1, max = 2000, message = "Schrijf in hoogstens 2.000 tekens waarom u niet meedoet."))]
    pub reason: String,
}

impl From<&Typed> for RecusalForm {
    fn from(typed: &Typed) -> Self {
        Self { reason: typed.trimmed(fields::REASON) }
    }
}

/// What the buttons say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InterestAction {
    /// Declares to have no interest (verklaar).
    Declare,
    /// Asks to be left out (verschoon).
    Recuse,
}

impl FormAction for InterestAction {
    fn value(&self) -> String {
        let value = match self {
            Self::Declare => "verklaar",
            Self::Recuse => "verschoon",
        };
        value.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        [Self::Declare, Self::Recuse].into_iter().find(|action| action.value() == value)
    }
}

/// Names of the fields of both forms.
pub mod fields {
    /// Whether the declaration was ticked.
    pub const DECLARED: &str = "declared";
    /// Why somebody asks to be left out.
    pub const REASON: &str = "reason";
}

#[cfg(test)]
mod tests {
    use super::InterestAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_of_the_declaration_reads_back() {
        assert_reads_back(&[InterestAction::Declare, InterestAction::Recuse]);
    }
}
