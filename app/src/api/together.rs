//! What a page of a proposal tells of the others who work on it.

use super::approval::Standing;
use super::comments::CommentCount;
use domain::catalogue::Section;

/// What the others did and do.
#[derive(Debug, Clone, Default)]
pub struct Together {
    /// The version that stands before the board: a change of the text ends it.
    pub standing: Option<Standing>,
    /// Whether this person may comment now.
    pub may_comment: bool,
    /// Comments on the budget as a whole.
    pub budget_comments: CommentCount,
    /// The other members at work in the last minutes.
    pub working: Vec<Working>,
}

/// Somebody at work.
#[derive(Debug, Clone)]
pub struct Working {
    /// Name.
    pub name: String,
    /// In which section.
    pub section: &'static Section,
}
