//! A form that comes back to be mended.

use super::address::{Done, blank_rows, told};
use crate::views::fields::version_of;
use crate::views::{AppError, FieldError, Typed};

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
    /// A list that shows more blank rows than usual, and how many.
    pub blank: Option<(String, usize)>,
    /// Parts of the page beside which something is told: a question that came up, a form that was saved.
    pub told: Vec<String>,
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

    /// A fresh form after another page of it was posted, as its address asks.
    pub fn from_address(asked: &Typed) -> Self {
        let notice = Done::asked(asked).map(Done::notice).map(|(heading, text)| (heading, text.to_owned()));
        Self { notice, blank: blank_rows(asked), told: told(asked), ..Self::default() }
    }

    /// How many blank rows a list shows at least.
    pub fn blank_rows(&self, list: &str) -> usize {
        self.blank.as_ref().filter(|(name, _)| name == list).map_or(0, |(_, count)| *count)
    }

    /// Whether something is told beside this part of the page.
    pub fn tells(&self, part: &str) -> bool {
        self.told.iter().any(|told| told == part)
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
        self.typed.find(&version_of(question)).is_some()
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

    /// All messages beside a field: of files, several can be wrong at once.
    pub fn all_errors(&self, name: &str) -> Option<String> {
        let errors = self.errors.iter().filter(|error| error.field == name);
        let errors: Vec<&str> = errors.map(|error| error.message.as_str()).collect();
        (!errors.is_empty()).then(|| errors.join(" "))
    }

    /// The message beside a field.
    pub fn error(&self, name: &str) -> Option<String> {
        self.errors.iter().find(|error| error.field == name).map(|error| error.message.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::Returned;
    use crate::views::Typed;

    fn address(pairs: &[(&str, &str)]) -> Returned {
        let typed: Typed = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Returned::from_address(&typed)
    }

    #[test]
    fn an_address_brings_fixed_sentences_and_never_words_of_its_own() {
        assert_eq!(
            address(&[("gedaan", "ingelezen")]).notice.map(|(heading, _)| heading),
            Some("Het concept is ingelezen")
        );
        assert_eq!(address(&[("gedaan", "Bel 0900-1234")]).notice, None);
    }

    #[test]
    fn an_address_asks_for_a_bounded_number_of_blank_rows_of_one_list() {
        let asked = address(&[("erbij", "samenwerking.partners:3")]);
        assert_eq!((asked.blank_rows("samenwerking.partners"), asked.blank_rows("risicos.lijst")), (3, 0));
        assert_eq!(address(&[("erbij", "a:4000000")]).blank_rows("a"), 50);
        for wrong in ["a", "a:", "a:-1", "a:veel", ""] {
            assert_eq!(address(&[("erbij", wrong)]).blank_rows("a"), 0, "{wrong}");
        }
    }
}
