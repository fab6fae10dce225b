//! Why something cannot be done in a case.

use crate::proposal::Finding;

/// Why a command was refused. Facts only; pages word them.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// The case is no longer, or not yet, in a status for this.
    NotNow,
    /// The person has no role that may do this.
    NotYours,
    /// Something is missing or wrong.
    Incomplete(Vec<Finding>),
}
