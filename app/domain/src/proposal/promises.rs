//! What is not there yet and will be (toezeggingen): "nog niet" is an answer where life is so.

use super::Answers;
use crate::calendar::parse_date;
use crate::catalogue::{Promise, Question, Questionnaire};
use jiff::civil::Date;

/// Something that the board says it will have by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promised {
    /// Id of the question that asks by when.
    pub question: &'static str,
    /// What that is, as a condition that the municipality may set.
    pub condition: &'static str,
    /// By when.
    pub until: Date,
}

impl Questionnaire {
    /// What the answers promise, in the order of the list.
    pub fn promises(&self, answers: &Answers) -> Vec<Promised> {
        let asked = self.questions().filter(|(_, question)| self.asks(question, answers));
        asked.filter_map(|(_, question)| promised(question, answers)).collect()
    }

    /// Whether the answers promise what this question asks, so that it need not be answered yet.
    pub fn is_promised(&self, question: &Question, answers: &Answers) -> bool {
        let about = |promise: Promise| promise.about == Some(question.id());
        let mut promises =
            self.questions().map(|(_, one)| one).filter(|one| one.promise().is_some_and(|(_, promise)| about(promise)));
        promises.any(|one| promised(one, answers).is_some())
    }
}

fn promised(question: &Question, answers: &Answers) -> Option<Promised> {
    let (id, Promise { condition, .. }) = question.promise()?;
    let until = parse_date(answers.get(question.id())).ok()?;
    Some(Promised { question: id, condition, until })
}
