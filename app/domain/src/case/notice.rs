//! Who hears of what: every change of status is mailed to everyone concerned.

use super::{Action, ClosingKind, Event, Party, STEPS, Side, Step};
use crate::Named;
use serde::{Deserialize, Serialize};

/// A mail that an event causes.
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
pub enum Notice {
    /// Ontvangstbevestiging: names what was sent, and leads to it (Awb 2:17).
    Receipt,
    /// An officer entered what came on paper (ontvangstbevestiging van een brief).
    ReceivedOnPaper,
    /// A new proposal came in.
    NewCase,
    /// Please supplement (Awb 4:5).
    SupplementRequest,
    /// Newer rules hold for the case (overgangsrecht).
    RulesReplaced,
    /// Another last day to supplement.
    SupplementTermChanged,
    /// The request to supplement was withdrawn.
    SupplementRequestWithdrawn,
    /// The term to supplement is about to end.
    SupplementReminder,
    /// The term to supplement ran out (Awb 4:15).
    SupplementTermLapsed,
    /// The day of receipt was corrected, and with it the last day for the decision.
    ReceiptCorrected,
    /// The decision is postponed (verdaging).
    Postponed,
    /// Do you agree that the term is suspended (Awb 4:15(2)a)?
    SuspensionProposed,
    /// The board agreed to that.
    SuspensionAgreed,
    /// The board did not agree.
    SuspensionDeclined,
    /// The term runs again.
    TermResumed,
    /// A notice of default came in (ingebrekestelling, Awb 4:17).
    DefaultNotice,
    /// The supplement came in.
    SupplementReceived,
    /// Found complete; the assessment begins.
    Complete,
    /// Please assess.
    PleaseAssess,
    /// All scores are in, so that the decision can be prepared.
    AllAssessed,
    /// All scores are in, and some lie far apart: the reviewers talk about them.
    PleaseDiscuss,
    /// A reviewer asks to open the own assessment again.
    ReopeningAsked,
    /// The assessment of a reviewer is open again.
    AssessmentReopened,
    /// A decision waits for the jurist.
    PleaseCheck,
    /// The jurist gave it back.
    CheckReturned,
    /// The jurist agreed.
    CheckPassed,
    /// A decision was proposed and waits to be taken.
    PleaseDecide,
    /// The decision maker gave a proposed decision back.
    DecisionReturned,
    /// A decision went back to the desk before it was sent.
    DecisionReopened,
    /// A decision was taken and waits to be sent.
    ReadyToAnnounce,
    /// The decision (bekendmaking, Awb 3:41).
    DecisionSent,
    /// The letter with the decision is mended (herstelbrief).
    Correction,
    /// The municipality wrote to the board.
    MessageToBoard,
    /// The board wrote to the municipality.
    MessageToMunicipality,
    /// Somebody at the desk noted something that this person must know.
    NoteForYou,
    /// Somebody who was asked outside the panel answered.
    ViewReceived,
    /// The draft of the assessment can be read, and responded to.
    AssessmentShared,
    /// The board responded to it.
    ResponseReceived,
    /// The last day to respond to it is near.
    ResponseDue,
    /// A reviewer asks something that needs a specialist.
    Flagged,
    /// That was answered.
    FlagAnswered,
    /// The last day for the decision comes nearer, or has passed.
    DecisionDue,
    /// What has to happen after the decision was agreed.
    CommitmentsAgreed,
    /// The board reported on a commitment.
    CommitmentReported,
    /// The municipality said whether a commitment was met.
    CommitmentSettled,
    /// A commitment got another day.
    CommitmentMoved,
    /// A commitment is due soon.
    CommitmentDue,
    /// The board goes on with the task.
    TaskExtended,
    /// The task goes back to the municipality.
    HandedBack,
    /// An objection came in (ontvangstbevestiging van een bezwaar, Awb 6:14).
    ObjectionReceived,
    /// The decision was sent, to who assessed the proposal.
    PanelDecided,
    /// The municipality closed the case, so that nothing is left to assess, check or decide.
    PanelClosed,
    /// The case was closed without a decision.
    #[serde(untagged)]
    #[strum(disabled)]
    Closed(ClosingKind),
}

impl Notice {
    /// Every mail.
    pub fn all() -> impl Iterator<Item = Self> {
        <Self as strum::IntoEnumIterator>::iter().chain(ClosingKind::ALL.iter().copied().map(Self::Closed))
    }

    /// Name of the template.
    pub fn name(self) -> &'static str {
        match self {
            Self::Closed(kind) => kind.event_name(),
            other => other.into(),
        }
    }

    /// The side whose step causes it, by the table of steps; for what the system does, the side from whose step that
    /// follows.
    pub fn sent_by(self) -> Option<Side> {
        let causes = |step: &&Step| step.mails.iter().any(|(_, notice)| *notice == self);
        let step = STEPS.iter().find(causes)?;
        let cause = step.follows.and_then(Action::step).unwrap_or(step);
        cause.by.first().map(|party| party.side())
    }
}

/// The mails that an event causes, and to whom, by the table of steps.
pub fn notices(event: &Event) -> &'static [(&'static [Party], Notice)] {
    event.step().map_or(&[], |step| step.mails)
}
