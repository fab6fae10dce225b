//! Why a file cannot be kept.

use serde::{Deserialize, Serialize};

/// Why a file cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileProblem {
    /// No bytes at all.
    Empty,
    /// None of the kinds that are kept.
    OtherKind,
    /// Word, Excel or `PowerPoint` from before 2007.
    OldOffice,
    /// HEIC, as Apple's telephones take them.
    ApplePhoto,
    /// Encrypted: it opens with a password alone.
    Locked,
    /// A PDF that opens without a password, but is encrypted to forbid printing or changing it.
    Restricted,
    /// Holds programs.
    Macros,
    /// A PDF that does something: a script, an action, a film.
    Acts,
    /// An office document that fetches something from elsewhere: a template, data, a picture.
    Fetches,
    /// Holds files of another kind: attachments of a PDF, objects in an office document.
    HoldsFiles,
    /// Is two files at once, of which each program opens another.
    TwoInOne,
    /// A picture with more pixels than [`super::MOST_PIXELS`].
    ManyPixels,
    /// Becomes far too large when unpacked.
    Bomb,
    /// Ends too soon or cannot be read.
    Damaged,
    /// Larger than [`super::LARGEST_FILE`].
    TooLarge,
    /// The virus scanner found this.
    Infected(String),
}
