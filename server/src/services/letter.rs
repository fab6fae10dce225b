//! The facts of a decision letter.

use super::CaseFile;
use super::draft::Frozen;
use super::panel::Scores;
use crate::documents::{LetterFacts, Sender};
use crate::failure::Outcome;
use app::api::AppError;
use domain::workflow::State;

/// Gathers them for a case whose decision is being sent; `announced` is its state from then on.
pub(super) fn letter_facts(
    file: &CaseFile,
    announced: &State,
    frozen: Frozen,
    scores: Scores,
    contact: String,
) -> Outcome<LetterFacts> {
    let State::Announced { course, decision, on, .. } = announced else { return Err(AppError::NotFound.into()) };
    let details = file.municipality.details()?;
    Ok(LetterFacts {
        sender: Sender {
            name: file.municipality.name.clone(),
            address: details.address,
            town: details.town,
            phone: details.phone,
            email: details.email,
            contact,
        },
        title: frozen.title,
        cooperative: frozen.cooperative,
        profile: file.profile.clone(),
        course: course.clone(),
        decision: (**decision).clone(),
        reviewers: scores.into_reviewers(),
        answers: frozen.answers,
        sheet: frozen.sheet,
        sent: *on,
    })
}
