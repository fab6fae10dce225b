//! Files that come along with what somebody writes in a case: a message, a note, an answer.

use super::{FileKind, Scan, size_in_words};
use serde::{Deserialize, Serialize};

/// Most bytes of all files that one person sends with what is written in one case (100 MB). Nothing is ever removed.
pub const MOST_ENCLOSED: u64 = 100_000_000;

/// A file that came along with what was written (bestand bij een bericht of antwoord). It stands in the record, which
/// alone says that there is such a file and who may read it; a field is only ever added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnclosedFile {
    /// Id, also the last part of its address.
    pub id: String,
    /// Clean name.
    pub name: String,
    /// What kind of file it is, by its content.
    pub kind: FileKind,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: String,
    /// What a virus scanner said of it.
    pub scan: Scan,
}

impl EnclosedFile {
    /// "PDF, 1,2 MB".
    pub fn details(&self) -> String {
        format!("{}, {}", self.kind.label(), size_in_words(self.bytes))
    }
}

/// Why files of so many bytes do not go along any more with so many that one person sent before; `None` when they do.
pub fn enclosing_refused(before: u64, new: u64) -> Option<String> {
    let together = before.saturating_add(new);
    (together > MOST_ENCLOSED).then(|| {
        format!(
            "Alle bestanden die u bij dit dossier verstuurt, mogen samen hoogstens {} zijn. Met deze erbij wordt het {}.",
            size_in_words(MOST_ENCLOSED),
            size_in_words(together)
        )
    })
}
