//! One case (dossier) as both sides see it, and the queue of the municipality.

#[cfg(feature = "ssr")]
use super::{Actor, Answer};
use domain::attachment::Attachment;
use domain::workflow::{Action, Side, Status};

/// What every page of a case shows on top.
#[derive(Debug, Clone)]
pub struct CaseHead {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Name of the municipality.
    pub municipality: String,
    /// Kenmerk; `None` for a draft.
    pub reference: Option<String>,
    /// Status as this side sees it.
    pub status: Status,
    /// On which side this person is.
    pub side: Side,
    /// What this person may do now.
    pub allowed: Vec<Action>,
}

/// The case page.
#[derive(Debug, Clone)]
pub struct CasePage {
    /// What stands on top.
    pub head: CaseHead,
    /// The clock, once submitted.
    pub clock: Option<ClockView>,
    /// Whose turn it is and what is expected, in one sentence.
    pub turn: String,
    /// Documents, newest first.
    pub documents: Vec<DocumentLink>,
    /// Attachments of the newest submitted version.
    pub attachments: Vec<Attachment>,
    /// The open request to supplement.
    pub supplement: Option<SupplementView>,
    /// The decision, once this side may see it.
    pub decision: Option<DecisionView>,
    /// Key figures of the newest submitted version.
    pub key_figures: Vec<(String, String)>,
    /// Who takes part: name and role.
    pub people: Vec<(String, String)>,
    /// What happened, newest first.
    pub timeline: Vec<Moment>,
}

/// The legal clock as a bar and a sentence.
#[derive(Debug, Clone)]
pub struct ClockView {
    /// Days of the term that have passed.
    pub elapsed: u32,
    /// Days on which it stood still.
    pub suspended: u32,
    /// Days left.
    pub left: u32,
    /// Days over time.
    pub overdue: u32,
    /// Whether it stands still now.
    pub stands_still: bool,
    /// Whether a decision was sent, so that nothing runs any more.
    pub stopped: bool,
    /// Day of receipt, in words.
    pub received: String,
    /// Last day for a decision, in words; `None` while the term stands still.
    pub due: Option<String>,
    /// The sentence that explains the days.
    pub explanation: String,
}

/// A document to download.
#[derive(Debug, Clone)]
pub struct DocumentLink {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// "PDF, 98 kB, 8 september 2026".
    pub details: String,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// An open request to supplement.
#[derive(Debug, Clone)]
pub struct SupplementView {
    /// What is missing.
    pub points: Vec<String>,
    /// Last day to answer, in words.
    pub until: String,
}

/// A decision that was taken.
#[derive(Debug, Clone)]
pub struct DecisionView {
    /// Outcome in words.
    pub outcome: String,
    /// Day of the decision, in words.
    pub on: String,
    /// Day of sending, in words, once sent.
    pub sent: Option<String>,
    /// The decision in plain words.
    pub summary: String,
    /// Conditions.
    pub conditions: Vec<String>,
    /// Last day to object, in words.
    pub objection_until: Option<String>,
}

/// One line of the timeline.
#[derive(Debug, Clone)]
pub struct Moment {
    /// When, in words.
    pub at: String,
    /// What.
    pub label: String,
    /// Who.
    pub who: String,
    /// More, such as the points of a request; may be empty.
    pub details: Vec<String>,
    /// First characters of the record's hash.
    pub hash: String,
}

/// The proposal as submitted, to read on screen.
#[derive(Debug, Clone)]
pub struct ProposalPage {
    /// What stands on top.
    pub head: CaseHead,
    /// The version shown.
    pub version: u32,
    /// SHA-256 of its frozen content.
    pub sha256: String,
    /// Sections with their answers.
    pub sections: Vec<ReadSection>,
    /// Id of its PDF.
    pub document: String,
}

/// One section to read.
#[derive(Debug, Clone)]
pub struct ReadSection {
    /// The section.
    pub section: &'static domain::catalogue::Section,
    /// Answers: the question and the stored answer.
    pub answers: Vec<(&'static domain::catalogue::Question, String)>,
    /// The budget, in its own section.
    pub budget: Option<super::budget::BudgetView>,
    /// Attachments of this section.
    pub attachments: Vec<Attachment>,
}

/// One line of the queue.
#[derive(Debug, Clone)]
pub struct QueueRow {
    /// Id of the case.
    pub id: String,
    /// Kenmerk.
    pub reference: String,
    /// Title.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Status.
    pub status: Status,
    /// Day of receipt, short.
    pub received: String,
    /// Last day for a decision, short; `None` while the term stands still or after the decision.
    pub due: Option<String>,
    /// Days left; negative when overdue; `None` like `due`.
    pub days_left: Option<i32>,
    /// Whether the municipality is at turn.
    pub our_turn: bool,
}

/// Which cases to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QueueFilter {
    /// Not yet decided and sent.
    #[default]
    Open,
    /// The municipality is at turn.
    OurTurn,
    /// Everything, with what is closed.
    All,
}

/// The queue.
#[derive(Debug, Clone)]
pub struct QueuePage {
    /// The filter that was used.
    pub filter: QueueFilter,
    /// How many cases each filter lists: open, our turn, all.
    pub counts: (usize, usize, usize),
    /// The most urgent first.
    pub rows: Vec<QueueRow>,
}

/// Use cases of looking.
#[cfg(feature = "ssr")]
#[async_trait::async_trait]
pub trait Cases {
    /// Cases of the municipalities for which this person works.
    async fn queue(&self, actor: &Actor, filter: QueueFilter) -> Answer<QueuePage>;
    /// One case.
    async fn case(&self, actor: &Actor, id: &str) -> Answer<CasePage>;
    /// The newest submitted version.
    async fn proposal(&self, actor: &Actor, id: &str) -> Answer<ProposalPage>;
}
