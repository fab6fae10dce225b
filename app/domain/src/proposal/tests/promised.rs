//! "Nog niet" is an answer.

use super::{TODAY, lindehof};
use crate::budget::Sheet;
use crate::catalogue::VERSION;
use crate::profile::OrdinanceProfile;
use crate::proposal::{Answers, Promised, Readiness};
use jiff::civil::date;

fn blocked(answers: &Answers) -> Vec<String> {
    let (sheet, profile) = (crate::budget::tests::lindehof(), OrdinanceProfile::lindewaard());
    Readiness::of(answers, &sheet, profile.rules(VERSION), TODAY).blocked().map(str::to_owned).collect()
}

fn promises(answers: &Answers) -> Vec<Promised> {
    OrdinanceProfile::lindewaard()
        .rules(VERSION)
        .in_proportion(answers, &Sheet::default())
        .questionnaire
        .promises(answers)
}

#[test]
fn what_is_promised_by_a_day_need_not_be_there_yet_and_becomes_a_condition() {
    let mut answers = lindehof();
    answers.set("verklaringen.ledenbesluit", "");
    assert_eq!(blocked(&answers), ["verklaringen.ledenbesluit"]);
    answers.set("verklaringen.ledenbesluit-later", "1-11-2026");
    assert_eq!(blocked(&answers), Vec::<String>::new());
    let expected = Promised {
        question: "verklaringen.ledenbesluit-later",
        condition: "De leden hebben met het voorstel ingestemd.",
        until: date(2026, 11, 1),
    };
    assert_eq!(promises(&answers), [expected]);
}

#[test]
fn a_promise_takes_nothing_away_from_what_was_answered_wrongly() {
    let mut answers = lindehof();
    answers.set("verklaringen.ledenbesluit", "ooit");
    answers.set("verklaringen.ledenbesluit-later", "1-11-2026");
    assert_eq!(blocked(&answers), ["verklaringen.ledenbesluit"]);
}

#[test]
fn a_promise_for_a_day_that_went_by_is_no_promise() {
    let mut answers = lindehof();
    answers.set("verklaringen.ledenbesluit", "");
    for day in ["8-9-2026", "1-1-2020", "binnenkort"] {
        answers.set("verklaringen.ledenbesluit-later", day);
        assert!(blocked(&answers).contains(&"verklaringen.ledenbesluit-later".to_owned()), "{day}");
    }
}

#[test]
fn who_is_yet_to_be_founded_needs_no_numbers_but_a_day() {
    let mut answers = lindehof();
    for id in ["opgericht", "kvk", "rsin", "iban", "statuten"] {
        answers.set(&format!("initiatiefnemer.{id}"), "");
    }
    assert_eq!(blocked(&answers).len(), 5);
    answers.set("initiatiefnemer.opgericht", "nee");
    assert_eq!(blocked(&answers), ["initiatiefnemer.oprichting"]);
    answers.set("initiatiefnemer.oprichting", "1-2-2027");
    assert_eq!(blocked(&answers), Vec::<String>::new());
    assert_eq!(promises(&answers).len(), 1);
}

#[test]
fn a_draft_from_before_is_asked_its_numbers_and_no_promises() {
    let profile = OrdinanceProfile::lindewaard();
    let list = profile.rules(1).questionnaire;
    assert!(list.questions().all(|(_, question)| question.promise().is_none()));
    let number = list.question("initiatiefnemer.kvk").expect("a question");
    assert!(list.asks(number, &Answers::default()));
}
