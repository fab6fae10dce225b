//! What is asked of whom.

use crate::catalogue::{Condition, Question, standard};

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
        let condition = Some(Condition { question: "taak.onderdelen", is: service });
        assert_eq!(question(id).and_then(|question| question.show_if), condition, "{id}");
    }
}

#[test]
fn a_certificate_is_never_needed() {
    let certificates = question("kwaliteit.keurmerken").expect("the question");
    assert!(!certificates.is_required() && certificates.show_if.is_none());
}

#[test]
fn who_has_no_liability_is_told_so_and_asked_for_no_amount() {
    let form = question("initiatiefnemer.rechtsvorm").expect("the question");
    assert!(form.told("cooperatie-ua").is_some_and(|text| text.contains("geen bedrag")));
    assert_eq!((form.told("cooperatie-wa"), form.told("")), (None, None));
    let asked = |id: &str| question(id).and_then(|question| question.show_if).map(|condition| condition.is);
    assert_eq!(asked("aansprakelijkheid.grens"), Some("cooperatie-ba"));
    assert_eq!(asked("aansprakelijkheid.uitleg"), Some("cooperatie-wa"));
}
