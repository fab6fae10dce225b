//! A form that comes back to be mended.

use crate::api::{AppError, FieldError, Typed};

/// What somebody typed and what is wrong with it. The default is a form that nobody posted yet.
#[derive(Debug, Clone, Default)]
pub struct Returned {
    /// The form as posted.
    pub typed: Typed,
    /// Messages, each naming its field.
    pub errors: Vec<FieldError>,
    /// What went wrong with the whole form.
    pub message: Option<String>,
    /// What to know about a form that was filled in for somebody; nothing went wrong.
    pub notice: Option<String>,
    /// What was done, where that is not what people may expect; nothing went wrong.
    pub done: Option<String>,
}

impl Returned {
    /// A posted form that failed. Only errors that the same page can show belong here; others have their own page.
    pub fn new(typed: Typed, error: AppError) -> Self {
        match error {
            AppError::Fields(errors) => Self { typed, errors, ..Self::default() },
            other => Self { typed, message: Some(other.to_string()), ..Self::default() },
        }
    }

    /// A form that the program filled in, to look through and save.
    pub fn filled_in(typed: Typed, notice: impl Into<String>) -> Self {
        Self { typed, notice: Some(notice.into()), ..Self::default() }
    }

    /// A form that was carried out, with something to know about it.
    pub fn carried_out(done: impl Into<String>) -> Self {
        Self { done: Some(done.into()), ..Self::default() }
    }

    /// Whether something went wrong.
    pub fn failed(&self) -> bool {
        !self.errors.is_empty() || self.message.is_some()
    }

    /// Whether anything was typed at all.
    pub fn posted(&self) -> bool {
        !self.typed.pairs().is_empty()
    }

    /// The value to show: what was typed wins over what was stored.
    pub fn value(&self, name: &str, stored: &str) -> String {
        self.typed.find(name).unwrap_or(stored).to_owned()
    }

    /// The value of boxes to tick, one a line. A box that is not ticked is not sent, so a posted form wins as a whole.
    pub fn ticked(&self, name: &str, stored: &str) -> String {
        if !self.posted() {
            return stored.to_owned();
        }
        self.typed.all(name).collect::<Vec<_>>().join("\n")
    }

    /// The message beside a field.
    pub fn error(&self, name: &str) -> Option<String> {
        self.errors.iter().find(|error| error.field == name).map(|error| error.message.clone())
    }
}
