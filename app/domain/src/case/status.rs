//! The status of a case, as it is stored and listed.

use super::{Side, at_turn};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// The status of a case.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum Status {
    /// Being written; the municipality sees nothing.
    #[strum(serialize = "concept", message = "Concept")]
    Draft,
    /// Submitted, not yet found complete.
    #[strum(serialize = "ingediend", message = "Ingediend")]
    Submitted,
    /// The municipality asked for more; the term stands still.
    #[strum(serialize = "aanvulling_gevraagd", message = "Aanvulling gevraagd")]
    SupplementRequested,
    /// Complete and being assessed.
    #[strum(serialize = "in_beoordeling", message = "In beoordeling")]
    InAssessment,
    /// Decided, not yet sent; the board does not see the decision yet.
    #[strum(serialize = "besloten", message = "Besluit genomen")]
    Decided,
    /// The decision was sent.
    #[strum(serialize = "bekendgemaakt", message = "Besluit bekendgemaakt")]
    Announced,
    /// Withdrawn by the board.
    #[strum(serialize = "ingetrokken", message = "Ingetrokken")]
    Withdrawn,
}

impl Status {
    /// Whose turn it is (aan zet); `None` when nobody has to do anything.
    pub fn at_turn(self) -> Option<Side> {
        at_turn(self)
    }

    /// How the board sees the status: a decision stays unseen until it was sent.
    #[must_use]
    pub const fn as_seen_by(self, side: Side) -> Self {
        match (self, side) {
            (Self::Decided, Side::Board) => Self::InAssessment,
            (status, _) => status,
        }
    }

    /// Whether the term for a decision runs or stands still.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Submitted | Self::SupplementRequested | Self::InAssessment | Self::Decided)
    }
}
