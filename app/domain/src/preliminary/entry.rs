//! What happens in the talks, as it is kept: in order, and never changed.

use super::Given;
use crate::case::Side;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// One thing that happened. It is only ever given fields with a default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "entry", rename_all = "snake_case")]
pub enum Entry {
    /// From now on the municipality sees these parts and no others.
    Opened {
        /// Names of the parts.
        parts: BTreeSet<String>,
    },
    /// From now on it sees none.
    Closed {
        /// What the proposal was called then: later names are not for the municipality.
        title: String,
        /// What the cooperative was called then.
        cooperative: String,
    },
    /// Somebody wrote to the other side.
    Message {
        /// Plain text.
        text: String,
    },
    /// An appointment was made, or moved.
    AppointmentMade(Appointment),
    /// It was called off.
    AppointmentWithdrawn {
        /// Why, in the own words.
        reason: String,
    },
    /// The municipality gave what it knows of the task. It replaces what it gave before.
    Given(Given),
    /// Something was agreed (afspraak).
    Agreed {
        /// Plain text.
        text: String,
    },
    /// The board chose how to go on.
    Decided {
        /// How.
        course: Course,
        /// Why, in the own words.
        reason: String,
        /// Whether the municipality reads this too.
        shared: bool,
    },
}

impl Entry {
    /// Whether this side reads it.
    pub const fn is_visible_to(&self, side: Side) -> bool {
        match (self, side) {
            (Self::Decided { shared, .. }, Side::Municipality) => *shared,
            _ => true,
        }
    }
}

/// When and where both sides meet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// Day.
    pub day: Date,
    /// Time of that day in the Netherlands.
    pub time: Time,
    /// Where, in plain text.
    pub place: String,
}

/// How a board goes on after talking (hoe verder).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, EnumMessage, EnumString, IntoStaticStr, VariantArray, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    /// As planned.
    #[strum(serialize = "verder", message = "Wij gaan verder met dit plan")]
    GoOn,
    /// With another plan.
    #[strum(serialize = "aanpassen", message = "Wij passen het plan aan")]
    Change,
    /// Not at all.
    #[strum(serialize = "stoppen", message = "Wij stoppen met dit plan")]
    Stop,
}
