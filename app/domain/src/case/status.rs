//! The status of a case, as it is stored and listed.

use super::{ClosingKind, Side, at_turn};
use crate::Named;
use strum::{EnumIter, EnumMessage, IntoEnumIterator, IntoStaticStr};

/// The status of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, EnumMessage, IntoStaticStr)]
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
    /// The term to supplement ran out and nothing came; the term for the decision runs again.
    #[strum(serialize = "hersteltermijn_verstreken", message = "Hersteltermijn verstreken")]
    SupplementLapsed,
    /// Complete and being assessed.
    #[strum(serialize = "in_beoordeling", message = "In beoordeling")]
    InAssessment,
    /// The municipality asked the board to change the proposal before it decides, which leaves the term as it is.
    #[strum(serialize = "aanpassing_gevraagd", message = "Aanpassing gevraagd")]
    RevisionRequested,
    /// A decision lies before the jurist; the board does not see that.
    #[strum(serialize = "juridische_toets", message = "Juridische toets")]
    LegalCheck,
    /// A decision lies before the decision maker; the board does not see that.
    #[strum(serialize = "besluit_voorgelegd", message = "Besluit voorgelegd")]
    DecisionProposed,
    /// Decided, not yet sent; the board does not see the decision yet.
    #[strum(serialize = "besloten", message = "Besluit genomen")]
    Decided,
    /// The decision was sent.
    #[strum(serialize = "bekendgemaakt", message = "Besluit bekendgemaakt")]
    Announced,
    /// Closed without a decision.
    #[strum(disabled)]
    Closed(ClosingKind),
}

impl Status {
    /// Every status.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::iter().chain(ClosingKind::ALL.iter().copied().map(Self::Closed))
    }

    /// Stored name.
    pub fn value(self) -> &'static str {
        match self {
            Self::Closed(kind) => kind.value(),
            other => other.into(),
        }
    }

    /// Dutch name on screen and paper.
    pub fn label(self) -> &'static str {
        match self {
            Self::Closed(kind) => kind.label(),
            other => other.get_message().unwrap_or_default(),
        }
    }

    /// The status with this stored name.
    pub fn from_value(value: &str) -> Option<Self> {
        Self::all().find(|status| status.value() == value)
    }

    /// Whose turn it is (aan zet); `None` when nobody has to do anything.
    pub fn at_turn(self) -> Option<Side> {
        at_turn(self)
    }

    /// How the board sees the status: a decision stays unseen until it was sent, also that there is one.
    #[must_use]
    pub const fn as_seen_by(self, side: Side) -> Self {
        match (self, side) {
            (Self::LegalCheck | Self::DecisionProposed | Self::Decided, Side::Board) => Self::InAssessment,
            (status, _) => status,
        }
    }

    /// Whether the term for a decision runs or stands still.
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Self::Submitted
                | Self::SupplementRequested
                | Self::SupplementLapsed
                | Self::InAssessment
                | Self::RevisionRequested
                | Self::LegalCheck
                | Self::DecisionProposed
                | Self::Decided
        )
    }
}
