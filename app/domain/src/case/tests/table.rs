//! The table of steps is whole: nothing in it stands apart, and nothing that it should hold is missing.

use super::super::{Action, Audience, ClosingKind, EventKind, Notice, Phase, STEPS, Side, Situation, Status, Step, To};
use crate::Named;
use std::collections::{BTreeSet, HashSet};
use strum::IntoEnumIterator;

#[test]
fn every_action_and_every_kind_of_event_has_exactly_one_row() {
    for action in Action::all() {
        assert_eq!(STEPS.iter().filter(|step| step.action == action).count(), 1, "{action:?}");
    }
    for kind in EventKind::iter() {
        let rows = if kind == EventKind::Closed { ClosingKind::ALL.len() } else { 1 };
        assert_eq!(STEPS.iter().filter(|step| step.event == Some(kind)).count(), rows, "{kind:?}");
    }
    let silent: Vec<Action> = STEPS.iter().filter(|step| step.event.is_none()).map(|step| step.action).collect();
    let reading = [
        Action::ReadAssessments,
        Action::Discuss,
        Action::DraftDecision,
        Action::ReadCheckedDecision,
        Action::ReadProposedDecision,
        Action::ExportFile,
    ];
    let expected: Vec<Action> = [Action::Edit, Action::Comment].into_iter().chain(reading).collect();
    assert_eq!(silent, expected, "what leaves no trace in the record");
}

#[test]
fn the_rows_stand_in_the_order_of_the_actions() {
    assert!(STEPS.iter().map(|step| step.action).eq(Action::all()));
}

/// Every situation that steps lead to from a new draft.
fn reachable() -> HashSet<Situation> {
    let mut found = HashSet::from([Situation::default()]);
    loop {
        let after = |from: &Situation| {
            let from = *from;
            STEPS.iter().filter(move |step| step.is_open(from)).map(move |step| from.after(step.to))
        };
        let next: HashSet<Situation> = found.iter().flat_map(after).chain(found.iter().copied()).collect();
        if next == found {
            return found;
        }
        found = next;
    }
}

#[test]
fn steps_lead_to_every_status_and_from_there_to_every_step() {
    let reachable = reachable();
    let statuses: HashSet<Status> = reachable.iter().map(|situation| situation.status()).collect();
    assert_eq!(statuses, Status::all().collect());
    for phase in Phase::all() {
        assert!(reachable.iter().any(|situation| situation.phase == phase), "{phase:?}");
    }
    for step in STEPS.iter().filter(|step| step.action != Action::Start) {
        assert!(!step.from.is_empty(), "{:?}", step.action);
        for (phase, needs) in step.from {
            let opens = reachable.iter().any(|situation| situation.phase == *phase && needs.met(*situation));
            assert!(opens, "{:?} {phase:?} {needs:?}", step.action);
        }
    }
}

#[test]
fn every_status_is_a_situation_of_its_own() {
    for status in Status::all() {
        assert_eq!(Situation::from(status).status(), status);
    }
}

#[test]
fn every_status_has_its_own_stored_name_and_label() {
    let (mut values, mut labels) = (BTreeSet::new(), BTreeSet::new());
    for status in Status::all() {
        assert_eq!(Status::from_value(status.value()), Some(status));
        assert!(values.insert(status.value()) && labels.insert(status.label()), "{status:?}");
    }
    let expected = ["concept", "ingediend", "aanvulling_gevraagd", "in_beoordeling", "besluit_voorgelegd", "besloten"];
    assert!(expected.iter().chain(&["bekendgemaakt", "ingetrokken"]).all(|value| values.contains(value)));
    assert_eq!(Status::from_value("onbekend"), None);
}

#[test]
fn every_mail_is_sent_by_a_step() {
    let sent: BTreeSet<Notice> = STEPS.iter().flat_map(|step| step.mails).map(|(_, notice)| *notice).collect();
    assert!(Notice::all().all(|notice| sent.contains(&notice)));
}

#[test]
fn every_step_is_done_by_somebody_or_follows_from_one_that_is() {
    for step in STEPS {
        let cause = step.follows.and_then(Action::step).unwrap_or(step);
        assert!(!cause.by.is_empty(), "{:?}", step.action);
        assert_eq!(step.by.is_empty(), step.follows.is_some(), "{:?}", step.action);
        assert!(step.next_of.iter().all(|party| step.by.contains(party)), "{:?}", step.action);
    }
}

#[test]
fn every_change_of_status_is_recorded_and_mailed() {
    let moves = |step: &&Step| step.to != To::Stay;
    for step in STEPS.iter().filter(moves) {
        assert!(step.event.is_some() && !step.mails.is_empty(), "{:?}", step.action);
    }
}

/// What each side sees of each kind of event, written out by hand.
const SEEN: &[(&[Audience], &[EventKind])] = &[
    (
        &[Audience::Board],
        &[
            EventKind::Started,
            EventKind::Joined,
            EventKind::Removed,
            EventKind::HandedOver,
            EventKind::AttachmentAdded,
            EventKind::AttachmentRemoved,
            EventKind::ApprovalRequested,
            EventKind::Approved,
            EventKind::ApprovalTakenBack,
            EventKind::ApprovalsLapsed,
            EventKind::CommentRemoved,
            EventKind::RulesAdopted,
        ],
    ),
    (
        &[Audience::Municipality, Audience::Desk],
        &[
            EventKind::PointJudged,
            EventKind::Assessed,
            EventKind::AssessmentsReleased,
            EventKind::ScoredAgain,
            EventKind::ConsultationAsked,
            EventKind::ViewGiven,
            EventKind::ViewRecorded,
            EventKind::ConsultationWithdrawn,
            EventKind::ViewWeighed,
            EventKind::ViewReminded,
            EventKind::DecisionReminded,
            EventKind::Assigned,
            EventKind::Unassigned,
            EventKind::NoInterestDeclared,
            EventKind::Recused,
        ],
    ),
    (
        &[Audience::Desk],
        &[
            EventKind::LegalCheckRequested,
            EventKind::LegalCheckReturned,
            EventKind::LegalCheckPassed,
            EventKind::DecisionProposed,
            EventKind::DecisionReturned,
            EventKind::Decided,
            EventKind::DecisionReopened,
            EventKind::LetterOpened,
            EventKind::ReopeningAsked,
            EventKind::AssessmentReopened,
            EventKind::CriteriaReopened,
            EventKind::NoteAdded,
            EventKind::Flagged,
            EventKind::FlagAnswered,
        ],
    ),
    (
        &[Audience::Board, Audience::Municipality, Audience::Desk],
        &[
            EventKind::Submitted,
            EventKind::EnteredOnPaper,
            EventKind::SupplementedOnPaper,
            EventKind::WithdrawnOnPaper,
            EventKind::CorrectionSent,
            EventKind::AssessmentShared,
            EventKind::ResponseGiven,
            EventKind::CommitmentsAgreed,
            EventKind::CommitmentReported,
            EventKind::CommitmentSettled,
            EventKind::CommitmentMoved,
            EventKind::CommitmentReminded,
            EventKind::TaskExtended,
            EventKind::HandedBack,
            EventKind::ObjectionRegistered,
            EventKind::ObjectionSettled,
            EventKind::MessageToBoard,
            EventKind::MessageToMunicipality,
            EventKind::AgreedOnPaper,
            EventKind::RulesReplaced,
            EventKind::SupplementRequested,
            EventKind::SupplementTermChanged,
            EventKind::SupplementRequestWithdrawn,
            EventKind::SupplementReminded,
            EventKind::SupplementTermLapsed,
            EventKind::ReceiptCorrected,
            EventKind::Postponed,
            EventKind::SuspensionProposed,
            EventKind::SuspensionAgreed,
            EventKind::SuspensionDeclined,
            EventKind::TermResumed,
            EventKind::DefaultNoticeReceived,
            EventKind::Supplemented,
            EventKind::RevisionRequested,
            EventKind::RevisionRequestWithdrawn,
            EventKind::Revised,
            EventKind::FoundComplete,
            EventKind::Announced,
            EventKind::DeliveryChosen,
            EventKind::DeliveryArranged,
            EventKind::LetterPosted,
            EventKind::Disclosed,
            EventKind::DisclosureEnded,
            EventKind::Closed,
        ],
    ),
];

#[test]
fn each_side_sees_exactly_the_events_that_are_written_out_here() {
    for kind in EventKind::iter() {
        let (expected, _) = SEEN.iter().find(|(_, kinds)| kinds.contains(&kind)).expect("a group");
        for step in STEPS.iter().filter(|step| step.event == Some(kind)) {
            for audience in Audience::iter() {
                assert_eq!(step.seen_by.contains(&audience), expected.contains(&audience), "{kind:?} {audience:?}");
            }
        }
    }
}

#[test]
fn the_approval_by_the_board_has_four_kinds_of_steps() {
    let found: Vec<EventKind> = STEPS.iter().filter(|step| step.of_approval).filter_map(|step| step.event).collect();
    let (requested, lapsed) = (EventKind::ApprovalRequested, EventKind::ApprovalsLapsed);
    assert_eq!(found, [requested, EventKind::Approved, EventKind::ApprovalTakenBack, lapsed]);
}

#[test]
fn each_mail_is_sent_by_one_side_alone() {
    for notice in Notice::all() {
        let steps = STEPS.iter().filter(|step| step.mails.iter().any(|(_, mailed)| *mailed == notice));
        let by = |step: &'static Step| step.follows.and_then(Action::step).unwrap_or(step).by;
        let sides: Vec<Side> = steps.flat_map(by).map(|party| party.side()).collect();
        assert!(!sides.is_empty(), "{notice:?} is sent by nobody");
        assert!(sides.iter().all(|side| Some(*side) == notice.sent_by()), "{notice:?} is sent by {sides:?}");
    }
}
