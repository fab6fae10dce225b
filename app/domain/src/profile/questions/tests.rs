mod conditions;

use super::{ProfileQuestions, RequiredQuestion};
use crate::catalogue::{
    AddedChoice, AddedColumn, AddedKind, AddedQuestion, Entry, Ground, Kind, Need, Question, VERSION, standard,
};
use crate::proposal::readable_answer;
use proptest::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

fn added(id: &str, after: Option<&str>) -> AddedQuestion {
    AddedQuestion {
        id: id.into(),
        after: after.map(Into::into),
        label: "Hoe past uw plan bij de dorpsvisie?".into(),
        short: "Dorpsvisie".into(),
        help: "De dorpsvisie staat op de site van de gemeente.".into(),
        example: String::new(),
        article: Some("Participatieverordening artikel 12 lid 4".into()),
        show_if: None,
        kind: AddedKind::Prose { max_words: 100 },
    }
}

fn voluntary() -> Vec<&'static str> {
    standard().questions().map(|(_, question)| question).filter(|question| !question.is_required()).map(id).collect()
}

fn id(question: &Question) -> &str {
    question.id()
}

fn ids(own: &ProfileQuestions) -> Vec<String> {
    own.questionnaire(VERSION).questions().map(|(_, question)| question.id().to_owned()).collect()
}

#[test]
fn without_wishes_the_catalogue_is_asked_as_it_is() {
    let own = ProfileQuestions::default();
    assert_eq!(ids(&own), standard().questions().map(|(_, question)| question.id()).collect::<Vec<_>>());
    assert!(own.problems().is_empty());
}

#[test]
fn an_added_question_comes_behind_the_one_that_it_names_or_at_the_end_of_its_section() {
    let added = vec![added("taak.dorpsvisie", Some("taak.variant")), added("taak.wens", None)];
    let own = ProfileQuestions { added, ..ProfileQuestions::default() };
    assert_eq!(own.problems(), Vec::<String>::new());
    let list = own.questionnaire(VERSION);
    let section = list.section("taak").expect("a section");
    let ids: Vec<&str> = list.questions_of(section).iter().map(id).collect();
    let at = ids.iter().position(|id| *id == "taak.variant").expect("a question");
    assert_eq!(ids[at + 1], "taak.dorpsvisie");
    assert_eq!(ids.last(), Some(&"taak.wens"));
    let question = list.question("taak.dorpsvisie").expect("the question");
    assert_eq!(question.need(), Need::Required(Ground::Article("Participatieverordening artikel 12 lid 4")));
    assert_eq!(question.kind(), Kind::Prose { max_words: 100 });
}

#[test]
fn what_an_own_question_lists_is_read_as_the_catalogue_lists_it() {
    let choice = |value: &str, label: &str| AddedChoice { value: value.into(), label: label.into() };
    let kind = AddedKind::OneOf(vec![choice("wijk", "In de wijk"), choice("dorp", "In het dorp")]);
    let column = AddedColumn { id: "waar".into(), label: "Waar?".into(), kind: kind.clone(), required: true };
    let rows = AddedKind::Rows { item: "plek".into(), min: 0, max: 2, columns: vec![column] };
    let place = AddedQuestion { kind, ..added("taak.plek", None) };
    let places = AddedQuestion { kind: rows, ..added("taak.plekken", None) };
    let list = ProfileQuestions { added: vec![place, places], ..ProfileQuestions::default() }.questionnaire(VERSION);
    let read = |id: &str, answer: &str| readable_answer(list.question(id).expect("the question"), answer);
    assert_eq!(read("taak.plek", "dorp"), "In het dorp");
    assert_eq!(read("taak.plekken", r#"[{"waar":"wijk"}]"#), "Waar?: In de wijk");
}

#[test]
fn sections_that_a_profile_leaves_as_they_are_are_shared_by_all_lists() {
    let own = ProfileQuestions { added: vec![added("taak.eenmaal", None)], ..ProfileQuestions::default() };
    let list = own.questionnaire(VERSION);
    for section in list.sections() {
        let is_shared = std::ptr::eq(list.questions_of(section), standard().questions_of(section));
        assert_eq!(is_shared, section.id != "taak", "{}", section.id);
    }
}

#[test]
fn a_list_is_freed_with_the_last_who_needs_it() {
    let own = ProfileQuestions { added: vec![added("taak.eenmaal", None)], ..ProfileQuestions::default() };
    let list = own.questionnaire(VERSION);
    let section = list.section("taak").expect("a section");
    let questions = Arc::downgrade(&list.part(section).expect("its questions").questions);
    let kept = list.clone();
    drop(list);
    assert!(questions.upgrade().is_some(), "a clone shares it");
    drop(kept);
    assert!(questions.upgrade().is_none(), "nothing else keeps it");
}

#[test]
fn a_list_that_makes_no_sense_is_told_in_full_before_it_is_published() {
    let required = |question: &str| RequiredQuestion { question: question.into(), article: String::new() };
    let wrong_kind = |kind| AddedQuestion { kind, ..added("taak.soort", None) };
    let choice = |value: &str| AddedChoice { value: value.into(), label: "Ja".into() };
    let column = AddedColumn { id: "wie".into(), label: "Wie?".into(), kind: AddedKind::Money, required: false };
    let columns = vec![column.clone(), column];
    let own = ProfileQuestions {
        required: vec![required("taak.onbekend"), required("taak.variant"), required(voluntary()[0])],
        excluded: vec!["taak.nergens".into(), "initiatiefnemer.naam".into(), voluntary()[0].into()],
        added: vec![
            added("nergens.vraag", None),
            added("taak.variant", None),
            added("taak.Hoofdletter", Some("motieven.missie")),
            AddedQuestion { label: " ".into(), ..added("taak.leeg", None) },
            wrong_kind(AddedKind::Line { max: 0 }),
            wrong_kind(AddedKind::OneOf(vec![choice("ja"), choice("ja")])),
            wrong_kind(AddedKind::Number { min: 4, max: 4, unit: String::new() }),
            wrong_kind(AddedKind::Rows { item: "regel".into(), min: 0, max: 3, columns }),
        ],
    };
    let problems = own.problems();
    for told in [
        "taak.onbekend: the catalogue has no such question to require",
        "taak.variant: is required already",
        "names no article that requires it",
        "taak.nergens: the catalogue has no such question to leave out",
        "initiatiefnemer.naam: the law itself asks this",
        "nergens.vraag: begins with no section",
        "taak.variant: the catalogue uses this id",
        "taak.Hoofdletter: must be a section, a dot and a word",
        "taak.Hoofdletter: there is no question motieven.missie in its section",
        "taak.leeg: label, help and article may not be blank",
        "taak.soort: a line has 1 to 500 characters",
        "taak.soort: this id is given twice",
        "taak.soort: needs at least two choices",
        "taak.soort: the lowest number must be below the highest",
        "taak.soort: rows need a name",
        "cannot be required and excluded",
    ] {
        assert!(problems.iter().any(|problem| problem.contains(told)), "{told} in {problems:#?}");
    }
}

#[test]
fn a_question_that_a_law_question_hangs_on_cannot_be_left_out() {
    let problems = |id: &str| ProfileQuestions { excluded: vec![id.into()], ..ProfileQuestions::default() }.problems();
    let told = problems("taak.onderdelen");
    assert!(matches!(&told[..], [one] if one.contains("which the law itself asks, hangs on the answer")), "{told:?}");
    assert_eq!(problems("taak.contract"), Vec::<String>::new(), "only the ordinance asks what hangs on it");
}

#[test]
fn complaints_and_the_say_of_clients_can_be_left_out_where_the_ordinance_designates_no_service() {
    let excluded = ["functionaris", "klachttermijn", "geschil", "medezeggenschap", "nietleden"];
    let excluded = excluded.map(|id| format!("kwaliteit.{id}")).to_vec();
    assert_eq!(ProfileQuestions { excluded, ..ProfileQuestions::default() }.problems(), Vec::<String>::new());
}

#[test]
fn no_question_takes_the_name_of_a_part_of_the_budget() {
    for id in ["begroting.kosten", "begroting.inkomsten", "begroting.nu", "begroting.instelling"] {
        let own = ProfileQuestions { added: vec![added(id, None)], ..ProfileQuestions::default() };
        assert_eq!(own.problems(), [format!("{id}: the catalogue uses this id")]);
    }
    let own = ProfileQuestions { added: vec![added("begroting.nummer", None)], ..ProfileQuestions::default() };
    assert_eq!(own.problems(), Vec::<String>::new());
}

#[test]
fn a_list_reads_back_as_it_was_written() {
    let own = ProfileQuestions {
        required: vec![RequiredQuestion { question: voluntary()[0].into(), article: "artikel 3".into() }],
        excluded: vec![voluntary()[1].into()],
        added: vec![added("taak.dorpsvisie", Some("taak.variant"))],
    };
    let text = serde_json::to_string(&own).expect("JSON");
    assert_eq!(serde_json::from_str::<ProfileQuestions>(&text).expect("a list"), own);
    assert_eq!(serde_json::from_str::<ProfileQuestions>("{}").expect("a list"), ProfileQuestions::default());
    assert!(serde_json::from_str::<ProfileQuestions>(r#"{"requird":[]}"#).is_err(), "a slip of the pen is told");
}

#[test]
fn a_question_is_asked_in_the_versions_of_the_catalogue_that_it_names() {
    let entry = Entry { since: 2, until: Some(3), ..Entry::BLANK };
    assert_eq!([1, 2, 3, 4].map(|version| entry.is_in(version)), [false, true, true, false]);
    assert!(Entry::BLANK.is_in(1) && Entry::BLANK.is_in(u32::MAX));
}

proptest! {
    #[test]
    fn any_wishes_leave_every_other_question_as_it_was(
        required in proptest::sample::subsequence(voluntary(), 0..6),
        excluded in proptest::sample::subsequence(voluntary(), 0..6),
        words in proptest::collection::hash_set("[a-z]{4,9}x", 0..4),
    ) {
        let own = ProfileQuestions {
            required: required
                .iter()
                .map(|id| RequiredQuestion { question: (*id).into(), article: "artikel 3".into() })
                .collect(),
            excluded: excluded.iter().map(|id| (*id).into()).collect(),
            added: words.iter().map(|word| added(&format!("risicos.{word}"), None)).collect(),
        };
        let asked = ids(&own);
        prop_assert_eq!(asked.iter().collect::<HashSet<_>>().len(), asked.len());
        let kept: Vec<&str> = asked.iter().map(String::as_str).filter(|id| standard().question(id).is_some()).collect();
        let left: Vec<&str> =
            standard().questions().map(|(_, one)| one.id()).filter(|id| !excluded.contains(id)).collect();
        prop_assert_eq!(kept, left);
        prop_assert_eq!(asked.len() - left_len(&excluded), words.len());
        for (_, question) in own.questionnaire(VERSION).questions() {
            if let Some(standard) = standard().question(question.id()) {
                let needed = standard.is_required() || required.contains(&question.id());
                prop_assert_eq!(question.is_required(), needed, "{}", question.id());
                prop_assert_eq!(question.label(), standard.label());
            }
        }
    }
}

fn left_len(excluded: &[&str]) -> usize {
    standard().questions().filter(|(_, question)| !excluded.contains(&question.id())).count()
}
