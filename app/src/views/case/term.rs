//! The term for the decision (beslistermijn) and what can be done about it.

use super::CaseHead;
use crate::views::{FormAction, Typed};
use domain::calendar::Term;
use domain::case::{Action, DefaultNotice, PlannedStep, TermStep};
use jiff::civil::Date;

/// The legal clock as a bar and a sentence.
#[derive(Debug, Clone)]
pub struct ClockView {
    /// Days of the term that have passed.
    pub elapsed: u32,
    /// Days on which it stood still.
    pub suspended: u32,
    /// Days left.
    pub left: u32,
    /// Days over time.
    pub overdue: u32,
    /// Whether it stands still now.
    pub stands_still: bool,
    /// Whether a decision was sent, so that nothing runs any more.
    pub stopped: bool,
    /// How long the term is.
    pub term: Term,
    /// Day of receipt.
    pub received: Date,
    /// Last day for a decision; while the term stands still, if nothing ends that before its last day.
    pub due: Date,
    /// By how much the decision was postponed.
    pub postponed_by: Option<Term>,
}

/// The page of the term.
#[derive(Debug, Clone)]
pub struct TermPage {
    /// What stands on top.
    pub head: CaseHead,
    /// The clock.
    pub clock: ClockView,
    /// What happened to the term, in order.
    pub course: Vec<TermStep>,
    /// When each part of the work on the decision is done, for who works at the desk.
    pub planning: Vec<PlannedStep>,
    /// Day of today.
    pub today: Date,
    /// By how much the ordinance lets the municipality postpone, if it does.
    pub postponement: Option<Term>,
    /// The suspension that waits for the answer of the board: what the time is for, and its last day.
    pub proposed: Option<(String, Date)>,
    /// Last day of the suspension with consent that runs.
    pub suspended_until: Option<Date>,
    /// How each notice of default works out, in order of receipt.
    pub default_notices: Vec<DefaultNotice>,
}

/// What an officer can do about the term, each on a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermForm {
    /// Propose a suspension (aanhouden met instemming).
    Propose,
    /// Postpone the decision (verdagen).
    Postpone,
    /// Let the term run again (hervatten).
    Resume,
    /// Record a notice of default (ingebrekestelling).
    DefaultNotice,
    /// Correct the day of receipt (ontvangstdatum).
    Receipt,
    /// Record that the board agreed to a suspension by letter (instemming per brief).
    AgreeOnPaper,
}

impl TermForm {
    /// Every form.
    pub const ALL: [Self; 6] =
        [Self::AgreeOnPaper, Self::Propose, Self::Postpone, Self::Resume, Self::DefaultNotice, Self::Receipt];

    /// Its name in an address.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Propose => "aanhouden",
            Self::Postpone => "verdagen",
            Self::Resume => "hervatten",
            Self::DefaultNotice => "ingebrekestelling",
            Self::Receipt => "ontvangstdatum",
            Self::AgreeOnPaper => "instemming-per-brief",
        }
    }

    /// The form with this name.
    pub fn from_address(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }
}

impl TermPage {
    /// The forms that are open to who looks, now.
    pub fn open_forms(&self) -> Vec<TermForm> {
        let may = |action| self.head.allowed.contains(&action);
        let in_time = self.clock.overdue == 0;
        let open = |form: &TermForm| match form {
            TermForm::Propose => may(Action::ProposeSuspension) && in_time,
            TermForm::Postpone => may(Action::Postpone) && in_time && self.postponement.is_some(),
            TermForm::Resume => may(Action::ResumeTerm) && self.suspended_until.is_some(),
            TermForm::DefaultNotice => may(Action::RecordDefaultNotice),
            TermForm::Receipt => may(Action::CorrectReceipt),
            TermForm::AgreeOnPaper => may(Action::AgreeOnPaper),
        };
        TermForm::ALL.into_iter().filter(open).collect()
    }
}

/// What the buttons of the page say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermAction {
    /// Show the letter that postponing would send.
    PreviewPostponement,
    /// Postpone the decision.
    Postpone,
    /// Propose a suspension.
    Propose,
    /// Agree to it.
    Agree,
    /// Not agree to it.
    Decline,
    /// Let the term run again.
    Resume,
    /// Record a notice of default.
    RecordDefaultNotice,
    /// Correct the day of receipt.
    CorrectReceipt,
    /// Record that the board agreed by letter.
    AgreeOnPaper,
}

impl TermAction {
    /// Every button.
    pub const ALL: [Self; 9] = [
        Self::PreviewPostponement,
        Self::Postpone,
        Self::Propose,
        Self::Agree,
        Self::Decline,
        Self::Resume,
        Self::RecordDefaultNotice,
        Self::CorrectReceipt,
        Self::AgreeOnPaper,
    ];

    /// The step that it takes, or shows the letter of.
    pub const fn step(self) -> Action {
        match self {
            Self::PreviewPostponement | Self::Postpone => Action::Postpone,
            Self::Propose => Action::ProposeSuspension,
            Self::Agree => Action::AgreeToSuspension,
            Self::Decline => Action::DeclineSuspension,
            Self::Resume => Action::ResumeTerm,
            Self::RecordDefaultNotice => Action::RecordDefaultNotice,
            Self::CorrectReceipt => Action::CorrectReceipt,
            Self::AgreeOnPaper => Action::AgreeOnPaper,
        }
    }
}

impl FormAction for TermAction {
    fn value(&self) -> String {
        let value = match self {
            Self::PreviewPostponement => "lees-verdaging",
            Self::Postpone => "verdaag",
            Self::Propose => "stel-uitstel-voor",
            Self::Agree => "stem-in",
            Self::Decline => "stem-niet-in",
            Self::Resume => "hervat",
            Self::RecordDefaultNotice => "ingebrekestelling",
            Self::CorrectReceipt => "verbeter-ontvangstdatum",
            Self::AgreeOnPaper => "stem-in-per-brief",
        };
        value.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.value() == value)
    }
}

/// What was typed in one of the forms of the page.
#[derive(Debug, Clone, Default)]
pub struct TermFacts {
    /// Why.
    pub reason: String,
    /// Who signs the letter.
    pub signatory: String,
    /// Last suspended day, as typed.
    pub until: String,
    /// Day of receipt, as typed.
    pub received_on: String,
}

impl From<&Typed> for TermFacts {
    fn from(typed: &Typed) -> Self {
        use domain::case::command_fields as fields;
        Self {
            reason: typed.trimmed(fields::REASON),
            signatory: typed.line(fields::SIGNATORY),
            until: typed.trimmed(fields::UNTIL),
            received_on: typed.trimmed(fields::RECEIVED_ON),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TermAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn buttons_and_handler_understand_each_other() {
        assert_reads_back(&TermAction::ALL);
    }
}
