//! Messages between board and municipality (overleg), and the notes of the desk.

use super::{CaseHead, FileLink};
use crate::views::{Author, FormAction, Typed};
use domain::case::{Side, command_fields};

/// What was written about a case.
#[derive(Debug, Clone)]
pub struct MessagesPage {
    /// What stands on top.
    pub head: CaseHead,
    /// The messages, oldest first.
    pub messages: Vec<MessageView>,
    /// Who has to answer the newest message that asks for it.
    pub awaits_answer_of: Option<Side>,
    /// To which side this person may write now.
    pub writes_to: Option<Side>,
    /// The notes; nothing for who does not work at the desk.
    pub notes: Option<NotesView>,
}

/// One message.
#[derive(Debug, Clone)]
pub struct MessageView {
    /// Which side wrote it.
    pub from: Side,
    /// Who, and when.
    pub by: Author,
    /// Plain text.
    pub text: String,
    /// Whether it waits for an answer.
    pub asks: bool,
    /// Files that came along.
    pub files: Vec<FileLink>,
}

/// The notes that the desk alone reads.
#[derive(Debug, Clone)]
pub struct NotesView {
    /// The notes, oldest first.
    pub notes: Vec<NoteView>,
    /// Others at the desk, as id and name.
    pub others: Vec<(String, String)>,
    /// Whether this person may add one now.
    pub may_add: bool,
}

/// One note.
#[derive(Debug, Clone)]
pub struct NoteView {
    /// Who, and when.
    pub by: Author,
    /// Plain text.
    pub text: String,
    /// Names of who must know.
    pub told: Vec<String>,
    /// Files that came along.
    pub files: Vec<FileLink>,
}

/// What the buttons of the page say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessagesAction {
    /// Send a message to this side (versturen).
    Send(Side),
    /// Add a note for the desk (noteren).
    Note,
}

impl FormAction for MessagesAction {
    fn value(&self) -> String {
        let value = match self {
            Self::Send(Side::Board) => "bericht-aan-bestuur",
            Self::Send(Side::Municipality) => "bericht-aan-gemeente",
            Self::Note => "noteer",
        };
        value.to_owned()
    }

    fn read(value: &str) -> Option<Self> {
        [Self::Send(Side::Board), Self::Send(Side::Municipality), Self::Note]
            .into_iter()
            .find(|action| action.value() == value)
    }
}

/// A message as it was typed: the text, and whether it waits for an answer.
pub fn message_form(typed: &Typed) -> (String, bool) {
    (typed.trimmed(command_fields::MESSAGE), typed.get(command_fields::ASKS) == "ja")
}

/// A note as it was typed: the text, and the ids of who must know.
pub fn note_form(typed: &Typed) -> (String, Vec<String>) {
    (typed.trimmed(command_fields::NOTE), typed.all(command_fields::NOTE_TO).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::MessagesAction;
    use crate::views::action::assert_reads_back;
    use domain::case::Side;

    #[test]
    fn every_button_of_the_page_reads_back() {
        let sends = [Side::Board, Side::Municipality].map(MessagesAction::Send);
        assert_reads_back(&sends);
        assert_reads_back(&[MessagesAction::Note]);
    }
}
