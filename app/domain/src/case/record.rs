//! What the events of a case add up to.

use super::post::Unposted;
use super::{
    Closing, CommitmentState, ConsentedSuspension, ConsultationState, Decision, Disclosure, Event, FlagState,
    ObjectionState, Phase, PointVerdict, PostalAddress, RequestEnd, RevisionRequest, Side, Situation, Status, Step,
    SupplementRequest,
};
use crate::calendar::{DecisionTerm, Postponement, Suspension, Term};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A case: where its main line is, and what is known of every track beside it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CaseRecord {
    /// Where the main line is, and how far the tracks are.
    pub situation: Situation,
    /// What was submitted; `None` for a draft.
    pub submission: Option<Submission>,
    /// Day on which the first version came into the system; it was received on that day or before.
    pub entered_on: Option<Date>,
    /// Whether that was entered from paper.
    pub entered_on_paper: bool,
    /// Every request to supplement, in order; the last is open while it has no end.
    pub requests: Vec<SupplementRequest>,
    /// Every request to change the proposal, in order; the last is open while it has no end.
    pub revisions: Vec<RevisionRequest>,
    /// Every suspension to which the board agreed, or that waits for its answer, in order.
    pub consents: Vec<ConsentedSuspension>,
    /// Day on which the newest of them was proposed.
    pub proposed_on: Option<Date>,
    /// How the decision was postponed.
    pub postponement: Option<Postponement>,
    /// Days on which the board gave notice of default (ingebrekestelling), in order.
    pub default_notices: Vec<Date>,
    /// Whether the scores that there are count, although some are missing.
    pub released: bool,
    /// What lies, or last lay, before the jurist or the decision maker.
    pub proposed: Option<Box<Decision>>,
    /// Why the last proposed or taken decision went back to the desk; nothing once there is a new one.
    pub sent_back: Option<String>,
    /// What was decided.
    pub decision: Option<Box<Decision>>,
    /// Which letters were opened since the decision: id of the person and SHA-256.
    pub opened_letters: Vec<(String, String)>,
    /// How the decision was sent.
    pub announcement: Option<Announcement>,
    /// Who has to answer the newest message that asks for it (wacht op antwoord).
    pub awaits_answer_of: Option<Side>,
    /// Questions to others, in the order in which they were asked.
    pub consultations: Vec<ConsultationState>,
    /// Questions of reviewers for a specialist, in the order in which they were raised.
    pub flags: Vec<FlagState>,
    /// Day of the newest reminder of the last day for the decision.
    pub reminded_on: Option<Date>,
    /// What has to happen after it, in the order in which it was agreed.
    pub commitments: Vec<CommitmentState>,
    /// Until when the board goes on with the task, if that was extended.
    pub extended_until: Option<Date>,
    /// Day on which the task went back to the municipality.
    pub handed_back: Option<Date>,
    /// Objections to it, in the order in which they were registered.
    pub objections: Vec<ObjectionState>,
    /// How many letters mended the one with the decision.
    pub corrections: u32,
    /// How the case was closed without a decision.
    pub closing: Option<Closing>,
    /// What everybody may read of it; nothing while it is not public.
    pub disclosure: Option<Disclosure>,
    /// How often that was changed.
    pub disclosures: u32,
    /// Where letters go by post; nothing for who gets mail (Awb 2:8).
    pub post: Option<PostalAddress>,
    /// What was sent by post and does not count yet.
    pub unposted: Vec<Unposted>,
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

/// How a decision was sent (bekendmaking, Awb 3:41).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announcement {
    /// Day of sending.
    pub on: Date,
    /// Last day to object, if objection is open.
    pub objection_until: Option<Date>,
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
        let situation = self.situation;
        let fits = |step: &&Step| step.is_open(situation) || Self::was_open(event, situation);
        let Some(step) = event.step().filter(fits) else { return self };
        self.note(event);
        self.situation = self.situation.after(step.to);
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
                self.submit(reference.clone(), *received_on, *received_on);
            }
            Event::ReceiptCorrected { to, .. } => {
                self.submission.iter_mut().for_each(|submission| submission.received_on = *to);
            }
            Event::SupplementRequested { on, until, points, .. } => {
                self.await_posting(Unposted::Request(self.requests.len()));
                self.requests.push(SupplementRequest::new(*on, *until, points.clone()));
            }
            Event::SupplementTermChanged { on, until, .. } => self.with_request(|request| {
                (request.until, request.told_on, request.reminded) = (*until, *on, false);
            }),
            Event::SupplementReminded { .. } => self.with_request(|request| request.reminded = true),
            Event::SupplementRequestWithdrawn { on, .. } => self.end_request(RequestEnd::Withdrawn(*on)),
            Event::SupplementTermLapsed { .. } => self.end_request(RequestEnd::Lapsed),
            Event::PointJudged { round, point, sufficient, changed, reason } => {
                let (sufficient, changed, reason) = (*sufficient, *changed, reason.clone());
                self.note_verdict((*round, *point), PointVerdict { sufficient, changed, reason });
            }
            Event::Supplemented { version, on, .. } => self.note_supplement(*version, *on),
            Event::DeliveryChosen { post, .. } | Event::DeliveryArranged { post, .. } => self.post.clone_from(post),
            Event::LetterPosted { letter, on, until, .. } => self.note_posting(*letter, *on, *until),
            _ => {
                self.note_paper(event);
                self.note_disclosure(event);
                self.note_revision(event);
                self.note_term(event);
                self.note_asking(event);
                self.note_carrying_out(event);
                self.note_decision(event);
            }
        }
    }

    /// The same for what is said of the decision, and of how the case ends.
    fn note_decision(&mut self, event: &Event) {
        match event {
            Event::AssessmentsReleased { .. } => self.released = true,
            Event::LegalCheckRequested(decision) | Event::DecisionProposed(decision) => {
                (self.proposed, self.sent_back) = (Some(decision.clone()), None);
            }
            Event::LegalCheckPassed { legal_character, person } => {
                let proposed = self.proposed.take();
                self.proposed = proposed.map(|decision| Box::new(decision.checked(*legal_character, person)));
            }
            Event::LegalCheckReturned { remarks } | Event::DecisionReturned { remarks } => {
                self.sent_back = Some(remarks.clone());
            }
            Event::Decided(decision) => {
                (self.decision, self.opened_letters) = (Some(decision.clone()), Vec::new());
            }
            Event::DecisionReopened { reason } => {
                (self.decision, self.sent_back) = (None, Some(reason.clone()));
            }
            Event::LetterOpened { person, sha256 } => self.opened_letters.push((person.clone(), sha256.clone())),
            Event::Announced { on, objection_until } => {
                let objection_until = objection_until.filter(|_| self.post.is_none());
                self.await_posting(Unposted::Decision);
                self.announcement = Some(Announcement { on: *on, objection_until });
            }
            Event::MessageToBoard { asks, .. } => self.note_message(Side::Board, *asks),
            Event::MessageToMunicipality { asks, .. } => self.note_message(Side::Municipality, *asks),
            Event::ObjectionRegistered(objection) => self.note_objection(objection),
            Event::ObjectionSettled { number, on, result } => self.note_objection_end(*number, (*on, *result)),
            Event::DecisionReminded { on, .. } => self.reminded_on = Some(*on),
            Event::CorrectionSent { .. } => self.corrections += 1,
            Event::Closed(closing) => {
                self.closing = Some(closing.clone());
                if closing.kind.side() == Side::Municipality {
                    self.await_posting(Unposted::Closing);
                }
            }
            _ => {}
        }
    }

    /// The first version came into the system on a day, and was received on that day or before.
    pub(super) fn submit(&mut self, reference: String, received_on: Date, entered_on: Date) {
        self.submission = Some(Submission { reference, version: 1, received_on });
        self.entered_on = Some(entered_on);
    }

    /// Where the main line is.
    pub const fn phase(&self) -> Phase {
        self.situation.phase
    }

    /// The status that is stored and listed.
    pub fn status(&self) -> Status {
        self.situation.status()
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

    /// Periods in which the decision term stood still, those of requests to supplement first.
    pub fn suspensions(&self) -> impl Iterator<Item = Suspension> {
        self.asked()
            .map(SupplementRequest::suspension)
            .chain(self.consents.iter().filter_map(ConsentedSuspension::suspension))
    }

    /// The term for the decision, once the case was submitted.
    pub fn decision_term(&self, term: Term) -> Option<DecisionTerm> {
        let unsuspended = DecisionTerm::new(self.received_on()?, term);
        Some(self.suspensions().fold(unsuspended, DecisionTerm::suspended).postponed(self.postponement))
    }
}
