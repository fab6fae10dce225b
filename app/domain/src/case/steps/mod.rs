//! The table of steps: what can be done in a case, when, by whom, and what follows from it.

mod acting_role;
mod diagram;
mod permission;
mod visibility;

pub use diagram::diagram;
pub use permission::{allowed, at_turn, next_step, next_step_but, permit};
pub use visibility::{Audience, visible_to};

use self::visibility::{BOARD_ALONE, EVERYBODY, MUNICIPALITY_ALONE};
use super::{Action, ClosingKind, Event, EventKind, Needs, Notice, Party, Phase, Role, Situation, To};

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// What is done.
    pub action: Action,
    /// In which phases, and what each needs of the tracks. Empty for the step that begins the case.
    pub from: &'static [(Phase, Needs)],
    /// Where it brings the case.
    pub to: To,
    /// By whom. Empty for what the system does.
    pub by: &'static [Party],
    /// The action by somebody that makes the system do this.
    pub follows: Option<Action>,
    /// What is recorded; `None` for what leaves no trace in the record.
    pub event: Option<EventKind>,
    /// Who sees the event.
    pub seen_by: &'static [Audience],
    /// Who is mailed, with which message.
    pub mails: &'static [(&'static [Party], Notice)],
    /// Whose next step this is: the case waits for them.
    pub next_of: &'static [Party],
    /// Whether it is a step in the approval by the board.
    pub of_approval: bool,
}

/// While the board may change the text: in a draft, and when a supplement was asked for.
const WRITING: &[(Phase, Needs)] = &[(Phase::Draft, Needs::Nothing), (Phase::CompletenessCheck, Needs::OpenRequest)];
/// While the municipality looks whether the proposal is complete.
const CHECKING: &[(Phase, Needs)] = &[(Phase::CompletenessCheck, Needs::NoOpenRequest)];
const ASSESSING: &[(Phase, Needs)] = &[(Phase::Assessment, Needs::Nothing)];
/// From the assessment on, also after the decision.
const ASSESSED: &[(Phase, Needs)] =
    &[(Phase::Assessment, Needs::Nothing), (Phase::Decided, Needs::Nothing), (Phase::Announced, Needs::Nothing)];
/// While the municipality has a proposal that it has not decided on.
const UNDER_REVIEW: &[(Phase, Needs)] =
    &[(Phase::CompletenessCheck, Needs::Nothing), (Phase::Assessment, Needs::Nothing)];
/// Until the case is closed.
const NOT_CLOSED: &[(Phase, Needs)] = &[
    (Phase::Draft, Needs::Nothing),
    (Phase::CompletenessCheck, Needs::Nothing),
    (Phase::Assessment, Needs::Nothing),
    (Phase::Decided, Needs::Nothing),
    (Phase::Announced, Needs::Nothing),
];

const CHAIR: &[Party] = &[Party::Chair];
const CASE_MANAGERS: &[Party] = &[Party::CaseManager];
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
    of_approval: false,
};

/// What every other step has unless its row says otherwise: both sides see it.
const BETWEEN_SIDES: Step = Step { seen_by: EVERYBODY, ..ON_BOARD };

/// Every step, one row for each action.
pub const STEPS: &[Step] = &[
    Step { action: Action::Start, from: &[], by: CHAIR, event: Some(EventKind::Started), ..ON_BOARD },
    Step { action: Action::Edit, next_of: &[Party::Treasurer, Party::QualityLead], ..ON_BOARD },
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
        from: &[(Phase::CompletenessCheck, Needs::OpenRequest)],
        to: To::AnswerRequest,
        by: CHAIR,
        event: Some(EventKind::Supplemented),
        mails: &[(Party::BOARD, Notice::Receipt), (CASE_MANAGERS, Notice::SupplementReceived)],
        next_of: CHAIR,
        ..BETWEEN_SIDES
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
        to: To::OpenRequest,
        by: CASE_MANAGERS,
        event: Some(EventKind::SupplementRequested),
        mails: &[(Party::BOARD, Notice::SupplementRequest)],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::Assess,
        from: ASSESSING,
        by: &[Party::Reviewer],
        event: Some(EventKind::Assessed),
        seen_by: MUNICIPALITY_ALONE,
        next_of: &[Party::Reviewer],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::ReadAssessments,
        from: ASSESSED,
        by: &[Party::CaseManager, Party::Reviewer, Party::DecisionMaker],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::Decide,
        from: ASSESSING,
        to: To::Phase(Phase::Decided),
        by: &[Party::DecisionMaker],
        event: Some(EventKind::Decided),
        seen_by: MUNICIPALITY_ALONE,
        mails: &[(CASE_MANAGERS, Notice::ReadyToAnnounce)],
        next_of: &[Party::DecisionMaker],
        ..BETWEEN_SIDES
    },
    Step {
        action: Action::Announce,
        from: &[(Phase::Decided, Needs::Nothing)],
        to: To::Phase(Phase::Announced),
        by: &[Party::CaseManager, Party::DecisionMaker],
        event: Some(EventKind::Announced),
        mails: &[(Party::BOARD, Notice::DecisionSent), (CASE_MANAGERS, Notice::DecisionSent)],
        next_of: &[Party::CaseManager, Party::DecisionMaker],
        ..BETWEEN_SIDES
    },
    Step {
        from: UNDER_REVIEW,
        by: CHAIR,
        mails: &[(Party::BOARD, WITHDRAWN), (CASE_MANAGERS, WITHDRAWN)],
        ..closing(ClosingKind::Withdrawn)
    },
];

/// What every step has that closes a case without a decision.
const fn closing(kind: ClosingKind) -> Step {
    Step {
        action: Action::Close(kind),
        to: To::Phase(Phase::Closed(kind)),
        event: Some(EventKind::Closed),
        ..BETWEEN_SIDES
    }
}

impl Step {
    /// Whether it can be done in a case that stands like this.
    pub fn is_open(&self, situation: Situation) -> bool {
        self.from.iter().any(|(phase, needs)| *phase == situation.phase && needs.met(situation))
    }

    /// Whether somebody in this role may ever do it.
    pub fn is_by(&self, role: Role) -> bool {
        self.by.contains(&role.party())
    }
}

impl Action {
    /// The row of this action.
    pub fn step(self) -> Option<&'static Step> {
        STEPS.iter().find(|step| step.action == self)
    }
}

impl Event {
    /// The row that causes this event.
    pub fn step(&self) -> Option<&'static Step> {
        match self {
            Self::Closed(closing) => Action::Close(closing.kind).step(),
            other => STEPS.iter().find(|step| step.event == Some(other.kind())),
        }
    }
}
