//! The board's response to the draft of the assessment (reactie op de conceptbeoordeling), before the municipality
//! decides: it reads the findings as they would stand in the letter, and says what is wrong in them (Awb 4:7).

use super::consultation::{AnswerWay, Consultation, ConsultationState};
use crate::calendar::{HolidayTable, Term};
use crate::case::{CaseRecord, Event};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How many working days the board has at least.
pub const RESPONSE_DAYS: usize = 5;

/// How long it has at most.
pub(in crate::case) const RESPONSE_LONGEST: Term = Term::Weeks(6);

/// Longest response, in words.
pub const RESPONSE_WORDS: usize = 500;

/// The first day that can be the last to respond to a draft that the board gets today.
pub fn response_until(today: Date) -> Date {
    HolidayTable::default().working_day_after(today, RESPONSE_DAYS)
}

/// The draft of the assessment as the board gets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftAssessment {
    /// To whom, with which words, until when.
    pub asked: Consultation,
    /// The findings, in the order of the criteria.
    pub findings: Vec<DraftFinding>,
}

/// A finding that may still change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftFinding {
    /// Id of the criterion.
    pub criterion: String,
    /// Its name.
    pub label: String,
    /// The finding.
    pub text: String,
}

impl CaseRecord {
    /// The number and the state of the newest draft that went to the board.
    pub fn newest_draft(&self) -> Option<(u32, &ConsultationState)> {
        (1..).zip(&self.consultations).filter(|(_, state)| state.is_draft()).last()
    }

    /// The same while the board may respond to it.
    pub fn open_draft(&self, today: Date) -> Option<(u32, &ConsultationState)> {
        self.newest_draft().filter(|(_, state)| state.is_open(today))
    }

    /// Notes what an event says of that.
    pub(super) fn note_response(&mut self, event: &Event) {
        match event {
            Event::AssessmentShared(shared) => self.note_consultation(&shared.asked, &shared.findings),
            Event::ResponseGiven { number, on, text } => {
                self.note_answer(*number, (*on, AnswerWay::Portal), (text, &[]));
            }
            _ => {}
        }
    }
}
