//! Addresses with something behind the question mark, or with a place on the page.

use super::{
    CASES, GUIDE, NEW_PROPOSAL, OFFICERS, OWN_DATA, QUESTIONS, SECOND_STEP, SIGN_IN, SIGNED_OUT, TASKS, asked,
    assessment,
};

/// The assessment by somebody who scores in several roles, in this one.
pub fn assessment_as(id: &str, role: &str) -> String {
    format!("{}?{}={role}", assessment(id), asked::ROLE)
}

/// One criterion of it, or the screen on which its scores are handed in.
pub fn assessment_of(id: &str, role: &str, criterion: &str) -> String {
    format!("{}&{}={criterion}", assessment_as(id, role), asked::CRITERION)
}

/// The page to sign in, from which somebody goes on to this path, encoded as in a form.
pub fn sign_in_then(next: &str) -> String {
    format!("{SIGN_IN}?{}={next}", asked::NEXT)
}

/// The second step of signing in, from which somebody goes on to this path, encoded as in a form.
pub fn second_step_then(next: &str) -> String {
    format!("{SECOND_STEP}?{}={next}", asked::NEXT)
}

/// The page that asks for the own name, from which somebody goes on to this path, encoded as in a form.
pub fn own_data_then(next: &str) -> String {
    format!("{OWN_DATA}?{}={next}", asked::NEXT)
}

/// The page after this person signed out.
pub fn signed_out(person: &str) -> String {
    format!("{SIGNED_OUT}?{}={person}", asked::WHO)
}

/// The questions of one municipality, by id.
pub fn questions_of(municipality: &str) -> String {
    format!("{QUESTIONS}?{}={municipality}", asked::MUNICIPALITY)
}

/// The questions of one section, in the list that everybody can read.
pub fn questions_in(section: &str) -> String {
    format!("{QUESTIONS}#{section}")
}

/// The part of the guidance about services.
pub fn services() -> String {
    format!("{GUIDE}#diensten")
}

/// The officers of one municipality, by id.
pub fn officers_of(municipality: &str) -> String {
    format!("{OFFICERS}?{}={municipality}", asked::MUNICIPALITY)
}

/// The queue with the cases that the filter of this name lists.
pub fn cases_with(filter: &str) -> String {
    format!("{CASES}?{}={filter}", asked::FILTER)
}

/// The queue that these pairs of name and value ask for, encoded as in a form.
pub fn cases_asked(pairs: &str) -> String {
    format!("{CASES}?{pairs}")
}

/// The tasks of one municipality for its officers, by id.
pub fn tasks_of(municipality: &str) -> String {
    format!("{TASKS}?{}={municipality}", asked::MUNICIPALITY)
}

/// Beginning a proposal about this task.
pub fn challenging(task: &str) -> String {
    format!("{NEW_PROPOSAL}?{}={task}", asked::TASK)
}

/// This path with these names and values behind it, none of which needs to be encoded.
pub fn with<N: AsRef<str>, V: AsRef<str>>(path: &str, pairs: impl IntoIterator<Item = (N, V)>) -> String {
    let pairs = pairs.into_iter().map(|(name, value)| format!("{}={}", name.as_ref(), value.as_ref()));
    let pairs: Vec<String> = pairs.collect();
    if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
}
