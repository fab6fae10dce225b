//! What is wrong on a page of questions, as links for its summary.

use crate::forms::Returned;
use crate::parts::capital;
use crate::views::FieldError;
use crate::views::proposal::drafting::QuestionView;
use domain::catalogue::{Kind, Question};

/// Whether anything in the section was ever answered.
pub fn is_touched(questions: &[QuestionView]) -> bool {
    questions
        .iter()
        .filter(|view| view.is_asked)
        .any(|view| view.version > 0 || !view.value.is_empty() || !view.rows.is_empty())
}

/// What is wrong on the page, each as (field, text). What is not filled in yet is no error while writing.
pub fn section_errors(questions: &[QuestionView], returned: &Returned) -> Vec<(String, String)> {
    questions.iter().filter(|view| view.is_asked).flat_map(|view| question_errors(view, returned)).collect()
}

fn question_errors(view: &QuestionView, returned: &Returned) -> Vec<(String, String)> {
    let id = view.question.id();
    let posted: Vec<&FieldError> = returned.errors.iter().filter(|error| belongs(&error.field, id)).collect();
    let errors = if posted.is_empty() { view.wrong.iter().collect() } else { posted };
    errors.into_iter().map(|error| (error.field.clone(), sentence(&view.question, error))).collect()
}

fn belongs(field: &str, question: &str) -> bool {
    field.strip_prefix(question).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// A message that can be understood away from its field.
fn sentence(question: &Question, error: &FieldError) -> String {
    let place = cell(question, &error.field).unwrap_or_else(|| question.label().to_owned());
    let joint = if place.ends_with(['?', '.']) { " " } else { ": " };
    format!("{place}{joint}{}", error.message)
}

/// The place of a cell: "Partner 2, Rol".
fn cell(question: &Question, field: &str) -> Option<String> {
    let Kind::Rows { item, columns, .. } = question.kind() else { return None };
    let (row, column) = field.strip_prefix(question.id())?.strip_prefix('.')?.split_once('.')?;
    let number = row.parse::<usize>().ok()? + 1;
    let label = columns.iter().find(|candidate| candidate.id == column)?.label;
    Some(format!("{} {number}, {label}", capital(item)))
}
