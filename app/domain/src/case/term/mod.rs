//! The term for the decision (beslistermijn) of a case: what suspends it, its course, and what a notice of default
//! leads to. Beside it stands what moves no term: a version that the board was asked to change.

mod answering;
mod course;
mod deadlines;
mod default_notice;
mod open_questions;
mod planning;
mod points;
mod revision;
mod suspending;
mod tracks;

pub use course::{TermEvent, TermStep};
pub use deadlines::{Deadline, DeadlineKind};
pub use default_notice::{DefaultNotice, PenaltyRates, PenaltyStep};
pub use open_questions::OpenQuestions;
pub use planning::{Milestone, PlannedStep, ReminderStage, remind_of_decision};
pub use points::{GroundKind, PointGround, PointSubject, SupplementPoint};
pub use revision::{ReopenedReviewer, RevisionEnd, RevisionRequest, VersionKind, touched_criteria};
pub use suspending::{ConsentedSuspension, PointVerdict, RequestEnd, SupplementRequest};
pub use tracks::{ConsentState, RequestState, RevisionState};
