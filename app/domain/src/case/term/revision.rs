//! A version that the board was asked to change before the decision (aanpassing): what both sides agree on while they
//! talk. It is no supplement (Awb 4:5): nothing is missing, and it changes nothing about the term.

use crate::assessment::Criterion;
use crate::case::{CaseRecord, Event, RevisionState, SupplementPoint};
use crate::catalogue::Questionnaire;
use crate::proposal::Differences;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A request to change the proposal (verzoek om aanpassing).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionRequest {
    /// Day of the request.
    pub requested_on: Date,
    /// Last day for the new version.
    pub until: Date,
    /// What was talked about, or why; may be empty.
    pub note: String,
    /// What should change.
    pub points: Vec<SupplementPoint>,
    /// How it came to its end.
    pub end: Option<RevisionEnd>,
    /// Number of the version with which the board answered it.
    pub answered_by: Option<u32>,
}

/// How a request to change the proposal came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RevisionEnd {
    /// The new version came on this day.
    Submitted(Date),
    /// The municipality withdrew it on this day.
    Withdrawn(Date),
}

/// Why a version of the proposal was submitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VersionKind {
    /// It is the first one (indiening).
    First,
    /// Something was missing (aanvulling, Awb 4:5).
    Supplement,
    /// The municipality asked to change it before the decision (aanpassing).
    Revision,
}

/// A reviewer whose assessment is open again because of a changed version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReopenedReviewer {
    /// Id of the person.
    pub person: String,
    /// Name.
    pub name: String,
    /// Role in which it was handed in, as stored.
    pub role: String,
}

impl CaseRecord {
    /// The request to change the proposal that the board can still answer.
    pub fn open_revision(&self) -> Option<&RevisionRequest> {
        self.revisions.last().filter(|_| self.situation.revision == RevisionState::Open)
    }

    /// The version that came after such a request, while nobody said which criteria are assessed again.
    pub fn unjudged_revision(&self) -> Option<&RevisionRequest> {
        self.revisions.last().filter(|_| self.situation.revision == RevisionState::Submitted)
    }

    /// The points that this version answers, with the day on which they were asked; nothing for the first version.
    pub fn answered_points(&self, version: u32) -> Option<(&[SupplementPoint], Date)> {
        let supplement = self.requests.iter().rev().find(|request| request.answered_by == Some(version));
        let revision = || self.revisions.iter().rev().find(|request| request.answered_by == Some(version));
        let supplement = supplement.map(|request| (request.points.as_slice(), request.requested_on));
        supplement.or_else(|| revision().map(|request| (request.points.as_slice(), request.requested_on)))
    }

    /// Why this version was submitted.
    pub fn kind_of(&self, version: u32) -> VersionKind {
        match version {
            0 | 1 => VersionKind::First,
            _ if self.revisions.iter().any(|one| one.answered_by == Some(version)) => VersionKind::Revision,
            _ => VersionKind::Supplement,
        }
    }

    /// Why the board would submit one now.
    pub fn kind_of_next(&self) -> VersionKind {
        match (&self.submission, self.open_revision()) {
            (None, _) => VersionKind::First,
            (Some(_), Some(_)) => VersionKind::Revision,
            (Some(_), None) => VersionKind::Supplement,
        }
    }

    /// Notes what an event says of that.
    pub(in crate::case) fn note_revision(&mut self, event: &Event) {
        match event {
            Event::RevisionRequested { on, until, note, points } => {
                let (note, points) = (note.clone(), points.clone());
                let (requested_on, until) = (*on, *until);
                self.revisions.push(RevisionRequest {
                    requested_on,
                    until,
                    note,
                    points,
                    end: None,
                    answered_by: None,
                });
            }
            Event::RevisionRequestWithdrawn { on, .. } => self.end_revision(RevisionEnd::Withdrawn(*on), None),
            Event::Revised { version, on, .. } => {
                self.submission.iter_mut().for_each(|submission| submission.version = *version);
                self.end_revision(RevisionEnd::Submitted(*on), Some(*version));
            }
            // Scores of which some are given again can no longer be gone on with unasked.
            Event::CriteriaReopened { reviewers, .. } if !reviewers.is_empty() => self.released = false,
            _ => {}
        }
    }

    fn end_revision(&mut self, end: RevisionEnd, version: Option<u32>) {
        self.revisions
            .last_mut()
            .into_iter()
            .for_each(|request| (request.end, request.answered_by) = (Some(end), version));
    }
}

/// The criteria that rest on a section in which something changed, in their order.
pub fn touched_criteria<'a>(
    criteria: &'a [Criterion],
    changed: &Differences,
    list: &Questionnaire,
) -> impl Iterator<Item = &'a Criterion> {
    let places = changed.places().into_iter();
    let sections: Vec<&'static str> =
        places.filter_map(|place| list.section_of(place)).map(|section| section.id).collect();
    criteria.iter().filter(move |criterion| criterion.evidence.iter().any(|id| sections.contains(&id.as_str())))
}
