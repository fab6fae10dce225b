//! Earlier versions of an answer or of the budget (geschiedenis).

use super::drafting::ProposalHead;
#[cfg(feature = "ssr")]
use super::{Actor, Answer};
use domain::catalogue::Section;
use domain::proposal::diff::AnswerChange;

/// All versions of one answer, newest first.
#[derive(Debug, Clone)]
pub struct HistoryPage {
    /// The proposal.
    pub head: ProposalHead,
    /// Section in which it stands.
    pub section: &'static Section,
    /// Id of the question, or of the section of the budget.
    pub question: String,
    /// Its label.
    pub label: String,
    /// Version that stands in the proposal now.
    pub current: i64,
    /// What somebody made of it in one sitting.
    pub versions: Vec<VersionView>,
}

/// What somebody made of an answer in one sitting.
#[derive(Debug, Clone)]
pub struct VersionView {
    /// Number of the last version of the sitting.
    pub version: i64,
    /// Who, and when: "Tarik Amrani, dinsdag 8 september 2026 om 14.05 uur".
    pub by: String,
    /// What changed since the sitting before.
    pub change: ChangeView,
    /// The same in a few words.
    pub summary: String,
}

/// What changed.
#[derive(Debug, Clone)]
pub enum ChangeView {
    /// In an answer.
    Answer(AnswerChange),
    /// In cells of the budget: name of the field, before, after.
    Cells(Vec<(String, String, String)>),
}

/// Use cases of looking back.
#[cfg(feature = "ssr")]
#[async_trait::async_trait]
pub trait History {
    /// All versions of an answer, or of the budget under the id of its section.
    async fn history(&self, actor: &Actor, id: &str, question: &str) -> Answer<HistoryPage>;
    /// Puts an earlier version back as a new one, if nobody changed the answer since version `seen`. Gives the section.
    async fn restore(&self, actor: &Actor, id: &str, question: &str, version: i64, seen: i64) -> Answer<String>;
}
