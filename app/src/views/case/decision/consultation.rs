//! Questions to somebody outside the panel (zienswijzen en advies), as the desk sees them, and the page on which
//! whoever was asked answers.

pub use super::objection::field_of;
use crate::views::action::{verb_and_id, with_id};
use crate::views::case::{CaseHead, FileLink, ReadSection};
use crate::views::{FormAction, Typed};
use domain::Named;
use domain::case::{Consultation, ConsultationState, ConsultedAs, FlagState, consultation_fields};
use jiff::civil::Date;

/// The questions in a case, with the form for another.
#[derive(Debug, Clone)]
pub struct ConsultationsPage {
    /// What stands on top.
    pub head: CaseHead,
    /// The questions, in the order in which they were asked.
    pub consultations: Vec<ConsultationView>,
    /// Questions of reviewers for a specialist, in the order in which they were raised.
    pub flags: Vec<FlagView>,
    /// Whether this person may answer them now.
    pub may_answer: bool,
    /// Ids and titles of the sections that can come with a question.
    pub sections: Vec<(String, String)>,
    /// Whether this person may ask now, and say what became of a question.
    pub may_ask: bool,
    /// Day of today.
    pub today: Date,
}

/// One question.
#[derive(Debug, Clone)]
pub struct ConsultationView {
    /// Its number in the case, from 1.
    pub number: u32,
    /// Titles of the sections that came with it.
    pub sections: Vec<String>,
    /// The question, and what became of it.
    pub state: ConsultationState,
    /// Files that came along with the answer.
    pub files: Vec<FileLink>,
}

/// A question of a reviewer for a specialist.
#[derive(Debug, Clone)]
pub struct FlagView {
    /// Its number in the case, from 1.
    pub number: u32,
    /// Name of its criterion.
    pub criterion: String,
    /// The question, and what became of it.
    pub state: FlagState,
}

/// The page behind a link.
#[derive(Debug, Clone)]
pub enum AskedPage {
    /// The question, which can be answered.
    Open(Box<AskedView>),
    /// It was answered.
    Answered {
        /// Name of the municipality.
        municipality: String,
        /// Day of the answer.
        on: Date,
        /// The files that came along with it, while the link works.
        files: Vec<FileLink>,
    },
    /// It can be answered no more.
    Gone {
        /// Name of the municipality.
        municipality: String,
        /// Last day on which it could.
        until: Date,
        /// Whether the municipality took it back.
        withdrawn: bool,
    },
}

/// The question as whoever was asked sees it.
#[derive(Debug, Clone)]
pub struct AskedView {
    /// The secret in the link.
    pub secret: String,
    /// Name of the municipality.
    pub municipality: String,
    /// Title of the proposal.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// The question.
    pub asked: Consultation,
    /// The sections that come with it.
    pub sections: Vec<ReadSection>,
    /// Address for questions.
    pub contact_email: String,
    /// Telephone number for questions; may be empty.
    pub contact_phone: String,
}

/// What the buttons of the page of the desk say, with the number of the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsultationAction {
    /// Ask somebody (vragen).
    Ask,
    /// Record an answer (vastleggen).
    Record(u32),
    /// Take the question back (intrekken).
    Withdraw(u32),
    /// Say what the municipality thinks of an answer (reageren).
    Weigh(u32),
    /// Answer the question of a reviewer (beantwoorden).
    AnswerFlag(u32),
}

const ASK: &str = "vraag";
const RECORD: &str = "leg-vast";
const WITHDRAW: &str = "trek-in";
const WEIGH: &str = "reageer";
const ANSWER_FLAG: &str = "beantwoord";

impl FormAction for ConsultationAction {
    fn value(&self) -> String {
        match self {
            Self::Ask => ASK.to_owned(),
            Self::Record(number) => with_id(RECORD, &number.to_string()),
            Self::Withdraw(number) => with_id(WITHDRAW, &number.to_string()),
            Self::Weigh(number) => with_id(WEIGH, &number.to_string()),
            Self::AnswerFlag(number) => with_id(ANSWER_FLAG, &number.to_string()),
        }
    }

    fn read(value: &str) -> Option<Self> {
        let (verb, number) = verb_and_id(value);
        let number = number.and_then(|number| number.parse().ok());
        match (verb, number) {
            (ASK, None) => Some(Self::Ask),
            (RECORD, Some(number)) => Some(Self::Record(number)),
            (WITHDRAW, Some(number)) => Some(Self::Withdraw(number)),
            (WEIGH, Some(number)) => Some(Self::Weigh(number)),
            (ANSWER_FLAG, Some(number)) => Some(Self::AnswerFlag(number)),
            _ => None,
        }
    }
}

/// A new question as it was typed; its day as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsultationForm {
    /// As what somebody is asked.
    pub role: Option<ConsultedAs>,
    /// Name of who is asked.
    pub name: String,
    /// Where the question goes; may be empty.
    pub email: String,
    /// What is asked.
    pub question: String,
    /// Ids of the sections that come with it.
    pub sections: Vec<String>,
    /// Last day to answer.
    pub until: String,
}

impl From<&Typed> for ConsultationForm {
    fn from(typed: &Typed) -> Self {
        Self {
            role: ConsultedAs::from_value(typed.get(consultation_fields::ROLE)),
            name: typed.line(consultation_fields::NAME),
            email: typed.line(consultation_fields::EMAIL),
            question: typed.trimmed(consultation_fields::QUESTION),
            sections: typed.all(consultation_fields::SECTIONS).map(str::to_owned).collect(),
            until: typed.line(consultation_fields::UNTIL),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ConsultationAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_of_the_page_reads_back() {
        let all = [ConsultationAction::Record(3), ConsultationAction::Withdraw(3), ConsultationAction::Weigh(12)];
        assert_reads_back(&[ConsultationAction::AnswerFlag(2)]);
        assert_reads_back(&all);
        assert_reads_back(&[ConsultationAction::Ask]);
    }
}
