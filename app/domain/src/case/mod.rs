//! The course of a case as one table: [`STEPS`].
//!
//! [`decide`] checks a command against the table and says what happened; [`CaseRecord::apply`] is the only way in which
//! a case changes. The store appends the events and updates the case's list columns in the same transaction. Buttons,
//! permissions, timeline, mails, whose turn it is and the [`diagram`] all read the table.

mod action;
mod approval;
mod closing;
mod decide;
mod decision;
mod disclosure;
mod events;
mod notice;
mod officers;
mod paper;
mod phase;
mod post;
mod record;
mod refusal;
mod role;
mod status;
mod steps;
#[cfg(test)]
mod stored_events;
mod term;
#[cfg(test)]
mod tests;

pub use crate::assessment::Discipline;
pub use action::Action;
pub use approval::{Approval, ApprovalEnd, BoardApproval, MemberApproval, RecordedEvent, majority, may_approve};
pub use closing::{Closing, ClosingKind};
pub use decide::{
    AssessingStep, CarryingOutStep, Command, ConsultationStep, DisclosureStep, FlagStep, MessageStep, NO_POINTS,
    NewCommitment, NewConsultation, NewDisclosure, NewObjection, NewVersion, ObjectionStep, ResponseStep, RevisionStep,
    UntilDoubt, answer, command_fields, commitment_fields, consultation_fields, decide, flag_fields, lapse,
    objection_fields, remind, remind_of_commitment, remind_of_view, response_fields, revision_fields,
};
pub use decision::{
    AnswerWay, Authority, Baseline, Commitment, CommitmentEnd, CommitmentKind, CommitmentState, Consultation,
    ConsultationEnd, ConsultationState, ConsultedAs, CriterionFinding, Decision, DecisionBasis, DraftAssessment,
    DraftFinding, Flag, FlagState, GroundReason, LONGEST_TEXT, Objection, ObjectionResult, ObjectionState, Objector,
    OpenMatter, Outcome, RESPONSE_DAYS, RESPONSE_WORDS, Taking, decision_fields, granted_amounts, response_until,
};
pub use disclosure::{
    Disclosure, GROUNDS_WORDS, LINE_LENGTH, PersonalData, PublicStatus, PublicStep, SUMMARY_WORDS, disclosure_fields,
    personal_data,
};
pub use events::{Event, EventKind, RulesOfDay};
pub use notice::{Notice, notices};
pub use officers::{NO_INTEREST, NeededRole, change_roles};
pub use paper::{PaperEntry, PaperSupplement, paper_fields};
pub use phase::{Needs, Phase, Situation, To};
pub use post::{PostalAddress, Posting, Unposted, post_fields};
pub use record::{Announcement, CaseRecord, Submission};
pub use refusal::Refusal;
pub use role::{Party, Role, Side};
pub use status::Status;
pub use steps::{
    Audience, FormalGround, MailChoice, MailKind, Mailing, STEPS, Step, allowed, at_turn, diagram, next_step,
    next_step_but, permit, visible_to, waits_for,
};
pub use term::{
    ConsentState, ConsentedSuspension, Deadline, DeadlineKind, DefaultNotice, GroundKind, Milestone, OpenQuestions,
    PenaltyRates, PenaltyStep, PlannedStep, PointGround, PointSubject, PointVerdict, ReminderStage, ReopenedReviewer,
    RequestEnd, RequestState, RevisionEnd, RevisionRequest, RevisionState, SupplementPoint, SupplementRequest,
    TermEvent, TermStep, VersionKind, remind_of_decision, touched_criteria,
};
