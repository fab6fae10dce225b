//! Answers exactly as typed, by question.

use crate::catalogue::{Question, Questionnaire, Section};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One row of a question with repeating rows: column id → cell.
pub type RowValues = BTreeMap<String, String>;

/// All answers of a proposal: question id → text. Rows are kept as a JSON list of [`RowValues`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, String>);

impl Answers {
    /// The answer to a question; empty when there is none.
    pub fn get(&self, question: &str) -> &str {
        self.0.get(question).map_or("", String::as_str)
    }

    /// Sets an answer; an empty one is forgotten.
    pub fn set(&mut self, question: &str, answer: impl Into<String>) {
        let answer = answer.into();
        if answer.is_empty() {
            self.0.remove(question);
        } else {
            self.0.insert(question.to_owned(), answer);
        }
    }

    /// The rows of a question with repeating rows; none if nothing readable was stored.
    pub fn rows(&self, question: &str) -> Vec<RowValues> {
        read_rows(self.get(question))
    }

    /// All answers, by question id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(question, answer)| (question.as_str(), answer.as_str()))
    }
}

impl Questionnaire {
    /// Whether this list asks the question, given the answers. What hangs on a question of the list that is itself not
    /// asked any more is not asked either, whatever was answered there before. Nor is what this size of proposal is not
    /// asked, until it was answered.
    pub fn asks(&self, question: &Question, answers: &Answers) -> bool {
        let fits = self.fits(question) || !answers.get(question.id()).is_empty();
        fits && !question.is_only_first()
            && question.show_if().is_none_or(|condition| {
                let source = self.before(question, condition.question);
                condition.is_met(answers.get(condition.question))
                    && source.is_none_or(|source| self.asks(source, answers))
            })
    }

    /// The questions of one of its sections that are asked, given the answers.
    pub fn asked(&self, section: &Section, answers: &Answers) -> impl Iterator<Item = &Question> {
        self.questions_of(section).iter().filter(move |question| self.asks(question, answers))
    }

    /// Whether a question fits the size of the proposal. By when something will be there is asked only where it must
    /// be there.
    fn fits(&self, question: &Question) -> bool {
        let about = question.promise().and_then(|(_, promise)| promise.about);
        let about = about.and_then(|id| self.before(question, id));
        question.is_for_its_size() && about.is_none_or(Question::is_required)
    }

    /// The question with this id that stands before another one. Looking back only, no list can lead in a circle.
    fn before(&self, question: &Question, id: &str) -> Option<&Question> {
        let mut earlier = self.questions().map(|(_, one)| one).take_while(|one| one.id() != question.id());
        earlier.find(|one| one.id() == id)
    }
}

impl FromIterator<(String, String)> for Answers {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(pairs.into_iter().filter(|(_, answer)| !answer.is_empty()).collect())
    }
}

/// Reads stored rows. Rows are only ever written by [`write_rows`], so anything else counts as no rows.
pub(super) fn read_rows(stored: &str) -> Vec<RowValues> {
    serde_json::from_str(stored).unwrap_or_default()
}

impl Answers {
    /// Stores rows, leaving out rows and cells in which nothing was typed, so that equal answers are stored alike.
    pub fn set_rows(&mut self, question: &str, rows: &[RowValues]) {
        let typed = |row: &RowValues| -> RowValues {
            row.iter()
                .filter(|(_, cell)| !cell.trim().is_empty())
                .map(|(id, cell)| (id.clone(), cell.clone()))
                .collect()
        };
        let filled: Vec<RowValues> = rows.iter().map(typed).filter(|row| !row.is_empty()).collect();
        let stored = if filled.is_empty() { String::new() } else { serde_json::to_string(&filled).unwrap_or_default() };
        self.set(question, stored);
    }
}
