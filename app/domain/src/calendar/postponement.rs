//! Postponing a decision.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Term;

/// A postponement of the decision (*verdaging*): where the ordinance allows it, an authority may once take more time,
/// before its term has run out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Postponement {
    /// The day on which the applicant was told.
    pub on: Date,
    /// How much longer the term becomes.
    pub by: Term,
}
