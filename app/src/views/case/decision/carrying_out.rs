//! What has to happen after a decision (afspraken), as both sides see it.

pub use super::objection::field_of;
use crate::views::action::{verb_and_id, with_id};
use crate::views::case::CaseHead;
use crate::views::{FormAction, Typed};
use domain::Named;
use domain::case::{Action, CommitmentKind, CommitmentState, Side, commitment_fields as fields};
use domain::typed::{line, prose};
use jiff::civil::Date;

/// What has to happen, with the forms for who may say something of it.
#[derive(Debug, Clone)]
pub struct CarryingOutPage {
    /// What stands on top.
    pub head: CaseHead,
    /// What was agreed, in order.
    pub commitments: Vec<CommitmentView>,
    /// What the decision asks for and has no day yet.
    pub proposed: Vec<(CommitmentKind, String)>,
    /// Whether this person may agree, settle, move, extend and hand back now.
    pub may_agree: bool,
    /// Whether this person may report now.
    pub may_report: bool,
    /// Until when the board goes on with the task, if that was extended.
    pub extended_until: Option<Date>,
    /// Day on which the task went back.
    pub handed_back: Option<Date>,
    /// Day of today.
    pub today: Date,
}

/// One commitment.
#[derive(Debug, Clone)]
pub struct CommitmentView {
    /// Its number in the case, from 1.
    pub number: u32,
    /// The commitment, and what became of it.
    pub state: CommitmentState,
}

/// What the buttons of the page say, with the number of the commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CarryingOutAction {
    /// Agree (vastleggen).
    Agree,
    /// Report (melden).
    Report(u32),
    /// Settle (afdoen).
    Settle(u32),
    /// Move (verzetten).
    Move(u32),
    /// Extend (verlengen).
    Extend,
    /// Hand back (teruggeven).
    HandBack,
}

const AGREE: &str = "leg-vast";
const REPORT: &str = "meld";
const SETTLE: &str = "doe-af";
const MOVE: &str = "verzet";
const EXTEND: &str = "verleng";
const HAND_BACK: &str = "geef-terug";

impl CarryingOutAction {
    /// What it does, as the table of steps calls it.
    pub const fn action(self) -> Action {
        match self {
            Self::Agree => Action::AgreeCommitments,
            Self::Report(_) => Action::ReportCommitment,
            Self::Settle(_) => Action::SettleCommitment,
            Self::Move(_) => Action::MoveCommitment,
            Self::Extend => Action::ExtendTask,
            Self::HandBack => Action::HandBack,
        }
    }

    /// Which commitment it is about; 0 for none. The names of the fields of its form end in it.
    pub const fn number(self) -> u32 {
        match self {
            Self::Report(number) | Self::Settle(number) | Self::Move(number) => number,
            Self::Agree | Self::Extend | Self::HandBack => 0,
        }
    }
}

impl FormAction for CarryingOutAction {
    fn value(&self) -> String {
        let number = self.number().to_string();
        match self {
            Self::Agree => AGREE.to_owned(),
            Self::Report(_) => with_id(REPORT, &number),
            Self::Settle(_) => with_id(SETTLE, &number),
            Self::Move(_) => with_id(MOVE, &number),
            Self::Extend => EXTEND.to_owned(),
            Self::HandBack => HAND_BACK.to_owned(),
        }
    }

    fn read(value: &str) -> Option<Self> {
        let (verb, number) = verb_and_id(value);
        match (verb, number.and_then(|number| number.parse().ok())) {
            (AGREE, None) => Some(Self::Agree),
            (REPORT, Some(number)) => Some(Self::Report(number)),
            (SETTLE, Some(number)) => Some(Self::Settle(number)),
            (MOVE, Some(number)) => Some(Self::Move(number)),
            (EXTEND, None) => Some(Self::Extend),
            (HAND_BACK, None) => Some(Self::HandBack),
            _ => None,
        }
    }
}

/// A new commitment as it was typed; its day as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedCommitment {
    /// Its row, from 0.
    pub row: usize,
    /// What it is.
    pub kind: Option<CommitmentKind>,
    /// What has to happen.
    pub text: String,
    /// Which side sees to it.
    pub owner: Option<Side>,
    /// Last day; empty for what nobody agrees on yet.
    pub due: String,
}

/// The rows of new commitments as they were typed.
pub fn new_commitments(typed: &Typed) -> Vec<TypedCommitment> {
    let rows = typed.rows(fields::ROWS).into_iter().enumerate().map(|(row, cells)| {
        let cell = |column: &str| cells.get(column).map(String::as_str).unwrap_or_default();
        TypedCommitment {
            row,
            kind: CommitmentKind::from_value(cell(fields::KIND)),
            text: prose(cell(fields::TEXT)).trim().to_owned(),
            owner: owner_from(cell(fields::OWNER)),
            due: line(cell(fields::DUE)),
        }
    });
    rows.collect()
}

/// The values and labels of who can see to it.
pub fn owners() -> Vec<(String, String)> {
    [(Side::Board, "Het bestuur"), (Side::Municipality, "De gemeente")]
        .map(|(side, label)| (owner_value(side).to_owned(), label.to_owned()))
        .to_vec()
}

/// The value of a side in a form.
pub const fn owner_value(side: Side) -> &'static str {
    match side {
        Side::Board => "bestuur",
        Side::Municipality => "gemeente",
    }
}

fn owner_from(value: &str) -> Option<Side> {
    [Side::Board, Side::Municipality].into_iter().find(|side| owner_value(*side) == value)
}

#[cfg(test)]
mod tests {
    use super::CarryingOutAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_of_the_page_reads_back() {
        assert_reads_back(&[CarryingOutAction::Report(3), CarryingOutAction::Settle(12), CarryingOutAction::Move(1)]);
        assert_reads_back(&[CarryingOutAction::Agree, CarryingOutAction::Extend, CarryingOutAction::HandBack]);
    }
}
