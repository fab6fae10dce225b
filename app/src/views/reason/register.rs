//! What is wrong with a task of the register, or with a table of them.

use super::Reason;
use serde::{Deserialize, Serialize};

/// What is wrong with a task of the register, or with a table of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RegisterRefusal {
    /// More tasks than a municipality may have.
    ManyTasks(usize),
    /// A task with this id is not there, or is there twice.
    NoSuchTask,
    /// Somebody else changed the task first.
    TaskChanged,
    /// The task that somebody wants to challenge is not in the register any more.
    TaskGone,
    /// The ordinance leaves the service out, by this article.
    ExcludedService(String),
}

impl From<RegisterRefusal> for Reason {
    fn from(refusal: RegisterRefusal) -> Self {
        Self::Register(refusal)
    }
}
