//! What happened in a case, in the words of the timeline (tijdlijn).

use super::approval;
use crate::views::case::Moment;
use domain::Named;
use domain::calendar::DutchDate;
use domain::case::{Event, EventKind, Role};
use domain::text::enumeration;

/// What happened, in one line.
pub const fn event_label(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Started => "Concept begonnen",
        EventKind::Invited => "Iemand uitgenodigd",
        EventKind::Removed => "Iemand doet niet meer mee",
        EventKind::HandedOver => "Nieuwe voorzitter",
        EventKind::AttachmentAdded => "Bijlage toegevoegd",
        EventKind::AttachmentRemoved => "Bijlage verwijderd",
        EventKind::ApprovalRequested => "Versie voorgelegd aan het bestuur",
        EventKind::Approved => "Akkoord gegeven",
        EventKind::ApprovalTakenBack => "Akkoord ingetrokken",
        EventKind::ApprovalsLapsed => "Akkoorden vervallen",
        EventKind::CommentRemoved => "Opmerking verwijderd",
        EventKind::Submitted => "Voorstel ingediend",
        EventKind::SupplementRequested => "Aanvulling gevraagd",
        EventKind::Supplemented => "Aanvulling ontvangen",
        EventKind::FoundComplete => "Voorstel is volledig",
        EventKind::Assessed => "Beoordeling ingeleverd",
        EventKind::Decided => "Besluit genomen",
        EventKind::Announced => "Besluit bekendgemaakt",
        EventKind::Withdrawn => "Voorstel ingetrokken",
    }
}

/// What more there is to say of it; may be nothing.
pub fn event_details(moment: &Moment) -> Vec<String> {
    let place = moment.place.as_deref().unwrap_or_default();
    match &moment.event {
        Event::Submitted { reference, sha256, approval: given, .. } => {
            let mut lines =
                vec![format!("Kenmerk {reference}."), format!("Vastgelegd als versie 1, SHA-256 {}", short(sha256))];
            lines.extend(given.as_ref().map(approval));
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
        Event::AttachmentAdded { name, sha256, .. } | Event::AttachmentRemoved { name, sha256, .. } => {
            vec![format!("{name}, bij “{place}”."), format!("SHA-256 {}", short(sha256))]
        }
        Event::HandedOver { name } => vec![format!("{name}.")],
        Event::Supplemented { version, sha256, approval: given, .. } => {
            let mut lines = vec![format!("Vastgelegd als versie {version}, SHA-256 {}", short(sha256))];
            lines.extend(given.as_ref().map(approval));
            lines
        }
        Event::CommentRemoved { .. } => vec![format!("Bij {place}.")],
        Event::FoundComplete { note, .. } if !note.is_empty() => vec![note.clone()],
        Event::Assessed { role } => Role::from_value(role).map(Role::label).into_iter().collect(),
        Event::Decided(decision) => vec![format!("{}.", decision.outcome.label())],
        Event::Announced { objection_until: Some(until), .. } => {
            vec![format!("Bezwaar maken kan tot en met {}.", until.with_weekday())]
        }
        Event::Withdrawn { reason } => vec![reason.clone()],
        other => approval_details(other),
    }
}

fn approval_details(event: &Event) -> Vec<String> {
    match event {
        Event::ApprovalRequested { name, needed, .. } => vec![format!("“{name}”. Nodig: {needed} keer akkoord.")],
        Event::Approved { name, .. } | Event::ApprovalTakenBack { name, removed: false, .. } => {
            vec![format!("{name}.")]
        }
        Event::ApprovalTakenBack { name, .. } => vec![format!("{name} beslist niet meer mee.")],
        Event::ApprovalsLapsed { version, what, names } => {
            let before = if names.is_empty() {
                "Niemand was akkoord.".to_owned()
            } else {
                format!("Akkoord waren: {}.", enumeration(names))
            };
            vec![format!("“{version}”: “{what}” veranderde. {before}")]
        }
        _ => vec![],
    }
}

fn short(sha256: &str) -> String {
    format!("{}…", sha256.chars().take(12).collect::<String>())
}
