//! The status of a case as everybody reads it.

use crate::case::{ClosingKind, Status};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// How far a public case is. What the municipality does among itself, and that a decision was taken but not sent, is
/// nobody else's.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum PublicStatus {
    /// Received; the municipality looks whether it is complete.
    #[strum(serialize = "ontvangen", message = "Ontvangen")]
    Received,
    /// Complete; the municipality has not decided, or not said so.
    #[strum(serialize = "in-behandeling", message = "In behandeling")]
    UnderReview,
    /// The decision was sent.
    #[strum(serialize = "besloten", message = "Besluit genomen")]
    Decided,
    /// The board withdrew it.
    #[strum(serialize = "ingetrokken", message = "Ingetrokken")]
    Withdrawn,
    /// Closed by the municipality without a decision on it.
    #[strum(serialize = "gesloten", message = "Gesloten zonder besluit")]
    Closed,
}

impl PublicStatus {
    /// How everybody sees this status; nothing for a draft, of which nobody else knows.
    pub const fn of(status: Status) -> Option<Self> {
        Some(match status {
            Status::Draft => return None,
            Status::Submitted | Status::SupplementRequested | Status::SupplementLapsed => Self::Received,
            Status::InAssessment
            | Status::RevisionRequested
            | Status::LegalCheck
            | Status::DecisionProposed
            | Status::Decided => Self::UnderReview,
            Status::Announced => Self::Decided,
            Status::Closed(ClosingKind::Withdrawn) => Self::Withdrawn,
            Status::Closed(_) => Self::Closed,
        })
    }

    /// Every status of a case that everybody sees like this.
    pub fn stored(self) -> impl Iterator<Item = Status> {
        Status::all().filter(move |status| Self::of(*status) == Some(self))
    }
}

/// A step in a case that everybody reads, with its day.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumMessage, EnumString, IntoStaticStr, VariantArray,
)]
pub enum PublicStep {
    /// The municipality received the proposal.
    #[strum(serialize = "ontvangen", message = "Voorstel ontvangen")]
    Received,
    /// The municipality found it complete.
    #[strum(serialize = "volledig", message = "Volledig, de beoordeling begint")]
    FoundComplete,
    /// The decision was sent; what it is, is public only if that was marked too.
    #[strum(serialize = "besluit-bekendgemaakt", message = "Besluit bekendgemaakt")]
    Announced,
    /// The board withdrew the proposal.
    #[strum(serialize = "ingetrokken", message = "Voorstel ingetrokken")]
    Withdrawn,
    /// The municipality closed the case without a decision on the proposal.
    #[strum(serialize = "gesloten", message = "Dossier gesloten zonder besluit")]
    Closed,
}
