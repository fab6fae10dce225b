//! A municipality's own question is asked only if its condition holds, judged by the municipality's own list.

use super::super::ProfileQuestions;
use super::added;
use crate::budget::Sheet;
use crate::catalogue::{AddedCondition, AddedKind, AddedQuestion, Questionnaire, VERSION};
use crate::profile::{OrdinanceProfile, Rules};
use crate::proposal::{Answers, Readiness};
use jiff::civil::date;

/// Three questions of which each hangs on the one before: "Is er een dorpsvisie?", "Past uw plan erbij?", "Waarom?".
fn chain() -> ProfileQuestions {
    let yes = |question: &str| Some(AddedCondition { question: question.into(), is: "ja".into(), holds: true });
    let vision = AddedQuestion { kind: AddedKind::YesNo, ..added("taak.visie", None) };
    let fits = AddedQuestion { kind: AddedKind::YesNo, show_if: yes("taak.visie"), ..added("taak.past", None) };
    let why = AddedQuestion { show_if: yes("taak.past"), ..added("taak.waarom", None) };
    ProfileQuestions { added: vec![vision, fits, why], ..ProfileQuestions::default() }
}

fn answers(vision: &str, fits: &str) -> Answers {
    [("taak.visie", vision), ("taak.past", fits)]
        .into_iter()
        .map(|(question, answer)| (question.to_owned(), answer.to_owned()))
        .collect()
}

fn asks(list: &Questionnaire, id: &str, answers: &Answers) -> bool {
    list.asks(list.question(id).expect("the question"), answers)
}

#[test]
fn an_own_question_is_asked_as_long_as_all_that_it_hangs_on_is() {
    assert_eq!(chain().problems(), Vec::<String>::new());
    let list = chain().questionnaire(VERSION);
    for (vision, fits, expected) in [
        ("", "", [true, false, false]),
        ("ja", "", [true, true, false]),
        ("ja", "nee", [true, true, false]),
        ("ja", "ja", [true, true, true]),
        ("nee", "ja", [true, false, false]),
        ("", "ja", [true, false, false]),
    ] {
        let answers = answers(vision, fits);
        let asked = ["taak.visie", "taak.past", "taak.waarom"].map(|id| asks(&list, id, &answers));
        assert_eq!(asked, expected, "{vision:?} and {fits:?}");
        let section = list.section("taak").expect("a section");
        let own = ["taak.visie", "taak.past", "taak.waarom"].into_iter().zip(expected);
        for (id, is_asked) in own {
            assert_eq!(list.asked(section, &answers).any(|question| question.id() == id), is_asked, "{id}");
        }
    }
}

#[test]
fn an_own_question_can_be_asked_unless_an_answer_is_given() {
    let mut own = chain();
    own.added[1].show_if.as_mut().expect("a condition").holds = false;
    let list = own.questionnaire(VERSION);
    let asked = ["", "nee", "ja"].map(|vision| asks(&list, "taak.past", &answers(vision, "")));
    assert_eq!(asked, [true, true, false]);
}

#[test]
fn only_what_is_asked_stands_in_the_way_of_submission() {
    let profile = OrdinanceProfile { questions: chain(), ..OrdinanceProfile::lindewaard() };
    let blocking = |vision: &str, fits: &str| -> Vec<String> {
        let readiness =
            Readiness::of(&answers(vision, fits), &Sheet::default(), profile.rules(VERSION), date(2026, 9, 8));
        let own = ["taak.visie", "taak.past", "taak.waarom"];
        let fields = readiness.blocking().map(|(_, finding)| finding.field.to_string());
        fields.filter(|field| own.contains(&field.as_str())).collect()
    };
    assert_eq!(blocking("", "ja"), ["taak.visie"]);
    assert_eq!(blocking("ja", ""), ["taak.past"]);
    assert_eq!(blocking("ja", "ja"), ["taak.waarom"]);
    assert_eq!(blocking("nee", "ja"), Vec::<String>::new(), "what was answered before does not matter any more");
}

#[test]
fn an_own_question_can_hang_on_the_catalogue_and_be_left_open_with_it() {
    let chosen = AddedCondition { question: "taak.onderdelen".into(), is: "vervoer".into(), holds: true };
    let ride = AddedQuestion { show_if: Some(chosen), ..added("taak.ritten", None) };
    let own = ProfileQuestions { added: vec![ride], ..ProfileQuestions::default() };
    assert_eq!(own.problems(), Vec::<String>::new());
    let profile = OrdinanceProfile { questions: own, ..OrdinanceProfile::lindewaard() };
    let Rules { questionnaire, .. } = profile.rules(VERSION);
    let with = |services: &str| [("taak.onderdelen".to_owned(), services.to_owned())].into_iter().collect::<Answers>();
    assert!(asks(&questionnaire, "taak.ritten", &with("dagopvang\nvervoer")));
    assert!(!asks(&questionnaire, "taak.ritten", &with("dagopvang")));
}

#[test]
fn a_condition_that_never_holds_is_told_before_it_is_published() {
    let told = |question: &str, is: &str| {
        let mut own = chain();
        let condition = AddedCondition { question: question.into(), is: is.into(), holds: true };
        own.added[1].show_if = Some(condition);
        own.problems()
    };
    assert_eq!(told("taak.nergens", "ja"), ["taak.past: no question taak.nergens is asked before it"]);
    assert_eq!(told("taak.past", "ja"), ["taak.past: no question taak.past is asked before it"]);
    assert_eq!(told("taak.waarom", "ja"), ["taak.past: no question taak.waarom is asked before it"]);
    assert_eq!(told("taak.visie", "misschien"), ["taak.past: misschien cannot be chosen at taak.visie"]);
    assert_eq!(told("taak.onderdelen", "dans"), ["taak.past: dans cannot be chosen at taak.onderdelen"]);
    assert_eq!(told("initiatiefnemer.naam", "ja"), ["taak.past: ja cannot be chosen at initiatiefnemer.naam"]);
}

#[test]
fn a_list_that_leads_in_a_circle_still_gives_an_answer() {
    let mut own = chain();
    own.added[0].show_if = Some(AddedCondition { question: "taak.waarom".into(), is: "ja".into(), holds: true });
    let list = own.questionnaire(VERSION);
    assert!(!asks(&list, "taak.waarom", &answers("ja", "ja")), "nothing brings its first question up");
}

#[test]
fn a_condition_reads_back_as_it_was_written_and_holds_unless_it_says_otherwise() {
    let text = serde_json::to_string(&chain()).expect("JSON");
    assert_eq!(serde_json::from_str::<ProfileQuestions>(&text).expect("a list"), chain());
    let short: AddedCondition = serde_json::from_str(r#"{"question":"taak.visie","is":"ja"}"#).expect("a condition");
    assert!(short.holds);
    assert!(serde_json::from_str::<AddedCondition>(r#"{"question":"taak.visie","is":"ja","hold":true}"#).is_err());
}
