//! The last days of a case (uiterste dagen), to put in a calendar: those that hold, and those that did once.

use super::planning::Milestone;
use crate::calendar::{HolidayTable, Term};
use crate::case::CaseRecord;
use crate::profile::Planning;
use jiff::civil::Date;

/// What has a last day. Numbers count from 1 in the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeadlineKind {
    /// The decision (beslistermijn).
    Decision,
    /// An answer to a request to supplement (hersteltermijn).
    Supplement(u32),
    /// A version that the board was asked to change (aanpassing).
    Revision(u32),
    /// A suspension to which the board agreed (uitstel).
    Suspension(u32),
    /// An answer of somebody who was asked outside the panel (zienswijze).
    View(u32),
    /// A response of the board to the draft of the assessment (reactie).
    Response(u32),
    /// A part of the work on the decision (planning); of the municipality alone.
    Milestone(Milestone),
    /// An objection to the decision (bezwaartermijn).
    Objection,
    /// The decision on an objection (Awb 7:10).
    ObjectionDecision(u32),
    /// What was agreed after the decision (afspraak).
    Commitment(u32),
}

/// A last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// What has it.
    pub kind: DeadlineKind,
    /// The day.
    pub day: Date,
    /// Whether somebody still has to do something by it; else it falls away.
    pub holds: bool,
}

impl CaseRecord {
    /// Every last day of the case, in the order of what it is. `term` is that for a decision, `planning` the days
    /// before its last one. That a decision was taken and not sent changes none of them, so that no calendar tells it.
    pub fn deadlines(&self, term: Term, planning: &Planning) -> Vec<Deadline> {
        let over = self.announcement.is_some() || self.closing.is_some();
        let holidays = HolidayTable::default();
        let of = |kind, day, holds| Deadline { kind, day, holds };
        let decision = self.decision_term(term).map(|term| of(DeadlineKind::Decision, term.due(&holidays), !over));
        let requests = (1..).zip(&self.requests).map(|(number, request)| {
            of(DeadlineKind::Supplement(number), request.until, request.end.is_none() && !over)
        });
        let revisions = (1..)
            .zip(&self.revisions)
            .map(|(number, request)| of(DeadlineKind::Revision(number), request.until, request.end.is_none() && !over));
        let agreed = (1..).zip(&self.consents).filter(|(_, consent)| consent.agreed_on.is_some());
        let suspensions = agreed.map(|(number, consent)| {
            of(DeadlineKind::Suspension(number), consent.until, consent.resumed_on.is_none() && !over)
        });
        let views = (1..).zip(&self.consultations).map(|(number, state)| {
            let kind = if state.is_draft() { DeadlineKind::Response(number) } else { DeadlineKind::View(number) };
            of(kind, state.asked.until, state.end.is_none() && !over)
        });
        let planned = self.planning(term, planning).into_iter().filter(|step| step.milestone != Milestone::Sending);
        let planned = planned.map(|step| of(DeadlineKind::Milestone(step.milestone), step.day, !over));
        let objection = self.objection_until().map(|until| of(DeadlineKind::Objection, until, true));
        let objections = (1..).zip(&self.objections).map(|(number, state)| {
            let day = state.objection.decide_until(&holidays);
            of(DeadlineKind::ObjectionDecision(number), day, state.end.is_none())
        });
        let commitments = (1..).zip(&self.commitments).map(|(number, state)| {
            of(DeadlineKind::Commitment(number), state.agreed.due, state.end.is_none() && self.handed_back.is_none())
        });
        let during =
            decision.into_iter().chain(requests).chain(revisions).chain(suspensions).chain(views).chain(planned);
        during.chain(objection).chain(objections).chain(commitments).collect()
    }
}
