//! What is said of letters that an officer entered.

use super::events::short;
use domain::calendar::DutchDate;
use domain::case::{Event, PaperEntry};

/// What the files of a letter are, as it stands beside each of them.
pub const SCAN: &str = "De brief zoals hij op papier kwam";

/// What there is to say of it in the timeline; nothing of any other event.
pub(super) fn details(event: &Event) -> Option<Vec<String>> {
    Some(match event {
        Event::EnteredOnPaper(entry) => {
            let PaperEntry { reference, received_on, on_behalf_of, contact, post, sha256, .. } = &**entry;
            let post = post.as_ref().map(|post| format!("Brieven gaan per post naar {}.", post.lines().join(", ")));
            let lines = [
                format!("Namens {on_behalf_of}, contactpersoon {contact}."),
                format!("Ontvangen op {}. Kenmerk {reference}.", received_on.with_weekday()),
                format!("Vastgelegd als versie 1, SHA-256 {}", short(sha256)),
            ];
            lines.into_iter().chain(post).collect()
        }
        Event::SupplementedOnPaper { version, on, sha256, .. } => vec![
            format!("Ontvangen op {}.", on.with_weekday()),
            format!("Vastgelegd als versie {version}, SHA-256 {}", short(sha256)),
        ],
        Event::WithdrawnOnPaper { on, reason } => {
            vec![format!("De brief kwam op {}.", on.with_weekday()), reason.clone()]
        }
        Event::AgreedOnPaper { on, until } => vec![
            format!("De brief kwam op {}.", on.with_weekday()),
            format!("De beslistermijn staat stil vanaf de dag daarna, tot en met {}.", until.with_weekday()),
        ],
        _ => return None,
    })
}
