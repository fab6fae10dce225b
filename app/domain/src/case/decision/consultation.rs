//! Asking others before the municipality decides (raadpleging): an adviser, whoever has an interest in the decision
//! (zienswijze, Awb 4:8), or who applies (Awb 4:7).

use super::{DraftFinding, place};
use crate::attachment::EnclosedFile;
use crate::case::{CaseRecord, Event};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// Days before the last one on which who was asked is reminded.
const REMIND_BEFORE: i32 = 2;

/// As what somebody is asked.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, EnumMessage, EnumString, IntoStaticStr, VariantArray, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum ConsultedAs {
    /// Whoever has an interest, such as the present provider (belanghebbende, Awb 4:8).
    #[strum(serialize = "interested", message = "Belanghebbende, zoals de huidige aanbieder (Awb 4:8)")]
    Interested,
    /// Somebody from outside who knows about it (adviseur).
    #[strum(serialize = "adviser", message = "Adviseur van buiten")]
    Adviser,
    /// The board that challenged (aanvrager, Awb 4:7).
    #[strum(serialize = "applicant", message = "Het bestuur dat uitdaagt (Awb 4:7)")]
    Applicant,
}

/// A question to somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consultation {
    /// As what.
    pub role: ConsultedAs,
    /// Name of who is asked.
    pub name: String,
    /// Where the question goes; nothing for who is spoken to, or gets a letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// What is asked.
    pub question: String,
    /// Ids of the sections of the proposal that come with it.
    pub sections: Vec<String>,
    /// Day of the question.
    pub on: Date,
    /// Last day to answer.
    pub until: Date,
}

/// How an answer came.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, EnumMessage, EnumString, IntoStaticStr, VariantArray, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum AnswerWay {
    /// In a conversation, of which this is the report (gehoord, Awb 4:9).
    #[strum(serialize = "oral", message = "In een gesprek (gehoord)")]
    Oral,
    /// By letter or mail.
    #[strum(serialize = "letter", message = "Per brief of mail")]
    Letter,
    /// By the link that came with the question.
    #[strum(serialize = "link", message = "Via de link")]
    Link,
    /// By the board, where it follows the case.
    #[strum(serialize = "portal", message = "In Uitdaagloket")]
    Portal,
}

/// How a question ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConsultationEnd {
    /// Answered.
    Answered {
        /// Day of the answer.
        on: Date,
        /// How it came.
        way: AnswerWay,
        /// What was said.
        text: String,
        /// Files that came along.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        files: Vec<EnclosedFile>,
    },
    /// The municipality took the question back.
    Withdrawn {
        /// Day.
        on: Date,
    },
}

/// A question, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsultationState {
    /// The question.
    pub asked: Consultation,
    /// The findings that the board may respond to; none in any other question.
    pub findings: Vec<DraftFinding>,
    /// Whether who was asked was reminded of it.
    pub reminded: bool,
    /// How it ended; nothing while there is no answer.
    pub end: Option<ConsultationEnd>,
    /// What the municipality says to the answer (reactie); it goes into the letter with the decision.
    pub reaction: Option<String>,
}

impl ConsultationState {
    /// Whether an answer can still come by the link: until the last day, and once.
    pub fn is_open(&self, today: Date) -> bool {
        self.end.is_none() && today <= self.asked.until
    }

    /// Whether it is the draft of an assessment, to which the board may respond.
    pub const fn is_draft(&self) -> bool {
        !self.findings.is_empty()
    }

    /// First day on which who was asked is reminded: two days before the last one. Nothing for who was, and for what
    /// has an end.
    pub fn remind_on(&self) -> Option<Date> {
        let waits = self.end.is_none() && !self.reminded;
        let day = self.asked.until.saturating_sub(REMIND_BEFORE.days());
        waits.then(|| day.max(self.asked.on.saturating_add(1.day())))
    }

    /// Whether there is an answer to which the municipality said nothing yet.
    pub const fn is_unweighed(&self) -> bool {
        matches!(self.end, Some(ConsultationEnd::Answered { .. })) && self.reaction.is_none()
    }
}

impl CaseRecord {
    /// The question with this number in the case, from 1.
    pub fn consultation(&self, number: u32) -> Option<&ConsultationState> {
        self.consultations.get(place(number)?)
    }

    /// The first question for which a decision has to wait: somebody may still answer it, or nothing was said to the
    /// answer.
    pub fn unweighed(&self, today: Date) -> Option<&ConsultationState> {
        self.consultations.iter().find(|state| state.is_open(today) || state.is_unweighed())
    }

    /// Notes what an event says of questions to others.
    pub(in crate::case) fn note_asking(&mut self, event: &Event) {
        match event {
            Event::ConsultationAsked(asked) => self.note_consultation(asked, &[]),
            Event::ViewGiven { number, on, text, files } => {
                self.note_answer(*number, (*on, AnswerWay::Link), (text, files));
            }
            Event::ViewRecorded { number, on, way, text, files } => {
                self.note_answer(*number, (*on, *way), (text, files));
            }
            Event::ConsultationWithdrawn { number, on, .. } => {
                self.note_consultation_end(*number, ConsultationEnd::Withdrawn { on: *on });
            }
            Event::ViewWeighed { number, text } => self.note_reaction(*number, text),
            Event::ViewReminded { number, .. } => self.note_reminder(*number),
            _ => {
                self.note_response(event);
                self.note_flag(event);
            }
        }
    }

    pub(super) fn note_answer(
        &mut self,
        number: u32,
        (on, way): (Date, AnswerWay),
        (text, files): (&str, &[EnclosedFile]),
    ) {
        let (text, files) = (text.to_owned(), files.to_vec());
        self.note_consultation_end(number, ConsultationEnd::Answered { on, way, text, files });
    }

    pub(super) fn note_consultation(&mut self, asked: &Consultation, findings: &[DraftFinding]) {
        let (asked, findings) = (asked.clone(), findings.to_vec());
        self.consultations.push(ConsultationState { asked, findings, reminded: false, end: None, reaction: None });
    }

    fn note_reminder(&mut self, number: u32) {
        if let Some(state) = place(number).and_then(|place| self.consultations.get_mut(place)) {
            state.reminded = true;
        }
    }

    fn note_consultation_end(&mut self, number: u32, end: ConsultationEnd) {
        if let Some(state) = place(number).and_then(|place| self.consultations.get_mut(place)) {
            state.end = Some(end);
        }
    }

    fn note_reaction(&mut self, number: u32, text: &str) {
        if let Some(state) = place(number).and_then(|place| self.consultations.get_mut(place)) {
            state.reaction = Some(text.to_owned());
        }
    }
}
