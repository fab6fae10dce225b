//! The course of the term for the decision (beslistermijn): what happened to it, in order, and until when it ran then.

use crate::calendar::{DecisionTerm, HolidayTable, Suspension, Term};
use crate::case::{
    Announcement, CaseRecord, ConsentedSuspension, RequestEnd, RevisionEnd, RevisionRequest, SupplementRequest,
};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Something that began, stopped, moved or ended the term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermStep {
    /// The day on which it happened.
    pub on: Date,
    /// What happened.
    pub event: TermEvent,
    /// The last day for the decision as it was known then; while the term stands still, if nothing ends that earlier.
    pub due: Date,
}

/// What happened to the term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermEvent {
    /// The application was received (ontvangst); the term begins the day after.
    Received {
        /// How long it is.
        term: Term,
    },
    /// The board was asked to supplement (Awb 4:15(1)a).
    SupplementRequested {
        /// Last day to answer.
        until: Date,
    },
    /// The supplement came, in time.
    Supplemented {
        /// Days on which the term stood still for it.
        stood_still: u32,
    },
    /// The term to supplement ran out unused.
    SupplementLapsed {
        /// Days on which the term stood still for it.
        stood_still: u32,
    },
    /// The request was withdrawn.
    RequestWithdrawn {
        /// Days on which the term stood still for it.
        stood_still: u32,
    },
    /// The board was asked to change the proposal (aanpassing), which leaves the term as it is.
    RevisionRequested,
    /// The changed version came.
    Revised {
        /// Its number.
        version: u32,
    },
    /// That request was withdrawn.
    RevisionWithdrawn,
    /// The board agreed to a suspension (Awb 4:15(2)a).
    SuspensionAgreed {
        /// Last suspended day.
        until: Date,
    },
    /// That suspension came to its end.
    SuspensionEnded {
        /// Days on which the term stood still for it.
        stood_still: u32,
    },
    /// The decision was postponed (verdaagd).
    Postponed {
        /// By how much.
        by: Term,
    },
    /// The municipality received a notice of default (ingebrekestelling).
    DefaultNotice,
    /// The board was told how the case ended (bekendmaking, Awb 3:41).
    Told {
        /// Days between the end of the term and that day; none if it was in time.
        late: u32,
    },
}

impl CaseRecord {
    /// What happened to the term until this day, in order. Empty for a draft.
    pub fn term_course(&self, term: Term, today: Date) -> Vec<TermStep> {
        let Some(received) = self.received_on() else { return Vec::new() };
        let mut happened = vec![(received, TermEvent::Received { term })];
        happened.extend(self.asked().flat_map(request_events));
        happened.extend(self.revisions.iter().flat_map(revision_events));
        happened.extend(self.consents.iter().flat_map(consent_events));
        happened.extend(self.postponement.map(|postponed| (postponed.on, TermEvent::Postponed { by: postponed.by })));
        happened.extend(self.default_notices.iter().map(|day| (*day, TermEvent::DefaultNotice)));
        happened.retain(|(day, _)| *day <= today);
        happened.sort_by_key(|(day, _)| *day);
        let holidays = HolidayTable::default();
        let mut steps: Vec<TermStep> = happened
            .into_iter()
            .map(|(on, event)| TermStep { on, event, due: self.term_as_of(on, term, received).due(&holidays) })
            .collect();
        let whole = self.decision_term(term);
        steps.extend(self.told_on().zip(whole).map(|(on, term)| {
            let late = term.days_late(on, &holidays);
            TermStep { on, event: TermEvent::Told { late }, due: term.due_if_resumed(on, &holidays) }
        }));
        steps
    }

    /// The same as if the board were told on this day how the case ended.
    pub fn term_course_told(&self, term: Term, on: Date) -> Vec<TermStep> {
        let announcement = Some(Announcement { on, objection_until: None });
        Self { announcement, unposted: Vec::new(), ..self.clone() }.term_course(term, on)
    }

    /// The term as it was known on a day.
    fn term_as_of(&self, day: Date, term: Term, received: Date) -> DecisionTerm {
        let known = self.suspensions().filter(|suspension| suspension.from.saturating_sub(1.day()) <= day);
        let known = known.map(|suspension| match suspension.ended {
            Some(ended) if ended >= day => Suspension { ended: None, ..suspension },
            _ => suspension,
        });
        let postponement = self.postponement.filter(|postponed| postponed.on <= day);
        known.fold(DecisionTerm::new(received, term), DecisionTerm::suspended).postponed(postponement)
    }
}

/// The request, and how it came to its end. What came after its last day ended nothing.
fn request_events(request: &SupplementRequest) -> Vec<(Date, TermEvent)> {
    let asked = (request.requested_on, TermEvent::SupplementRequested { until: request.until });
    let suspension = request.suspension();
    let stood_still = days(suspension);
    let end = request.end.map(|end| match end {
        RequestEnd::Answered(day) => (day, TermEvent::Supplemented { stood_still }),
        RequestEnd::Lapsed => (after(suspension.last()), TermEvent::SupplementLapsed { stood_still }),
        RequestEnd::Withdrawn(day) => (day, TermEvent::RequestWithdrawn { stood_still }),
    });
    [asked].into_iter().chain(end).collect()
}

fn revision_events(request: &RevisionRequest) -> Vec<(Date, TermEvent)> {
    let end = request.end.map(|end| match end {
        RevisionEnd::Submitted(day) => (day, TermEvent::Revised { version: request.answered_by.unwrap_or_default() }),
        RevisionEnd::Withdrawn(day) => (day, TermEvent::RevisionWithdrawn),
    });
    [(request.requested_on, TermEvent::RevisionRequested)].into_iter().chain(end).collect()
}

fn consent_events(consent: &ConsentedSuspension) -> Vec<(Date, TermEvent)> {
    let Some((suspension, agreed_on)) = consent.suspension().zip(consent.agreed_on) else { return Vec::new() };
    let ended = (after(suspension.last()), TermEvent::SuspensionEnded { stood_still: days(suspension) });
    vec![(agreed_on, TermEvent::SuspensionAgreed { until: consent.until }), ended]
}

/// How many days a suspension lasted; none when it ended before it began.
fn days(suspension: Suspension) -> u32 {
    ((suspension.last() - suspension.from).get_days() + 1).max(0).cast_unsigned()
}

fn after(day: Date) -> Date {
    day.saturating_add(1.day())
}
