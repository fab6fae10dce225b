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

impl Refusal {
    /// Everything that is missing or wrong at once. What else was refused goes before that.
    pub(in crate::case) fn all(refusals: impl IntoIterator<Item = Self>) -> Self {
        let mut findings = Vec::new();
        for refusal in refusals {
            match refusal {
                Self::Incomplete(more) => findings.extend(more),
                other => return other,
            }
        }
        Self::Incomplete(findings)
    }
}
