//! Which step of the table a command takes.

use super::Command;
use crate::case::Action;

impl Command {
    /// What this command does, as the table of steps calls it.
    #[expect(clippy::too_many_lines, reason = "a table, not a course of action")]
    pub const fn action(&self) -> Action {
        match self {
            Self::Submit { .. } => Action::Submit,
            Self::Supplement(_) => Action::Supplement,
            Self::EnterOnPaper(_) => Action::EnterOnPaper,
            Self::SupplementOnPaper(_) => Action::SupplementOnPaper,
            Self::WithdrawOnPaper { .. } => Action::WithdrawOnPaper,
            Self::JudgePoint { .. } => Action::JudgePoint,
            Self::ConfirmCompleteness { .. } => Action::ConfirmCompleteness,
            Self::RequestSupplement { .. } => Action::RequestSupplement,
            Self::ChangeSupplementTerm { .. } => Action::ChangeSupplementTerm,
            Self::WithdrawSupplementRequest { .. } => Action::WithdrawSupplementRequest,
            Self::CorrectReceipt { .. } => Action::CorrectReceipt,
            Self::Postpone { .. } => Action::Postpone,
            Self::ProposeSuspension { .. } => Action::ProposeSuspension,
            Self::AgreeToSuspension => Action::AgreeToSuspension,
            Self::AgreeOnPaper { .. } => Action::AgreeOnPaper,
            Self::DeclineSuspension { .. } => Action::DeclineSuspension,
            Self::ResumeTerm { .. } => Action::ResumeTerm,
            Self::RecordDefaultNotice { .. } => Action::RecordDefaultNotice,
            Self::Assess { .. } => Action::Assess,
            Self::ReleaseAssessments { .. } => Action::ReleaseAssessments,
            Self::Assessing(step) => step.action(),
            Self::Revision(step) => step.action(),
            Self::RequestLegalCheck { .. } => Action::RequestLegalCheck,
            Self::ReturnFromLegalCheck { .. } => Action::ReturnFromLegalCheck,
            Self::PassLegalCheck { .. } => Action::PassLegalCheck,
            Self::ProposeDecision { .. } => Action::ProposeDecision,
            Self::ReturnDecision { .. } => Action::ReturnDecision,
            Self::Decide(_) => Action::Decide,
            Self::ReopenDecision { .. } => Action::ReopenDecision,
            Self::OpenLetter { .. } => Action::OpenLetter,
            Self::Announce { .. } => Action::Announce,
            Self::Consultation(step) => step.action(),
            Self::Response(step) => step.action(),
            Self::Flag(step) => step.action(),
            Self::CarryingOut(step) => step.action(),
            Self::Objection(step) => step.action(),
            Self::Disclosure(step) => step.action(),
            Self::Message(step) => step.action(),
            Self::SendCorrection { .. } => Action::SendCorrection,
            Self::ChooseDelivery { .. } => Action::ChooseDelivery,
            Self::ArrangeDelivery { .. } => Action::ArrangeDelivery,
            Self::RecordPosting(_) => Action::RecordPosting,
            Self::Close(closing) => Action::Close(closing.kind),
        }
    }
}
