//! What is wrong with a task of the register, or with a table of them.

use super::Reason;
use serde::{Deserialize, Serialize};

/// What is wrong with a task of the register, or with a table of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RegisterRefusal {
    /// A cell of a table of tasks that cannot be read.
    Cell {
        /// Row as a spreadsheet counts it.
        row: u64,
        /// Heading of its column.
        column: String,
        /// What is wrong.
        why: Box<Reason>,
    },
    /// A table of tasks without this column.
    NoColumn(String),
    /// A table of tasks with a column of this name that is not known, or is there twice.
    StrangeColumn(String),
    /// A file that is no table of text.
    NoTable,
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
