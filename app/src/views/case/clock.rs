//! The clock of a case.

use domain::calendar::Term;
use jiff::civil::Date;

/// The legal clock as a bar and a sentence.
#[derive(Debug, Clone)]
pub struct ClockView {
    /// Days of the term that have passed.
    pub elapsed: u32,
    /// Days on which it stood still.
    pub suspended: u32,
    /// Days left.
    pub left: u32,
    /// Days over time.
    pub overdue: u32,
    /// Whether it stands still now.
    pub stands_still: bool,
    /// Whether a decision was sent, so that nothing runs any more.
    pub stopped: bool,
    /// How long the term is.
    pub term: Term,
    /// Day of receipt.
    pub received: Date,
    /// Last day for a decision; while the term stands still, if nothing ends that before its last day.
    pub due: Date,
    /// By how much the decision was postponed.
    pub postponed_by: Option<Term>,
}
