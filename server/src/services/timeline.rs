//! The history of a case in words, for each side as far as it may see it.

use super::moments::moment;
use super::{CaseFile, Services};
use app::api::case::Moment;
use domain::calendar::DutchDate;
use domain::catalogue::Questionnaire;
use domain::workflow::{BoardApproval, Event, Role, Side, listed};

/// Newest first.
pub(super) fn timeline(services: &Services, file: &CaseFile) -> Vec<Moment> {
    moments(services, file, |event| is_visible(event, file.side()))
}

/// The steps in the approval by the board, newest first.
pub(super) fn approval_steps(services: &Services, file: &CaseFile) -> Vec<Moment> {
    moments(services, file, Event::is_about_approval)
}

fn moments(services: &Services, file: &CaseFile, shown: impl Fn(&Event) -> bool) -> Vec<Moment> {
    let seen = file.events.iter().rev().filter(|(_, event)| shown(event));
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
        Event::Submitted { reference, sha256, approval, .. } => {
            let mut lines =
                vec![format!("Kenmerk {reference}."), format!("Vastgelegd als versie 1, SHA-256 {}", short(sha256))];
            lines.extend(approval.as_ref().map(BoardApproval::sentence));
            lines
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
        Event::Supplemented { version, sha256, approval, .. } => {
            let mut lines = vec![format!("Vastgelegd als versie {version}, SHA-256 {}", short(sha256))];
            lines.extend(approval.as_ref().map(BoardApproval::sentence));
            lines
        }
        Event::CommentRemoved { question } => {
            let section = asked.section_of(question).map_or("", |section| section.title);
            vec![format!("Bij {section}.")]
        }
        Event::FoundComplete { note, .. } if !note.is_empty() => vec![note.clone()],
        Event::Assessed { role } => Role::from_value(role).map(Role::label).into_iter().collect(),
        Event::Decided(decision) => vec![format!("{}.", decision.outcome.label())],
        Event::Announced { objection_until: Some(until), .. } => {
            vec![format!("Bezwaar maken kan tot en met {}.", until.with_weekday())]
        }
        Event::Withdrawn { reason } => vec![reason.clone()],
        _ => approval_details(event),
    }
}

fn approval_details(event: &Event) -> Vec<String> {
    match event {
        Event::PutBefore { name, needed, .. } => vec![format!("“{name}”. Nodig: {needed} keer akkoord.")],
        Event::Approved { name, .. } | Event::ApprovalTakenBack { name, removed: false, .. } => {
            vec![format!("{name}.")]
        }
        Event::ApprovalTakenBack { name, .. } => vec![format!("{name} beslist niet meer mee.")],
        Event::ApprovalsLapsed { version, what, names } => {
            let before = if names.is_empty() {
                "Niemand was akkoord.".to_owned()
            } else {
                format!("Akkoord waren: {}.", listed(names))
            };
            vec![format!("“{version}”: “{what}” veranderde. {before}")]
        }
        _ => vec![],
    }
}

fn short(sha256: &str) -> String {
    format!("{}…", sha256.chars().take(12).collect::<String>())
}
