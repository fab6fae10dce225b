//! What moves or stops the term of a case, and how a case ends without a decision on the proposal.

use super::super::{
    ClosingKind, Command, ConsentState, Event, Refusal, RequestEnd, Role, Status, TermEvent, UntilDoubt,
    command_fields, decide, lapse,
};
use super::{CaseRecord, announce, close, due, lapsed, profile, request_supplement, run, version, worked};
use crate::calendar::Term;
use crate::profile::OrdinanceProfile;
use jiff::civil::{Date, date};

const MANAGER: &[Role] = &[Role::CaseManager];

fn judged(case: &CaseRecord, command: Command, on: Date) -> Result<Event, Refusal> {
    decide(case, command, MANAGER, &profile(), on)
}

/// The fields about which a command was refused.
fn refused(done: Result<Event, Refusal>) -> Vec<String> {
    match done {
        Err(Refusal::Incomplete(found)) => found.iter().map(|finding| finding.field.as_str().to_owned()).collect(),
        other => panic!("{other:?}"),
    }
}

fn asked_until(until: Date, sure: bool) -> Command {
    Command::RequestSupplement { points: vec!["Polis".into()], until, sure, signatory: "S. de Wit".into() }
}

fn changed_until(until: Date) -> Command {
    Command::ChangeSupplementTerm { until, reason: "Het bestuur is met vakantie.".into(), sure: false }
}

#[test]
fn after_an_unused_term_to_supplement_the_term_runs_again_and_a_late_supplement_changes_nothing() {
    let case = lapsed(worked(Status::SupplementRequested));
    assert_eq!((case.status(), due(&case)), (Status::SupplementLapsed, date(2026, 12, 15)));
    assert_eq!(lapse(&case, date(2027, 1, 1)), None, "it lapses once");
    let late = run(case, Command::Supplement(version()), Role::Chair, date(2026, 11, 20));
    assert_eq!((late.status(), due(&late)), (Status::Submitted, date(2026, 12, 15)));
    assert_eq!(late.requests[0].end, Some(RequestEnd::Lapsed));
    assert_eq!(late.requests[0].not_handled_until(), Some(date(2026, 11, 3)), "four weeks after 6 October");
}

#[test]
fn an_application_that_stayed_incomplete_can_be_left_for_four_weeks_only() {
    let case = lapsed(worked(Status::SupplementRequested));
    let closed = judged(&case, close(ClosingKind::NotHandled), date(2026, 11, 3)).expect("the last day");
    let Event::Closed(closing) = closed else { panic!("{closed:?}") };
    assert_eq!((closing.on, closing.objection_until), (Some(date(2026, 11, 3)), Some(date(2026, 12, 15))));
    let too_late = judged(&case, close(ClosingKind::NotHandled), date(2026, 11, 4));
    assert_eq!(refused(too_late), [command_fields::REASON]);
    let answered =
        run(worked(Status::SupplementRequested), Command::Supplement(version()), Role::Chair, date(2026, 10, 2));
    assert!(judged(&answered, close(ClosingKind::NotHandled), date(2026, 10, 30)).is_ok(), "not enough was sent");
    assert_eq!(
        judged(&worked(Status::Submitted), close(ClosingKind::NotHandled), date(2026, 9, 9)),
        Err(Refusal::NotNow)
    );
}

#[test]
fn who_was_never_answered_is_asked_again_in_a_round_of_its_own() {
    let case = lapsed(worked(Status::SupplementRequested));
    let again = run(case, asked_until(date(2026, 10, 23), false), Role::CaseManager, date(2026, 10, 9));
    assert_eq!((again.status(), again.requests.len()), (Status::SupplementRequested, 2));
    assert_eq!(due(&again), date(2026, 12, 29), "another fourteen days");
}

#[test]
fn a_day_that_is_odd_is_asked_about_and_taken_when_it_is_meant() {
    let (case, today) = (worked(Status::Submitted), date(2026, 12, 9));
    let doubts = |until| UntilDoubt::about(until, &profile(), today);
    assert_eq!(doubts(date(2026, 12, 10)), [UntilDoubt::TooShort]);
    assert_eq!(doubts(date(2026, 12, 16)), [], "a week");
    assert_eq!(doubts(date(2026, 12, 25)), [UntilDoubt::FreeDay], "Christmas");
    assert_eq!(doubts(date(2027, 1, 6)), [], "four weeks");
    assert_eq!(doubts(date(2099, 12, 31)), [UntilDoubt::TooLong]);
    assert_eq!(refused(judged(&case, asked_until(date(2099, 12, 31), false), today)), ["until", "sure"]);
    assert!(judged(&case, asked_until(date(2099, 12, 31), true), today).is_ok());
    assert_eq!(refused(judged(&case, asked_until(today, true), today)), ["until"], "nobody means the past");
}

#[test]
fn a_term_to_supplement_can_be_changed_until_it_has_run_out() {
    let case = worked(Status::SupplementRequested);
    let longer = run(case.clone(), changed_until(date(2026, 10, 20)), Role::CaseManager, date(2026, 10, 6));
    assert_eq!((due(&longer), longer.has_lapsed_by(date(2026, 10, 20))), (date(2026, 12, 29), false));
    assert_eq!(judged(&case, changed_until(date(2026, 10, 20)), date(2026, 10, 7)), Err(Refusal::NotNow));
    assert_eq!(refused(judged(&case, changed_until(date(2026, 10, 6)), date(2026, 9, 28))), [command_fields::UNTIL]);
    let no_reason = Command::ChangeSupplementTerm { until: date(2026, 10, 20), reason: " ".into(), sure: false };
    assert_eq!(refused(judged(&case, no_reason, date(2026, 10, 1))), [command_fields::REASON]);
}

#[test]
fn a_withdrawn_request_stops_the_term_no_longer() {
    let withdrawn = Command::WithdrawSupplementRequest { reason: "Het stond er al.".into() };
    let case = run(worked(Status::SupplementRequested), withdrawn, Role::CaseManager, date(2026, 9, 28));
    assert_eq!((case.status(), due(&case)), (Status::Submitted, date(2026, 12, 7)), "five days, to a Monday");
    assert_eq!(judged(&case, close(ClosingKind::NotHandled), date(2026, 9, 29)), Err(Refusal::NotNow));
}

fn postponed() -> Command {
    Command::Postpone { reason: "Het college vergadert niet.".into(), signatory: "mr. A. Jansen".into() }
}

#[test]
fn a_decision_is_postponed_once_and_in_time_where_the_ordinance_says_so() {
    let case = worked(Status::InAssessment);
    let event = judged(&case, postponed(), date(2026, 12, 10)).expect("the last day");
    assert!(matches!(event, Event::Postponed { due, .. } if due == date(2027, 1, 21)));
    let case = case.apply(&event);
    assert_eq!(due(&case), date(2027, 1, 21));
    assert_eq!(judged(&case, postponed(), date(2026, 12, 11)), Err(Refusal::NotNow), "once");
    let late = judged(&worked(Status::InAssessment), postponed(), date(2026, 12, 11));
    assert_eq!(refused(late), [command_fields::REASON]);
    let without = OrdinanceProfile { postponement: None, ..profile() };
    let refusal = decide(&worked(Status::InAssessment), postponed(), MANAGER, &without, date(2026, 12, 1));
    assert_eq!(refusal, Err(Refusal::NotNow));
}

fn proposed(until: Date) -> Command {
    Command::ProposeSuspension { until, reason: "Overleg over de prijs.".into() }
}

#[test]
fn the_term_stands_still_by_consent_from_the_day_after_the_board_agreed() {
    let case = run(worked(Status::InAssessment), proposed(date(2026, 11, 30)), Role::CaseManager, date(2026, 11, 3));
    assert_eq!(due(&case), date(2026, 12, 10), "a proposal moves nothing");
    let agreed = run(case.clone(), Command::AgreeToSuspension, Role::Chair, date(2026, 11, 10));
    assert_eq!(due(&agreed), date(2026, 12, 30), "11 to 30 November are twenty days");
    assert!(agreed.running_consent(date(2026, 11, 30)).is_some());
    assert!(agreed.running_consent(date(2026, 12, 1)).is_none(), "it ends by itself");
    let resumed = Command::ResumeTerm { reason: "Wij zijn eruit.".into() };
    assert_eq!(judged(&agreed, resumed.clone(), date(2026, 12, 1)), Err(Refusal::NotNow));
    let early = run(agreed, resumed, Role::CaseManager, date(2026, 11, 20));
    assert_eq!(
        (due(&early), early.situation.consent),
        (date(2026, 12, 21), ConsentState::None),
        "nine days, to a Monday"
    );
    let declined = run(case, Command::DeclineSuspension { reason: String::new() }, Role::Chair, date(2026, 11, 10));
    assert_eq!((due(&declined), declined.consents.len()), (date(2026, 12, 10), 0));
}

#[test]
fn a_proposal_that_nobody_answered_makes_way_for_the_next() {
    let case = run(worked(Status::InAssessment), proposed(date(2026, 11, 10)), Role::CaseManager, date(2026, 11, 3));
    assert!(case.proposed_suspension(date(2026, 11, 9)).is_some());
    assert!(case.proposed_suspension(date(2026, 11, 10)).is_none(), "there is nothing left to agree to");
    let again = run(case, proposed(date(2026, 11, 30)), Role::CaseManager, date(2026, 11, 12));
    assert_eq!(again.consents.len(), 1);
    let agreed = run(again, Command::AgreeToSuspension, Role::Chair, date(2026, 11, 13));
    assert_eq!(agreed.consents[0].until, date(2026, 11, 30));
}

#[test]
fn nobody_agrees_to_a_suspension_when_its_last_day_has_come() {
    let case = run(worked(Status::InAssessment), proposed(date(2026, 11, 30)), Role::CaseManager, date(2026, 11, 3));
    let agreed = decide(&case, Command::AgreeToSuspension, &[Role::Chair], &profile(), date(2026, 11, 30));
    assert_eq!(agreed, Err(Refusal::NotNow));
    let late = judged(&worked(Status::InAssessment), proposed(date(2027, 1, 30)), date(2026, 12, 11));
    assert_eq!(refused(late), [command_fields::UNTIL], "a term that has run out cannot be suspended");
}

#[test]
fn a_notice_of_default_has_a_day_that_can_be_true() {
    let case = worked(Status::InAssessment);
    let on = |day| judged(&case, Command::RecordDefaultNotice { received_on: day }, date(2026, 12, 20));
    assert!(on(date(2026, 12, 20)).is_ok());
    assert_eq!(refused(on(date(2026, 12, 21))), [command_fields::RECEIVED_ON], "not in the future");
    assert_eq!(refused(on(date(2026, 9, 7))), [command_fields::RECEIVED_ON], "not before the application");
    let twice = case.clone().apply(&on(date(2026, 12, 20)).expect("once"));
    let again = judged(&twice, Command::RecordDefaultNotice { received_on: date(2026, 12, 20) }, date(2026, 12, 21));
    assert_eq!(refused(again), [command_fields::RECEIVED_ON], "not twice");
}

#[test]
fn rules_from_before_these_existed_ask_back_after_four_weeks_and_postpone_nothing() {
    let mut stored = serde_json::to_value(profile()).expect("a profile");
    let fields = stored.as_object_mut().expect("an object");
    assert!(fields.remove("longest_supplement_term").is_some() && fields.remove("postponement").is_some());
    let read: OrdinanceProfile = serde_json::from_value(stored).expect("an older profile");
    assert_eq!((read.longest_supplement_term, read.postponement), (Term::Weeks(4), None));
}

#[test]
fn a_request_that_asks_for_nothing_is_refused() {
    let Command::RequestSupplement { until, .. } = request_supplement() else { panic!("a request") };
    let nothing = Command::RequestSupplement { points: vec![], until, sure: false, signatory: "S. de Wit".into() };
    assert_eq!(refused(judged(&worked(Status::Submitted), nothing, date(2026, 9, 22))), [command_fields::POINTS]);
}

/// What happened to the term of a case, without the days.
fn events(case: &CaseRecord, today: Date) -> Vec<(Date, TermEvent, Date)> {
    let steps = case.term_course(profile().decision_term, today);
    steps.into_iter().map(|step| (step.on, step.event, step.due)).collect()
}

#[test]
fn the_course_of_the_worked_case_says_what_moved_its_last_day() {
    let until = date(2026, 10, 6);
    let expected = [
        (date(2026, 9, 8), TermEvent::Received { term: Term::Weeks(12) }, date(2026, 12, 1)),
        (date(2026, 9, 22), TermEvent::SupplementRequested { until }, date(2026, 12, 15)),
        (date(2026, 10, 2), TermEvent::Supplemented { stood_still: 9 }, date(2026, 12, 10)),
        (date(2026, 12, 9), TermEvent::Told { late: 0 }, date(2026, 12, 10)),
    ];
    assert_eq!(events(&worked(Status::Announced), date(2026, 12, 9)), expected);
}

#[test]
fn a_decision_taken_in_time_and_sent_later_is_late() {
    let late = run(worked(Status::Decided), announce(), Role::CaseManager, date(2026, 12, 12));
    let told = events(&late, date(2026, 12, 12)).pop().expect("a step");
    assert_eq!(told, (date(2026, 12, 12), TermEvent::Told { late: 2 }, date(2026, 12, 10)));
}

#[test]
fn a_supplement_on_the_day_of_the_request_stops_the_term_for_no_days() {
    let same_day =
        run(worked(Status::SupplementRequested), Command::Supplement(version()), Role::Chair, date(2026, 9, 22));
    let last = events(&same_day, date(2026, 9, 22)).pop().expect("a step");
    assert_eq!(last, (date(2026, 9, 22), TermEvent::Supplemented { stood_still: 0 }, date(2026, 12, 1)));
}

#[test]
fn a_lapsed_request_and_a_late_supplement_are_one_step_of_the_term() {
    let case = lapsed(worked(Status::SupplementRequested));
    let late = run(case, Command::Supplement(version()), Role::Chair, date(2026, 11, 20));
    let last = events(&late, date(2026, 11, 20)).pop().expect("a step");
    assert_eq!(last, (date(2026, 10, 7), TermEvent::SupplementLapsed { stood_still: 14 }, date(2026, 12, 15)));
}

#[test]
fn consent_and_postponement_stand_in_the_course_when_their_day_has_come() {
    let proposed =
        run(worked(Status::InAssessment), proposed(date(2026, 11, 30)), Role::CaseManager, date(2026, 11, 3));
    let agreed = run(proposed, Command::AgreeToSuspension, Role::Chair, date(2026, 11, 10));
    let case = run(agreed, postponed(), Role::CaseManager, date(2026, 11, 12));
    let on = |today| events(&case, today).split_off(3);
    let agreement = (date(2026, 11, 10), TermEvent::SuspensionAgreed { until: date(2026, 11, 30) }, date(2026, 12, 30));
    let postponement = (date(2026, 11, 12), TermEvent::Postponed { by: Term::Weeks(6) }, date(2027, 2, 10));
    assert_eq!(on(date(2026, 11, 30)), [agreement, postponement]);
    let end = (date(2026, 12, 1), TermEvent::SuspensionEnded { stood_still: 20 }, date(2027, 2, 10));
    assert_eq!(on(date(2026, 12, 1)), [agreement, postponement, end]);
}
