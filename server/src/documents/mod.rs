//! Documents: typst gets data, never source, and gives PDF/A-2a with PDF/UA-1.
//!
//! Facts become a view model, the view model becomes JSON, and a template sets that, in a process that [`Typesetter`]
//! starts. What a municipality receives or sends is validated before anybody gets it.

pub(crate) mod archive;
mod download;
mod letter_view;
mod municipal;
mod post_letter;
mod procedure_letter;
mod proposal_view;
mod public_decision;
mod routes;
mod sketch_view;
pub mod sql;
#[cfg(test)]
mod tests;
mod typesetting;
mod words;

pub use download::download;
pub use municipal::{Interest, InterestStatement, PackFacts, PanelMember, ReasonedScore, ReportFacts};
pub use post_letter::PostLetterFacts;
pub use public_decision::PublicDecisionFacts;
pub(crate) use routes::routes;
pub use sketch_view::SketchFacts;
pub(crate) use typesetting::unprintable;
pub use typesetting::{Turn, Typesetter, typeset};

use crate::failure::Failure;
use crate::profile::Municipality;
use domain::assessment::ReviewerScores;
use domain::attachment::Attachment;
use domain::budget::Sheet;
use domain::calendar::Term;
use domain::case::{BoardApproval, Closing, ConsultationState, Decision, Submission, TermStep};
use domain::profile::{OrdinanceProfile, Remedies};
use domain::proposal::Answers;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Everything that the proposal's PDF shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProposalFacts {
    /// Title.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Name of the municipality.
    pub municipality: String,
    /// Version of the catalogue that the case keeps.
    pub catalogue: u32,
    /// The rules that the case keeps.
    pub profile: OrdinanceProfile,
    /// All answers.
    pub answers: Answers,
    /// The budget as typed.
    pub sheet: Sheet,
    /// Attachments, listed but not printed.
    pub attachments: Vec<Attachment>,
    /// Day that is shown: of submission, or of printing a draft.
    pub date: Date,
    /// Day of receipt, from which terms count; the day of printing for a draft.
    pub received_on: Date,
    /// The frozen version, or `None` for a draft.
    pub submitted: Option<SubmittedMark>,
}

impl ProposalFacts {
    /// Whether it is for those who write it: only they get advice.
    pub(crate) fn is_draft(&self) -> bool {
        self.submitted.is_none()
    }

    /// Whether it is what somebody else entered of a letter.
    pub(crate) fn is_letter(&self) -> bool {
        self.submitted.as_ref().is_some_and(|mark| mark.letter_of.is_some())
    }
}

/// What marks a submitted version.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SubmittedMark {
    /// Kenmerk.
    pub reference: String,
    /// Number, from 1.
    pub version: u32,
    /// SHA-256 of the frozen content.
    pub sha256: String,
    /// The board's approval, if it was complete.
    pub approval: Option<BoardApproval>,
    /// Day of receipt of the letter from which it was entered, if it came on paper.
    pub letter_of: Option<Date>,
}

/// Everything that the letter with the decision (besluitbrief) shows. Terms, totals and the last day to object follow
/// from it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LetterFacts {
    /// Who writes.
    pub sender: Sender,
    /// Title of the proposal.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// The rules that the case keeps.
    pub profile: OrdinanceProfile,
    /// What was submitted, and when it was received.
    pub submission: Submission,
    /// Who was asked, what they said and what the municipality says to that.
    pub consultations: Vec<ConsultationState>,
    /// What happened to the term, in order, until the decision was sent.
    pub course: Vec<TermStep>,
    /// What was decided and why.
    pub decision: Decision,
    /// Scores of the reviewers who handed in.
    pub reviewers: Vec<ReviewerScores>,
    /// Answers of the version that was decided on.
    pub answers: Answers,
    /// Its budget.
    pub sheet: Sheet,
    /// Day of sending (bekendmaking); of a draft, the day on which it is read.
    pub sent: Date,
    /// Whether it is only a draft (concept) of a decision that was not taken yet.
    pub draft: bool,
    /// Whether it goes by post, so that the day of sending is not known yet (Awb 3:41).
    #[serde(default)]
    pub by_post: bool,
}

/// Everything that a letter about the procedure (procedurele brief) shows: one that does not decide on the proposal.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProcedureLetterFacts {
    /// Who writes.
    pub sender: Sender,
    /// Title of the proposal.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Full name of the ordinance and the article on the uitdaagrecht in it.
    pub ordinance: String,
    /// Kenmerk.
    pub reference: String,
    /// Answers of the version that was submitted last, for the address.
    pub answers: Answers,
    /// Where somebody goes who does not agree.
    #[serde(default)]
    pub remedies: Remedies,
    /// What happened to the term, in order.
    pub course: Vec<TermStep>,
    /// What was asked in the last request to supplement, and until when it could be sent.
    pub asked: Option<(Vec<String>, Date)>,
    /// Day of sending.
    pub sent: Date,
    /// Whether it goes by post, so that the day of sending is not known yet.
    #[serde(default)]
    pub by_post: bool,
    /// What it tells.
    pub message: ProcedureMessage,
}

/// What a letter about the procedure tells.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum ProcedureMessage {
    /// The case is closed without a decision on the proposal.
    Closed(Closing),
    /// The decision is postponed (verdaagd).
    Postponed {
        /// By how much.
        by: Term,
        /// Last day for the decision from now on.
        due: Date,
        /// Why.
        reason: String,
        /// Who signs, and by which mandate.
        signatory: String,
    },
    /// The letter with the decision is mended (herstelbrief).
    Corrected {
        /// Day of that letter.
        sent: Date,
        /// What was wrong, and what it should be.
        text: String,
        /// Who signs, and by which mandate.
        signatory: String,
    },
    /// The proposal must be supplemented (aanvulverzoek); what is asked stands in the facts.
    SupplementRequested {
        /// Last day to supplement.
        until: Date,
        /// Who signs, and by which mandate.
        signatory: String,
    },
}

/// The municipality as the sender of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// Name without "gemeente".
    pub name: String,
    /// Street and number, or post box.
    pub address: String,
    /// Postcode and town.
    pub town: String,
    /// Telephone number for questions.
    pub phone: String,
    /// E-mail address for questions.
    pub email: String,
    /// Name of the contact person (accountmanager); may be empty.
    pub contact: String,
}

impl Sender {
    /// The municipality with this contact person.
    ///
    /// # Errors
    /// When its stored details cannot be read.
    pub(crate) fn of(municipality: &Municipality, contact: String) -> Result<Self, Failure> {
        let details = municipality.details()?;
        Ok(Self {
            name: municipality.name.clone(),
            address: details.address,
            town: details.town,
            phone: details.phone,
            email: details.email,
            contact,
        })
    }
}
