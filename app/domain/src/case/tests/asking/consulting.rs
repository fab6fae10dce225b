//! Asking others before deciding: how long the link works, and that what was heard is weighed.

use super::super::super::{
    Action, AnswerWay, CaseRecord, Command, ConsultationEnd, ConsultationStep, ConsultedAs, Event, NewConsultation,
    Refusal, Role, Status, answer, consultation_fields, decide,
};
use super::super::{profile, worked};
use crate::attachment::{EnclosedFile, FileKind, Scan};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const ASKED_ON: Date = date(2026, 10, 20);
const UNTIL: Date = date(2026, 11, 5);

fn question() -> NewConsultation {
    NewConsultation {
        role: Some(ConsultedAs::Interested),
        name: "Stichting Meander".into(),
        email: "info@meander.example".into(),
        question: "Wat betekent een overname voor uw medewerkers?".into(),
        sections: vec!["taak".into()],
        until: Some(UNTIL),
    }
}

fn take(case: &CaseRecord, step: ConsultationStep, today: Date) -> Result<Event, Refusal> {
    decide(case, Command::Consultation(step), &[Role::CaseManager], &profile(), today)
}

/// The worked case in which Meander was asked.
fn asked() -> CaseRecord {
    let case = worked(Status::InAssessment);
    let event = take(&case, ConsultationStep::Ask(question()), ASKED_ON).expect("a question");
    case.apply(&event)
}

#[test]
fn a_question_needs_who_as_what_what_and_until_when() {
    let case = worked(Status::InAssessment);
    let wrong = [
        (NewConsultation { role: None, ..question() }, consultation_fields::ROLE),
        (NewConsultation { name: " ".into(), ..question() }, consultation_fields::NAME),
        (NewConsultation { email: "meander".into(), ..question() }, consultation_fields::EMAIL),
        (NewConsultation { question: String::new(), ..question() }, consultation_fields::QUESTION),
        (NewConsultation { until: Some(ASKED_ON), ..question() }, consultation_fields::UNTIL),
    ];
    for (new, field) in wrong {
        let Err(Refusal::Incomplete(findings)) = take(&case, ConsultationStep::Ask(new), ASKED_ON) else {
            panic!("{field}")
        };
        assert_eq!(findings[0].field.to_string(), field);
    }
    let empty = NewConsultation { role: None, name: String::new(), question: String::new(), until: None, ..question() };
    let Err(Refusal::Incomplete(findings)) = take(&case, ConsultationStep::Ask(empty), ASKED_ON) else { panic!() };
    assert_eq!(findings.len(), 4, "everything at once");
    let spoken = NewConsultation { email: String::new(), ..question() };
    assert!(take(&case, ConsultationStep::Ask(spoken), ASKED_ON).is_ok(), "who is heard needs no address");
}

fn files() -> Vec<EnclosedFile> {
    vec![EnclosedFile {
        id: "0199".into(),
        name: "brief.pdf".into(),
        kind: FileKind::Pdf,
        bytes: 1_200,
        sha256: "ab".into(),
        scan: Scan::NotScanned,
    }]
}

#[test]
fn an_answer_by_the_link_comes_once_and_until_the_last_day() {
    let case = asked();
    let given = |case: &CaseRecord, today| answer(case, 1, ("Wij zijn het oneens.".into(), files()), today);
    assert!(given(&case, date(2026, 11, 6)).is_err(), "the day after");
    assert!(answer(&case, 2, ("Wij.".into(), vec![]), UNTIL).is_err(), "no such question");
    let event = given(&case, UNTIL).expect("on the last day");
    let answered = case.clone().apply(&event);
    let end = answered.consultation(1).and_then(|state| state.end.clone());
    let text = "Wij zijn het oneens.".to_owned();
    assert_eq!(
        end,
        Some(ConsultationEnd::Answered { on: UNTIL, way: AnswerWay::Link, text, files: files() }),
        "with its file"
    );
    assert!(given(&answered, UNTIL).is_err(), "only once");
    let reason = "Niet meer nodig.".to_owned();
    let withdrawn = take(&case, ConsultationStep::Withdraw { number: 1, reason }, ASKED_ON).expect("withdrawn");
    assert!(given(&case.apply(&withdrawn), ASKED_ON).is_err(), "not after it was taken back");
}

#[test]
fn a_conversation_is_recorded_after_the_question_and_not_before_it_was_held() {
    let case = asked();
    let record = |on, way| {
        let text = "De directeur vertelde wat het personeel raakt.".to_owned();
        take(&case, ConsultationStep::Record { number: 1, on, way, text, files: files() }, date(2026, 11, 6))
    };
    assert!(record(date(2026, 11, 5), Some(AnswerWay::Oral)).is_ok());
    assert!(record(date(2026, 10, 19), Some(AnswerWay::Oral)).is_err(), "before the question");
    assert!(record(date(2026, 11, 7), Some(AnswerWay::Oral)).is_err(), "still to come");
    assert!(record(date(2026, 11, 5), Some(AnswerWay::Link)).is_err(), "nobody types for who has a link");
    assert!(record(date(2026, 11, 5), None).is_err());
}

#[test]
fn a_decision_waits_for_who_may_still_answer_and_for_what_the_municipality_says_to_an_answer() {
    let waits = |case: &CaseRecord, today| case.unweighed(today).is_some();
    let case = asked();
    assert!(waits(&case, UNTIL), "Meander may still answer");
    assert!(!waits(&case, date(2026, 11, 6)), "who says nothing holds nothing up");
    let event = answer(&case, 1, ("Wij zijn het oneens.".into(), vec![]), UNTIL).expect("an answer");
    let case = case.apply(&event);
    assert!(waits(&case, date(2026, 12, 1)), "an answer without a reaction");
    let weigh = ConsultationStep::Weigh { number: 1, text: "Het personeel gaat mee over.".into() };
    let case = case.clone().apply(&take(&case, weigh, date(2026, 11, 10)).expect("a reaction"));
    assert!(!waits(&case, date(2026, 12, 1)));
    assert!(worked(Status::InAssessment).consultations.is_empty());
    assert!(Action::GiveView.step().is_some_and(|step| step.by.is_empty()), "nobody signs in for it");
}

proptest! {
    #[test]
    fn whatever_happens_a_question_is_answered_at_most_once(days in prop::collection::vec((0..40_i64, 0..3_u8), 1..12)) {
        let mut case = asked();
        let mut answers = 0;
        for (day, what) in days {
            let today = ASKED_ON.saturating_add(jiff::Span::new().days(day));
            let text = "Een antwoord.".to_owned();
            let event = match what {
                0 => answer(&case, 1, (text, vec![]), today),
                1 => {
                    let (number, on, way, files) = (1, today, Some(AnswerWay::Letter), vec![]);
                    take(&case, ConsultationStep::Record { number, on, way, text, files }, today)
                }
                _ => take(&case, ConsultationStep::Withdraw { number: 1, reason: text }, today),
            };
            if let Ok(event) = event {
                prop_assert!(what != 0 || today <= UNTIL);
                case = case.apply(&event);
                answers += 1;
            }
        }
        prop_assert!(answers <= 1);
    }
}
