//! What brought a case where it is.

use domain::case::Action;
use serde::{Deserialize, Serialize};

/// The step that brought a case where it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastStep {
    /// Name and role of who took it.
    pub by: String,
    /// What was done.
    pub action: Action,
}
