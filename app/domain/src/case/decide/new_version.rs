//! A version that is submitted.

use crate::case::BoardApproval;
use crate::proposal::Finding;

/// A version of the proposal that is to be submitted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewVersion {
    /// SHA-256 of the frozen content.
    pub sha256: String,
    /// What stands in the way according to [`crate::proposal::Readiness`].
    pub missing: Vec<Finding>,
    /// The board's approval, if it is complete.
    pub approval: Option<BoardApproval>,
}
