//! What the events of a case add up to.

use super::{Closing, Decision, Event, Phase, Situation, Status, Step};
use crate::calendar::{DecisionTerm, Suspension, Term};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A case: where its main line is, and what is known of every track beside it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CaseRecord {
    /// Where the main line is.
    pub phase: Phase,
    /// What was submitted; `None` for a draft.
    pub submission: Option<Submission>,
    /// Every request to supplement, in order; the last is open while it has no answer.
    pub requests: Vec<SupplementRequest>,
    /// Whether the scores that there are count, although some are missing.
    pub released: bool,
    /// What lies, or last lay, before the decision maker.
    pub proposed: Option<Box<Decision>>,
    /// Why the last proposed or taken decision went back to the desk; nothing once there is a new one.
    pub sent_back: Option<String>,
    /// What was decided.
    pub decision: Option<Box<Decision>>,
    /// Which letters were opened since the decision: id of the person and SHA-256.
    pub opened_letters: Vec<(String, String)>,
    /// How the decision was sent.
    pub announcement: Option<Announcement>,
    /// How the case was closed without a decision.
    pub closing: Option<Closing>,
}

/// What was submitted (ingediend).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// Kenmerk.
    pub reference: String,
    /// Number of the newest submitted version, from 1.
    pub version: u32,
    /// Day of receipt (ontvangst) of the first version.
    pub received_on: Date,
}

/// A request to supplement (aanvulverzoek, Awb 4:5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplementRequest {
    /// Day of the request.
    pub requested_on: Date,
    /// Last day to answer (hersteltermijn).
    pub until: Date,
    /// What is missing, in the officer's words.
    pub points: Vec<String>,
    /// Day on which the supplement (aanvulling) arrived.
    pub answered_on: Option<Date>,
}

/// How a decision was sent (bekendmaking, Awb 3:41).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announcement {
    /// Day of sending.
    pub on: Date,
    /// Last day to object, if objection is open.
    pub objection_until: Option<Date>,
}

impl SupplementRequest {
    /// The suspension of the decision term that the request causes (opschorting, Awb 4:15).
    pub fn suspension(&self) -> Suspension {
        let suspension = Suspension::after_request(self.requested_on);
        self.answered_on.map_or(suspension, |day| suspension.supplemented(day))
    }
}

impl CaseRecord {
    /// The case after these events.
    pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Self {
        events.into_iter().fold(Self::default(), Self::apply)
    }

    /// The case after one more event. Events that the table does not allow here leave it unchanged; [`super::decide`]
    /// never makes them.
    #[must_use]
    pub fn apply(mut self, event: &Event) -> Self {
        let situation = Situation::from(&self);
        let fits = |step: &&Step| step.is_open(situation) || Self::was_open(event, situation);
        let Some(step) = event.step().filter(fits) else { return self };
        self.note(event);
        self.phase = situation.after(step.to).phase;
        self
    }

    /// Whether an event could happen here once: until decisions were proposed first, they were taken straight from the
    /// assessment.
    fn was_open(event: &Event, situation: Situation) -> bool {
        matches!(event, Event::Decided(_)) && situation.phase == Phase::Assessment
    }

    /// Adds what an event says to the track that it belongs to.
    fn note(&mut self, event: &Event) {
        match event {
            Event::Submitted { reference, received_on, .. } => {
                let (reference, received_on) = (reference.clone(), *received_on);
                self.submission = Some(Submission { reference, version: 1, received_on });
            }
            Event::SupplementRequested { on, until, points } => {
                let (requested_on, until, points) = (*on, *until, points.clone());
                self.requests.push(SupplementRequest { requested_on, until, points, answered_on: None });
            }
            Event::Supplemented { version, on, .. } => {
                self.submission.iter_mut().for_each(|submission| submission.version = *version);
                self.requests.last_mut().into_iter().for_each(|request| request.answered_on = Some(*on));
            }
            Event::AssessmentsReleased { .. } => self.released = true,
            Event::DecisionProposed(decision) => {
                (self.proposed, self.sent_back) = (Some(decision.clone()), None);
            }
            Event::DecisionReturned { remarks } => self.sent_back = Some(remarks.clone()),
            Event::Decided(decision) => {
                (self.decision, self.opened_letters) = (Some(decision.clone()), Vec::new());
            }
            Event::DecisionReopened { reason } => {
                (self.decision, self.sent_back) = (None, Some(reason.clone()));
            }
            Event::LetterOpened { person, sha256 } => self.opened_letters.push((person.clone(), sha256.clone())),
            Event::Announced { on, objection_until } => {
                self.announcement = Some(Announcement { on: *on, objection_until: *objection_until });
            }
            Event::Closed(closing) => self.closing = Some(closing.clone()),
            _ => {}
        }
    }

    /// The status that is stored and listed.
    pub fn status(&self) -> Status {
        Situation::from(self).status()
    }

    /// The request to supplement that the board still has to answer. A request ends with the check of completeness.
    pub fn open_request(&self) -> Option<&SupplementRequest> {
        let checking = self.phase == Phase::CompletenessCheck;
        self.requests.last().filter(|request| checking && request.answered_on.is_none())
    }

    /// Kenmerk, once it was submitted.
    pub fn reference(&self) -> Option<&str> {
        self.submission.as_ref().map(|submission| submission.reference.as_str())
    }

    /// Day of receipt, once it was submitted.
    pub fn received_on(&self) -> Option<Date> {
        self.submission.as_ref().map(|submission| submission.received_on)
    }

    /// Number of the newest submitted version; 0 for a draft.
    pub fn version(&self) -> u32 {
        self.submission.as_ref().map_or(0, |submission| submission.version)
    }

    /// Whether the term for a decision runs or stands still.
    pub fn is_open(&self) -> bool {
        self.status().is_open()
    }

    /// Periods in which the decision term stood still, in order.
    pub fn suspensions(&self) -> impl Iterator<Item = Suspension> {
        self.requests.iter().map(SupplementRequest::suspension)
    }

    /// The term for the decision, once the case was submitted.
    pub fn decision_term(&self, term: Term) -> Option<DecisionTerm> {
        let unsuspended = DecisionTerm::new(self.received_on()?, term);
        Some(self.suspensions().fold(unsuspended, DecisionTerm::suspended))
    }
}
