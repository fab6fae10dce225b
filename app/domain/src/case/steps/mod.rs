//! The table of steps: what can be done in a case, when, by whom, and what follows from it.

mod acting_role;
mod diagram;
mod formal;
mod mailing;
mod permission;
mod step;
mod visibility;

pub use diagram::diagram;
pub use formal::FormalGround;
pub use mailing::{MailChoice, MailKind, Mailing};
pub use permission::{allowed, at_turn, next_step, next_step_but, permit, waits_for};
pub use step::Step;
pub use visibility::{Audience, visible_to};

use self::visibility::{BOARD_ALONE, DESK_ALONE, EVERYBODY, MUNICIPALITY_ALONE};
use super::{
    Action, ClosingKind, ConsentState, EventKind, Needs, Notice, Party, Phase, RequestState, RevisionState, To,
};

/// While a supplement was asked for and has not come. It may still come after its last day, until the municipality
/// goes on.
const UNANSWERED: Needs = Needs::Request(&[RequestState::Open, RequestState::Lapsed]);
/// While the term to supplement runs.
const OPEN_REQUEST: Needs = Needs::Request(&[RequestState::Open]);
/// While nobody has to supplement any more.
const NO_OPEN_REQUEST: Needs = Needs::Request(&[RequestState::None, RequestState::Answered, RequestState::Lapsed]);
/// While the municipality waits for a version that it asked the board to change.
const OPEN_REVISION: Needs = Needs::Revision(&[RevisionState::Open]);
/// While no such version is waited for, or waits to be read.
const NO_REVISION: Needs = Needs::Revision(&[RevisionState::None]);
/// While the board may change the text: in a draft, and when a supplement or a change was asked for.
const WRITING: &[(Phase, Needs)] =
    &[(Phase::Draft, Needs::Nothing), (Phase::CompletenessCheck, UNANSWERED), (Phase::Assessment, OPEN_REVISION)];
/// The same while nobody of the board works in the case.
const UNANSWERED_ON_PAPER: Needs = Needs::RequestOnPaper(&[RequestState::Open, RequestState::Lapsed]);
/// When the board is expected to write: not after the term to supplement has run out.
const EXPECTED_TO_WRITE: Needs = Needs::Request(&[RequestState::None, RequestState::Open]);
/// While the municipality looks whether the proposal is complete.
const CHECKING: &[(Phase, Needs)] = &[(Phase::CompletenessCheck, NO_OPEN_REQUEST)];
/// The same once there was a request, of which the points can be judged.
const JUDGING: &[(Phase, Needs)] =
    &[(Phase::CompletenessCheck, Needs::Request(&[RequestState::Answered, RequestState::Lapsed]))];
/// While the term to supplement runs.
const SUPPLEMENTING: &[(Phase, Needs)] = &[(Phase::CompletenessCheck, OPEN_REQUEST)];
const ASSESSING: &[(Phase, Needs)] = &[(Phase::Assessment, Needs::Nothing)];
/// While the board is asked to change the proposal.
const REVISING: &[(Phase, Needs)] = &[(Phase::Assessment, OPEN_REVISION)];
/// While a decision can be put before somebody, and its findings before the board: not before all is known of a version
/// that was asked for.
const PROPOSING: &[(Phase, Needs)] = &[(Phase::Assessment, NO_REVISION)];
/// While the municipality has a proposal that it has not decided on.
const UNDECIDED: &[(Phase, Needs)] = &[
    (Phase::CompletenessCheck, Needs::Nothing),
    (Phase::Assessment, Needs::Nothing),
    (Phase::LegalCheck, Needs::Nothing),
    (Phase::DecisionProposed, Needs::Nothing),
];
/// While the term for the decision can be suspended with the consent of the board, and that consent is as needed.
const fn suspending(needs: Needs) -> [(Phase, Needs); 4] {
    [
        (Phase::CompletenessCheck, needs),
        (Phase::Assessment, needs),
        (Phase::LegalCheck, needs),
        (Phase::DecisionProposed, needs),
    ]
}
const CONSENT_ASKED: &[(Phase, Needs)] = &suspending(Needs::Consent(&[ConsentState::Proposed]));
const CONSENT_ASKED_ON_PAPER: &[(Phase, Needs)] = &suspending(Needs::ConsentOnPaper(&[ConsentState::Proposed]));
const CONSENTED: &[(Phase, Needs)] = &suspending(Needs::Consent(&[ConsentState::Given]));
/// While the decision can be postponed.
const NOT_POSTPONED: &[(Phase, Needs)] = &[
    (Phase::CompletenessCheck, Needs::NotPostponed),
    (Phase::Assessment, Needs::NotPostponed),
    (Phase::LegalCheck, Needs::NotPostponed),
    (Phase::DecisionProposed, Needs::NotPostponed),
];
/// While the board waits for the decision.
const NOT_ANNOUNCED: &[(Phase, Needs)] = &[
    (Phase::CompletenessCheck, Needs::Nothing),
    (Phase::Assessment, Needs::Nothing),
    (Phase::LegalCheck, Needs::Nothing),
    (Phase::DecisionProposed, Needs::Nothing),
    (Phase::Decided, Needs::Nothing),
];
/// While the municipality has the case, until it is closed.
const AT_MUNICIPALITY: &[(Phase, Needs)] = &[
    (Phase::CompletenessCheck, Needs::Nothing),
    (Phase::Assessment, Needs::Nothing),
    (Phase::LegalCheck, Needs::Nothing),
    (Phase::DecisionProposed, Needs::Nothing),
    (Phase::Decided, Needs::Nothing),
    (Phase::Announced, Needs::Nothing),
];
/// From the assessment on, also after the decision.
const ASSESSED: &[(Phase, Needs)] = &[
    (Phase::Assessment, Needs::Nothing),
    (Phase::LegalCheck, Needs::Nothing),
    (Phase::DecisionProposed, Needs::Nothing),
    (Phase::Decided, Needs::Nothing),
    (Phase::Announced, Needs::Nothing),
];
const AT_JURIST: &[(Phase, Needs)] = &[(Phase::LegalCheck, Needs::Nothing)];
/// From submission on, also after the case ended.
const SUBMITTED: &[(Phase, Needs)] = &[
    (Phase::CompletenessCheck, Needs::Nothing),
    (Phase::Assessment, Needs::Nothing),
    (Phase::LegalCheck, Needs::Nothing),
    (Phase::DecisionProposed, Needs::Nothing),
    (Phase::Decided, Needs::Nothing),
    (Phase::Announced, Needs::Nothing),
    (Phase::Closed(ClosingKind::Withdrawn), Needs::Nothing),
    (Phase::Closed(ClosingKind::NotHandled), Needs::Nothing),
    (Phase::Closed(ClosingKind::Inadmissible), Needs::Nothing),
    (Phase::Closed(ClosingKind::Forwarded), Needs::Nothing),
    (Phase::Closed(ClosingKind::Moot), Needs::Nothing),
];
const PROPOSED: &[(Phase, Needs)] = &[(Phase::DecisionProposed, Needs::Nothing)];
const DECIDED: &[(Phase, Needs)] = &[(Phase::Decided, Needs::Nothing)];
const ANNOUNCED: &[(Phase, Needs)] = &[(Phase::Announced, Needs::Nothing)];
/// Once a case is over; whether somebody may object depends on how.
const OPEN_TO_OBJECTION: &[(Phase, Needs)] = &[
    (Phase::Announced, Needs::Nothing),
    (Phase::Closed(ClosingKind::Withdrawn), Needs::Nothing),
    (Phase::Closed(ClosingKind::NotHandled), Needs::Nothing),
    (Phase::Closed(ClosingKind::Inadmissible), Needs::Nothing),
    (Phase::Closed(ClosingKind::Forwarded), Needs::Nothing),
    (Phase::Closed(ClosingKind::Moot), Needs::Nothing),
];
/// While the municipality has a proposal on which it sent no decision. That a decision was taken changes nothing for
/// the board, which does not know of it yet.
const UNDER_REVIEW: &[(Phase, Needs)] = &[
    (Phase::CompletenessCheck, Needs::Nothing),
    (Phase::Assessment, Needs::Nothing),
    (Phase::LegalCheck, Needs::Nothing),
    (Phase::DecisionProposed, Needs::Nothing),
    (Phase::Decided, Needs::Nothing),
];
/// The same while nobody of the board works in the case.
const UNDER_REVIEW_ON_PAPER: &[(Phase, Needs)] = &[
    (Phase::CompletenessCheck, Needs::OnPaper),
    (Phase::Assessment, Needs::OnPaper),
    (Phase::LegalCheck, Needs::OnPaper),
    (Phase::DecisionProposed, Needs::OnPaper),
    (Phase::Decided, Needs::OnPaper),
];
/// Until the case is closed.
const NOT_CLOSED: &[(Phase, Needs)] = &[
    (Phase::Draft, Needs::Nothing),
    (Phase::CompletenessCheck, Needs::Nothing),
    (Phase::Assessment, Needs::Nothing),
    (Phase::LegalCheck, Needs::Nothing),
    (Phase::DecisionProposed, Needs::Nothing),
    (Phase::Decided, Needs::Nothing),
    (Phase::Announced, Needs::Nothing),
];

const CHAIR: &[Party] = &[Party::Chair];
const CASE_MANAGERS: &[Party] = &[Party::CaseManager];
const JURISTS: &[Party] = &[Party::Jurist];
const DECISION_MAKERS: &[Party] = &[Party::DecisionMaker];
/// Who needs the whole file, for objection, appeal and archive.
const FILE_KEEPERS: &[Party] = &[Party::CaseManager, Party::Jurist, Party::MunicipalReader];
/// Who prepares, checks, takes or sends a decision: [`Party::is_at_desk`].
const AT_DESK: &[Party] = &[Party::CaseManager, Party::Jurist, Party::DecisionMaker];
/// Who may be at turn until a decision is sent. The room of mails leaves out who is not.
const AT_WORK: &[Party] = &[Party::CaseManager, Party::Reviewer, Party::Jurist, Party::DecisionMaker];
/// Who handles objections.
const OBJECTION_DESK: &[Party] = &[Party::CaseManager, Party::Jurist];
/// Who works on a decision until it is sent.
const DESK: &[Party] = &[Party::CaseManager, Party::DecisionMaker];
/// Who was asked to assess, check or decide, and hears when that is over. The room of mails leaves out who was not.
const PANEL: &[Party] = &[Party::Reviewer, Party::Jurist, Party::DecisionMaker];
const WITHDRAWN: Notice = Notice::Closed(ClosingKind::Withdrawn);

/// What a step of the board alone has unless its row says otherwise: while it writes, by who may write, seen by nobody
/// else.
const ON_BOARD: Step = Step {
    action: Action::Edit,
    from: WRITING,
    to: To::Stay,
    by: Party::WRITERS,
    follows: None,
    event: None,
    seen_by: BOARD_ALONE,
    mails: &[],
    next_of: &[],
    next_when: None,
    of_approval: false,
};

/// What a step has unless its row says otherwise by which the municipality says who of it has the case. Nobody else
/// sees it, and its room mails who gets the case.
const AMONG_OFFICERS: Step = Step {
    from: AT_MUNICIPALITY,
    by: &[Party::CaseManager, Party::Administrator],
    seen_by: MUNICIPALITY_ALONE,
    ..ON_BOARD
};

/// What a step has unless its row says otherwise by which a reviewer says whether assessing is impartial (Awb 2:4).
const OF_REVIEWER: Step = Step { from: ASSESSING, by: &[Party::Reviewer], ..AMONG_OFFICERS };

/// What a step has unless its row says otherwise by which the municipality asks somebody outside the panel before it
/// decides. The board reads what was said in the letter with the decision; its room mails who is asked.
const ASKING_OTHERS: Step = Step { from: UNDECIDED, by: CASE_MANAGERS, ..AMONG_OFFICERS };

/// What every other step has unless its row says otherwise: both sides see it.
const BETWEEN_SIDES: Step = Step { seen_by: EVERYBODY, ..ON_BOARD };

/// What a step has unless its row says otherwise by which a decision that lets the board go ahead is carried out.
const CARRYING_OUT: Step = Step { from: ANNOUNCED, by: CASE_MANAGERS, ..BETWEEN_SIDES };

/// Every step, one row for each action.
pub const STEPS: &[Step] = &[
    Step { action: Action::Start, from: &[], by: CHAIR, event: Some(EventKind::Started), ..ON_BOARD },
    Step {
        action: Action::Edit,
        next_of: &[Party::Treasurer, Party::QualityLead],
        next_when: Some(EXPECTED_TO_WRITE),
        ..ON_BOARD
    },
    Step { action: Action::AddAttachment, event: Some(EventKind::AttachmentAdded), ..ON_BOARD },
    Step { action: Action::RemoveAttachment, event: Some(EventKind::AttachmentRemoved), ..ON_BOARD },
    Step { action: Action::Invite, from: NOT_CLOSED, by: CHAIR, event: Some(EventKind::Joined), ..ON_BOARD },
    Step { action: Action::RemoveMember, from: NOT_CLOSED, by: CHAIR, event: Some(EventKind::Removed), ..ON_BOARD },
    Step { action: Action::HandOver, from: NOT_CLOSED, by: CHAIR, event: Some(EventKind::HandedOver), ..ON_BOARD },
    Step {
        action: Action::RequestApproval,
        by: CHAIR,
        event: Some(EventKind::ApprovalRequested),
        of_approval: true,
        ..ON_BOARD
    },
    Step { action: Action::Approve, event: Some(EventKind::Approved), of_approval: true, ..ON_BOARD },
    Step { action: Action::TakeBackApproval, event: Some(EventKind::ApprovalTakenBack), of_approval: true, ..ON_BOARD },
    Step {
        action: Action::LapseApprovals,
        by: &[],
        follows: Some(Action::Edit),
        event: Some(EventKind::ApprovalsLapsed),
        of_approval: true,
        ..ON_BOARD
    },
    Step { action: Action::Comment, by: Party::BOARD, ..ON_BOARD },
    Step { action: Action::RemoveComment, by: Party::BOARD, event: Some(EventKind::CommentRemoved), ..ON_BOARD },
    Step {
        action: Action::AdoptRules,
        from: &[(Phase::Draft, Needs::Nothing)],
        by: CHAIR,
        event: Some(EventKind::RulesAdopted),
        ..ON_BOARD
    },
    Step {
        action: Action::ReplaceRules,
        from: UNDECIDED,
        by: &[],
        follows: Some(Action::Submit),
        event: Some(EventKind::RulesReplaced),
        mails: &[(Party::BOARD, Notice::RulesReplaced), (CASE_MANAGERS, Notice::RulesReplaced)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::Submit,
        from: &[(Phase::Draft, Needs::Nothing)],
        to: To::Phase(Phase::CompletenessCheck),
        by: CHAIR,
        event: Some(EventKind::Submitted),
        mails: &[(Party::BOARD, Notice::Receipt), (CASE_MANAGERS, Notice::NewCase)],
        next_of: CHAIR,
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::Supplement,
        from: &[(Phase::CompletenessCheck, UNANSWERED)],
        to: To::Request(RequestState::Answered),
        by: CHAIR,
        event: Some(EventKind::Supplemented),
        mails: &[(Party::BOARD, Notice::Receipt), (CASE_MANAGERS, Notice::SupplementReceived)],
        next_of: CHAIR,
        next_when: Some(EXPECTED_TO_WRITE),
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::EnterOnPaper,
        from: &[(Phase::Draft, Needs::Nothing)],
        to: To::OnPaper(Phase::CompletenessCheck),
        by: CASE_MANAGERS,
        event: Some(EventKind::EnteredOnPaper),
        mails: &[(Party::BOARD, Notice::ReceivedOnPaper)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::SupplementOnPaper,
        from: &[(Phase::CompletenessCheck, UNANSWERED_ON_PAPER)],
        to: To::Request(RequestState::Answered),
        by: CASE_MANAGERS,
        event: Some(EventKind::SupplementedOnPaper),
        mails: &[(Party::BOARD, Notice::ReceivedOnPaper)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::WithdrawOnPaper,
        from: UNDER_REVIEW_ON_PAPER,
        to: To::Phase(Phase::Closed(ClosingKind::Withdrawn)),
        by: CASE_MANAGERS,
        event: Some(EventKind::WithdrawnOnPaper),
        mails: &[(Party::BOARD, Notice::ReceivedOnPaper), (PANEL, Notice::PanelClosed)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::JudgePoint,
        from: JUDGING,
        by: CASE_MANAGERS,
        event: Some(EventKind::PointJudged),
        seen_by: MUNICIPALITY_ALONE,
        ..ON_BOARD
    },
    Step {
        action: Action::ConfirmCompleteness,
        from: CHECKING,
        to: To::Phase(Phase::Assessment),
        by: CASE_MANAGERS,
        event: Some(EventKind::FoundComplete),
        mails: &[(Party::BOARD, Notice::Complete), (&[Party::Reviewer], Notice::PleaseAssess)],
        next_of: CASE_MANAGERS,
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::RequestSupplement,
        from: CHECKING,
        to: To::Request(RequestState::Open),
        by: CASE_MANAGERS,
        event: Some(EventKind::SupplementRequested),
        mails: &[(Party::BOARD, Notice::SupplementRequest)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::ChangeSupplementTerm,
        from: SUPPLEMENTING,
        by: CASE_MANAGERS,
        event: Some(EventKind::SupplementTermChanged),
        mails: &[(Party::BOARD, Notice::SupplementTermChanged)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::WithdrawSupplementRequest,
        from: SUPPLEMENTING,
        to: To::Request(RequestState::None),
        by: CASE_MANAGERS,
        event: Some(EventKind::SupplementRequestWithdrawn),
        mails: &[(Party::BOARD, Notice::SupplementRequestWithdrawn)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::RemindOfSupplement,
        from: SUPPLEMENTING,
        by: &[],
        follows: Some(Action::RequestSupplement),
        event: Some(EventKind::SupplementReminded),
        mails: &[(Party::BOARD, Notice::SupplementReminder)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::LapseSupplementTerm,
        from: SUPPLEMENTING,
        to: To::Request(RequestState::Lapsed),
        by: &[],
        follows: Some(Action::RequestSupplement),
        event: Some(EventKind::SupplementTermLapsed),
        mails: &[(Party::BOARD, Notice::SupplementTermLapsed), (CASE_MANAGERS, Notice::SupplementTermLapsed)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::CorrectReceipt,
        from: NOT_ANNOUNCED,
        by: CASE_MANAGERS,
        event: Some(EventKind::ReceiptCorrected),
        mails: &[(Party::BOARD, Notice::ReceiptCorrected)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::Postpone,
        from: NOT_POSTPONED,
        to: To::Postponed,
        by: CASE_MANAGERS,
        event: Some(EventKind::Postponed),
        mails: &[(Party::BOARD, Notice::Postponed)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::ProposeSuspension,
        from: UNDECIDED,
        to: To::Consent(ConsentState::Proposed),
        by: CASE_MANAGERS,
        event: Some(EventKind::SuspensionProposed),
        mails: &[(Party::BOARD, Notice::SuspensionProposed)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::AgreeToSuspension,
        from: CONSENT_ASKED,
        to: To::Consent(ConsentState::Given),
        by: CHAIR,
        event: Some(EventKind::SuspensionAgreed),
        mails: &[(Party::BOARD, Notice::SuspensionAgreed), (CASE_MANAGERS, Notice::SuspensionAgreed)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::AgreeOnPaper,
        from: CONSENT_ASKED_ON_PAPER,
        to: To::Consent(ConsentState::Given),
        by: CASE_MANAGERS,
        event: Some(EventKind::AgreedOnPaper),
        mails: &[(Party::BOARD, Notice::ReceivedOnPaper)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::DeclineSuspension,
        from: CONSENT_ASKED,
        to: To::Consent(ConsentState::None),
        by: CHAIR,
        event: Some(EventKind::SuspensionDeclined),
        mails: &[(CASE_MANAGERS, Notice::SuspensionDeclined)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::ResumeTerm,
        from: CONSENTED,
        to: To::Consent(ConsentState::None),
        by: CASE_MANAGERS,
        event: Some(EventKind::TermResumed),
        mails: &[(Party::BOARD, Notice::TermResumed)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::RecordDefaultNotice,
        from: NOT_ANNOUNCED,
        by: CASE_MANAGERS,
        event: Some(EventKind::DefaultNoticeReceived),
        mails: &[
            (Party::BOARD, Notice::DefaultNotice),
            (&[Party::CaseManager, Party::DecisionMaker], Notice::DefaultNotice),
        ],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::Assess,
        from: ASSESSING,
        by: &[Party::Reviewer],
        event: Some(EventKind::Assessed),
        seen_by: MUNICIPALITY_ALONE,
        mails: &[(CASE_MANAGERS, Notice::AllAssessed), (&[Party::Reviewer], Notice::PleaseDiscuss)],
        next_of: &[Party::Reviewer],
        // What the board changes may make it vain; who wants to may go on.
        next_when: Some(NO_REVISION),
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::ReadAssessments,
        from: ASSESSED,
        by: &[Party::CaseManager, Party::Reviewer, Party::Jurist, Party::DecisionMaker],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::ReleaseAssessments,
        from: ASSESSING,
        by: CASE_MANAGERS,
        event: Some(EventKind::AssessmentsReleased),
        seen_by: MUNICIPALITY_ALONE,
        ..BETWEEN_SIDES
    },
    Step { action: Action::Discuss, from: ASSESSING, by: &[Party::CaseManager, Party::Reviewer], ..BETWEEN_SIDES },
    Step {
        action: Action::ScoreAgain,
        from: ASSESSING,
        by: &[Party::Reviewer],
        event: Some(EventKind::ScoredAgain),
        seen_by: MUNICIPALITY_ALONE,
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::AskToReopen,
        from: ASSESSING,
        by: &[Party::Reviewer],
        event: Some(EventKind::ReopeningAsked),
        seen_by: DESK_ALONE,
        mails: &[(CASE_MANAGERS, Notice::ReopeningAsked)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::ReopenAssessment,
        from: ASSESSING,
        by: CASE_MANAGERS,
        event: Some(EventKind::AssessmentReopened),
        seen_by: DESK_ALONE,
        mails: &[(&[Party::Reviewer], Notice::AssessmentReopened)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::RequestRevision,
        from: &[(Phase::Assessment, Needs::MayRevise)],
        to: To::Revision(RevisionState::Open),
        by: CASE_MANAGERS,
        event: Some(EventKind::RevisionRequested),
        mails: &[(Party::BOARD, Notice::RevisionRequest)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::WithdrawRevisionRequest,
        from: REVISING,
        to: To::Revision(RevisionState::None),
        by: CASE_MANAGERS,
        event: Some(EventKind::RevisionRequestWithdrawn),
        mails: &[(Party::BOARD, Notice::RevisionRequestWithdrawn)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::Revise,
        from: REVISING,
        to: To::Revision(RevisionState::Submitted),
        by: CHAIR,
        event: Some(EventKind::Revised),
        mails: &[(Party::BOARD, Notice::Receipt), (CASE_MANAGERS, Notice::RevisionReceived)],
        next_of: CHAIR,
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::ReopenCriteria,
        from: &[(Phase::Assessment, Needs::Revision(&[RevisionState::Submitted]))],
        to: To::Revision(RevisionState::None),
        by: CASE_MANAGERS,
        event: Some(EventKind::CriteriaReopened),
        seen_by: DESK_ALONE,
        mails: &[(&[Party::Reviewer], Notice::CriteriaReopened)],
        next_of: CASE_MANAGERS,
        ..BETWEEN_SIDES
    },
    Step { action: Action::DraftDecision, from: ASSESSING, by: CASE_MANAGERS, ..BETWEEN_SIDES },
    Step {
        action: Action::RequestLegalCheck,
        from: PROPOSING,
        to: To::Phase(Phase::LegalCheck),
        by: CASE_MANAGERS,
        event: Some(EventKind::LegalCheckRequested),
        seen_by: DESK_ALONE,
        mails: &[(JURISTS, Notice::PleaseCheck)],
        next_of: CASE_MANAGERS,
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::ReadCheckedDecision,
        from: AT_JURIST,
        by: &[Party::CaseManager, Party::Jurist],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::ReturnFromLegalCheck,
        from: AT_JURIST,
        to: To::Phase(Phase::Assessment),
        by: JURISTS,
        event: Some(EventKind::LegalCheckReturned),
        seen_by: DESK_ALONE,
        mails: &[(CASE_MANAGERS, Notice::CheckReturned)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::PassLegalCheck,
        from: AT_JURIST,
        to: To::Phase(Phase::DecisionProposed),
        by: JURISTS,
        event: Some(EventKind::LegalCheckPassed),
        seen_by: DESK_ALONE,
        mails: &[(DECISION_MAKERS, Notice::PleaseDecide), (CASE_MANAGERS, Notice::CheckPassed)],
        next_of: JURISTS,
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::ProposeDecision,
        from: PROPOSING,
        to: To::Phase(Phase::DecisionProposed),
        by: CASE_MANAGERS,
        event: Some(EventKind::DecisionProposed),
        seen_by: DESK_ALONE,
        mails: &[(DECISION_MAKERS, Notice::PleaseDecide)],
        next_of: CASE_MANAGERS,
        ..BETWEEN_SIDES
    },
    Step { action: Action::ReadProposedDecision, from: PROPOSED, by: AT_DESK, ..BETWEEN_SIDES },
    Step {
        action: Action::ReturnDecision,
        from: PROPOSED,
        to: To::Phase(Phase::Assessment),
        by: DECISION_MAKERS,
        event: Some(EventKind::DecisionReturned),
        seen_by: DESK_ALONE,
        mails: &[(CASE_MANAGERS, Notice::DecisionReturned)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::Decide,
        from: PROPOSED,
        to: To::Phase(Phase::Decided),
        by: DECISION_MAKERS,
        event: Some(EventKind::Decided),
        seen_by: DESK_ALONE,
        mails: &[(CASE_MANAGERS, Notice::ReadyToAnnounce)],
        next_of: DECISION_MAKERS,
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::ReopenDecision,
        from: DECIDED,
        to: To::Phase(Phase::Assessment),
        by: DESK,
        event: Some(EventKind::DecisionReopened),
        seen_by: DESK_ALONE,
        mails: &[(DESK, Notice::DecisionReopened)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::OpenLetter,
        from: DECIDED,
        by: DESK,
        event: Some(EventKind::LetterOpened),
        seen_by: DESK_ALONE,
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::Announce,
        from: DECIDED,
        to: To::Phase(Phase::Announced),
        by: CASE_MANAGERS,
        event: Some(EventKind::Announced),
        mails: &[
            (Party::BOARD, Notice::DecisionSent),
            (CASE_MANAGERS, Notice::DecisionSent),
            (&[Party::Reviewer], Notice::PanelDecided),
        ],
        next_of: CASE_MANAGERS,
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::SendCorrection,
        from: ANNOUNCED,
        by: CASE_MANAGERS,
        event: Some(EventKind::CorrectionSent),
        mails: &[(Party::BOARD, Notice::Correction)],
        ..BETWEEN_SIDES
    },
    Step { action: Action::Consult, event: Some(EventKind::ConsultationAsked), ..ASKING_OTHERS },
    Step {
        action: Action::GiveView,
        by: &[],
        follows: Some(Action::Consult),
        event: Some(EventKind::ViewGiven),
        mails: &[(CASE_MANAGERS, Notice::ViewReceived)],
        ..ASKING_OTHERS
    },
    Step { action: Action::RecordView, event: Some(EventKind::ViewRecorded), ..ASKING_OTHERS },
    Step { action: Action::WithdrawConsultation, event: Some(EventKind::ConsultationWithdrawn), ..ASKING_OTHERS },
    Step { action: Action::WeighView, event: Some(EventKind::ViewWeighed), ..ASKING_OTHERS },
    Step {
        action: Action::RemindOfView,
        by: &[],
        follows: Some(Action::Consult),
        event: Some(EventKind::ViewReminded),
        mails: &[(Party::BOARD, Notice::ResponseDue)],
        ..ASKING_OTHERS
    },
    Step {
        action: Action::ShareAssessment,
        from: PROPOSING,
        by: CASE_MANAGERS,
        event: Some(EventKind::AssessmentShared),
        mails: &[(Party::BOARD, Notice::AssessmentShared)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::Respond,
        // Else it would go away when a decision is proposed, of which the board does not know.
        from: UNDER_REVIEW,
        by: CHAIR,
        event: Some(EventKind::ResponseGiven),
        mails: &[(CASE_MANAGERS, Notice::ResponseReceived)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::Flag,
        from: ASSESSING,
        by: &[Party::Reviewer],
        event: Some(EventKind::Flagged),
        seen_by: DESK_ALONE,
        mails: &[(CASE_MANAGERS, Notice::Flagged)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::AnswerFlag,
        from: ASSESSING,
        by: CASE_MANAGERS,
        event: Some(EventKind::FlagAnswered),
        seen_by: DESK_ALONE,
        mails: &[(&[Party::Reviewer], Notice::FlagAnswered)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::RemindOfDecision,
        // The municipality's own affair from the first day on: its side hears of a mail that does not arrive.
        from: NOT_ANNOUNCED,
        by: &[],
        follows: Some(Action::ConfirmCompleteness),
        event: Some(EventKind::DecisionReminded),
        seen_by: MUNICIPALITY_ALONE,
        mails: &[(AT_WORK, Notice::DecisionDue)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::AgreeCommitments,
        event: Some(EventKind::CommitmentsAgreed),
        mails: &[(Party::BOARD, Notice::CommitmentsAgreed)],
        ..CARRYING_OUT
    },
    Step {
        action: Action::ReportCommitment,
        by: Party::WRITERS,
        event: Some(EventKind::CommitmentReported),
        mails: &[(CASE_MANAGERS, Notice::CommitmentReported)],
        ..CARRYING_OUT
    },
    Step {
        action: Action::SettleCommitment,
        event: Some(EventKind::CommitmentSettled),
        mails: &[(Party::BOARD, Notice::CommitmentSettled)],
        ..CARRYING_OUT
    },
    Step {
        action: Action::MoveCommitment,
        event: Some(EventKind::CommitmentMoved),
        mails: &[(Party::BOARD, Notice::CommitmentMoved)],
        ..CARRYING_OUT
    },
    Step {
        action: Action::RemindOfCommitment,
        by: &[],
        follows: Some(Action::AgreeCommitments),
        event: Some(EventKind::CommitmentReminded),
        mails: &[(Party::BOARD, Notice::CommitmentDue), (CASE_MANAGERS, Notice::CommitmentDue)],
        ..CARRYING_OUT
    },
    Step {
        action: Action::ExtendTask,
        event: Some(EventKind::TaskExtended),
        mails: &[(Party::BOARD, Notice::TaskExtended)],
        ..CARRYING_OUT
    },
    Step {
        action: Action::HandBack,
        event: Some(EventKind::HandedBack),
        mails: &[(Party::BOARD, Notice::HandedBack), (AT_DESK, Notice::HandedBack)],
        ..CARRYING_OUT
    },
    Step {
        action: Action::RegisterObjection,
        from: OPEN_TO_OBJECTION,
        by: OBJECTION_DESK,
        event: Some(EventKind::ObjectionRegistered),
        mails: &[(Party::BOARD, Notice::ObjectionReceived), (AT_DESK, Notice::ObjectionReceived)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::SettleObjection,
        from: OPEN_TO_OBJECTION,
        by: OBJECTION_DESK,
        event: Some(EventKind::ObjectionSettled),
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::WriteToBoard,
        from: AT_MUNICIPALITY,
        by: CASE_MANAGERS,
        event: Some(EventKind::MessageToBoard),
        mails: &[(Party::BOARD, Notice::MessageToBoard)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::WriteToMunicipality,
        from: AT_MUNICIPALITY,
        by: Party::WRITERS,
        event: Some(EventKind::MessageToMunicipality),
        mails: &[(CASE_MANAGERS, Notice::MessageToMunicipality)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::AddNote,
        from: AT_MUNICIPALITY,
        by: AT_DESK,
        event: Some(EventKind::NoteAdded),
        seen_by: DESK_ALONE,
        mails: &[(AT_DESK, Notice::NoteForYou)],
        ..BETWEEN_SIDES
    },
    Step { action: Action::Assign, event: Some(EventKind::Assigned), ..AMONG_OFFICERS },
    Step { action: Action::Unassign, event: Some(EventKind::Unassigned), ..AMONG_OFFICERS },
    Step { action: Action::DeclareNoInterest, event: Some(EventKind::NoInterestDeclared), ..OF_REVIEWER },
    Step {
        action: Action::Recuse,
        from: UNDER_REVIEW,
        by: &[Party::CaseManager, Party::Reviewer, Party::Jurist, Party::DecisionMaker],
        event: Some(EventKind::Recused),
        ..AMONG_OFFICERS
    },
    Step {
        action: Action::ChooseDelivery,
        from: NOT_CLOSED,
        by: CHAIR,
        event: Some(EventKind::DeliveryChosen),
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::ArrangeDelivery,
        from: AT_MUNICIPALITY,
        by: CASE_MANAGERS,
        event: Some(EventKind::DeliveryArranged),
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::RecordPosting,
        from: SUBMITTED,
        by: CASE_MANAGERS,
        event: Some(EventKind::LetterPosted),
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::Disclose,
        from: SUBMITTED,
        by: CASE_MANAGERS,
        event: Some(EventKind::Disclosed),
        mails: &[(Party::BOARD, Notice::Disclosed)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::EndDisclosure,
        from: SUBMITTED,
        by: CASE_MANAGERS,
        event: Some(EventKind::DisclosureEnded),
        ..BETWEEN_SIDES
    },
    Step { action: Action::ExportFile, from: SUBMITTED, by: FILE_KEEPERS, ..BETWEEN_SIDES },
    Step {
        from: UNDER_REVIEW,
        by: CHAIR,
        mails: &[(Party::BOARD, WITHDRAWN), (CASE_MANAGERS, WITHDRAWN), (PANEL, WITHDRAWN)],
        ..closing(ClosingKind::Withdrawn)
    },
    Step {
        from: &[(Phase::CompletenessCheck, Needs::Request(&[RequestState::Answered, RequestState::Lapsed]))],
        mails: &[(Party::BOARD, Notice::Closed(ClosingKind::NotHandled)), (PANEL, Notice::PanelClosed)],
        ..closing_by_municipality(ClosingKind::NotHandled)
    },
    Step {
        mails: &[(Party::BOARD, Notice::Closed(ClosingKind::Inadmissible)), (PANEL, Notice::PanelClosed)],
        ..closing_by_municipality(ClosingKind::Inadmissible)
    },
    Step {
        mails: &[(Party::BOARD, Notice::Closed(ClosingKind::Forwarded)), (PANEL, Notice::PanelClosed)],
        ..closing_by_municipality(ClosingKind::Forwarded)
    },
    Step {
        mails: &[(Party::BOARD, Notice::Closed(ClosingKind::Moot)), (PANEL, Notice::PanelClosed)],
        ..closing_by_municipality(ClosingKind::Moot)
    },
];

/// What the municipality closes while it reviews the proposal.
const fn closing_by_municipality(kind: ClosingKind) -> Step {
    Step { from: UNDECIDED, by: CASE_MANAGERS, ..closing(kind) }
}

/// What every step has that closes a case without a decision.
const fn closing(kind: ClosingKind) -> Step {
    Step {
        action: Action::Close(kind),
        to: To::Phase(Phase::Closed(kind)),
        event: Some(EventKind::Closed),
        ..BETWEEN_SIDES
    }
}
