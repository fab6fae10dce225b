mod tiers;

use super::{ExcludedTask, OrdinanceProfile, Remedies};
use crate::assessment::{AdviceLimits, Discipline};
use crate::catalogue::{self, Kind};
use crate::proposal::check_answer;
use jiff::civil::date;
use serde_json::{Value, json};

#[test]
fn the_weights_add_up_to_a_hundred() {
    let weights: u32 =
        OrdinanceProfile::lindewaard().criteria.iter().map(|criterion| u32::from(criterion.weight)).sum();
    assert_eq!(weights, 100);
}

#[test]
fn every_criterion_rests_on_sections_that_exist() {
    for criterion in OrdinanceProfile::lindewaard().criteria {
        assert!(!criterion.evidence.is_empty(), "{} has no evidence", criterion.id);
        assert!(criterion.evidence.iter().all(|id| catalogue::standard().section(id).is_some()), "{}", criterion.id);
    }
}

#[test]
fn a_start_within_the_lead_time_draws_a_remark() {
    let profile = OrdinanceProfile::lindewaard();
    assert_eq!(profile.too_soon(date(2027, 4, 1), date(2026, 9, 8)), None);
    assert!(profile.too_soon(date(2026, 12, 1), date(2026, 9, 8)).is_some());
}

#[test]
fn every_excluded_task_can_be_chosen_in_the_section_on_the_task() {
    for excluded in OrdinanceProfile::lindewaard().excluded {
        let chosen =
            ["taak.onderdelen", "taak.voorziening"].into_iter().filter_map(|id| catalogue::standard().question(id));
        let known = chosen.into_iter().any(|question| match question.kind() {
            Kind::OneOf(choices) | Kind::AnyOf(choices) => choices.iter().any(|choice| choice.value == excluded.value),
            _ => false,
        });
        assert!(known, "{}", excluded.value);
    }
}

#[test]
fn a_profile_from_before_excluded_tasks_were_named_can_still_be_read() {
    let mut stored = serde_json::to_value(OrdinanceProfile::lindewaard()).expect("a profile");
    stored.as_object_mut().expect("an object").remove("excluded");
    let profile: OrdinanceProfile = serde_json::from_value(stored).expect("an older profile");
    assert_eq!(profile.excluded, []);
}

#[test]
fn a_profile_from_before_its_own_data_leaves_them_out_and_advises_as_it_did() {
    let mut stored = serde_json::to_value(OrdinanceProfile::lindewaard()).expect("a profile");
    for field in ["remedies", "advice", "signatories"] {
        stored.as_object_mut().expect("an object").remove(field);
    }
    let profile: OrdinanceProfile = serde_json::from_value(stored).expect("an older profile");
    assert_eq!((profile.remedies, profile.advice), (Remedies::default(), AdviceLimits { grant: 70, conditional: 60 }));
}

#[test]
fn a_task_that_the_ordinance_leaves_out_is_found_by_what_was_chosen() {
    let profile = OrdinanceProfile::lindewaard();
    let article = |question: &str, chosen: &'static str| {
        let task = profile.excluded_task(|id| if id == question { chosen } else { "" });
        task.map(|task| task.article.clone())
    };
    assert_eq!(article("taak.voorziening", "maatwerk").as_deref(), Some("artikel 13 lid 2"));
    assert_eq!(article("taak.voorziening", "algemeen"), None);
    assert_eq!(
        article("taak.onderdelen", "dagbesteding\nhuishoudelijke-hulp"),
        None,
        "mostly left out is not left out"
    );
}

#[test]
fn limits_of_the_advice_that_cross_cannot_be_published() {
    let advice = AdviceLimits { grant: 50, conditional: 60 };
    assert_eq!(OrdinanceProfile { advice, ..OrdinanceProfile::lindewaard() }.problems().len(), 1);
}

fn remarks(profile: &OrdinanceProfile, question: &str, answer: &str) -> Vec<String> {
    let rules = profile.rules(catalogue::VERSION);
    let question = rules.questionnaire.question(question).expect("the question");
    let found = check_answer(question, answer, date(2026, 9, 8));
    assert!(found.iter().all(|finding| !finding.blocks()), "an excluded task is remarked, the municipality decides");
    found.into_iter().map(|finding| finding.message).collect()
}

#[test]
fn what_the_ordinance_excludes_is_told_firmly_and_once() {
    let mut profile = OrdinanceProfile::lindewaard();
    let firm = "De verordening van uw gemeente sluit dit uit (artikel 13 lid 2): Maatwerkvoorziening: de gemeente beslist per \
                persoon. Haal het uit uw voorstel of overleg eerst met de gemeente.";
    assert_eq!(remarks(&profile, "taak.voorziening", "maatwerk"), [firm]);
    let household = remarks(&profile, "taak.onderdelen", "huishoudelijke-hulp");
    assert!(matches!(&household[..], [one] if one.contains("sluit die uit (artikel 13 lid 2)")), "{household:?}");
    profile.excluded.push(ExcludedTask { value: "vervoer".into(), article: "artikel 13 lid 3".into() });
    assert!(matches!(&remarks(&profile, "taak.onderdelen", "vervoer")[..], [one] if one.contains("artikel 13 lid 3")));
    assert_eq!(remarks(&profile, "taak.onderdelen", "dagopvang"), Vec::<String>::new());
}

#[test]
fn without_an_exclusion_the_general_advice_stays() {
    let profile = OrdinanceProfile { excluded: vec![], ..OrdinanceProfile::lindewaard() };
    let told = remarks(&profile, "taak.voorziening", "maatwerk");
    assert!(matches!(&told[..], [one] if one.starts_with("Niet elke verordening laat")), "{told:?}");
}

/// What is told of a file with the profile after a change.
fn told(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut file = serde_json::to_value(OrdinanceProfile::lindewaard()).expect("a profile");
    change(&mut file);
    OrdinanceProfile::to_publish(&file.to_string()).err().unwrap_or_default()
}

#[test]
fn a_name_that_no_profile_has_is_told_wherever_it_stands() {
    assert_eq!(told(|_| ()), Vec::<String>::new());
    assert_eq!(told(|file| file["questons"] = json!({})), ["questons: a profile has no such name"]);
    assert_eq!(told(|file| file["limits"]["overheat"] = json!(1)), ["limits.overheat: a profile has no such name"]);
    assert_eq!(
        told(|file| file["criteria"][1]["wieght"] = json!(1)),
        ["criteria.1.wieght: a profile has no such name"]
    );
    assert_eq!(told(|file| file["questions"] = json!({ "required": [], "excluded": [] })), Vec::<String>::new());
    assert!(told(|file| file["questions"] = json!({ "requird": [] }))[0].contains("requird"));
    let mut stored = serde_json::to_value(OrdinanceProfile::lindewaard()).expect("a profile");
    stored["wat-er-ooit-was"] = json!(1);
    assert!(serde_json::from_value::<OrdinanceProfile>(stored).is_ok(), "what was published can always be read");
}

#[test]
fn a_profile_that_makes_no_sense_is_told_in_full() {
    let problems = told(|file| {
        file["criteria"][0]["weight"] = json!(21);
        file["criteria"][0]["evidence"] = json!(["nergens"]);
        file["criteria"][1]["id"] = json!("kosten");
        file["criteria"][2]["id"] = json!("Draag vlak");
        file["criteria"][3]["evidence"] = json!([]);
        file["criteria"][4]["label"] = json!(" ");
        file["excluded"] =
            json!([{ "value": "maatwerkk", "article": "artikel 1" }, { "value": "vervoer", "article": "" }]);
        file["refusal_grounds"][0]["article"] = json!("");
        file["decision_term"] = json!({ "weeks": 0 });
        file["ordinance"] = json!("");
    });
    let expected = [
        "ordinance: may not be blank",
        "refusal_grounds wet: may not be blank",
        "decision_term: must last at least a day",
        "criteria: the weights add up to 101, not to 100",
        "criteria meerwaarde: the catalogue has no section nergens for evidence",
        "criteria Draag vlak: the id must be of small letters, digits and hyphens",
        "criteria continuiteit: names no section with evidence",
        "criteria kosten: label and question may not be blank",
        "criteria kosten: is given twice",
        "excluded maatwerkk: no service or kind of provision has this value",
        "excluded vervoer: names no article that leaves it out",
    ];
    assert_eq!(problems, expected);
}

#[test]
fn a_criterion_has_two_disciplines_or_all_and_says_what_each_score_means_or_nothing() {
    let of = |name: &'static str, value: Value| told(move |file| file["criteria"][4][name] = value);
    let few = ["criteria kosten: names fewer disciplines than a result needs scores"];
    assert_eq!(of("disciplines", json!(["finance"])), few);
    assert_eq!(of("disciplines", json!(["finance", "finance"])), ["criteria kosten: names a discipline twice"]);
    assert!(of("disciplines", json!(["finance", "juggling"]))[0].contains("juggling"));
    let scale = ["criteria kosten: anchors must say what each score from 1 to 5 means"];
    assert_eq!(of("anchors", json!(["slecht", "goed"])), scale);
    assert_eq!(of("anchors", json!(["a", "b", " ", "d", "e"])), scale);
    assert_eq!(of("anchors", json!([])), Vec::<String>::new());
    let before = told(|file| {
        let criterion = file["criteria"][4].as_object_mut().expect("a criterion");
        criterion.retain(|name, _| name != "disciplines" && name != "anchors");
    });
    assert_eq!(before, Vec::<String>::new());
    let mut stored = serde_json::to_value(OrdinanceProfile::lindewaard()).expect("a profile");
    stored["criteria"][4].as_object_mut().expect("a criterion").retain(|name, _| name != "disciplines");
    let profile: OrdinanceProfile = serde_json::from_value(stored).expect("a profile from before");
    assert!(Discipline::ALL.iter().all(|one| profile.criteria[4].is_asked_of(*one)), "all of them score it");
}
