//! How large and how many. A megabyte (MB) is 1 000 000 bytes here, as on a phone and in a file manager.

/// Largest file, in bytes (10 MB): a scanned policy or lease of fifty pages.
pub const LARGEST_FILE: u64 = 10_000_000;
/// Most pixels of a picture: what the largest cameras of telephones take. A picture becomes four bytes a pixel when it
/// is opened, however small its file.
pub const MOST_PIXELS: u64 = 110_000_000;
/// Most files with one question.
pub const FILES_PER_QUESTION: usize = 10;
/// Most files with one proposal: an officer must be able to read them within the term.
pub const FILES_PER_PROPOSAL: usize = 60;
/// Most bytes of all files of a proposal together (100 MB).
pub const LARGEST_PROPOSAL: u64 = 100_000_000;
/// Largest request, in bytes (50 MB): all files that are sent at once, with the form around them.
pub const LARGEST_REQUEST: usize = 50_000_000;
/// Longest name of a file, in characters, with its extension.
pub const LONGEST_NAME: usize = 120;
/// Longest description (omschrijving), in characters.
pub const LONGEST_DESCRIPTION: usize = 200;

/// How much room is taken already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Taken {
    /// Files with the question.
    pub in_question: usize,
    /// Files with the proposal.
    pub in_proposal: usize,
    /// Bytes of all files of the proposal together.
    pub bytes: u64,
}

impl Taken {
    /// Why files of these sizes do not fit any more; `None` when they do.
    pub fn refuses(self, sizes: &[u64]) -> Option<String> {
        let new = sizes.len();
        if self.in_question + new > FILES_PER_QUESTION {
            return Some(too_many("Bij één vraag", FILES_PER_QUESTION, self.in_question, new));
        }
        if self.in_proposal + new > FILES_PER_PROPOSAL {
            return Some(too_many("Bij een voorstel", FILES_PER_PROPOSAL, self.in_proposal, new));
        }
        let together = sizes.iter().fold(self.bytes, |sum, size| sum.saturating_add(*size));
        (together > LARGEST_PROPOSAL).then(|| {
            format!(
                "Alle bijlagen samen mogen hoogstens {} zijn. Met deze erbij wordt het {}. Verwijder er een, of maak de \
                 bestanden kleiner.",
                size_in_words(LARGEST_PROPOSAL),
                size_in_words(together)
            )
        })
    }
}

fn too_many(place: &str, most: usize, present: usize, new: usize) -> String {
    let are = if present == 1 { "staat" } else { "staan" };
    format!("{place} passen hoogstens {most} bijlagen. Er {are} er al {present}, en u koos er {new}.")
}

/// That a file of this name is larger than [`LARGEST_FILE`].
pub fn too_large(name: &str) -> String {
    let most = size_in_words(LARGEST_FILE);
    format!("“{name}” is groter dan {most}. Maak het bestand kleiner, of knip het in delen.")
}

/// That files are larger together than may be sent at once, in bytes.
pub fn too_large_together(most: u64) -> String {
    format!("Deze bestanden zijn samen groter dan {}. Voeg ze in delen toe.", size_in_words(most))
}

/// A size as people read it: "340 kB" or "1,2 MB".
pub fn size_in_words(bytes: u64) -> String {
    if bytes < 999_500 {
        return format!("{} kB", ((bytes + 500) / 1_000).max(1));
    }
    let tenths = bytes.saturating_add(50_000) / 100_000;
    match tenths % 10 {
        0 => format!("{} MB", tenths / 10),
        rest => format!("{},{rest} MB", tenths / 10),
    }
}
