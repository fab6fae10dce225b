//! Where a case stands, with all that belongs to that moment.

use super::{Decision, Event, Side};
use crate::budget::named;
use crate::calendar::{DecisionTerm, Suspension, Term};
use jiff::civil::Date;

named! {
    /// The status of a case.
    Status {
        /// Being written; the municipality sees nothing.
        Draft = "concept", "Concept";
        /// Submitted, not yet found complete.
        Submitted = "ingediend", "Ingediend";
        /// The municipality asked for more; the term stands still.
        SupplementRequested = "aanvulling_gevraagd", "Aanvulling gevraagd";
        /// Complete and being assessed.
        InAssessment = "in_beoordeling", "In beoordeling";
        /// Decided, not yet sent; the board does not see the decision yet.
        Decided = "besloten", "Besluit genomen";
        /// The decision was sent.
        Announced = "bekendgemaakt", "Besluit bekendgemaakt";
        /// Withdrawn by the board.
        Withdrawn = "ingetrokken", "Ingetrokken";
    }
}

/// What is known from the first submission on.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// Kenmerk.
    pub reference: String,
    /// Number of the newest submitted version, from 1.
    pub version: u32,
    /// Day of receipt (ontvangst).
    pub received_on: Date,
    /// Periods in which the term stood still.
    pub suspensions: Vec<Suspension>,
}

/// An open request to supplement (aanvulverzoek, Awb 4:5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supplement {
    /// Day of the request.
    pub requested_on: Date,
    /// Last day to answer (hersteltermijn).
    pub until: Date,
    /// What is missing, in the officer's words.
    pub points: Vec<String>,
}

/// Where a case stands.
#[derive(Debug, Clone, PartialEq)]
pub enum State {
    /// See [`Status::Draft`].
    Draft,
    /// See [`Status::Submitted`].
    Submitted(Course),
    /// See [`Status::SupplementRequested`].
    SupplementRequested(Course, Supplement),
    /// See [`Status::InAssessment`].
    InAssessment(Course),
    /// See [`Status::Decided`].
    Decided(Course, Box<Decision>),
    /// See [`Status::Announced`].
    Announced {
        /// The course until then.
        course: Course,
        /// What was decided.
        decision: Box<Decision>,
        /// Day of sending (bekendmaking).
        on: Date,
        /// Last day to object, if objection is open.
        objection_until: Option<Date>,
    },
    /// See [`Status::Withdrawn`].
    Withdrawn(Option<Course>),
}

impl State {
    /// The state after these events.
    pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Self {
        events.into_iter().fold(Self::Draft, Self::apply)
    }

    /// The state after one more event. Events that do not fit leave it unchanged; [`super::decide`] never makes them.
    #[must_use]
    pub fn apply(self, event: &Event) -> Self {
        match (self, event) {
            (Self::Draft, Event::Submitted { reference, received_on, .. }) => Self::Submitted(Course {
                reference: reference.clone(),
                version: 1,
                received_on: *received_on,
                suspensions: Vec::new(),
            }),
            (Self::Submitted(mut course), Event::SupplementRequested { on, until, points }) => {
                course.suspensions.push(Suspension::after_request(*on));
                let supplement = Supplement { requested_on: *on, until: *until, points: points.clone() };
                Self::SupplementRequested(course, supplement)
            }
            (Self::SupplementRequested(mut course, _), Event::Supplemented { version, on, .. }) => {
                course.version = *version;
                if let Some(open) = course.suspensions.last_mut() {
                    *open = open.supplemented(*on);
                }
                Self::Submitted(course)
            }
            (Self::Submitted(course), Event::FoundComplete { .. }) => Self::InAssessment(course),
            (Self::InAssessment(course), Event::Decided(decision)) => Self::Decided(course, decision.clone()),
            (Self::Decided(course, decision), Event::Announced { on, objection_until }) => {
                Self::Announced { course, decision, on: *on, objection_until: *objection_until }
            }
            (state, Event::Withdrawn { .. }) => Self::Withdrawn(state.into_course()),
            (state, _) => state,
        }
    }

    /// The status that is stored and listed.
    pub const fn status(&self) -> Status {
        match self {
            Self::Draft => Status::Draft,
            Self::Submitted(_) => Status::Submitted,
            Self::SupplementRequested(..) => Status::SupplementRequested,
            Self::InAssessment(_) => Status::InAssessment,
            Self::Decided(..) => Status::Decided,
            Self::Announced { .. } => Status::Announced,
            Self::Withdrawn(_) => Status::Withdrawn,
        }
    }

    /// What is known since the first submission.
    pub const fn course(&self) -> Option<&Course> {
        match self {
            Self::Draft => None,
            Self::Submitted(course)
            | Self::SupplementRequested(course, _)
            | Self::InAssessment(course)
            | Self::Decided(course, _)
            | Self::Announced { course, .. } => Some(course),
            Self::Withdrawn(course) => course.as_ref(),
        }
    }

    fn into_course(self) -> Option<Course> {
        self.course().cloned()
    }

    /// The term for the decision, once the case was submitted.
    pub fn decision_term(&self, term: Term) -> Option<DecisionTerm> {
        let course = self.course()?;
        let unsuspended = DecisionTerm::new(course.received_on, term);
        Some(course.suspensions.iter().copied().fold(unsuspended, DecisionTerm::suspended))
    }
}

impl Status {
    /// Whose turn it is (aan zet); `None` when nobody has to do anything.
    pub const fn turn(self) -> Option<Side> {
        match self {
            Self::Draft | Self::SupplementRequested => Some(Side::Board),
            Self::Submitted | Self::InAssessment | Self::Decided => Some(Side::Municipality),
            Self::Announced | Self::Withdrawn => None,
        }
    }

    /// How the board sees the status: a decision stays unseen until it was sent.
    #[must_use]
    pub const fn as_seen_by(self, side: Side) -> Self {
        match (self, side) {
            (Self::Decided, Side::Board) => Self::InAssessment,
            (status, _) => status,
        }
    }

    /// Whether the term for a decision runs or stands still.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Submitted | Self::SupplementRequested | Self::InAssessment | Self::Decided)
    }
}
