//! Who may do what, and when.

use super::Talks;
use crate::case::{Refusal, Role, Side};

/// What can be done in the talks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Opens parts of the draft, and closes those that were not chosen (openen).
    Open,
    /// Closes everything (sluiten).
    Close,
    /// Writes a message.
    Write,
    /// Makes an appointment, or moves it.
    Meet,
    /// Calls the appointment off.
    CallOff,
    /// Gives what the municipality knows of the task.
    Give,
    /// Takes that over into the draft.
    TakeOver,
    /// Keeps what was agreed.
    Agree,
    /// Chooses how to go on.
    Decide,
}

impl Act {
    /// Every one of them.
    pub const ALL: [Self; 9] = [
        Self::Open,
        Self::Close,
        Self::Write,
        Self::Meet,
        Self::CallOff,
        Self::Give,
        Self::TakeOver,
        Self::Agree,
        Self::Decide,
    ];
}

/// As what somebody takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The chair of the board.
    Chair,
    /// Somebody else of the board who writes.
    Writer,
    /// Somebody of the board who only reads.
    Reader,
    /// A case manager of the municipality.
    Officer,
}

impl By {
    /// As what somebody with these roles on a board takes part.
    pub fn of_board(roles: &[Role]) -> Self {
        if roles.contains(&Role::Chair) {
            Self::Chair
        } else if roles.iter().any(|role| matches!(role, Role::Treasurer | Role::QualityLead)) {
            Self::Writer
        } else {
            Self::Reader
        }
    }

    /// On which side.
    pub const fn side(self) -> Side {
        if matches!(self, Self::Officer) { Side::Municipality } else { Side::Board }
    }

    /// Whether this is ever theirs to do.
    const fn has(self, act: Act) -> bool {
        match act {
            Act::Open | Act::Close | Act::Decide => matches!(self, Self::Chair),
            Act::TakeOver => matches!(self, Self::Chair | Self::Writer),
            Act::Give => matches!(self, Self::Officer),
            Act::Write | Act::Meet | Act::CallOff | Act::Agree => !matches!(self, Self::Reader),
        }
    }
}

impl Talks {
    /// Whether this may be done now. `is_draft` says that nothing was submitted yet: after that, both sides have the
    /// case to talk in.
    ///
    /// # Errors
    /// [`Refusal::NotYours`], and [`Refusal::NotNow`] for who might do it at another time.
    pub fn permit(&self, act: Act, by: By, is_draft: bool) -> Result<(), Refusal> {
        if !by.has(act) {
            return Err(Refusal::NotYours);
        }
        let is_time = match act {
            Act::Open => true,
            Act::Decide => self.begun,
            Act::TakeOver => self.given.is_some(),
            Act::CallOff => self.is_open() && self.appointment.is_some(),
            Act::Close | Act::Write | Act::Meet | Act::Give | Act::Agree => self.is_open(),
        };
        if is_time && is_draft { Ok(()) } else { Err(Refusal::NotNow) }
    }

    /// What may be done now.
    pub fn allowed(&self, by: By, is_draft: bool) -> Vec<Act> {
        Act::ALL.into_iter().filter(|act| self.permit(*act, by, is_draft).is_ok()).collect()
    }
}
