//! The name of one field on a page, so that a finding can link to it.

use std::fmt;

/// A field of the proposal: the `name` and `id` of its input.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field(String);

impl Field {
    /// The field that a form posts under this name.
    pub fn named(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// The field of a question.
    pub fn question(id: &str) -> Self {
        Self(id.to_owned())
    }

    /// One cell of a question with repeating rows, counted from 0.
    pub fn cell(question: &str, row: usize, column: &str) -> Self {
        Self(format!("{question}.{row}.{column}"))
    }

    /// Whether this is the field of a question, or one of its cells.
    pub fn belongs_to(&self, question: &str) -> bool {
        self.0.strip_prefix(question).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    /// Id of the section in which it stands.
    pub fn section(&self) -> &str {
        self.0.split_once('.').map_or(self.as_str(), |(section, _)| section)
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
