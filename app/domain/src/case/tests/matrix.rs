//! Who may do what, written out by hand beside the table of steps.

use super::super::{Action, CaseRecord, ClosingKind, Refusal, Role, Status};
use super::super::{allowed, decide, permit};
use super::commands::commands;
use super::{profile, worked};
use crate::profile::OrdinanceProfile;
use jiff::civil::date;

/// A letter for each role: chair, treasurer, quality lead, reader, case manager, beoordelaar (reviewer of any
/// discipline), decision maker, jurist, lezer (reader of the municipality), administrator (a).
pub(super) const fn letter(role: Role) -> char {
    match role {
        Role::Chair => 'c',
        Role::Treasurer => 't',
        Role::QualityLead => 'q',
        Role::Reader => 'r',
        Role::CaseManager => 'm',
        Role::Reviewer(_) => 'b',
        Role::DecisionMaker => 'd',
        Role::Jurist => 'j',
        Role::MunicipalReader => 'l',
        Role::Administrator => 'a',
    }
}

/// The columns of the tables below, before the last: every case that is closed.
pub(super) const OPEN: [Status; 10] = [
    Status::Draft,
    Status::Submitted,
    Status::SupplementRequested,
    Status::SupplementLapsed,
    Status::InAssessment,
    Status::RevisionRequested,
    Status::LegalCheck,
    Status::DecisionProposed,
    Status::Decided,
    Status::Announced,
];

/// Whose right an action is in each status, while nothing runs on the tracks beside it.
#[rustfmt::skip]
const RIGHTS: &[(Action, [&str; 11])] = &[
    //                                      draft  submit asked  lapsed assess revise check  propos decide sent   closed
    (Action::Start,                        ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::Edit,                         ["ctq", "",    "ctq", "ctq", "",    "ctq", "",    "",    "",    "",    ""]),
    (Action::AddAttachment,                ["ctq", "",    "ctq", "ctq", "",    "ctq", "",    "",    "",    "",    ""]),
    (Action::RemoveAttachment,             ["ctq", "",    "ctq", "ctq", "",    "ctq", "",    "",    "",    "",    ""]),
    (Action::Invite,                       ["c",   "c",   "c",   "c",   "c",   "c",   "c",   "c",   "c",   "c",   ""]),
    (Action::RemoveMember,                 ["c",   "c",   "c",   "c",   "c",   "c",   "c",   "c",   "c",   "c",   ""]),
    (Action::HandOver,                     ["c",   "c",   "c",   "c",   "c",   "c",   "c",   "c",   "c",   "c",   ""]),
    (Action::RequestApproval,              ["c",   "",    "c",   "c",   "",    "c",   "",    "",    "",    "",    ""]),
    (Action::Approve,                      ["ctq", "",    "ctq", "ctq", "",    "ctq", "",    "",    "",    "",    ""]),
    (Action::TakeBackApproval,             ["ctq", "",    "ctq", "ctq", "",    "ctq", "",    "",    "",    "",    ""]),
    (Action::LapseApprovals,               ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::Comment,                      ["ctqr","",    "ctqr","ctqr","",    "ctqr","",    "",    "",    "",    ""]),
    (Action::RemoveComment,                ["ctqr","",    "ctqr","ctqr","",    "ctqr","",    "",    "",    "",    ""]),
    (Action::AdoptRules,                   ["c",   "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::ReplaceRules,                 ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::Submit,                       ["c",   "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::Supplement,                   ["",    "",    "c",   "c",   "",    "",    "",    "",    "",    "",    ""]),
    (Action::EnterOnPaper,                 ["m",   "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::SupplementOnPaper,            ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::WithdrawOnPaper,              ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::JudgePoint,                   ["",    "",    "",    "m",   "",    "",    "",    "",    "",    "",    ""]),
    (Action::ConfirmCompleteness,          ["",    "m",   "",    "m",   "",    "",    "",    "",    "",    "",    ""]),
    (Action::RequestSupplement,            ["",    "m",   "",    "m",   "",    "",    "",    "",    "",    "",    ""]),
    (Action::ChangeSupplementTerm,         ["",    "",    "m",   "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::WithdrawSupplementRequest,    ["",    "",    "m",   "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::RemindOfSupplement,           ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::LapseSupplementTerm,          ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::CorrectReceipt,               ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m",   "",    ""]),
    (Action::Postpone,                     ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "",    "",    ""]),
    (Action::ProposeSuspension,            ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "",    "",    ""]),
    (Action::AgreeToSuspension,            ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::AgreeOnPaper,                 ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::DeclineSuspension,            ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::ResumeTerm,                   ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::RecordDefaultNotice,          ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m",   "",    ""]),
    (Action::Assess,                       ["",    "",    "",    "",    "b",   "b",   "",    "",    "",    "",    ""]),
    (Action::ReadAssessments,              ["",    "",    "",    "",    "mbjd","mbjd","mbjd","mbjd","mbjd","mbjd",""]),
    (Action::ReleaseAssessments,           ["",    "",    "",    "",    "m",   "m",   "",    "",    "",    "",    ""]),
    (Action::Discuss,                      ["",    "",    "",    "",    "mb",  "mb",  "",    "",    "",    "",    ""]),
    (Action::ScoreAgain,                   ["",    "",    "",    "",    "b",   "b",   "",    "",    "",    "",    ""]),
    (Action::AskToReopen,                  ["",    "",    "",    "",    "b",   "b",   "",    "",    "",    "",    ""]),
    (Action::ReopenAssessment,             ["",    "",    "",    "",    "m",   "m",   "",    "",    "",    "",    ""]),
    (Action::RequestRevision,              ["",    "",    "",    "",    "m",   "",    "",    "",    "",    "",    ""]),
    (Action::WithdrawRevisionRequest,      ["",    "",    "",    "",    "",    "m",   "",    "",    "",    "",    ""]),
    (Action::Revise,                       ["",    "",    "",    "",    "",    "c",   "",    "",    "",    "",    ""]),
    (Action::ReopenCriteria,               ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::DraftDecision,                ["",    "",    "",    "",    "m",   "m",   "",    "",    "",    "",    ""]),
    (Action::RequestLegalCheck,            ["",    "",    "",    "",    "m",   "",    "",    "",    "",    "",    ""]),
    (Action::ReadCheckedDecision,          ["",    "",    "",    "",    "",    "",    "mj",  "",    "",    "",    ""]),
    (Action::ReturnFromLegalCheck,         ["",    "",    "",    "",    "",    "",    "j",   "",    "",    "",    ""]),
    (Action::PassLegalCheck,               ["",    "",    "",    "",    "",    "",    "j",   "",    "",    "",    ""]),
    (Action::ProposeDecision,              ["",    "",    "",    "",    "m",   "",    "",    "",    "",    "",    ""]),
    (Action::ReadProposedDecision,         ["",    "",    "",    "",    "",    "",    "",    "mjd", "",    "",    ""]),
    (Action::ReturnDecision,               ["",    "",    "",    "",    "",    "",    "",    "d",   "",    "",    ""]),
    (Action::Decide,                       ["",    "",    "",    "",    "",    "",    "",    "d",   "",    "",    ""]),
    (Action::ReopenDecision,               ["",    "",    "",    "",    "",    "",    "",    "",    "md",  "",    ""]),
    (Action::OpenLetter,                   ["",    "",    "",    "",    "",    "",    "",    "",    "md",  "",    ""]),
    (Action::Announce,                     ["",    "",    "",    "",    "",    "",    "",    "",    "m",   "",    ""]),
    (Action::SendCorrection,               ["",    "",    "",    "",    "",    "",    "",    "",    "",    "m",   ""]),
    (Action::Consult,                      ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "",    "",    ""]),
    (Action::GiveView,                     ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::RecordView,                   ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "",    "",    ""]),
    (Action::WithdrawConsultation,         ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "",    "",    ""]),
    (Action::WeighView,                    ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "",    "",    ""]),
    (Action::RemindOfView,                 ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::ShareAssessment,              ["",    "",    "",    "",    "m",   "",    "",    "",    "",    "",    ""]),
    (Action::Respond,                      ["",    "c",   "c",   "c",   "c",   "c",   "c",   "c",   "c",   "",    ""]),
    (Action::Flag,                         ["",    "",    "",    "",    "b",   "b",   "",    "",    "",    "",    ""]),
    (Action::AnswerFlag,                   ["",    "",    "",    "",    "m",   "m",   "",    "",    "",    "",    ""]),
    (Action::RemindOfDecision,             ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::AgreeCommitments,             ["",    "",    "",    "",    "",    "",    "",    "",    "",    "m",   ""]),
    (Action::ReportCommitment,             ["",    "",    "",    "",    "",    "",    "",    "",    "",    "ctq", ""]),
    (Action::SettleCommitment,             ["",    "",    "",    "",    "",    "",    "",    "",    "",    "m",   ""]),
    (Action::MoveCommitment,               ["",    "",    "",    "",    "",    "",    "",    "",    "",    "m",   ""]),
    (Action::RemindOfCommitment,           ["",    "",    "",    "",    "",    "",    "",    "",    "",    "",    ""]),
    (Action::ExtendTask,                   ["",    "",    "",    "",    "",    "",    "",    "",    "",    "m",   ""]),
    (Action::HandBack,                     ["",    "",    "",    "",    "",    "",    "",    "",    "",    "m",   ""]),
    (Action::RegisterObjection,            ["",    "",    "",    "",    "",    "",    "",    "",    "",    "mj",  "mj"]),
    (Action::SettleObjection,              ["",    "",    "",    "",    "",    "",    "",    "",    "",    "mj",  "mj"]),
    (Action::WriteToBoard,                 ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m",   ""]),
    (Action::WriteToMunicipality,          ["",    "ctq", "ctq", "ctq", "ctq", "ctq", "ctq", "ctq", "ctq", "ctq", ""]),
    (Action::AddNote,                      ["",    "mjd", "mjd", "mjd", "mjd", "mjd", "mjd", "mjd", "mjd", "mjd", ""]),
    (Action::Assign,                       ["",    "ma",  "ma",  "ma",  "ma",  "ma",  "ma",  "ma",  "ma",  "ma",  ""]),
    (Action::Unassign,                     ["",    "ma",  "ma",  "ma",  "ma",  "ma",  "ma",  "ma",  "ma",  "ma",  ""]),
    (Action::DeclareNoInterest,            ["",    "",    "",    "",    "b",   "b",   "",    "",    "",    "",    ""]),
    (Action::Recuse,                       ["",    "mbjd","mbjd","mbjd","mbjd","mbjd","mbjd","mbjd","mbjd","",    ""]),
    (Action::ChooseDelivery,               ["c",   "c",   "c",   "c",   "c",   "c",   "c",   "c",   "c",   "c",   ""]),
    (Action::ArrangeDelivery,              ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m",   ""]),
    (Action::RecordPosting,                ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m"]),
    (Action::Disclose,                     ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m"]),
    (Action::EndDisclosure,                ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m",   "m"]),
    (Action::ExportFile,                   ["",    "mjl", "mjl", "mjl", "mjl", "mjl", "mjl", "mjl", "mjl", "mjl", "mjl"]),
    (Action::Close(ClosingKind::Withdrawn), ["",    "c",   "c",   "c",   "c",   "c",   "c",   "c",   "c",   "",    ""]),
    (Action::Close(ClosingKind::NotHandled), ["",    "",    "",    "m",   "",    "",    "",    "",    "",    "",    ""]),
    (Action::Close(ClosingKind::Inadmissible), ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "",    "",    ""]),
    (Action::Close(ClosingKind::Forwarded), ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "",    "",    ""]),
    (Action::Close(ClosingKind::Moot),     ["",    "m",   "m",   "m",   "m",   "m",   "m",   "m",   "",    "",    ""]),
];

/// Who may do what no status shows: begin a case, which is before it has one, what depends on the consent to a
/// suspension, what is entered of letters in a case that came on paper, and what follows a changed version.
const OTHERWISE: [(Action, Role); 8] = [
    (Action::ReopenCriteria, Role::CaseManager),
    (Action::SupplementOnPaper, Role::CaseManager),
    (Action::AgreeOnPaper, Role::CaseManager),
    (Action::WithdrawOnPaper, Role::CaseManager),
    (Action::Start, Role::Chair),
    (Action::AgreeToSuspension, Role::Chair),
    (Action::DeclineSuspension, Role::Chair),
    (Action::ResumeTerm, Role::CaseManager),
];

fn may(action: Action, role: Role, status: Status) -> bool {
    let column = OPEN.iter().position(|one| *one == status).unwrap_or(OPEN.len());
    RIGHTS.iter().any(|(one, rights)| *one == action && rights[column].contains(letter(role)))
}

#[test]
fn every_role_may_do_in_every_status_exactly_what_the_matrix_says() {
    assert!(Status::all().take(OPEN.len()).eq(OPEN));
    assert!(Status::all().skip(OPEN.len()).all(|status| matches!(status, Status::Closed(_))));
    assert!(Action::all().eq(RIGHTS.iter().map(|(action, _)| *action)), "a row for each action");
    for (role, status) in Role::all().flat_map(|role| Status::all().map(move |status| (role, status))) {
        let expected: Vec<Action> = Action::all().filter(|action| may(*action, role, status)).collect();
        assert_eq!(allowed(&[role], status), expected, "{role:?} {status:?}");
        assert_eq!(allowed(&[role], &worked(status)), expected, "{role:?} {status:?}");
    }
}

#[test]
fn who_holds_several_roles_may_do_what_each_of_them_may() {
    for (one, other) in Role::all().flat_map(|one| Role::all().map(move |other| (one, other))) {
        for status in Status::all() {
            let either = |action: &Action| may(*action, one, status) || may(*action, other, status);
            assert_eq!(allowed(&[one, other], status), Action::all().filter(either).collect::<Vec<_>>());
        }
    }
}

#[test]
fn who_may_never_do_something_learns_nothing_of_the_status() {
    for (action, status) in Action::all().flat_map(|action| Status::all().map(move |status| (action, status))) {
        assert_eq!(permit(status, action, &[]), Err(Refusal::NotYours));
        for role in Role::all() {
            let ever = Status::all().any(|status| may(action, role, status));
            let ever = ever || OTHERWISE.contains(&(action, role));
            let expected = match (may(action, role, status), ever) {
                (true, _) => Ok(()),
                (false, true) => Err(Refusal::NotNow),
                (false, false) => Err(Refusal::NotYours),
            };
            assert_eq!(permit(status, action, &[role]), expected, "{action:?} {role:?} {status:?}");
        }
    }
}

#[test]
fn what_is_not_allowed_is_refused() {
    for (role, status) in Role::all().flat_map(|role| Status::all().map(move |status| (role, status))) {
        let case: CaseRecord = worked(status);
        assert_eq!(case.status(), status);
        for command in commands(role) {
            let expected = may(command.action(), role, status);
            let skips_legal_check = command.action() == Action::ProposeDecision;
            let profile = OrdinanceProfile { skips_legal_check, ..profile() };
            let done = decide(&case, command.clone(), &[role], &profile, date(2026, 9, 29));
            assert_eq!(done.is_ok(), expected, "{command:?} {role:?} {status:?}");
        }
    }
}
