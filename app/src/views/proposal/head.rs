//! What every page of one proposal shows on top.

use domain::catalogue::Section;
use domain::profile::Size;
use domain::proposal::SectionState;
use jiff::civil::DateTime;

/// What every page of one proposal shows on top.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "what somebody may do and where the proposal stands are apart")]
pub struct ProposalHead {
    /// Id of the case.
    pub id: String,
    /// Title.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Name of the municipality.
    pub municipality: String,
    /// Whether this person may write.
    pub can_edit: bool,
    /// Whether this person may submit.
    pub can_submit: bool,
    /// Whether the board is at turn: it writes a draft or a supplement. Later the proposal stands in its case.
    pub in_writing: bool,
    /// Whether it was not submitted yet.
    pub is_draft: bool,
    /// Version of the draft, which rises with every change.
    pub version: i64,
    /// When the draft was last saved.
    pub saved: DateTime,
    /// All sections with their progress.
    pub sections: Vec<SectionLink>,
    /// How large it is, where the ordinance asks in proportion.
    pub size: Option<Size>,
    /// What the others did and do.
    pub activity: BoardActivity,
}

/// One section in the list beside the page.
#[derive(Debug, Clone)]
pub struct SectionLink {
    /// The section.
    pub section: &'static Section,
    /// Its progress.
    pub state: SectionState,
    /// Answers that it needs.
    pub needed: usize,
    /// About how many minutes those that are not there yet will take.
    pub minutes: u32,
}

/// What the others did and do.
#[derive(Debug, Clone, Default)]
pub struct BoardActivity {
    /// The version that stands before the board: a change of the text ends it.
    pub pending: Option<PendingVersion>,
    /// Whether this person may comment now.
    pub may_comment: bool,
    /// Comments on the budget as a whole.
    pub budget_comments: CommentCount,
    /// The other members at work in the last minutes.
    pub at_work: Vec<AtWork>,
}

/// Somebody at work.
#[derive(Debug, Clone)]
pub struct AtWork {
    /// Name.
    pub name: String,
    /// In which section.
    pub section: &'static Section,
}

/// A version that stands before the board, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingVersion {
    /// What the chair called it.
    pub name: String,
    /// How many people agreed so far.
    pub given: usize,
}

/// How many comments stand at a question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CommentCount {
    /// Those that are not solved.
    pub open: i64,
    /// All of them.
    pub total: i64,
}

/// A thread in the overview.
#[derive(Debug, Clone)]
pub struct ThreadLink {
    /// Section in which the question stands.
    pub section: &'static Section,
    /// Id of the question, or of the section of the budget.
    pub question: String,
    /// Its label.
    pub label: String,
    /// How many comments.
    pub count: CommentCount,
}
