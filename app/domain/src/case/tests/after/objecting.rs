//! Objections to a decision: registered with their days, and settled once.

use super::super::super::{
    CaseRecord, ClosingKind, Command, Event, NewObjection, ObjectionResult, ObjectionStep, Objector, Refusal, Role,
    Status, decide, objection_fields,
};
use super::super::{profile, worked};
use jiff::civil::{Date, date};

fn new(received_on: Date) -> NewObjection {
    let name = "Meander".to_owned();
    NewObjection { by: Some(Objector::ThirdParty), name, received_on, posted_on: None, committee: Some(true) }
}

fn register(case: &CaseRecord, new: NewObjection, today: Date) -> Result<Event, Refusal> {
    decide(case, Command::Objection(ObjectionStep::Register(new)), &[Role::Jurist], &profile(), today)
}

fn field(done: Result<Event, Refusal>) -> String {
    match done {
        Err(Refusal::Incomplete(findings)) => findings[0].field.to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_objection_is_registered_with_its_days_and_settled_once() {
    let case = worked(Status::Announced);
    let announced = case.announcement.expect("announced").on;
    let event = register(&case, new(announced), announced).expect("registered");
    let case = case.apply(&event);
    assert_eq!(case.objections.len(), 1);
    let settle = |case: &CaseRecord, on, result| {
        let command = Command::Objection(ObjectionStep::Settle { number: 1, on, result });
        decide(case, command, &[Role::CaseManager], &profile(), announced)
    };
    assert_eq!(field(settle(&case, announced, None)), objection_fields::RESULT);
    let early = announced.yesterday().expect("a day");
    assert_eq!(field(settle(&case, early, Some(ObjectionResult::Founded))), objection_fields::SETTLED_ON);
    let settled = settle(&case, announced, Some(ObjectionResult::Unfounded)).expect("settled");
    let case = case.apply(&settled);
    assert_eq!(case.objections[0].end, Some((announced, ObjectionResult::Unfounded)));
    assert_eq!(settle(&case, announced, Some(ObjectionResult::Founded)), Err(Refusal::NotNow), "once");
}

#[test]
fn an_objection_names_who_when_and_whether_a_committee_advises() {
    let case = worked(Status::Announced);
    let today = case.announcement.expect("announced").on;
    let wrong = |change: fn(&mut NewObjection)| {
        let mut new = new(today);
        change(&mut new);
        field(register(&case, new, today))
    };
    assert_eq!(wrong(|new| new.by = None), objection_fields::BY);
    assert_eq!(wrong(|new| new.name = " ".into()), objection_fields::NAME);
    assert_eq!(wrong(|new| new.committee = None), objection_fields::COMMITTEE);
    assert_eq!(wrong(|new| new.received_on = date(2026, 9, 1)), objection_fields::RECEIVED_ON);
    assert_eq!(wrong(|new| new.received_on = date(2036, 9, 1)), objection_fields::RECEIVED_ON);
    assert_eq!(wrong(|new| new.posted_on = Some(date(2036, 9, 1))), objection_fields::POSTED_ON);
}

#[test]
fn nobody_objects_to_what_was_withdrawn() {
    let case = worked(Status::Closed(ClosingKind::Withdrawn));
    assert_eq!(field(register(&case, new(date(2026, 9, 9)), date(2026, 9, 9))), objection_fields::RECEIVED_ON);
}
