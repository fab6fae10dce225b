//! Messages between board and municipality (overleg), and notes that the desk alone reads.

use super::{command_fields, needed};
use crate::attachment::EnclosedFile;
use crate::case::{Action, CaseRecord, Event, Refusal, Side};

/// What somebody writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessageStep {
    /// A message to this side.
    To {
        /// Who reads it.
        side: Side,
        /// Plain text.
        text: String,
        /// Whether it waits for an answer.
        asks: bool,
        /// Files that come along.
        files: Vec<EnclosedFile>,
    },
    /// A note for the desk alone.
    Note {
        /// Plain text.
        text: String,
        /// Ids of who must know.
        to: Vec<String>,
        /// Files that come along.
        files: Vec<EnclosedFile>,
    },
}

impl MessageStep {
    /// What this does, as the table of steps calls it.
    pub(super) const fn action(&self) -> Action {
        match self {
            Self::To { side: Side::Board, .. } => Action::WriteToBoard,
            Self::To { side: Side::Municipality, .. } => Action::WriteToMunicipality,
            Self::Note { .. } => Action::AddNote,
        }
    }
}

/// Judges what is written.
pub(super) fn judge(step: MessageStep) -> Result<Event, Refusal> {
    match step {
        MessageStep::To { side, text, asks, files } => {
            let text = needed(command_fields::MESSAGE, text, "Schrijf uw bericht.")?;
            Ok(match side {
                Side::Board => Event::MessageToBoard { text, asks, files },
                Side::Municipality => Event::MessageToMunicipality { text, asks, files },
            })
        }
        MessageStep::Note { text, to, files } => {
            let text = needed(command_fields::NOTE, text, "Schrijf uw notitie.")?;
            Ok(Event::NoteAdded { text, to, files })
        }
    }
}

impl CaseRecord {
    /// Notes a message to a side: it answers what that side asked, and may ask something itself.
    pub(in crate::case) fn note_message(&mut self, to: Side, asks: bool) {
        let answered = self.awaits_answer_of.filter(|side| *side == to);
        self.awaits_answer_of = if asks { Some(to) } else { answered };
    }
}
