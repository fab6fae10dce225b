//! What there is to say of scores that were handed in, released, given again or opened again.

use domain::case::{Event, Role};
use domain::text::enumeration;

/// The details; nothing of any other event. `place` is the name of the criterion that an event is about.
pub(super) fn assessing_details(event: &Event, place: &str) -> Option<Vec<String>> {
    Some(match event {
        // Why somebody asks that may tell a score: the case manager reads it where the scores stand.
        Event::Assessed { role, .. } | Event::ReopeningAsked { role, .. } => label(role).into_iter().collect(),
        Event::ScoredAgain { role, .. } => label(role).into_iter().chain([format!("Criterium: {place}.")]).collect(),
        Event::AssessmentReopened { name, role, .. } => {
            let role = Role::from_value(role).map(Role::in_sentence).unwrap_or_default();
            vec![format!("{name}, {role}.")]
        }
        // The place is that of the criteria, by their names.
        Event::CriteriaReopened { version, reviewers, reason, .. } => {
            let which = if place.is_empty() { "geen".to_owned() } else { place.to_owned() };
            let names: Vec<String> = reviewers.iter().map(|one| one.name.clone()).collect();
            let whose = (!names.is_empty()).then(|| format!("Opnieuw aan zet: {}.", enumeration(&names)));
            let reason = (!reason.is_empty()).then(|| reason.clone());
            [format!("Na versie {version}: {which}.")].into_iter().chain(whose).chain(reason).collect()
        }
        Event::AssessmentsReleased { missing, scarce, undiscussed, reason } => {
            let waiting = (!missing.is_empty()).then(|| format!("Nog niet ingeleverd: {}.", enumeration(missing)));
            let scarce = (!scarce.is_empty()).then(|| format!("Te weinig scores: {}.", enumeration(scarce)));
            let silent = (!undiscussed.is_empty()).then(|| format!("Niet besproken: {}.", enumeration(undiscussed)));
            waiting.into_iter().chain(scarce).chain(silent).chain([reason.clone()]).collect()
        }
        _ => return None,
    })
}

fn label(role: &str) -> Option<String> {
    Role::from_value(role).map(Role::label)
}
