//! What is asked of whom.

use crate::catalogue::{Condition, Ground, Kind, Need, Question, standard};
use crate::proposal::Answers;

fn question(id: &str) -> Option<&'static Question> {
    standard().question(id)
}

#[test]
fn each_service_with_rules_of_its_own_is_asked_about_them() {
    let rules = [
        ("taak.centrumgemeente", "beschermd-wonen"),
        ("kwaliteit.hygiene", "maaltijden"),
        ("begroting.reeleprijs", "huishoudelijke-hulp"),
        ("juridisch.ritprijs", "vervoer"),
        ("juridisch.onafhankelijk", "coordinatie"),
    ];
    for (id, service) in rules {
        let condition = Some(Condition { question: "taak.onderdelen", is: service, holds: true });
        assert_eq!(question(id).and_then(Question::show_if), condition, "{id}");
    }
}

#[test]
fn a_certificate_is_never_needed() {
    let certificates = question("kwaliteit.keurmerken").expect("the question");
    assert!(!certificates.is_required() && certificates.show_if().is_none());
}

#[test]
fn who_has_no_liability_is_told_so_and_asked_for_no_amount() {
    let form = question("initiatiefnemer.rechtsvorm").expect("the question");
    assert!(form.told("cooperatie-ua").is_some_and(|text| text.contains("geen bedrag")));
    assert_eq!((form.told("cooperatie-wa"), form.told("")), (None, None));
    let asked = |id: &str| question(id).and_then(Question::show_if).map(|condition| condition.is);
    assert_eq!(asked("aansprakelijkheid.grens"), Some("cooperatie-ba"));
    assert_eq!(asked("aansprakelijkheid.uitleg"), Some("cooperatie-wa"));
}

#[test]
fn who_takes_over_from_the_municipality_itself_is_not_asked_about_a_provider() {
    let asks = |executor: &str, id: &str| {
        let answers = [("taak.uitvoerder", executor), ("samenwerking.aanbieder", "ja")];
        let answers = answers.map(|(question, answer)| (question.to_owned(), answer.to_owned()));
        standard().asks(question(id).expect("the question"), &Answers::from_iter(answers))
    };
    for id in ["samenwerking.aanbieder", "samenwerking.gesprek"] {
        assert!(asks("Stichting Welzijn Zandstreek", id) && asks("", id), "{id}");
        assert!(!asks("gemeente", id) && !asks(" Gemeente ", id), "{id}");
    }
    assert!(asks("gemeente", "samenwerking.overname"), "its people may come over as well");
}

#[test]
fn who_takes_over_nobody_is_not_asked_what_that_means_for_them() {
    let asks = |answer: &str| {
        let answers = [("samenwerking.overname".to_owned(), answer.to_owned())];
        standard().asks(question("samenwerking.personeel").expect("the question"), &Answers::from_iter(answers))
    };
    assert!(asks("ja") && asks("onbekend") && asks(""));
    assert!(!asks("nee"));
}

#[test]
fn complaints_and_the_say_of_clients_rest_on_the_ordinance() {
    for id in ["functionaris", "klachttermijn", "geschil", "medezeggenschap", "nietleden"] {
        let question = question(&format!("kwaliteit.{id}")).expect("the question");
        assert_eq!(question.need(), Need::Required(Ground::Designation), "{id}");
    }
}

#[test]
fn one_liability_insurance_is_a_complete_list() {
    let question = question("aansprakelijkheid.verzekeringen").expect("the question");
    assert!(matches!(question.kind(), Kind::Rows { min: 1, .. }));
}
