//! Who sees what happened.

use crate::case::{Event, Side};
use serde::{Deserialize, Serialize};

/// Who reads the record of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumIter)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The cooperative's board.
    Board,
    /// The municipality.
    Municipality,
}

/// Everybody who reads along.
pub(super) const EVERYBODY: &[Audience] = &[Audience::Board, Audience::Municipality];

/// The board's own affair. Attachments are too: the municipality gets those that are there when a version is submitted.
pub(super) const BOARD_ALONE: &[Audience] = &[Audience::Board];

/// What stays inside the municipality: scores, and a decision until it is sent.
pub(super) const MUNICIPALITY_ALONE: &[Audience] = &[Audience::Municipality];

/// Whether this audience sees this event, by the table of steps.
pub fn visible_to(event: &Event, audience: Audience) -> bool {
    event.step().is_some_and(|step| step.seen_by.contains(&audience))
}

impl From<Side> for Audience {
    fn from(side: Side) -> Self {
        match side {
            Side::Board => Self::Board,
            Side::Municipality => Self::Municipality,
        }
    }
}
