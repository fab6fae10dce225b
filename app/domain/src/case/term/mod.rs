//! The term for the decision (beslistermijn) of a case: its course, and what a notice of default leads to.

mod course;
mod default_notice;

pub use course::{TermEvent, TermStep};
pub use default_notice::{DefaultNotice, PenaltyRates, PenaltyStep};
