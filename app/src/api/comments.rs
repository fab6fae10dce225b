//! Comments of a board on its own draft (opmerkingen), a thread for each question.

use super::Typed;
use super::drafting::ProposalHead;
#[cfg(feature = "ssr")]
use super::{Actor, Answer};
use domain::catalogue::Section;
use validator::Validate;

/// The comments on one question.
#[derive(Debug, Clone)]
pub struct CommentsPage {
    /// The proposal.
    pub head: ProposalHead,
    /// Section in which the question stands.
    pub section: &'static Section,
    /// Id of the question, or of the section of the budget.
    pub question: String,
    /// Its label.
    pub label: String,
    /// Comments, oldest first.
    pub comments: Vec<CommentView>,
    /// The other members, as id and name.
    pub others: Vec<(String, String)>,
    /// Whether this person may write here now.
    pub may_comment: bool,
    /// Number of the last comment: what came later is not called solved unseen.
    pub last: i64,
}

/// One comment.
#[derive(Debug, Clone)]
pub struct CommentView {
    /// Id.
    pub id: String,
    /// Who, and when: "Tarik Amrani, dinsdag 8 september 2026 om 14.05 uur".
    pub by: String,
    /// Plain text.
    pub text: String,
    /// Who must know.
    pub mentioned: Vec<String>,
    /// Who called it solved, and when.
    pub resolved: Option<String>,
    /// Whether the person who looks may remove it.
    pub removable: bool,
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

/// A comment to place.
#[derive(Debug, Clone, Validate)]
pub struct CommentForm {
    /// Plain text.
    #[validate(length(min = 1, max = 2000, message = "Schrijf een opmerking van hoogstens 2.000 tekens."))]
    pub text: String,
    /// Ids of the members who must know.
    pub to: Vec<String>,
}

impl From<&Typed> for CommentForm {
    fn from(typed: &Typed) -> Self {
        Self { text: typed.trimmed("text"), to: typed.all("to").map(str::to_owned).collect() }
    }
}

/// Use cases of talking about a draft.
#[cfg(feature = "ssr")]
#[async_trait::async_trait]
pub trait Comments {
    /// The comments on a question, or on the budget under the id of its section.
    async fn comments(&self, actor: &Actor, id: &str, question: &str) -> Answer<CommentsPage>;
    /// Places a comment and mails who must know.
    async fn comment(&self, actor: &Actor, id: &str, question: &str, form: CommentForm) -> Answer<()>;
    /// Calls the open comments solved (opgelost), up to the last one that was seen.
    async fn resolve_comments(&self, actor: &Actor, id: &str, question: &str, seen: i64) -> Answer<()>;
    /// Opens them again (heropenen).
    async fn reopen_comments(&self, actor: &Actor, id: &str, question: &str) -> Answer<()>;
    /// Removes an own comment to which nobody answered.
    async fn remove_comment(&self, actor: &Actor, id: &str, question: &str, comment: &str) -> Answer<()>;
}
