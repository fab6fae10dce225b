//! Two texts for one answer (twee versies): somebody saved what somebody else had changed meanwhile.

use crate::views::Author;
use domain::proposal::RowValues;

/// Another text, beside the one that is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictView {
    /// Id of the other text.
    pub id: String,
    /// Version of what is stored.
    pub stored_version: i64,
    /// Who wrote it and when.
    pub other_by: Author,
    /// The other text, as an answer is stored.
    pub other: String,
    /// Its rows, if the question has them.
    pub other_rows: Vec<RowValues>,
    /// Who wrote what is stored, and when; nobody when nothing is.
    pub stored_by: Option<Author>,
    /// What is stored.
    pub stored: String,
    /// Its rows, if the question has them.
    pub stored_rows: Vec<RowValues>,
}

/// Two budgets: the cells in which they differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictingBudget {
    /// Id of the other budget.
    pub id: String,
    /// Version of what is stored.
    pub stored_version: i64,
    /// Who wrote it and when.
    pub other_by: Author,
    /// Who wrote what is stored, and when; nobody when nothing is.
    pub stored_by: Option<Author>,
    /// Name of the field, what is stored in it, and what the other typed.
    pub cells: Vec<(String, String, String)>,
}
