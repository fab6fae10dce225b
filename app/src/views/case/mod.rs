//! One case (dossier) as both sides see it, and the queue of the municipality.

pub mod assessment;
pub mod assignment;
pub mod closing;
pub mod comparison;
pub mod completeness;
pub mod correction;
pub mod decision;
pub mod files;
pub mod interest;
pub mod messages;
pub mod paper;
pub mod post;
mod queue;
pub mod term;
pub mod undelivered;
pub mod working;

pub use comparison::{ProposalPage, ReadSection};
pub use files::FileLink;
pub use queue::{QueueAsked, QueueFilter, QueuePage, QueueRow, Waits};
pub use term::ClockView;

use domain::attachment::Attachment;
use domain::calendar::Term;
use domain::case::{Action, Event, OpenMatter, Outcome, RevisionRequest, Role, Side, Status, SupplementPoint};
use domain::money::{BasisPoints, Cents, Rounding};
use jiff::civil::{Date, DateTime};
use undelivered::Undelivered;

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
    /// Whether the board gets letters by post, so that no mail goes to it (Awb 2:8).
    pub by_post: bool,
    /// Whether the draft of an assessment went to the board.
    pub has_draft: bool,
    /// What this person may do now.
    pub allowed: Vec<Action>,
    /// What the case waits for this person to do.
    pub next_step: Option<Action>,
}

/// The case page.
#[derive(Debug, Clone)]
pub struct CasePage {
    /// What stands on top.
    pub head: CaseHead,
    /// The clock, once submitted.
    pub clock: Option<ClockView>,
    /// Documents, newest first.
    pub documents: Vec<DocumentLink>,
    /// Attachments of the newest submitted version.
    pub attachments: Vec<Attachment>,
    /// Article by which the ordinance leaves the task out, for who checks whether the proposal is complete.
    pub excluded_by: Option<String>,
    /// The open request to supplement.
    pub supplement: Option<SupplementView>,
    /// The open request to change the proposal, and whether its last day is over.
    pub revision: Option<(RevisionRequest, bool)>,
    /// What is open beside the main line and waits for the side of who looks.
    pub open: Vec<OpenView>,
    /// What there is to post about this case, for who posts it.
    pub letters_to_post: usize,
    /// The decision, once this side may see it.
    pub decision: Option<DecisionView>,
    /// Key figures of the newest submitted version.
    pub key_figures: Option<KeyFigures>,
    /// Who takes part: name and role.
    pub people: Vec<(String, Role)>,
    /// For the municipality: names of its officers who are on the board, and so have no part in the case.
    pub on_both_sides: Vec<String>,
    /// What this side sent and was not delivered.
    /// Whether who looks may begin again with the text of this proposal.
    pub begins_again: bool,
    /// Messages that were not delivered.
    pub undelivered: Undelivered,
    /// What happened, newest first.
    pub timeline: Vec<TimelineEntry>,
}

/// Something that is open beside the main line of a case.
#[derive(Debug, Clone)]
pub struct OpenView {
    /// What it is.
    pub matter: OpenMatter,
    /// Last day, where it has one.
    pub until: Option<Date>,
    /// Whether that day is over.
    pub late: bool,
    /// Whose answer or question it is, or what was agreed; empty where the matter says it.
    pub about: String,
}

/// What a proposal costs, in a few figures.
#[derive(Debug, Clone)]
pub struct KeyFigures {
    /// To what the budget is rounded.
    pub rounding: Rounding,
    /// How many years it spans.
    pub years: usize,
    /// Gevraagd over all years.
    pub requested: Cents,
    /// What the municipality spends less than now over all years, or more if it is below zero, and its share of that.
    pub saving: Option<(Cents, BasisPoints)>,
    /// Price of one unit of service in year 1.
    pub unit: Option<UnitPrice>,
}

/// Price of one unit of service (eenheid) in year 1.
#[derive(Debug, Clone)]
pub struct UnitPrice {
    /// "dagdeel"; empty if the budget does not name it.
    pub name: String,
    /// What the municipality would pay.
    pub asked: Cents,
    /// What it pays now.
    pub now: Option<Cents>,
}

/// A document to download.
#[derive(Debug, Clone)]
pub struct DocumentLink {
    /// Id.
    pub id: String,
    /// What it is.
    pub kind: DocumentKind,
    /// Version within its kind.
    pub version: u32,
    /// Size in bytes.
    pub bytes: u64,
    /// Day on which it was made.
    pub made_on: Date,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentKind {
    /// The proposal as it was submitted (uitdaagvoorstel).
    Proposal,
    /// The letter with the decision (besluit).
    Letter,
    /// A letter that mends the one with the decision (herstelbrief).
    Correction,
    /// The letter that says that the case is closed without a decision on the proposal.
    Closing,
    /// The letter that says that the decision is postponed (verdaging).
    Postponement,
    /// The letter that asks to supplement the proposal (aanvulverzoek).
    SupplementRequest,
    /// A letter that was posted (per post), with its address.
    Posted,
    /// The report of the panel (adviesrapport); for the municipality alone.
    Report,
    /// The proposal to the college (collegevoorstel); for the municipality alone.
    Pack,
}

/// An open request to supplement.
#[derive(Debug, Clone)]
pub struct SupplementView {
    /// What is asked.
    pub points: Vec<SupplementPoint>,
    /// Last day to answer.
    pub until: Date,
    /// How many days there are from the day on which the request is posted, while that is waited for.
    pub days_by_post: Option<Term>,
    /// Last day on which the municipality may leave it at that, if the term to supplement ran out unused (Awb 4:5(4)).
    pub not_handled_until: Option<Date>,
}

/// A decision that was taken.
#[derive(Debug, Clone)]
pub struct DecisionView {
    /// Outcome.
    pub outcome: Outcome,
    /// Day of the decision.
    pub on: Date,
    /// Day of sending, once sent.
    pub sent: Option<Date>,
    /// The decision in plain words.
    pub summary: String,
    /// Conditions.
    pub conditions: Vec<String>,
    /// Obligations.
    pub obligations: Vec<String>,
    /// Last day to object.
    pub objection_until: Option<Date>,
    /// Whether its letter waits to be posted; until then it is not made known.
    pub unposted: bool,
}

/// One line of the timeline.
#[derive(Debug, Clone)]
pub struct TimelineEntry {
    /// When.
    pub at: DateTime,
    /// What.
    pub event: Event,
    /// Name of the question or section that it is about, if it is about one.
    pub place: Option<String>,
    /// Files that came along, for who may read them here.
    pub files: Vec<FileLink>,
    /// Whether the board got letters by post then.
    pub by_post: bool,
    /// Who: name and role at that time.
    pub who: String,
    /// First characters of the record's hash.
    pub hash: String,
}
