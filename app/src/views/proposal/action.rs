//! What the buttons say with which a proposal is written: on the page of a section, and on that of the budget.

use crate::views::FormAction;
use crate::views::action::with_id;
use domain::guide::benefits::{self, Benefit};

/// Name of the box by which who submits says to have read the remarks (gelezen).
pub const LOOKED_AT: &str = "gelezen";

/// What a button says. Every one of them saves what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftingAction {
    /// Saves (opslaan).
    Save,
    /// Goes on to the next section (volgende).
    Next,
    /// Goes on to the wage calculator (loon).
    ComputeWage,
    /// Adds blank rows to this list (rij erbij).
    AddRows(String),
    /// Changes one row of a list.
    Row {
        /// What is done to it.
        change: RowChange,
        /// Name of the list.
        list: String,
        /// The row, counted from 0 as on the page.
        row: usize,
    },
    /// Takes a benefit of the guidance over as a row (neem over).
    TakeOver(&'static Benefit),
    /// Chooses between two texts.
    Choose(TextChoice),
}

/// What a button does to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowChange {
    /// Removes it (rij weg).
    Remove,
    /// Moves it up (omhoog).
    MoveUp,
    /// Moves it down (omlaag).
    MoveDown,
    /// Fills the later years of a line of the budget with the index (jaren).
    FillYears,
    /// Puts VAT into the price of a line of the budget (btw).
    IncludeVat,
}

/// A choice between two texts for one answer. It holds for exactly the texts beside which its button stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextChoice {
    /// Which of them stays.
    pub side: TextSide,
    /// Id of the question, or of the section of the budget.
    pub question: String,
    /// Id of the other text.
    pub conflict: String,
    /// Version of the stored text beside which the button stood.
    pub seen: i64,
}

/// One of two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextSide {
    /// What is stored; the other is laid aside (andere weg).
    Stored,
    /// The other, which takes the place of what is stored (andere neem).
    Other,
}

const SAVE: &str = "opslaan";
const NEXT: &str = "volgende";
const COMPUTE_WAGE: &str = "loon";
const ADD_ROWS: &str = "rij-erbij";
const TAKE_OVER: &str = "neem-over";

impl RowChange {
    const ALL: [Self; 5] = [Self::Remove, Self::MoveUp, Self::MoveDown, Self::FillYears, Self::IncludeVat];

    const fn verb(self) -> &'static str {
        match self {
            Self::Remove => "rij-weg",
            Self::MoveUp => "rij-omhoog",
            Self::MoveDown => "rij-omlaag",
            Self::FillYears => "rij-jaren",
            Self::IncludeVat => "rij-btw",
        }
    }
}

impl TextSide {
    const ALL: [Self; 2] = [Self::Stored, Self::Other];

    const fn verb(self) -> &'static str {
        match self {
            Self::Stored => "andere-weg",
            Self::Other => "andere-neem",
        }
    }
}

impl TextChoice {
    /// The value of its button.
    pub(in crate::views) fn value(&self) -> String {
        let Self { side, question, conflict, seen } = self;
        format!("{}:{question}:{conflict}:{seen}", side.verb())
    }

    /// The choice that a button with this value makes.
    pub(in crate::views) fn read(value: &str) -> Option<Self> {
        let [verb, question, conflict, seen] = value.split(':').collect::<Vec<_>>()[..] else { return None };
        let side = TextSide::ALL.into_iter().find(|side| side.verb() == verb)?;
        let (question, conflict) = (question.to_owned(), conflict.to_owned());
        Some(Self { side, question, conflict, seen: seen.parse().ok()? })
    }
}

impl FormAction for DraftingAction {
    fn value(&self) -> String {
        match self {
            Self::Save => SAVE.to_owned(),
            Self::Next => NEXT.to_owned(),
            Self::ComputeWage => COMPUTE_WAGE.to_owned(),
            Self::AddRows(list) => with_id(ADD_ROWS, list),
            Self::Row { change, list, row } => format!("{}:{list}:{row}", change.verb()),
            Self::TakeOver(benefit) => with_id(TAKE_OVER, benefit.value),
            Self::Choose(choice) => choice.value(),
        }
    }

    fn read(value: &str) -> Option<Self> {
        match value.split(':').collect::<Vec<_>>()[..] {
            [SAVE] => Some(Self::Save),
            [NEXT] => Some(Self::Next),
            [COMPUTE_WAGE] => Some(Self::ComputeWage),
            [ADD_ROWS, list] => Some(Self::AddRows(list.to_owned())),
            [TAKE_OVER, benefit] => benefits::find(benefit).map(Self::TakeOver),
            [verb, list, row] => {
                let change = RowChange::ALL.into_iter().find(|change| change.verb() == verb)?;
                Some(Self::Row { change, list: list.to_owned(), row: row.parse().ok()? })
            }
            _ => TextChoice::read(value).map(Self::Choose),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DraftingAction, RowChange, TextChoice, TextSide};
    use crate::views::FormAction;
    use crate::views::action::assert_reads_back;
    use domain::guide::benefits;

    fn row(change: RowChange) -> DraftingAction {
        DraftingAction::Row { change, list: "draagvlak.leden".to_owned(), row: 2 }
    }

    fn choice(side: TextSide) -> DraftingAction {
        let (question, conflict) = ("taak.variant".to_owned(), "7".to_owned());
        DraftingAction::Choose(TextChoice { side, question, conflict, seen: 3 })
    }

    #[test]
    fn every_button_of_writing_reads_back() {
        let plain = [
            DraftingAction::Save,
            DraftingAction::Next,
            DraftingAction::ComputeWage,
            DraftingAction::AddRows("begroting.kosten".to_owned()),
            DraftingAction::TakeOver(&benefits::ALL[6]),
        ];
        let all = plain.into_iter().chain(RowChange::ALL.map(row)).chain(TextSide::ALL.map(choice));
        assert_reads_back(&all.collect::<Vec<_>>());
    }

    #[test]
    fn only_the_two_buttons_of_a_choice_are_one() {
        assert_eq!(DraftingAction::read("andere-neem:taak.variant:7:3"), Some(choice(TextSide::Other)));
        assert_eq!(DraftingAction::read("andere-weg:taak.variant:7:3"), Some(choice(TextSide::Stored)));
        for other in ["andere-weg:taak.variant:7", "andere-weg:taak.variant:7:drie", "rij-weg:taak.variant:drie"] {
            assert_eq!(DraftingAction::read(other), None, "{other}");
        }
    }
}
