//! Talks before anything is submitted (vooroverleg): the page of the board, that of the municipality, and its list.

mod board;
mod given;
mod list;
mod meeting;
mod officer;
mod talk;

pub use board::board_talks;
pub use list::talks_list;
pub use officer::officer_talks;

use crate::forms::Returned;
use crate::views::{ACTION, FormAction};
use domain::preliminary::Act;

/// Where the talks of both sides stand, to which forms lead back.
pub const TALK: &str = "gesprek";
/// Where it stands what the municipality sees.
pub const ACCESS: &str = "toegang";
/// Where the figures of the municipality stand.
pub const FIGURES: &str = "gegevens";
/// Where the appointment stands.
pub const MEETING: &str = "afspraak";
/// Where agreements stand.
pub const AGREEMENTS: &str = "afgesproken-lijst";
/// Where the board says how it goes on.
pub const COURSE: &str = "keuze";

/// Said on every page: nothing of this is an application (Awb 1:3 lid 3).
const NO_TERM: &str = "Er loopt geen termijn: dit is nog geen aanvraag.";

/// Whether it was this form that came back. What is ticked in the others stays as it is stored.
fn came_back(returned: &Returned, act: Act) -> bool {
    returned.typed.get(ACTION) == act.value()
}
