//! What there is to say of scores that were handed in, released, given again or opened again, of messages and of
//! objections.

use domain::Named;
use domain::calendar::{DutchDate, HolidayTable};
use domain::case::{Event, Objector, Role};
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
        Event::AssessmentsReleased { missing, scarce, undiscussed, reason } => {
            let waiting = (!missing.is_empty()).then(|| format!("Nog niet ingeleverd: {}.", enumeration(missing)));
            let scarce = (!scarce.is_empty()).then(|| format!("Te weinig scores: {}.", enumeration(scarce)));
            let silent = (!undiscussed.is_empty()).then(|| format!("Niet besproken: {}.", enumeration(undiscussed)));
            waiting.into_iter().chain(scarce).chain(silent).chain([reason.clone()]).collect()
        }
        Event::MessageToBoard { text, .. } | Event::MessageToMunicipality { text, .. } => vec![text.clone()],
        // Who works at the desk reads its notes on their own page.
        Event::NoteAdded { .. } => vec![],
        Event::ObjectionRegistered(objection) => {
            let by = match objection.by {
                Objector::Board => "Van het bestuur.",
                Objector::ThirdParty => "Van een derde-belanghebbende.",
            };
            let until = objection.decide_until(&HolidayTable::default()).with_weekday();
            let late = (!objection.is_in_time()).then(|| "Het kwam na de laatste dag om bezwaar te maken.".to_owned());
            let received = format!("Ontvangen op {}.", objection.received_on.with_weekday());
            [by.to_owned(), received]
                .into_iter()
                .chain(late)
                .chain([format!("Beslissing uiterlijk {until}.")])
                .collect()
        }
        Event::ObjectionSettled { number, on, result } => {
            vec![format!("Bezwaar {number}, op {}: {}.", on.with_weekday(), result.label().to_lowercase())]
        }
        _ => return None,
    })
}

fn label(role: &str) -> Option<String> {
    Role::from_value(role).map(Role::label)
}
