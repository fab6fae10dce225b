//! The response of the board to the draft of the assessment, and questions of reviewers for a specialist.

use super::super::super::{
    AnswerWay, CaseRecord, Command, ConsultationEnd, ConsultationStep, Discipline, DraftFinding, Event, FlagStep,
    OpenMatter, Refusal, ResponseStep, Role, Side, Status, answer, decide, decision_fields, flag_fields,
    remind_of_view, response_fields, response_until,
};
use super::super::{address, granted, profile, worked};
use jiff::civil::{Date, date};

/// A Thursday: five working days on it is Thursday again.
const TODAY: Date = date(2026, 11, 12);
const UNTIL: Date = date(2026, 11, 19);

fn finding(text: &str) -> DraftFinding {
    DraftFinding { criterion: "kosten".into(), label: "Kosten".into(), text: text.into() }
}

fn sharing(findings: Vec<DraftFinding>, until: Option<Date>) -> ResponseStep {
    ResponseStep::Share { cooperative: "De Lindehof".into(), remark: "Lees dit na.".into(), findings, until }
}

/// The draft of an assessment, as a command.
pub(in crate::case::tests) fn share() -> Command {
    Command::Response(sharing(vec![finding("Redelijk.")], Some(date(2026, 10, 30))))
}

/// A question for a specialist, as a command.
pub(in crate::case::tests) fn raise() -> Command {
    let (person, name, criterion) = ("p7".into(), "Ravi Sewnarain".into(), "kosten".into());
    Command::Flag(FlagStep::Raise { person, name, criterion, question: "Klopt de btw?".into() })
}

fn take(case: &CaseRecord, step: ResponseStep, today: Date) -> Result<Event, Refusal> {
    let role = if matches!(step, ResponseStep::Share { .. }) { Role::CaseManager } else { Role::Chair };
    decide(case, Command::Response(step), &[role], &profile(), today)
}

fn respond(case: &CaseRecord, words: usize, today: Date) -> Result<Event, Refusal> {
    take(case, ResponseStep::Respond("woord ".repeat(words)), today)
}

fn shared() -> CaseRecord {
    let case = worked(Status::InAssessment);
    let event = take(&case, sharing(vec![finding("Redelijk.")], Some(UNTIL)), TODAY).expect("shared");
    case.apply(&event)
}

fn refused(step: Result<Event, Refusal>) -> Vec<String> {
    match step {
        Err(Refusal::Incomplete(findings)) => findings.iter().map(|finding| finding.field.to_string()).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_board_gets_five_working_days_and_every_finding() {
    let case = worked(Status::InAssessment);
    assert_eq!(response_until(TODAY), UNTIL, "the weekend does not count");
    assert_eq!(response_until(date(2026, 12, 23)), date(2026, 12, 31), "nor do Christmas Day and Boxing Day");
    let early = take(&case, sharing(vec![finding(" ")], Some(date(2026, 11, 18))), TODAY);
    assert_eq!(refused(early), [decision_fields::reason_of("kosten").as_str(), response_fields::UNTIL]);
    for until in [None, Some(date(2036, 11, 19))] {
        assert_eq!(refused(take(&case, sharing(vec![finding("Goed.")], until), TODAY)), [response_fields::UNTIL]);
    }
    let again = take(&shared(), sharing(vec![finding("Goed.")], Some(UNTIL)), TODAY);
    assert_eq!(again, Err(Refusal::NotNow), "one at a time");
}

#[test]
fn a_response_comes_once_in_time_and_in_five_hundred_words() {
    let case = shared();
    assert_eq!(refused(respond(&case, 0, UNTIL)), [response_fields::RESPONSE]);
    assert_eq!(refused(respond(&case, 501, UNTIL)), [response_fields::RESPONSE]);
    assert_eq!(respond(&case, 5, date(2026, 11, 20)), Err(Refusal::NotNow), "the day after");
    let answered = case.clone().apply(&respond(&case, 500, UNTIL).expect("in time"));
    assert_eq!(respond(&answered, 5, UNTIL), Err(Refusal::NotNow), "once");
    let end = answered.consultation(1).and_then(|state| state.end.clone());
    assert!(matches!(end, Some(ConsultationEnd::Answered { on: UNTIL, way: AnswerWay::Portal, .. })), "{end:?}");
    assert_eq!(answer(&case, 1, ("Met een link.".into(), vec![]), UNTIL), Err(Refusal::NotNow), "no link leads to it");
    assert_eq!(
        respond(&worked(Status::InAssessment), 5, UNTIL),
        Err(Refusal::NotNow),
        "there is nothing to respond to"
    );
    let withdraw = ConsultationStep::Withdraw { number: 1, reason: "toch niet".into() };
    let withdrawn = decide(&case, Command::Consultation(withdraw), &[Role::CaseManager], &profile(), TODAY);
    assert_eq!(withdrawn, Err(Refusal::NotNow), "what was read cannot be unread");
}

#[test]
fn a_decision_waits_for_the_response_and_for_what_the_municipality_says_to_it() {
    let propose = |case: &CaseRecord, today| {
        let command = Command::RequestLegalCheck { decision: Box::new(granted()), basis: Box::default() };
        decide(case, command, &[Role::CaseManager], &profile(), today)
    };
    let case = shared();
    assert_eq!(refused(propose(&case, UNTIL)), [decision_fields::SUMMARY]);
    assert!(propose(&case, date(2026, 11, 20)).is_ok(), "who does not respond holds nothing up");
    let answered = case.clone().apply(&respond(&case, 9, UNTIL).expect("in time"));
    assert_eq!(refused(propose(&answered, date(2026, 11, 20))), [decision_fields::SUMMARY]);
    let weigh = ConsultationStep::Weigh { number: 1, text: "Dat klopt.".into() };
    let weighed = decide(&answered, Command::Consultation(weigh), &[Role::CaseManager], &profile(), UNTIL);
    assert!(propose(&answered.apply(&weighed.expect("weighed")), date(2026, 11, 20)).is_ok());
}

#[test]
fn a_question_for_a_specialist_is_answered_before_a_decision_is_proposed_and_once() {
    let reviewer = Role::Reviewer(Discipline::Finance);
    let case = worked(Status::InAssessment);
    let flagged = case.clone().apply(&decide(&case, raise(), &[reviewer], &profile(), TODAY).expect("raised"));
    assert_eq!((flagged.open_matters(TODAY), flagged.open_at_desk()), (vec![(OpenMatter::Flag(1), None)], 1));
    let propose = Command::RequestLegalCheck { decision: Box::new(granted()), basis: Box::default() };
    let early = decide(&flagged, propose.clone(), &[Role::CaseManager], &profile(), TODAY);
    assert_eq!(refused(early), [decision_fields::SUMMARY]);
    let say = |number, text: &str| Command::Flag(FlagStep::Answer { number, text: text.into() });
    let answered =
        |case: &CaseRecord, number, text| decide(case, say(number, text), &[Role::CaseManager], &profile(), TODAY);
    assert_eq!(refused(answered(&flagged, 1, " ")), [flag_fields::ANSWER]);
    assert_eq!(answered(&flagged, 2, "Ja."), Err(Refusal::NotNow));
    let done = flagged.clone().apply(&answered(&flagged, 1, "Ja, er is een vrijstelling.").expect("answered"));
    assert_eq!(answered(&done, 1, "Nee."), Err(Refusal::NotNow), "once");
    assert!(decide(&done, propose, &[Role::CaseManager], &profile(), TODAY).is_ok());
    assert!(done.open_matters(TODAY).is_empty() && done.open_at_desk() == 0);
}

#[test]
fn who_may_respond_is_reminded_two_days_before_the_last_and_once() {
    let case = shared();
    assert_eq!(case.open_matters(TODAY), [(OpenMatter::Draft(1), Some(UNTIL))]);
    assert_eq!((OpenMatter::Draft(1).side(), case.open_at_desk()), (Side::Board, 0));
    assert_eq!(remind_of_view(&case, date(2026, 11, 16)), None);
    let event = remind_of_view(&case, date(2026, 11, 17)).expect("two days before");
    assert_eq!(event, Event::ViewReminded { number: 1, until: UNTIL });
    let reminded = case.clone().apply(&event);
    assert_eq!(remind_of_view(&reminded, UNTIL), None, "once");
    assert_eq!(remind_of_view(&case, date(2026, 11, 20)), None, "not after the last day");
    let by_post = CaseRecord { post: Some(address()), ..case.clone() };
    assert_eq!(remind_of_view(&by_post, date(2026, 11, 17)), None, "a letter would come too late");
    let answered = case.clone().apply(&respond(&case, 9, TODAY).expect("in time"));
    assert_eq!(remind_of_view(&answered, UNTIL), None, "not who responded");
}
