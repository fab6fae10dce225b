//! A question of a reviewer that needs a specialist (markering): raised with a criterion, and answered by the case
//! manager before a decision is proposed.

use super::place;
use crate::case::{CaseRecord, Event};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A question that a reviewer raised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag {
    /// Id of the reviewer.
    pub person: String,
    /// Name of the reviewer.
    pub name: String,
    /// Id of the criterion.
    pub criterion: String,
    /// The question.
    pub question: String,
    /// Day.
    pub on: Date,
}

/// A flag, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlagState {
    /// The question.
    pub raised: Flag,
    /// Day and text of the answer; nothing while it is open.
    pub answer: Option<(Date, String)>,
}

impl CaseRecord {
    /// The flag with this number in the case, from 1.
    pub fn flag(&self, number: u32) -> Option<&FlagState> {
        self.flags.get(place(number)?)
    }

    /// The flags that nobody answered, with their numbers.
    pub fn open_flags(&self) -> impl Iterator<Item = (u32, &FlagState)> {
        (1..).zip(&self.flags).filter(|(_, state)| state.answer.is_none())
    }

    /// Notes what an event says of flags.
    pub(in crate::case) fn note_flag(&mut self, event: &Event) {
        match event {
            Event::Flagged(raised) => self.flags.push(FlagState { raised: raised.clone(), answer: None }),
            Event::FlagAnswered { number, on, text } => {
                if let Some(state) = place(*number).and_then(|place| self.flags.get_mut(place)) {
                    state.answer = Some((*on, text.clone()));
                }
            }
            _ => {}
        }
    }
}
