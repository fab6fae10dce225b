//! What a mail about a case may say.

use super::Contents;
use domain::case::{ReminderStage, VersionKind};
use serde::Serialize;

/// What a mail about a case may need to say. Paths are relative to the site.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CaseFacts {
    /// Page of the case.
    pub case_path: String,
    /// Title.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Name of the municipality.
    pub municipality: String,
    /// Address for questions.
    pub contact_email: String,
    /// Telephone number for questions.
    pub contact_phone: String,
    /// Kenmerk; empty before submission.
    pub reference: String,
    /// Submitted version.
    pub version: u32,
    /// Moment of the event: "dinsdag 8 september 2026 om 14.05 uur".
    pub received: String,
    /// Last day for a decision; while the term stands still, if nothing ends that before its last day.
    pub due: Option<String>,
    /// Page that downloads the proposal's PDF.
    pub proposal_path: Option<String>,
    /// Page that downloads the decision letter.
    pub letter_path: Option<String>,
    /// What the submitted version holds, in a receipt.
    pub contents: Option<Contents>,
    /// Last day to supplement.
    pub until: Option<String>,
    /// What must be supplemented.
    pub points: Vec<String>,
    /// What was decided.
    pub outcome: Option<String>,
    /// The decision in plain words.
    pub summary: String,
    /// Last day to object.
    pub objection_until: Option<String>,
    /// Why, in the words of who took the step.
    pub reason: String,
    /// Name of the ordinance that holds from now on.
    pub ordinance: String,
    /// To which authority the proposal was forwarded.
    pub receiver: String,
    /// Page of the questions to others.
    pub consultations_path: String,
    /// Page of the draft of the assessment, and the response to it.
    pub response_path: String,
    /// Path of the page on which the board is asked to change the proposal.
    pub revision_path: String,
    /// Why the newest version was submitted, once there is one.
    pub kind: Option<VersionKind>,
    /// Page on which a reviewer scores.
    pub assessment_path: String,
    /// Day by which the scores are to be in.
    pub scores_until: Option<String>,
    /// How far the term for the decision has run, in a reminder of it.
    pub stage: Option<ReminderStage>,
    /// Page of what has to happen after the decision.
    pub commitments_path: String,
    /// Page on which everybody reads the case.
    pub challenge_path: String,
    /// What was agreed: what has to happen, who sees to it and when.
    pub commitments: Vec<String>,
    /// Whether a commitment was met.
    pub met: bool,
    /// Page of the term.
    pub term_path: String,
    /// Page that downloads the letter about the procedure.
    pub procedure_letter_path: Option<String>,
    /// Last day on which the municipality may leave the application as it is (Awb 4:5(4)).
    pub not_handled_until: Option<String>,
    /// Day of receipt before it was corrected.
    pub received_from: Option<String>,
    /// Day of receipt since it was corrected, or of a letter that was entered.
    pub received_to: Option<String>,
    /// Why the proposal was withdrawn, as the letter says that was entered.
    pub withdrawn: String,
    /// Day on which a notice of default was received.
    pub default_received: Option<String>,
    /// Last day to make a decision known without owing anything; none if the notice came too early.
    pub decide_until: Option<String>,
    /// Page with all scores.
    pub assessments_path: String,
    /// Criteria on which scores lie far apart, by their names.
    pub criteria: Vec<String>,
    /// Who objects: "het bestuur" or "iemand anders".
    pub objector: String,
    /// Whether that came after the last day to object.
    pub too_late: bool,
    /// Page with the messages between board and municipality.
    pub messages_path: String,
    /// Name of who wrote or asks something.
    pub writer: String,
    /// Whether that waits for an answer.
    pub asks: bool,
    /// How many files came along with it; a mail only says so.
    pub files: usize,
    /// The board's approval in one sentence, in a receipt.
    pub approved: Option<String>,
}
