//! Messages of a case that were not delivered (niet aangekomen), for the side that sent them.

use crate::views::FormAction;
use crate::views::action::{verb_and_id, with_id};
use domain::case::Notice;
use jiff::civil::DateTime;

/// The messages of one side of a case that were not delivered.
#[derive(Debug, Clone, Default)]
pub struct Undelivered {
    /// The messages, oldest first.
    pub messages: Vec<UndeliveredMessage>,
    /// Whether this person may send them again.
    pub may_send_again: bool,
}

/// A message that was not delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndeliveredMessage {
    /// Id of its job.
    pub id: String,
    /// Which message.
    pub kind: MessageKind,
    /// Name of who should have got it.
    pub to: String,
    /// When it was written.
    pub at: DateTime,
}

/// Which message of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageKind {
    /// One that a step causes.
    Step(Notice),
    /// The case was assigned to somebody.
    Assigned,
    /// A reviewer asked to be left out.
    Recused,
    /// Somebody was asked outside the panel.
    Consulted,
    /// Something happened in the talks before anything was submitted.
    Preliminary,
    /// An invitation to write along.
    Invitation,
    /// The board was asked to approve a version.
    ApprovalRequest,
    /// Enough people agreed with it.
    Agreed,
    /// The approvals lapsed.
    Lapsed,
    /// Somebody must know of a comment.
    Mentioned,
}

/// What the buttons beside a message say, with its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessageAction {
    /// Sends it again (verstuur).
    SendAgain(String),
    /// It is not needed any more (vervalt).
    Settle(String),
}

const SEND: &str = "verstuur";
const SETTLE: &str = "vervalt";

impl FormAction for MessageAction {
    fn value(&self) -> String {
        match self {
            Self::SendAgain(id) => with_id(SEND, id),
            Self::Settle(id) => with_id(SETTLE, id),
        }
    }

    fn read(value: &str) -> Option<Self> {
        match verb_and_id(value) {
            (SEND, Some(id)) => Some(Self::SendAgain(id.to_owned())),
            (SETTLE, Some(id)) => Some(Self::Settle(id.to_owned())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::MessageAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_beside_a_message_reads_back() {
        assert_reads_back(&[MessageAction::SendAgain("m1".to_owned()), MessageAction::Settle("m1".to_owned())]);
    }
}
