//! The history of a case in words, for each side as far as it may see it.

use super::moments::moment;
use super::{CaseFile, Services};
use app::api::case::Moment;
use domain::calendar::DutchDate;
use domain::catalogue::Questionnaire;
use domain::workflow::{Event, Role, Side};

/// Newest first.
pub(super) fn timeline(services: &Services, file: &CaseFile) -> Vec<Moment> {
    let seen = file.events.iter().rev().filter(|(_, event)| is_visible(event, file.side()));
    let lines = seen.map(|(stored, event)| Moment {
        at: moment(&services.clock, stored.at),
        label: event.label().to_owned(),
        who: stored.actor_label.clone(),
        details: details(event, file.questionnaire()),
        hash: stored.hash.chars().take(12).collect(),
    });
    lines.collect()
}

/// What happened before submission is the board's own, and what happens inside the municipality stays there.
const fn is_visible(event: &Event, side: Side) -> bool {
    match side {
        Side::Board => event.is_public_to_board(),
        Side::Municipality => !event.is_private_to_board(),
    }
}

fn details(event: &Event, asked: Questionnaire) -> Vec<String> {
    match event {
        Event::Submitted { reference, sha256, .. } => {
            vec![format!("Kenmerk {reference}."), format!("Vastgelegd als versie 1, SHA-256 {}", short(sha256))]
        }
        Event::SupplementRequested { until, points, .. } => {
            let mut lines = vec![format!("Uiterlijk {}. De beslistermijn staat stil.", until.with_weekday())];
            lines.extend(points.iter().cloned());
            lines
        }
        Event::Invited { name, role } | Event::Removed { name, role } => {
            let role = Role::from_value(role).map(Role::in_sentence).unwrap_or_default();
            vec![format!("{name}, {role}.")]
        }
        Event::AttachmentAdded { question, name, sha256 } | Event::AttachmentRemoved { question, name, sha256 } => {
            let place = asked.place(question).map_or(question.as_str(), |place| place.label);
            vec![format!("{name}, bij “{place}”."), format!("SHA-256 {}", short(sha256))]
        }
        Event::HandedOver { name } => vec![format!("{name}.")],
        Event::Supplemented { version, sha256, .. } => {
            vec![format!("Vastgelegd als versie {version}, SHA-256 {}", short(sha256))]
        }
        Event::FoundComplete { note, .. } if !note.is_empty() => vec![note.clone()],
        Event::Assessed { role } => Role::from_value(role).map(Role::label).into_iter().collect(),
        Event::Decided(decision) => vec![format!("{}.", decision.outcome.label())],
        Event::Announced { objection_until: Some(until), .. } => {
            vec![format!("Bezwaar maken kan tot en met {}.", until.with_weekday())]
        }
        Event::Withdrawn { reason } => vec![reason.clone()],
        _ => vec![],
    }
}

fn short(sha256: &str) -> String {
    format!("{}…", sha256.chars().take(12).collect::<String>())
}
