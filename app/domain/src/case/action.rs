//! What can be done in a case.

use super::ClosingKind;
use crate::Named;
use serde::{Deserialize, Serialize};

/// Something that can be done in a case; [`super::STEPS`] says when and by whom.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumIter,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Action {
    /// Begin a draft (concept), and with it the case.
    Start,
    /// Change answers and budget.
    Edit,
    /// Attach a file to the draft (bijlage toevoegen).
    AddAttachment,
    /// Take a file off the draft (bijlage verwijderen).
    RemoveAttachment,
    /// Invite somebody to write or read along (uitnodigen); it is recorded when that person joins.
    Invite,
    /// Remove somebody from the board's side.
    RemoveMember,
    /// Hand over the chair (voorzitterschap overdragen).
    HandOver,
    /// Ask the board to approve a version (voorleggen aan het bestuur).
    RequestApproval,
    /// Approve that version (akkoord gaan).
    Approve,
    /// Take an approval back (akkoord intrekken).
    TakeBackApproval,
    /// End the approvals because the text was changed (akkoorden vervallen); the system does this.
    LapseApprovals,
    /// Place, resolve and reopen comments (opmerkingen).
    Comment,
    /// Remove an own comment.
    RemoveComment,
    /// Move a draft to newer rules (overgaan op nieuwe regels).
    AdoptRules,
    /// Move a case on which nothing was decided to newer rules; the system does this.
    ReplaceRules,
    /// Submit for the first time (indienen).
    Submit,
    /// Answer a request to supplement with a new version (aanvullen).
    Supplement,
    /// Enter a challenge that came on paper, on behalf of somebody (uitdaging op papier invoeren); the case begins with
    /// it.
    EnterOnPaper,
    /// Enter a supplement that came on paper (aanvulling op papier invoeren).
    SupplementOnPaper,
    /// Record that the board withdrew the proposal by letter (intrekking per brief).
    WithdrawOnPaper,
    /// Say whether the supplement answers a point well enough (punt beoordelen).
    JudgePoint,
    /// Find the proposal complete (volledig verklaren).
    ConfirmCompleteness,
    /// Ask for what is missing (aanvulling vragen, Awb 4:5), which suspends the term (Awb 4:15).
    RequestSupplement,
    /// Extend or correct the term to supplement (hersteltermijn verlengen of verbeteren).
    ChangeSupplementTerm,
    /// Withdraw the request to supplement (aanvulverzoek intrekken).
    WithdrawSupplementRequest,
    /// Remind the board that the term to supplement is about to end (herinnering); the system does this.
    RemindOfSupplement,
    /// End the term to supplement that ran out unused (hersteltermijn ongebruikt verstreken, Awb 4:15(1)a); the system
    /// does this.
    LapseSupplementTerm,
    /// Correct the day of receipt (ontvangstdatum verbeteren).
    CorrectReceipt,
    /// Postpone the decision, once (verdagen).
    Postpone,
    /// Propose to suspend the term with the consent of the board (aanhouden, Awb 4:15(2)a).
    ProposeSuspension,
    /// Agree to that (instemmen met uitstel).
    AgreeToSuspension,
    /// Record that the board agreed to it by letter (instemming per brief).
    AgreeOnPaper,
    /// Not agree to it (niet instemmen met uitstel).
    DeclineSuspension,
    /// Let a term that was suspended with consent run again before the agreed day (termijn hervatten).
    ResumeTerm,
    /// Record that the board gave notice of default (ingebrekestelling, Awb 4:17).
    RecordDefaultNotice,
    /// Score the criteria with reasons (beoordelen).
    Assess,
    /// Read all scores and reasons (beoordelingen), as far as somebody may see them by then.
    ReadAssessments,
    /// Go on with the scores that there are, although some are missing (beoordelingen vrijgeven).
    ReleaseAssessments,
    /// Talk about a criterion on which scores lie far apart (bespreken).
    Discuss,
    /// Score it a second time, after reading the others (opnieuw scoren); the first score is kept.
    ScoreAgain,
    /// Ask the case manager to open the own assessment again (vragen om heropenen).
    AskToReopen,
    /// Open the assessment of a reviewer again (beoordeling heropenen).
    ReopenAssessment,
    /// Ask the board to change the proposal before the decision (vragen om aanpassing).
    RequestRevision,
    /// Withdraw that (verzoek om aanpassing intrekken).
    WithdrawRevisionRequest,
    /// Answer it with a new version (aangepaste versie indienen).
    Revise,
    /// Say which criteria are assessed again because of that version (criteria heropenen); that may be none.
    ReopenCriteria,
    /// Write the decision that will be proposed (besluit voorbereiden).
    DraftDecision,
    /// Put it before the jurist (voorleggen aan de jurist).
    RequestLegalCheck,
    /// Read what lies before the jurist.
    ReadCheckedDecision,
    /// Give it back to the desk with remarks, as the jurist (teruggeven).
    ReturnFromLegalCheck,
    /// Agree as the jurist, and put it before the decision maker (juridisch akkoord).
    PassLegalCheck,
    /// Put it before the decision maker without a legal check (voorleggen aan de beslisser).
    ProposeDecision,
    /// Read what was put before the decision maker.
    ReadProposedDecision,
    /// Give it back with remarks (teruggeven).
    ReturnDecision,
    /// Take the decision (besluiten).
    Decide,
    /// Take a decision that was not sent back to the desk (terugnemen).
    ReopenDecision,
    /// Open the letter as it will go out (brief openen).
    OpenLetter,
    /// Send the decision (bekendmaken, Awb 3:41).
    Announce,
    /// Mend the letter of a decision that was sent, in a second one (herstelbrief).
    SendCorrection,
    /// Ask somebody outside the panel (raadplegen, Awb 4:7 and 4:8).
    Consult,
    /// Answer that by the link of the question (zienswijze geven).
    GiveView,
    /// Record an answer that came by word or by letter (zienswijze vastleggen, Awb 4:9).
    RecordView,
    /// Take the question back (vraag intrekken).
    WithdrawConsultation,
    /// Say what the municipality thinks of an answer (reactie op een zienswijze).
    WeighView,
    /// Remind who was asked, or the board that may respond, before the last day (herinneren aan een vraag).
    RemindOfView,
    /// Let the board read the draft of the assessment (conceptbeoordeling toesturen).
    ShareAssessment,
    /// Respond to it, as the board (reageren op de conceptbeoordeling).
    Respond,
    /// Raise a question that needs a specialist, as a reviewer (markeren voor een specialist).
    Flag,
    /// Answer it (markering beantwoorden).
    AnswerFlag,
    /// Remind who is at turn of the last day for the decision (herinneren aan de beslistermijn).
    RemindOfDecision,
    /// Agree on what has to happen after the decision (afspraken vastleggen).
    AgreeCommitments,
    /// Report on a commitment, as the board (afspraak melden).
    ReportCommitment,
    /// Say whether a commitment was met (afspraak afdoen).
    SettleCommitment,
    /// Give a commitment another day (afspraak verzetten).
    MoveCommitment,
    /// Remind both sides of a commitment (herinneren aan een afspraak).
    RemindOfCommitment,
    /// Let the board go on with the task (verlengen).
    ExtendTask,
    /// End it: the task goes back to the municipality (teruggeven).
    HandBack,
    /// Register an objection to the decision (bezwaar registreren, Awb 6:4).
    RegisterObjection,
    /// Record how an objection ended (bezwaar afdoen, Awb 7:11).
    SettleObjection,
    /// Write to the board (bericht aan het bestuur).
    WriteToBoard,
    /// Write to the municipality (bericht aan de gemeente).
    WriteToMunicipality,
    /// Add a note that the desk alone reads (interne notitie).
    AddNote,
    /// Assign the case to an officer in a role (toewijzen).
    Assign,
    /// Take the case from an officer in a role.
    Unassign,
    /// Declare to have no interest before assessing (verklaring van onpartijdigheid, Awb 2:4).
    DeclareNoInterest,
    /// Ask to be left out of the case (verschonen, Awb 2:4).
    Recuse,
    /// Say whether letters come by post, and where (per post, Awb 2:8).
    ChooseDelivery,
    /// Settle that for the board, with a reason.
    ArrangeDelivery,
    /// Record that a letter was posted (gepost op), from which its terms count (Awb 3:41).
    RecordPosting,
    /// Make public that a case is there, what it is about and, once it was sent, the decision (openbaar maken).
    Disclose,
    /// Make it public no longer (niet meer openbaar).
    EndDisclosure,
    /// Take along the whole file of the case (dossier meenemen), for an objection committee or another authority.
    ExportFile,
    /// Close the case without a decision on the proposal.
    #[strum(disabled)]
    Close(ClosingKind),
}

impl Action {
    /// Submitting a version: the first one, or what was asked for.
    pub const SUBMITTING: [Self; 3] = [Self::Submit, Self::Supplement, Self::Revise];

    /// What is done about carrying out a decision (uitvoering).
    pub const CARRYING_OUT: [Self; 6] = [
        Self::AgreeCommitments,
        Self::ReportCommitment,
        Self::SettleCommitment,
        Self::MoveCommitment,
        Self::ExtendTask,
        Self::HandBack,
    ];

    /// Every action, in the order of the table of steps.
    pub fn all() -> impl Iterator<Item = Self> {
        <Self as strum::IntoEnumIterator>::iter().chain(ClosingKind::ALL.iter().copied().map(Self::Close))
    }

    /// Stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Close(kind) => kind.event_name(),
            other => other.into(),
        }
    }
}
