//! What stands in the file of a case that is taken along (dossier): names of its parts, and heads of its tables.

use domain::case::Event;

/// The inventory: path and title.
pub const BUNDLE_INVENTORY: (&str, &str) = ("inventaris.csv", "Inventaris");
/// Scores with reasons.
pub const BUNDLE_SCORES: (&str, &str) = ("beoordelingen.csv", "Beoordelingen met scores en redenen");
/// Scores for a version that was changed since.
pub const BUNDLE_EARLIER: (&str, &str) =
    ("eerdere-beoordelingen.csv", "Scores en redenen voor een versie die later is aangepast");
/// What reviewers said of scores that lay far apart.
pub const BUNDLE_DISCUSSION: (&str, &str) = ("bespreking.csv", "Bespreking van scores die ver uit elkaar lagen");
/// Proofs of sending and posting.
pub const BUNDLE_MESSAGES: (&str, &str) = ("verzonden.csv", "Bewijzen van verzending, per e-mail en per post");
/// The record of the case.
pub const BUNDLE_RECORD: (&str, &str) =
    ("verloop.csv", "Verloop van de zaak; elke regel draagt de controlecode van de regel ervoor");

/// Heads of the inventory.
pub const BUNDLE_INVENTORY_COLUMNS: [&str; 6] = ["Nummer", "Bestand", "Stuk", "Datum", "Bytes", "SHA-256"];
/// Heads of the scores.
pub const BUNDLE_SCORES_COLUMNS: [&str; 7] =
    ["Beoordelaar", "Rol", "Criterium", "Score", "Reden", "Eerste score", "Reden daarvan"];
/// Heads of the scores for earlier versions.
pub const BUNDLE_EARLIER_COLUMNS: [&str; 6] = ["Beoordelaar", "Rol", "Criterium", "Versie", "Score", "Reden"];
/// Heads of the discussion.
pub const BUNDLE_DISCUSSION_COLUMNS: [&str; 4] = ["Wanneer", "Criterium", "Wie", "Wat"];
/// Heads of the proofs of sending.
pub const BUNDLE_MESSAGES_COLUMNS: [&str; 4] = ["Wanneer", "Hoe", "Wat", "Aan, of vastgelegd door"];
/// Heads of the record.
pub const BUNDLE_RECORD_COLUMNS: [&str; 7] =
    ["Nummer", "Wanneer", "Wat", "Wie", "Gegevens (JSON)", "Controlecode van de vorige", "Controlecode"];

/// How a message went.
pub const BY_MAIL: &str = "e-mail";
/// How a letter went.
pub const BY_POST: &str = "post";

/// Name of the file of a case with this reference.
pub fn bundle_file_name(reference: &str) -> String {
    format!("dossier-{reference}.zip")
}

/// Path and title of a submitted version as data.
pub fn bundle_version(version: i64) -> (String, String) {
    (
        format!("voorstel/versie-{version}.json"),
        format!("Alle antwoorden en de begroting van versie {version}, als gegevens"),
    )
}

/// Path of an attachment: which version brought it, and as which of its files.
pub fn bundle_attachment(version: i64, place: usize, name: &str) -> String {
    format!("bijlagen/versie-{version}/{place:02}-{}", name.replace(['/', '\\'], "-"))
}

/// Path of a file that came along with what was written: with what, its place in the record and among all such files.
pub fn bundle_enclosed(event: &Event, (seq, place): (i64, usize), name: &str) -> String {
    let folder = match event {
        Event::NoteAdded { .. } => "interne-notities",
        Event::ViewGiven { .. } | Event::ViewRecorded { .. } => "zienswijzen",
        _ => "berichten",
    };
    format!("{folder}/{seq:03}-{place:02}-{}", name.replace(['/', '\\'], "-"))
}

/// Path of a document.
pub fn bundle_document(is_proposal: bool, file_name: &str) -> String {
    format!("{}/{file_name}", if is_proposal { "voorstel" } else { "brieven" })
}
