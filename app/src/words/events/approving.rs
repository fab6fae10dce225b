//! What there is to say of the approval by the board.

use domain::case::Event;
use domain::text::enumeration;

/// The details; none of any other event.
pub(super) fn approval_details(event: &Event) -> Vec<String> {
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
