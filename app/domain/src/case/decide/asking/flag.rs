//! Raising and answering a question for a specialist.

use crate::case::decide::{incomplete, needed};
use crate::case::{Action, CaseRecord, Event, Flag, Refusal, decision_fields};
use jiff::civil::Date;

/// Names of the fields of both forms.
pub mod flag_fields {
    /// The question.
    pub const QUESTION: &str = "flag_question";
    /// The answer.
    pub const ANSWER: &str = "flag_answer";
}

/// What is done with a question for a specialist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FlagStep {
    /// Raise it, with a criterion.
    Raise {
        /// Id of the reviewer.
        person: String,
        /// Name of the reviewer.
        name: String,
        /// Id of the criterion.
        criterion: String,
        /// The question.
        question: String,
    },
    /// Answer it.
    Answer {
        /// Its number in the case, from 1.
        number: u32,
        /// The answer.
        text: String,
    },
}

impl FlagStep {
    /// What this does, as the table of steps calls it.
    pub(in crate::case::decide) const fn action(&self) -> Action {
        match self {
            Self::Raise { .. } => Action::Flag,
            Self::Answer { .. } => Action::AnswerFlag,
        }
    }
}

/// Judges what is done with it.
pub(in crate::case::decide) fn judge(case: &CaseRecord, step: FlagStep, today: Date) -> Result<Event, Refusal> {
    match step {
        FlagStep::Raise { person, name, criterion, question } => {
            let question = needed(flag_fields::QUESTION, question, "Schrijf uw vraag.")?;
            Ok(Event::Flagged(Flag { person, name, criterion, question, on: today }))
        }
        FlagStep::Answer { number, text } => {
            let text = needed(flag_fields::ANSWER, text, "Schrijf het antwoord.")?;
            let open = case.flag(number).is_some_and(|state| state.answer.is_none());
            if open { Ok(Event::FlagAnswered { number, on: today, text }) } else { Err(Refusal::NotNow) }
        }
    }
}

/// Fails while a question of a reviewer has no answer: the scores may rest on it.
pub(in crate::case::decide) fn demand_answered(case: &CaseRecord) -> Result<(), Refusal> {
    let Some((_, state)) = case.open_flags().next() else { return Ok(()) };
    let said = format!("Beantwoord eerst de vraag van {} (tabblad Zienswijzen).", state.raised.name);
    Err(incomplete(decision_fields::SUMMARY, said))
}
