//! Who sees what happened.

use crate::case::{Event, Role, Side};
use serde::{Deserialize, Serialize};

/// Who reads the record of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumIter)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The cooperative's board.
    Board,
    /// The municipality.
    Municipality,
    /// Those of the municipality who prepare and take the decision.
    Desk,
}

/// Everybody who reads along.
pub(super) const EVERYBODY: &[Audience] = &[Audience::Board, Audience::Municipality, Audience::Desk];

/// The board's own affair. Attachments are too: the municipality gets those that are there when a version is submitted.
pub(super) const BOARD_ALONE: &[Audience] = &[Audience::Board];

/// What stays inside the municipality: scores.
pub(super) const MUNICIPALITY_ALONE: &[Audience] = &[Audience::Municipality, Audience::Desk];

/// What stays between those who prepare and take the decision, until it is sent.
pub(super) const DESK_ALONE: &[Audience] = &[Audience::Desk];

/// Whether this audience sees this event, by the table of steps.
pub fn visible_to(event: &Event, audience: Audience) -> bool {
    event.step().is_some_and(|step| step.seen_by.contains(&audience))
}

impl Audience {
    /// As which audience somebody with these roles reads. Who is on both sides reads as the municipality does.
    pub fn of(roles: &[Role]) -> Self {
        let is = |wanted: fn(&Role) -> bool| roles.iter().any(wanted);
        match (is(|role| role.party().is_at_desk()), is(|role| role.side() == Side::Municipality)) {
            (true, _) => Self::Desk,
            (false, true) => Self::Municipality,
            (false, false) => Self::Board,
        }
    }
}
