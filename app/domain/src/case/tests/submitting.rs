//! Submitting and supplementing.

use super::super::{CaseRecord, Command, Event, NewVersion, Notice, Party, Refusal, Role, Status, decide, notices};
use super::{profile, submit, version, worked};
use crate::proposal::{Field, Finding};
use jiff::civil::date;

#[test]
fn an_incomplete_proposal_is_refused_with_everything_that_is_missing() {
    let missing = vec![Finding::wrong(Field::question("taak.taak"), "Vul dit antwoord in.")];
    for status in [Status::Draft, Status::SupplementRequested] {
        let case = worked(status);
        let version = NewVersion { missing: missing.clone(), ..NewVersion::default() };
        let command = Command::for_version(&case, String::new(), version);
        let refusal = decide(&case, command, &[Role::Chair], &profile(), date(2026, 9, 8));
        assert_eq!(refusal, Err(Refusal::Incomplete(missing.clone())));
    }
}

#[test]
fn only_the_chair_submits() {
    for role in Role::all().filter(|role| *role != Role::Chair) {
        let refusal = decide(&CaseRecord::default(), submit(), &[role], &profile(), date(2026, 9, 8));
        assert_eq!(refusal, Err(Refusal::NotYours), "{role:?}");
    }
}

#[test]
fn a_second_submission_is_refused_while_the_municipality_is_at_turn() {
    let case = worked(Status::Submitted);
    for again in [submit(), Command::Supplement(version())] {
        assert_eq!(decide(&case, again, &[Role::Chair], &profile(), date(2026, 9, 8)), Err(Refusal::NotNow));
    }
}

#[test]
fn every_submission_mails_a_receipt_to_the_board() {
    let (reference, sha256) = (String::new(), String::new());
    let event = Event::Submitted { reference, received_on: date(2026, 9, 8), sha256, approval: None };
    assert!(notices(&event).contains(&(Party::BOARD, Notice::Receipt)));
}

#[test]
fn a_submission_from_before_there_were_approvals_can_still_be_read() {
    let stored = r#"{"kind":"submitted","reference":"LIW-2026-0001","received_on":"2026-09-08","sha256":"ab"}"#;
    let event: Event = serde_json::from_str(stored).expect("readable");
    assert!(matches!(event, Event::Submitted { approval: None, .. }));
    assert_eq!(serde_json::to_string(&event).expect("an event is data"), stored);
}
