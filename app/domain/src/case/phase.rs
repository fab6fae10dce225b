//! Where a case is: the main line, and the tracks beside it.

use super::{CaseRecord, ClosingKind, ConsentState, RequestState, RevisionState, Status};
use crate::Named;
use crate::profile::Transition;
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
    /// A decision was put before the jurist (juridische toets).
    LegalCheck,
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
    /// The newest request to supplement is in one of these states.
    Request(&'static [RequestState]),
    /// The consent to a suspension is in one of these states.
    Consent(&'static [ConsentState]),
    /// The newest request to change the proposal is in one of these states.
    Revision(&'static [RevisionState]),
    /// No request to change the proposal is under way, and the board works in the case.
    MayRevise,
    /// The decision was not postponed yet.
    NotPostponed,
    /// The case came on paper and nobody of the board works in it (op papier), and the newest request to supplement is
    /// in one of these states.
    RequestOnPaper(&'static [RequestState]),
    /// The case came on paper and nobody of the board works in it.
    OnPaper,
    /// The same, with the consent to a suspension in one of these states.
    ConsentOnPaper(&'static [ConsentState]),
}

/// Where a step brings the case: along the main line, or on a track.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// Nowhere.
    Stay,
    /// To another phase.
    Phase(Phase),
    /// The request to supplement comes in another state; the phase stays.
    Request(RequestState),
    /// The consent to a suspension comes in another state; the phase stays.
    Consent(ConsentState),
    /// The request to change the proposal comes in another state; the phase stays.
    Revision(RevisionState),
    /// The decision is postponed; the phase stays.
    Postponed,
    /// To this phase, as a case that came on paper.
    OnPaper(Phase),
}

/// The facts of a case on which steps depend. Made from a [`CaseRecord`], or from a [`Status`] where only that is
/// stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Situation {
    /// Where the main line is.
    pub phase: Phase,
    /// How far the newest request to supplement is.
    pub request: RequestState,
    /// How far the consent to a suspension is.
    pub consent: ConsentState,
    /// How far the newest request to change the proposal is.
    pub revision: RevisionState,
    /// Whether the decision was postponed.
    pub postponed: bool,
    /// Whether the case came on paper and nobody of the board works in it, so that officers enter what it writes.
    pub on_paper: bool,
}

impl Phase {
    /// Every phase.
    pub fn all() -> impl Iterator<Item = Self> {
        <Self as strum::IntoEnumIterator>::iter().chain(ClosingKind::ALL.iter().copied().map(Self::Closed))
    }

    /// Whether rules with this transition, from the day on which they hold, take over a case that stands here and began
    /// under older ones.
    pub const fn moves_to_newer_rules(self, transition: Transition) -> bool {
        match (transition, self) {
            (Transition::Receipt | Transition::Decision, Self::Draft) => true,
            (Transition::Decision, _) => self.has_running_term(),
            _ => false,
        }
    }

    /// Whether the municipality still has to decide whether the proposal is good enough.
    const fn has_running_term(self) -> bool {
        matches!(self, Self::CompletenessCheck | Self::Assessment | Self::LegalCheck | Self::DecisionProposed)
    }
}

impl Needs {
    /// Whether the tracks are as a step needs them.
    pub fn met(self, situation: Situation) -> bool {
        match self {
            Self::Nothing => true,
            Self::Request(states) => states.contains(&situation.request),
            Self::Consent(states) => states.contains(&situation.consent),
            Self::Revision(states) => states.contains(&situation.revision),
            Self::MayRevise => situation.revision == RevisionState::None && !situation.on_paper,
            Self::NotPostponed => !situation.postponed,
            Self::OnPaper => situation.on_paper,
            Self::RequestOnPaper(states) => situation.on_paper && states.contains(&situation.request),
            Self::ConsentOnPaper(states) => situation.on_paper && states.contains(&situation.consent),
        }
    }
}

impl To {
    /// Whether it changes who has to do something, so that everyone concerned must hear of it.
    pub const fn moves(self) -> bool {
        !matches!(self, Self::Stay)
    }
}

impl Situation {
    /// The situation after a step that leads there. A request to supplement ends with the phase in which it was made;
    /// what concerns the term ends when there is nothing to wait for any more.
    #[must_use]
    pub const fn after(self, to: To) -> Self {
        match to {
            To::Stay => self,
            To::Phase(phase) => {
                let consent = if phase.has_running_term() { self.consent } else { ConsentState::None };
                Self { phase, request: RequestState::None, revision: RevisionState::None, consent, ..self }
            }
            To::Request(request) => Self { request, ..self },
            To::Consent(consent) => Self { consent, ..self },
            To::Revision(revision) => Self { revision, ..self },
            To::Postponed => Self { postponed: true, ..self },
            To::OnPaper(phase) => Self { phase, on_paper: true, ..self },
        }
    }

    /// The stored status of a case in this situation.
    pub const fn status(self) -> Status {
        match (self.phase, self.request) {
            (Phase::Draft, _) => Status::Draft,
            (Phase::CompletenessCheck, RequestState::Open) => Status::SupplementRequested,
            (Phase::CompletenessCheck, RequestState::Lapsed) => Status::SupplementLapsed,
            (Phase::CompletenessCheck, _) => Status::Submitted,
            (Phase::Assessment, _) if matches!(self.revision, RevisionState::Open) => Status::RevisionRequested,
            (Phase::Assessment, _) => Status::InAssessment,
            (Phase::LegalCheck, _) => Status::LegalCheck,
            (Phase::DecisionProposed, _) => Status::DecisionProposed,
            (Phase::Decided, _) => Status::Decided,
            (Phase::Announced, _) => Status::Announced,
            (Phase::Closed(kind), _) => Status::Closed(kind),
        }
    }
}

impl From<Status> for Situation {
    fn from(status: Status) -> Self {
        let phase = match status {
            Status::Draft => Phase::Draft,
            Status::Submitted | Status::SupplementRequested | Status::SupplementLapsed => Phase::CompletenessCheck,
            Status::InAssessment | Status::RevisionRequested => Phase::Assessment,
            Status::LegalCheck => Phase::LegalCheck,
            Status::DecisionProposed => Phase::DecisionProposed,
            Status::Decided => Phase::Decided,
            Status::Announced => Phase::Announced,
            Status::Closed(kind) => Phase::Closed(kind),
        };
        let request = match status {
            Status::SupplementRequested => RequestState::Open,
            Status::SupplementLapsed => RequestState::Lapsed,
            _ => RequestState::None,
        };
        let revision = match status {
            Status::RevisionRequested => RevisionState::Open,
            _ => RevisionState::None,
        };
        Self { phase, request, revision, ..Self::default() }
    }
}

impl From<&CaseRecord> for Situation {
    fn from(case: &CaseRecord) -> Self {
        case.situation
    }
}

#[cfg(test)]
mod tests {
    use super::{Phase, Transition};

    #[test]
    fn new_rules_take_over_what_they_say_they_take_over() {
        use Phase::{Announced, Assessment, CompletenessCheck, Decided, DecisionProposed, Draft, LegalCheck};
        let phases = [Draft, CompletenessCheck, Assessment, LegalCheck, DecisionProposed, Decided, Announced];
        let taken = |transition| phases.map(|phase| phase.moves_to_newer_rules(transition));
        assert_eq!(taken(Transition::Draft), [false; 7]);
        assert_eq!(taken(Transition::Receipt), [true, false, false, false, false, false, false]);
        assert_eq!(taken(Transition::Decision), [true, true, true, true, true, false, false]);
    }
}
