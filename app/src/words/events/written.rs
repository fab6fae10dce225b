//! What there is to say of what people wrote: messages, notes and objections.

use crate::words;
use domain::Named;
use domain::calendar::{DutchDate, HolidayTable};
use domain::case::{Commitment, Disclosure, Event, Objector};

/// The details; nothing of any other event.
pub(super) fn written_details(event: &Event) -> Option<Vec<String>> {
    Some(match event {
        Event::MessageToBoard { text, .. } | Event::MessageToMunicipality { text, .. } => vec![text.clone()],
        // Who works at the desk reads its notes on their own page.
        Event::NoteAdded { .. } => vec![],
        Event::ConsultationAsked(asked) => vec![format!(
            "Aan {}, {}. Antwoorden kan tot en met {}.",
            asked.name,
            words::consulted_as(asked.role),
            asked.until.with_weekday()
        )],
        Event::ViewGiven { text, .. } | Event::ViewRecorded { text, .. } | Event::ViewWeighed { text, .. } => {
            vec![text.clone()]
        }
        Event::ConsultationWithdrawn { reason, .. } | Event::DisclosureEnded { reason } => vec![reason.clone()],
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
        Event::Disclosed(disclosure) => disclosed(disclosure),
        _ => return carried_out_details(event),
    })
}

/// Everything that everybody reads of a case.
fn disclosed(disclosure: &Disclosure) -> Vec<String> {
    let Disclosure { title, initiator, summary, grounds, .. } = disclosure;
    let decision = (!grounds.is_empty()).then(|| format!("Over het besluit: {grounds}"));
    [format!("“{title}”, van {initiator}"), summary.clone()].into_iter().chain(decision).collect()
}

/// The same of what has to happen after a decision.
fn carried_out_details(event: &Event) -> Option<Vec<String>> {
    Some(match event {
        Event::CommitmentsAgreed { commitments } => {
            let line = |one: &Commitment| format!("{} Uiterlijk {}.", one.text, one.due.with_weekday());
            commitments.iter().map(line).collect()
        }
        Event::CommitmentReported { number, text, .. } => vec![format!("Afspraak {number}."), text.clone()],
        Event::CommitmentSettled { number, remark, .. } => vec![format!("Afspraak {number}."), remark.clone()],
        Event::CommitmentMoved { number, due, reason } => {
            vec![format!("Afspraak {number}: uiterlijk {}.", due.with_weekday()), reason.clone()]
        }
        Event::CommitmentReminded { number, due } => {
            vec![format!("Afspraak {number}: uiterlijk {}.", due.with_weekday())]
        }
        Event::TaskExtended { until, reason, .. } => {
            vec![format!("Tot en met {}.", until.with_weekday()), reason.clone()]
        }
        Event::HandedBack { on, reason } => vec![format!("Vanaf {}.", on.with_weekday()), reason.clone()],
        _ => return before_the_decision(event),
    })
}

/// What there is to say of reminders, of the draft of the assessment, and of questions for a specialist.
fn before_the_decision(event: &Event) -> Option<Vec<String>> {
    Some(match event {
        Event::ViewReminded { until, .. } => vec![format!("Antwoorden kan tot en met {}.", until.with_weekday())],
        Event::AssessmentShared(shared) => {
            let until = format!("Reageren kan tot en met {}.", shared.asked.until.with_weekday());
            let remark = (!shared.asked.question.is_empty()).then(|| shared.asked.question.clone());
            [until].into_iter().chain(remark).collect()
        }
        Event::DecisionReminded { stage, due, .. } => {
            vec![format!("{} Beslissen moet uiterlijk {}.", words::stage(*stage), due.with_weekday())]
        }
        Event::ResponseGiven { text, .. } | Event::FlagAnswered { text, .. } => vec![text.clone()],
        Event::Flagged(flag) => vec![flag.question.clone()],
        _ => return None,
    })
}
