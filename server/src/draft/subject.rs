//! What somebody writes, looks back at or talks about: the answer to a question, or the budget.

use super::revision::BUDGET;
use crate::failure::Failure;
use domain::catalogue::{Question, Questionnaire, Section};

/// An answer or the budget, with the section in which it stands.
#[derive(Clone)]
pub(crate) enum Subject {
    Question(Question, &'static Section),
    Budget(&'static Section),
}

impl Subject {
    /// The question or budget with this id.
    pub(crate) fn find(questionnaire: &Questionnaire, name: &str) -> Result<Self, Failure> {
        let found = match name {
            BUDGET => questionnaire.section(BUDGET).map(Self::Budget),
            _ => questionnaire.find(name).map(|(section, question)| Self::Question(question.clone(), section)),
        };
        found.ok_or(Failure::NotFound)
    }

    /// Where it stands.
    pub(crate) const fn section(&self) -> &'static Section {
        match self {
            Self::Question(_, section) | Self::Budget(section) => section,
        }
    }

    /// What it is called.
    pub(crate) fn label(&self) -> &str {
        match self {
            Self::Question(question, _) => question.label(),
            Self::Budget(section) => section.title,
        }
    }
}
