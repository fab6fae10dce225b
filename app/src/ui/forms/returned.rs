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
    /// What to know, with its heading, when nothing went wrong.
    pub notice: Option<(&'static str, String)>,
    /// Whether the program filled it in. Then nothing is saved before somebody presses a button.
    pub by_program: bool,
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
        Self { typed, notice: Some(("Nog niet bewaard", notice.into())), by_program: true, ..Self::default() }
    }

    /// A fresh form after something that was done, with what to know about it.
    pub fn done(heading: &'static str, notice: impl Into<String>) -> Self {
        Self { notice: Some((heading, notice.into())), ..Self::default() }
    }

    /// Whether something went wrong.
    pub fn failed(&self) -> bool {
        !self.errors.is_empty() || self.message.is_some()
    }

    /// Whether anything was typed at all.
    pub fn posted(&self) -> bool {
        !self.typed.pairs().is_empty()
    }

    /// Whether an answer stood in the form at all. One that was never on it stays as it is stored.
    pub fn holds(&self, question: &str) -> bool {
        self.typed.find(&format!("versie.{question}")).is_some()
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
