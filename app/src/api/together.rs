//! What a page of a proposal tells of the others who work on it.

use super::approval::Standing;

/// What the others did and do.
#[derive(Debug, Clone, Default)]
pub struct Together {
    /// The version that stands before the board: a change of the text ends it.
    pub standing: Option<Standing>,
}
