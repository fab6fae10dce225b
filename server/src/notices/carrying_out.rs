//! What mails about carrying out a decision have to tell.

use crate::case::Case;
use crate::mail::CaseFacts;
use app::words;
use domain::calendar::DutchDate;
use domain::case::{Commitment, Event};

/// What an event of carrying out tells; nothing for any other.
pub(super) fn add_details(facts: &mut CaseFacts, case: &Case, event: &Event) {
    let one = |number: u32| case.record.commitment(number).map(|state| line(&state.agreed));
    match event {
        Event::CommitmentsAgreed { commitments } => facts.commitments = commitments.iter().map(line).collect(),
        Event::CommitmentReported { number, text, .. } => {
            (facts.commitments, facts.reason) = (one(*number).into_iter().collect(), text.clone());
        }
        Event::CommitmentSettled { number, met, remark, .. } => {
            facts.commitments = one(*number).into_iter().collect();
            (facts.met, facts.reason) = (*met, remark.clone());
        }
        Event::CommitmentMoved { number, due, reason } => {
            facts.commitments = one(*number).into_iter().collect();
            (facts.until, facts.reason) = (Some(due.with_weekday()), reason.clone());
        }
        Event::CommitmentReminded { number, due } => {
            (facts.commitments, facts.until) = (one(*number).into_iter().collect(), Some(due.with_weekday()));
        }
        Event::TaskExtended { until, reason, .. } => {
            (facts.until, facts.reason) = (Some(until.with_weekday()), reason.clone());
        }
        Event::HandedBack { on, reason } => {
            (facts.until, facts.reason) = (Some(on.with_weekday()), reason.clone());
        }
        _ => {}
    }
}

/// "Een polis voor wat mis kan gaan. Voorwaarde. Het bestuur zorgt hiervoor. Uiterlijk maandag 1 maart 2027."
fn line(commitment: &Commitment) -> String {
    let text = commitment.text.trim().trim_end_matches('.');
    format!("{text}. {} Uiterlijk {}.", words::commitment(commitment), commitment.due.with_weekday())
}
