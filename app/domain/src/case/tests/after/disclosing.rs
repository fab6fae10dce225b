//! Making a case public: what an officer typed, without anybody in it, and the decision only once it was sent.

use super::super::super::{
    Action, CaseRecord, Command, Disclosure, DisclosureStep, Event, NewDisclosure, Refusal, Role, Status, decide,
    disclosure_fields, permit,
};
use super::super::{profile, worked};
use jiff::civil::date;

fn new() -> NewDisclosure {
    let text = Disclosure {
        title: "Dagopvang dicht bij huis".into(),
        initiator: "De Lindehof".into(),
        service: "dagopvang".into(),
        summary: "Dagopvang voor 36 ouderen in Oosterlinde.".into(),
        grounds: String::new(),
    };
    NewDisclosure { text, checked: true, names: vec!["Marijke Veldhoen".into()] }
}

fn disclose(case: &CaseRecord, change: fn(&mut NewDisclosure)) -> Result<Event, Refusal> {
    let mut new = new();
    change(&mut new);
    let command = Command::Disclosure(DisclosureStep::Disclose(new));
    decide(case, command, &[Role::CaseManager], &profile(), date(2026, 12, 9))
}

fn end(case: &CaseRecord, reason: &str) -> Result<Event, Refusal> {
    let command = Command::Disclosure(DisclosureStep::End { reason: reason.into() });
    decide(case, command, &[Role::CaseManager], &profile(), date(2026, 12, 9))
}

fn fields(done: Result<Event, Refusal>) -> Vec<String> {
    match done {
        Err(Refusal::Incomplete(findings)) => findings.iter().map(|finding| finding.field.to_string()).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_case_is_public_from_what_was_typed_until_that_is_ended_with_a_reason() {
    let case = worked(Status::InAssessment);
    let public = case.clone().apply(&disclose(&case, |_| ()).expect("it names nobody"));
    assert_eq!(public.disclosure, Some(new().text));
    assert_eq!(public.situation, case.situation, "nothing else changes");
    assert_eq!(fields(end(&public, " ")), [disclosure_fields::REASON]);
    let ended = public.clone().apply(&end(&public, "Op verzoek").expect("a reason"));
    assert_eq!((ended.disclosure.clone(), ended.disclosures), (None, 2));
    assert_eq!(end(&ended, "Op verzoek"), Err(Refusal::NotNow), "once");
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let case = worked(Status::Announced);
    let all = disclose(&case, |new| {
        new.text.title = "ab".into();
        new.text.initiator = "Marijke Veldhoen".into();
        new.text.service = "zwembad".into();
        new.text.summary = "Bel 06-12345678.".into();
        new.text.grounds = "Eén alinea.\n\nEn nog een.".into();
        new.checked = false;
    });
    let expected = [
        disclosure_fields::TITLE,
        disclosure_fields::INITIATOR,
        disclosure_fields::SUMMARY,
        disclosure_fields::GROUNDS,
        disclosure_fields::SERVICE,
        disclosure_fields::CHECKED,
    ];
    assert_eq!(fields(all), expected);
    let long = disclose(&case, |new| new.text.summary = "woord ".repeat(251));
    assert_eq!(fields(long), [disclosure_fields::SUMMARY]);
    assert_eq!(fields(disclose(&case, |new| new.text.summary = " ".into())), [disclosure_fields::SUMMARY]);
}

#[test]
fn nothing_is_said_of_a_decision_before_it_was_sent() {
    let grounds = |new: &mut NewDisclosure| new.text.grounds = "Het plan past bij wat Oosterlinde nodig heeft.".into();
    for status in [Status::InAssessment, Status::DecisionProposed, Status::Decided] {
        assert_eq!(fields(disclose(&worked(status), grounds)), [disclosure_fields::GROUNDS], "{status:?}");
    }
    assert!(disclose(&worked(Status::Announced), grounds).is_ok());
    let draft = permit(&CaseRecord::default(), Action::Disclose, &[Role::CaseManager]);
    assert!(draft.is_err(), "nobody knows of a draft");
}
