//! From command to events.

mod close;
mod decision;
mod supplement;
mod term;

pub use supplement::{NO_POINTS, UntilDoubt, lapse};

use super::decision::too_long;
use super::{
    Action, BoardApproval, CaseRecord, Closing, Decision, DecisionBasis, Event, Refusal, Role, Taking, permit,
};
use crate::profile::OrdinanceProfile;
use crate::proposal::{Field, Finding};
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
    /// Find the proposal complete.
    ConfirmCompleteness {
        /// Remark; may be empty.
        note: String,
    },
    /// Ask for more.
    RequestSupplement {
        /// What is missing, one point a line.
        points: Vec<String>,
        /// Last day to answer.
        until: Date,
        /// Whether the officer said to be sure of a day that is asked about, see [`UntilDoubt`].
        sure: bool,
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
    },
    /// Go on without the scores that are missing.
    ReleaseAssessments {
        /// Who has not handed in: name and role.
        missing: Vec<String>,
        /// Why.
        reason: String,
    },
    /// Put a decision before the decision maker.
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
    /// Close the case without a decision.
    Close(Closing),
}

/// Names of the facts of a command in what is said about it. Its form posts them under the same names.
pub mod command_fields {
    /// Why a case is closed.
    pub const REASON: &str = "reason";
    /// What is missing, one point a line.
    pub const POINTS: &str = "points";
    /// Last day to supplement, or last suspended day.
    pub const UNTIL: &str = "until";
    /// Whether the officer is sure of that day.
    pub const SURE: &str = "sure";
    /// Who signs the letter.
    pub const SIGNATORY: &str = "signatory";
    /// To which authority a case is forwarded.
    pub const RECEIVER: &str = "receiver";
    /// Day of receipt of a notice of default.
    pub const RECEIVED_ON: &str = "received_on";
    /// Why missing scores are not waited for.
    pub const RELEASE: &str = "release";
    /// What should be different in a proposed decision.
    pub const REMARKS: &str = "remarks";
    /// Why a decision goes back to the desk.
    pub const REOPEN: &str = "reopen";
}

/// A version of the proposal that is to be submitted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewVersion {
    /// SHA-256 of the frozen content.
    pub sha256: String,
    /// What stands in the way according to [`crate::proposal::Readiness`].
    pub missing: Vec<Finding>,
    /// The board's approval, if it is complete.
    pub approval: Option<BoardApproval>,
}

impl Command {
    /// Submits a version: the first one under this kenmerk, any later one as a supplement.
    pub fn for_version(case: &CaseRecord, reference: String, version: NewVersion) -> Self {
        if case.submission.is_none() { Self::Submit { reference, version } } else { Self::Supplement(version) }
    }

    /// What this command does, as the table of steps calls it.
    pub const fn action(&self) -> Action {
        match self {
            Self::Submit { .. } => Action::Submit,
            Self::Supplement(_) => Action::Supplement,
            Self::ConfirmCompleteness { .. } => Action::ConfirmCompleteness,
            Self::RequestSupplement { .. } => Action::RequestSupplement,
            Self::ChangeSupplementTerm { .. } => Action::ChangeSupplementTerm,
            Self::WithdrawSupplementRequest { .. } => Action::WithdrawSupplementRequest,
            Self::Postpone { .. } => Action::Postpone,
            Self::ProposeSuspension { .. } => Action::ProposeSuspension,
            Self::AgreeToSuspension => Action::AgreeToSuspension,
            Self::DeclineSuspension { .. } => Action::DeclineSuspension,
            Self::ResumeTerm { .. } => Action::ResumeTerm,
            Self::RecordDefaultNotice { .. } => Action::RecordDefaultNotice,
            Self::Assess { .. } => Action::Assess,
            Self::ReleaseAssessments { .. } => Action::ReleaseAssessments,
            Self::ProposeDecision { .. } => Action::ProposeDecision,
            Self::ReturnDecision { .. } => Action::ReturnDecision,
            Self::Decide(_) => Action::Decide,
            Self::ReopenDecision { .. } => Action::ReopenDecision,
            Self::OpenLetter { .. } => Action::OpenLetter,
            Self::Announce { .. } => Action::Announce,
            Self::Close(closing) => Action::Close(closing.kind),
        }
    }
}

/// Judges a command. `today` is the civil date in Europe/Amsterdam.
///
/// # Errors
/// [`Refusal::NotYours`] and [`Refusal::NotNow`] by the table of steps, else [`Refusal::Incomplete`].
pub fn decide(
    case: &CaseRecord,
    command: Command,
    roles: &[Role],
    profile: &OrdinanceProfile,
    today: Date,
) -> Result<Event, Refusal> {
    permit(case, command.action(), roles)?;
    match command {
        Command::Submit { version: NewVersion { missing, .. }, .. }
        | Command::Supplement(NewVersion { missing, .. })
            if !missing.is_empty() =>
        {
            Err(Refusal::Incomplete(missing))
        }
        Command::Submit { reference, version: NewVersion { sha256, approval, .. } } => {
            Ok(Event::Submitted { reference, received_on: today, sha256, approval })
        }
        Command::Supplement(NewVersion { sha256, approval, .. }) => {
            Ok(Event::Supplemented { version: case.version() + 1, on: today, sha256, approval })
        }
        Command::ConfirmCompleteness { note } => Ok(Event::FoundComplete { on: today, note }),
        Command::RequestSupplement { points, until, sure } => supplement::request(points, until, sure, profile, today),
        Command::ChangeSupplementTerm { until, reason, sure } => {
            supplement::change_term(case, (until, reason, sure), profile, today)
        }
        Command::WithdrawSupplementRequest { reason } => {
            let reason = needed(command_fields::REASON, reason, WHY)?;
            Ok(Event::SupplementRequestWithdrawn { on: today, reason })
        }
        Command::Postpone { reason, signatory } => term::postpone(case, (reason, signatory), profile, today),
        Command::ProposeSuspension { until, reason } => term::propose_suspension(case, (until, reason), profile, today),
        Command::AgreeToSuspension => term::agree_to_suspension(case, today),
        Command::DeclineSuspension { reason } => {
            fitting(command_fields::REASON, &reason)?;
            Ok(Event::SuspensionDeclined { on: today, reason })
        }
        Command::ResumeTerm { reason } => term::resume(case, reason, today),
        Command::RecordDefaultNotice { received_on } => term::record_default_notice(case, received_on, today),
        Command::Assess { role } => {
            let own = roles.contains(&role) && matches!(role, Role::Reviewer(_));
            own.then(|| Event::Assessed { role: role.value().to_owned() }).ok_or(Refusal::NotYours)
        }
        Command::ReleaseAssessments { .. }
        | Command::ProposeDecision { .. }
        | Command::ReturnDecision { .. }
        | Command::Decide(_)
        | Command::ReopenDecision { .. }
        | Command::OpenLetter { .. }
        | Command::Announce { .. } => decision::judge(case, command, profile, today),
        Command::Close(closing) => close::close(case, closing, today),
    }
}

/// Said when the reason is missing.
const WHY: &str = "Schrijf kort waarom u dit doet.";

/// A text that may not be missing, and fits in a letter.
fn needed(field: &str, text: String, missing: &str) -> Result<String, Refusal> {
    if text.trim().is_empty() {
        return Err(incomplete(field, missing));
    }
    fitting(field, &text)?;
    Ok(text)
}

/// Refuses a text that does not fit in a letter.
fn fitting(field: &str, text: &str) -> Result<(), Refusal> {
    too_long(field, text.chars().count()).map_or(Ok(()), |problem| Err(Refusal::Incomplete(vec![problem])))
}

fn incomplete(field: &str, message: impl Into<String>) -> Refusal {
    Refusal::Incomplete(vec![Finding::wrong(Field::question(field), message)])
}
