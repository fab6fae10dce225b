//! What somebody wants to do in a case.

mod action;

use super::{
    AssessingStep, CarryingOutStep, ConsultationStep, DisclosureStep, FlagStep, MessageStep, NewVersion, ObjectionStep,
    ResponseStep, RevisionStep,
};
use crate::case::{
    CaseRecord, Closing, Decision, DecisionBasis, PaperEntry, PaperSupplement, PointVerdict, PostalAddress, Posting,
    Role, RulesOfDay, SupplementPoint, Taking, VersionKind,
};
use crate::profile::LegalCharacter;
use jiff::civil::Date;

/// What somebody wants to do, with everything that is needed to judge it.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Submit for the first time.
    Submit {
        /// Kenmerk to give.
        reference: String,
        /// What is submitted.
        version: NewVersion,
    },
    /// Answer a request to supplement.
    Supplement(NewVersion),
    /// Enter a challenge that came on paper.
    EnterOnPaper(Box<PaperEntry>),
    /// Enter a supplement that came on paper.
    SupplementOnPaper(PaperSupplement),
    /// Record that the board withdrew the proposal by letter.
    WithdrawOnPaper {
        /// Day of receipt of the letter.
        received_on: Date,
        /// Why, as the letter says.
        reason: String,
    },
    /// Say whether a point of the newest request was answered well enough.
    JudgePoint {
        /// Number of the round that the officer saw, from 1.
        round: u32,
        /// Place of the point in it, from 0.
        point: u32,
        /// What the officer says.
        verdict: PointVerdict,
    },
    /// Find the proposal complete.
    ConfirmCompleteness {
        /// Remark; may be empty.
        note: String,
        /// Why, if not every point of the request was closed.
        despite: String,
    },
    /// Ask for more.
    RequestSupplement {
        /// What is asked.
        points: Vec<SupplementPoint>,
        /// Last day to answer.
        until: Date,
        /// Whether the officer said to be sure of a day that is asked about, see [`UntilDoubt`].
        sure: bool,
        /// Who signs the letter, and by which mandate.
        signatory: String,
    },
    /// Give another last day to answer.
    ChangeSupplementTerm {
        /// Last day to answer from now on.
        until: Date,
        /// Why.
        reason: String,
        /// As in a request.
        sure: bool,
    },
    /// Withdraw the request to supplement.
    WithdrawSupplementRequest {
        /// Why.
        reason: String,
    },
    /// Correct the day of receipt.
    CorrectReceipt {
        /// Day of receipt from now on.
        received_on: Date,
        /// Why.
        reason: String,
        /// Which rules hold then, if those of that day are others than the case has.
        rules: Option<RulesOfDay>,
    },
    /// Postpone the decision by what the ordinance allows.
    Postpone {
        /// Why.
        reason: String,
        /// Who signs the letter, and by which mandate.
        signatory: String,
    },
    /// Propose to suspend the term.
    ProposeSuspension {
        /// Last suspended day.
        until: Date,
        /// What the time is for.
        reason: String,
    },
    /// Agree to that.
    AgreeToSuspension,
    /// Record that the board agreed to that by letter.
    AgreeOnPaper {
        /// Day of receipt of the letter.
        received_on: Date,
    },
    /// Not agree to that.
    DeclineSuspension {
        /// Why; may be empty.
        reason: String,
    },
    /// Let the term run again before the agreed day.
    ResumeTerm {
        /// Why.
        reason: String,
    },
    /// Record a notice of default.
    RecordDefaultNotice {
        /// Day of receipt.
        received_on: Date,
    },
    /// Hand in scores.
    Assess {
        /// The role in which they were given.
        role: Role,
        /// With the last of all scores: the criteria on which they lie far apart, by id.
        disputed: Vec<String>,
    },
    /// Go on without the scores that are missing.
    ReleaseAssessments {
        /// Who has not handed in: name and role.
        missing: Vec<String>,
        /// Which criteria have fewer scores than a result needs, by their names.
        scarce: Vec<String>,
        /// On which criteria scores lie far apart and nobody talked about it, by their names.
        undiscussed: Vec<String>,
        /// Why.
        reason: String,
    },
    /// Score again, or open an assessment again.
    Assessing(AssessingStep),
    /// Ask the board to change the proposal, or say what became of that.
    Revision(RevisionStep),
    /// Put a decision before the jurist.
    RequestLegalCheck {
        /// The decision.
        decision: Box<Decision>,
        /// What it is held against.
        basis: Box<DecisionBasis>,
    },
    /// Give it back, as the jurist.
    ReturnFromLegalCheck {
        /// What should be different.
        remarks: String,
    },
    /// Agree, as the jurist.
    PassLegalCheck {
        /// What the decision is in law.
        legal_character: LegalCharacter,
        /// What the decision is held against.
        basis: Box<DecisionBasis>,
        /// Id of who agrees.
        person: String,
    },
    /// Put a decision before the decision maker without a legal check.
    ProposeDecision {
        /// The decision.
        decision: Box<Decision>,
        /// What it is held against.
        basis: Box<DecisionBasis>,
    },
    /// Give a proposed decision back.
    ReturnDecision {
        /// What should be different.
        remarks: String,
    },
    /// Take the decision that was proposed.
    Decide(Taking),
    /// Take a decision back to the desk.
    ReopenDecision {
        /// Why.
        reason: String,
    },
    /// Open the letter.
    OpenLetter {
        /// Id of who does.
        person: String,
        /// SHA-256 of the letter.
        sha256: String,
    },
    /// Send the decision.
    Announce {
        /// Id of who sends it.
        person: String,
        /// SHA-256 of the letter that goes out.
        sha256: String,
    },
    /// Ask somebody outside the panel, or say what became of that.
    Consultation(ConsultationStep),
    /// Let the board read the draft of the assessment, or respond to it.
    Response(ResponseStep),
    /// Raise a question for a specialist, or answer one.
    Flag(FlagStep),
    /// Agree on what has to happen after the decision, or say what became of that.
    CarryingOut(CarryingOutStep),
    /// Register an objection, or record how one ended.
    Objection(ObjectionStep),
    /// Make a case public, or public no longer.
    Disclosure(DisclosureStep),
    /// Write to the other side, or note something for the desk.
    Message(MessageStep),
    /// Mend the letter of a decision that was sent, in a second one.
    SendCorrection {
        /// What was wrong, and what it should be.
        text: String,
        /// Who signs the letter, and by which mandate.
        signatory: String,
    },
    /// Say how the board gets letters.
    ChooseDelivery {
        /// Where letters go by post; nothing for who gets mail.
        post: Option<PostalAddress>,
    },
    /// Settle for the board how it gets letters.
    ArrangeDelivery {
        /// As in a choice of the board.
        post: Option<PostalAddress>,
        /// Why.
        reason: String,
    },
    /// Record that a letter was posted.
    RecordPosting(Posting),
    /// Close the case without a decision.
    Close(Closing),
}

impl Command {
    /// Submits a version: the first one under this kenmerk, any later one as what was asked for.
    pub fn for_version(case: &CaseRecord, reference: String, version: NewVersion) -> Self {
        match case.kind_of_next() {
            VersionKind::First => Self::Submit { reference, version },
            VersionKind::Supplement => Self::Supplement(version),
            VersionKind::Revision => Self::Revision(RevisionStep::Submit(version)),
        }
    }
}
