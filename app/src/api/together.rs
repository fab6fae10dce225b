//! What a page of a proposal tells of the others who work on it.

use super::approval::Standing;
use super::comments::CommentCount;

/// What the others did and do.
#[derive(Debug, Clone, Default)]
pub struct Together {
    /// The version that stands before the board: a change of the text ends it.
    pub standing: Option<Standing>,
    /// Whether this person may comment now.
    pub may_comment: bool,
    /// Comments on the budget as a whole.
    pub budget_comments: CommentCount,
}
