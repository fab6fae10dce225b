//! The facts of a decision letter.

use crate::assessment::panel::Scores;
use crate::case::Case;
use crate::documents::{LetterFacts, Sender};
use crate::failure::Failure;
use crate::frozen::Frozen;
use domain::case::CaseRecord;

/// Gathers them for a case whose decision is being sent; `announced` is its record from then on.
pub(crate) fn letter_facts(
    case: &Case,
    announced: &CaseRecord,
    frozen: Frozen,
    scores: Scores,
    contact: String,
) -> Result<LetterFacts, Failure> {
    let (submission, decision) = (announced.submission.as_ref(), announced.decision.as_ref());
    let (submission, decision) = submission.zip(decision).ok_or(Failure::NotFound)?;
    let sent = announced.announcement.ok_or(Failure::NotFound)?.on;
    Ok(LetterFacts {
        sender: Sender::of(&case.municipality, contact)?,
        title: frozen.title,
        cooperative: frozen.cooperative,
        profile: case.profile.clone(),
        submission: submission.clone(),
        course: announced.term_course(case.profile.decision_term, sent),
        decision: (**decision).clone(),
        reviewers: scores.into_reviewers(),
        answers: frozen.answers,
        sheet: frozen.sheet,
        sent,
    })
}
