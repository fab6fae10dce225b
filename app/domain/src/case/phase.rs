//! Where a case is: the main line, and the tracks beside it.

use super::{CaseRecord, ClosingKind, Status};
use crate::Named;
use serde::{Deserialize, Serialize};

/// The main line of a case. What runs beside it, like a request to supplement, is a track of its own in the
/// [`CaseRecord`].
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    strum::EnumIter,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Phase {
    /// The board writes; the municipality sees nothing (concept).
    #[default]
    Draft,
    /// Submitted; the municipality looks whether it is complete (volledigheidstoets).
    CompletenessCheck,
    /// Complete and being assessed (beoordeling).
    Assessment,
    /// A decision was put before the decision maker (besluit voorgelegd).
    DecisionProposed,
    /// Decided, not yet sent (besloten).
    Decided,
    /// The decision was sent (bekendgemaakt).
    Announced,
    /// Closed without a decision.
    #[strum(disabled)]
    Closed(ClosingKind),
}

/// What a step needs of the tracks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Whatever the tracks are.
    Nothing,
    /// A request to supplement is open.
    OpenRequest,
    /// No request to supplement is open.
    NoOpenRequest,
}

/// Where a step brings the case: along the main line, or on a track.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// Nowhere.
    Stay,
    /// To another phase.
    Phase(Phase),
    /// A request to supplement opens; the phase stays.
    OpenRequest,
    /// The open request to supplement is answered; the phase stays.
    AnswerRequest,
}

/// The facts of a case on which steps depend. Made from a [`CaseRecord`], or from a [`Status`] where only that is
/// stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Situation {
    /// Where the main line is.
    pub phase: Phase,
    /// Whether a request to supplement is open.
    pub open_request: bool,
}

impl Phase {
    /// Every phase.
    pub fn all() -> impl Iterator<Item = Self> {
        <Self as strum::IntoEnumIterator>::iter().chain(ClosingKind::ALL.iter().copied().map(Self::Closed))
    }
}

impl Needs {
    /// Whether the tracks are as a step needs them.
    pub const fn met(self, situation: Situation) -> bool {
        match self {
            Self::Nothing => true,
            Self::OpenRequest => situation.open_request,
            Self::NoOpenRequest => !situation.open_request,
        }
    }
}

impl Situation {
    /// The situation after a step that leads there. A request to supplement ends with the phase in which it was made.
    #[must_use]
    pub const fn after(self, to: To) -> Self {
        match to {
            To::Stay => self,
            To::Phase(phase) => Self { phase, open_request: false },
            To::OpenRequest => Self { open_request: true, ..self },
            To::AnswerRequest => Self { open_request: false, ..self },
        }
    }

    /// The stored status of a case in this situation.
    pub const fn status(self) -> Status {
        match self.phase {
            Phase::Draft => Status::Draft,
            Phase::CompletenessCheck if self.open_request => Status::SupplementRequested,
            Phase::CompletenessCheck => Status::Submitted,
            Phase::Assessment => Status::InAssessment,
            Phase::DecisionProposed => Status::DecisionProposed,
            Phase::Decided => Status::Decided,
            Phase::Announced => Status::Announced,
            Phase::Closed(kind) => Status::Closed(kind),
        }
    }
}

impl From<Status> for Situation {
    fn from(status: Status) -> Self {
        let phase = match status {
            Status::Draft => Phase::Draft,
            Status::Submitted | Status::SupplementRequested => Phase::CompletenessCheck,
            Status::InAssessment => Phase::Assessment,
            Status::DecisionProposed => Phase::DecisionProposed,
            Status::Decided => Phase::Decided,
            Status::Announced => Phase::Announced,
            Status::Closed(kind) => Phase::Closed(kind),
        };
        Self { phase, open_request: status == Status::SupplementRequested }
    }
}

impl From<&CaseRecord> for Situation {
    fn from(case: &CaseRecord) -> Self {
        Self { phase: case.phase, open_request: case.open_request().is_some() }
    }
}
