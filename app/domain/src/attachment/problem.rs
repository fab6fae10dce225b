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
    /// Encrypted.
    Locked,
    /// Holds programs.
    Macros,
    /// Becomes far too large when unpacked.
    Bomb,
    /// Ends too soon or cannot be read.
    Damaged,
    /// Larger than [`super::LARGEST_FILE`].
    TooLarge,
    /// The virus scanner found this.
    Infected(String),
}
