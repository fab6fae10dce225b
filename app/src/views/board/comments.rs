//! Comments of a board on its own draft (opmerkingen), a thread for each question.

use crate::views::action::{verb_and_id, with_id};
use crate::views::proposal::head::ProposalHead;
use crate::views::{Author, FormAction, Typed};
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
    /// Who, and when.
    pub by: Author,
    /// Plain text.
    pub text: String,
    /// Who must know.
    pub mentioned: Vec<String>,
    /// Who called it resolved, and when.
    pub resolved: Option<Author>,
    /// Whether the person who looks may remove it.
    pub removable: bool,
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
        Self { text: typed.trimmed(fields::TEXT), to: typed.all(fields::TO).map(str::to_owned).collect() }
    }
}

/// What the buttons of a thread say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommentAction {
    /// Adds what was typed (plaats).
    Add,
    /// Removes the comment with this id (verwijder).
    Remove(String),
    /// Calls all comments resolved (opgelost).
    Resolve,
    /// Opens them again (heropen).
    Reopen,
}

const ADD: &str = "plaats";
const REMOVE: &str = "verwijder";
const RESOLVE: &str = "opgelost";
const REOPEN: &str = "heropen";

impl FormAction for CommentAction {
    fn value(&self) -> String {
        match self {
            Self::Add => ADD.to_owned(),
            Self::Remove(comment) => with_id(REMOVE, comment),
            Self::Resolve => RESOLVE.to_owned(),
            Self::Reopen => REOPEN.to_owned(),
        }
    }

    fn read(value: &str) -> Option<Self> {
        match verb_and_id(value) {
            (ADD, None) => Some(Self::Add),
            (REMOVE, Some(comment)) => Some(Self::Remove(comment.to_owned())),
            (RESOLVE, None) => Some(Self::Resolve),
            (REOPEN, None) => Some(Self::Reopen),
            _ => None,
        }
    }
}

/// Names of the fields of a thread.
pub mod fields {
    /// Plain text of a comment.
    pub const TEXT: &str = "text";
    /// Who must know.
    pub const TO: &str = "to";
    /// Number of the last comment that the page showed (gezien).
    pub const SEEN: &str = "gezien";
}

#[cfg(test)]
mod tests {
    use super::CommentAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_of_a_thread_reads_back() {
        let remove = CommentAction::Remove("c1".to_owned());
        assert_reads_back(&[CommentAction::Add, remove, CommentAction::Resolve, CommentAction::Reopen]);
    }
}
