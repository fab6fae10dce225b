//! What suspends the term: requests to supplement, and the consent of the board.

use super::SupplementPoint;
use crate::calendar::{HolidayTable, Postponement, Suspension, Term};
use crate::case::{CaseRecord, ConsentState, Event, RequestState};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many working days before its end the board is reminded of the term to supplement.
const REMINDER_DAYS: usize = 3;

/// A request to supplement (aanvulverzoek, Awb 4:5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupplementRequest {
    /// Day of the request.
    pub requested_on: Date,
    /// Last day to answer (hersteltermijn).
    pub until: Date,
    /// What is asked.
    pub points: Vec<SupplementPoint>,
    /// How it came to its end.
    pub end: Option<RequestEnd>,
    /// Number of the version with which the board answered it, be it after the last day.
    pub answered_by: Option<u32>,
    /// Day on which the board was told its last day.
    pub told_on: Date,
    /// Whether the board was reminded of that day.
    pub reminded: bool,
    /// What was said of its points since, by their place.
    pub verdicts: BTreeMap<u32, PointVerdict>,
}

/// What an officer says of a point after the supplement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointVerdict {
    /// Whether it is answered well enough, so that it is closed (voldoende).
    pub sufficient: bool,
    /// Whether the supplement changed anything of what it is about.
    pub changed: bool,
    /// Why.
    pub reason: String,
}

/// How a request to supplement came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestEnd {
    /// The supplement (aanvulling) arrived on this day, be it after the last day.
    Answered(Date),
    /// Nothing had come on the last day.
    Lapsed,
    /// The municipality withdrew it on this day.
    Withdrawn(Date),
}

/// A suspension of the decision term to which the board agrees in writing (Awb 4:15(2)a).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentedSuspension {
    /// What the time is for, in the officer's words.
    pub reason: String,
    /// Last suspended day, as proposed.
    pub until: Date,
    /// Day on which the board agreed.
    pub agreed_on: Option<Date>,
    /// First day on which the term ran again before that day.
    pub resumed_on: Option<Date>,
}

impl SupplementRequest {
    /// A request on this day, with this last day to answer.
    pub const fn new(requested_on: Date, until: Date, points: Vec<SupplementPoint>) -> Self {
        let (told_on, reminded) = (requested_on, false);
        Self { requested_on, until, points, end: None, answered_by: None, told_on, reminded, verdicts: BTreeMap::new() }
    }

    /// The day from which the board is reminded of the last one, so many working days before it. None if the board was
    /// told of the last day no earlier than that.
    pub fn reminder_on(&self) -> Option<Date> {
        let day = HolidayTable::default().working_day_before(self.until, REMINDER_DAYS);
        (day > self.told_on).then_some(day)
    }

    /// The point at this place, from 0.
    pub fn point(&self, place: u32) -> Option<&SupplementPoint> {
        self.points.get(usize::try_from(place).ok()?)
    }

    /// Its points with their places.
    pub fn placed(&self) -> impl Iterator<Item = (u32, &SupplementPoint)> {
        (0..).zip(&self.points)
    }

    /// The suspension of the decision term that the request causes (opschorting, Awb 4:15(1)a).
    pub fn suspension(&self) -> Suspension {
        let suspension = Suspension::after_request(self.requested_on, self.until);
        match self.end {
            Some(RequestEnd::Answered(day) | RequestEnd::Withdrawn(day)) => suspension.ended_on(day),
            Some(RequestEnd::Lapsed) | None => suspension,
        }
    }

    /// Last day on which the municipality may make known that it does not handle the application: four weeks after it
    /// was supplemented or the term for that ran out unused (Awb 4:5(4)). None while neither has happened.
    pub fn not_handled_until(&self) -> Option<Date> {
        match self.end? {
            RequestEnd::Answered(day) => Some(Self::not_handled_after(day.min(self.until))),
            RequestEnd::Lapsed => Some(Self::not_handled_after(self.until)),
            RequestEnd::Withdrawn(_) => None,
        }
    }

    /// The same when that was on this day.
    pub fn not_handled_after(ended: Date) -> Date {
        Term::Weeks(4).end(ended, &HolidayTable::default())
    }
}

impl ConsentedSuspension {
    /// The suspension that it causes, once the board agreed: from the day after.
    pub fn suspension(&self) -> Option<Suspension> {
        let suspension = Suspension::after_request(self.agreed_on?, self.until);
        Some(self.resumed_on.map_or(suspension, |day| suspension.ended_on(day)))
    }
}

impl CaseRecord {
    /// Notes what moves, suspends or ends the term without being asked of the board.
    pub(in crate::case) fn note_term(&mut self, event: &Event) {
        match event {
            Event::Postponed { on, by, .. } => self.note_postponement(Postponement { on: *on, by: *by }),
            Event::SuspensionProposed { on, until, reason } => {
                self.proposed_on = Some(*on);
                // What was never answered is replaced: else nobody could propose anything after its day.
                if self.situation.consent == ConsentState::Proposed {
                    self.consents.pop();
                }
                let (until, reason) = (*until, reason.clone());
                self.consents.push(ConsentedSuspension { reason, until, agreed_on: None, resumed_on: None });
            }
            Event::SuspensionAgreed { on, .. } => {
                self.consents.last_mut().into_iter().for_each(|consent| consent.agreed_on = Some(*on));
            }
            Event::SuspensionDeclined { .. } => drop(self.consents.pop()),
            Event::TermResumed { on, .. } => {
                self.consents.last_mut().into_iter().for_each(|consent| consent.resumed_on = Some(*on));
            }
            Event::DefaultNoticeReceived { received_on } => self.default_notices.push(*received_on),
            _ => {}
        }
    }

    /// The suspension to which the board can agree on this day.
    pub fn proposed_suspension(&self, today: Date) -> Option<&ConsentedSuspension> {
        let proposed = self.consents.last().filter(|_| self.situation.consent == ConsentState::Proposed);
        proposed.filter(|proposed| proposed.until > today)
    }

    /// The suspension with consent by which the term stands still on this day.
    pub fn running_consent(&self, today: Date) -> Option<&ConsentedSuspension> {
        let running = |consent: &&ConsentedSuspension| {
            consent.suspension().is_some_and(|suspension| suspension.is_running_on(today))
        };
        self.consents.last().filter(|_| self.situation.consent == ConsentState::Given).filter(running)
    }
}

impl CaseRecord {
    /// Notes a version that came after a request.
    pub(in crate::case) fn note_supplement(&mut self, version: u32, on: Date) {
        self.submission.iter_mut().for_each(|submission| submission.version = version);
        // What comes after the last day changes no term: the request had lapsed, and that stays so.
        let lapsed = self.situation.request == RequestState::Lapsed;
        self.end_request(if lapsed { RequestEnd::Lapsed } else { RequestEnd::Answered(on) });
        self.with_request(|request| {
            request.answered_by = Some(version);
            // What was said of it before was about another text.
            request.verdicts.clear();
        });
    }

    /// Notes something of the newest request.
    pub(in crate::case) fn with_request(&mut self, change: impl FnMut(&mut SupplementRequest)) {
        self.requests.last_mut().into_iter().for_each(change);
    }

    /// Notes how the newest request ended.
    pub(in crate::case) fn end_request(&mut self, end: RequestEnd) {
        self.with_request(|request| request.end = Some(end));
    }
}
