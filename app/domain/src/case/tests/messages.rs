//! Messages between board and municipality: who has to answer.

use super::super::{Command, MessageStep, Refusal, Role, Side, Status, command_fields, decide};
use super::{profile, worked};
use jiff::civil::date;

#[test]
fn a_question_waits_until_the_other_side_writes() {
    let mut case = worked(Status::InAssessment);
    let mut write = |role, side, asks| {
        let step = MessageStep::To { side, text: "Een bericht.".into(), asks, files: vec![] };
        let event = decide(&case, Command::Message(step), &[role], &profile(), date(2026, 10, 9)).expect("a message");
        case = case.clone().apply(&event);
        case.awaits_answer_of
    };
    assert_eq!(write(Role::CaseManager, Side::Board, false), None);
    assert_eq!(write(Role::CaseManager, Side::Board, true), Some(Side::Board));
    assert_eq!(
        write(Role::CaseManager, Side::Board, false),
        Some(Side::Board),
        "more of the same side answers nothing"
    );
    assert_eq!(write(Role::Treasurer, Side::Municipality, false), None);
    assert_eq!(write(Role::Chair, Side::Municipality, true), Some(Side::Municipality));
    assert_eq!(write(Role::CaseManager, Side::Board, true), Some(Side::Board), "an answer may ask something itself");
}

#[test]
fn an_empty_message_is_none_and_a_long_one_does_not_fit() {
    for text in [" ".to_owned(), "x".repeat(10_001)] {
        let step = MessageStep::To { side: Side::Board, text, asks: false, files: vec![] };
        let case = worked(Status::InAssessment);
        let done = decide(&case, Command::Message(step), &[Role::CaseManager], &profile(), date(2026, 10, 9));
        let Err(Refusal::Incomplete(findings)) = done else { panic!("{done:?}") };
        assert_eq!(findings[0].field.to_string(), command_fields::MESSAGE);
    }
}
