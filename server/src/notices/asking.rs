//! What mails about questions, the response of the board, and the last day for the decision have to tell.

use crate::case::Case;
use crate::mail::CaseFacts;
use domain::calendar::DutchDate;
use domain::case::Event;

/// What such an event tells; nothing for any other.
pub(super) fn add_details(facts: &mut CaseFacts, case: &Case, event: &Event) {
    match event {
        Event::ViewGiven { number, .. } | Event::ResponseGiven { number, .. } => {
            let asked = case.record.consultation(*number).map(|state| state.asked.name.clone());
            facts.writer = asked.unwrap_or_default();
        }
        Event::AssessmentShared(shared) => {
            facts.until = Some(shared.asked.until.with_weekday());
            facts.reason.clone_from(&shared.asked.question);
        }
        Event::ViewReminded { until, .. } => facts.until = Some(until.with_weekday()),
        Event::Flagged(flag) => {
            facts.writer.clone_from(&flag.name);
            facts.reason.clone_from(&flag.question);
            facts.criteria = vec![label(case, &flag.criterion)];
        }
        Event::FlagAnswered { number, text, .. } => {
            facts.reason.clone_from(text);
            facts.criteria =
                case.record.flag(*number).map(|state| label(case, &state.raised.criterion)).into_iter().collect();
        }
        Event::DecisionReminded { stage, due, .. } => {
            (facts.stage, facts.until) = (Some(*stage), Some(due.with_weekday()));
        }
        _ => {}
    }
}

fn label(case: &Case, criterion: &str) -> String {
    case.profile.criterion(criterion).map_or_else(|| criterion.to_owned(), |one| one.label.clone())
}
