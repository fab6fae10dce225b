use super::{LetterFacts, course_until, decided, print_letter};
use crate::documents::letter_view::LetterView;
use domain::Named;
use domain::case::{Baseline, GroundReason, Outcome};
use domain::profile::LegalCharacter;
use jiff::civil::date;
use serde_json::{Value, json};

pub(super) fn view(facts: &LetterFacts) -> Value {
    serde_json::to_value(LetterView::of(facts)).expect("a view is data")
}

pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.replace('\u{a0}', " "),
        Value::Array(items) => items.iter().map(text).collect(),
        Value::Object(fields) => fields.iter().filter(|(name, _)| *name != "t").map(|(_, field)| text(field)).collect(),
        _ => String::new(),
    }
}

pub(super) fn refused() -> LetterFacts {
    let mut facts = decided();
    facts.decision.outcome = Outcome::Refused;
    facts.decision.conditions = Vec::new();
    facts.decision.months = None;
    facts.decision.grounds = vec![GroundReason {
        ground: "maatwerk".to_owned(),
        reason: "U wilt ook indicaties stellen.".to_owned(),
        despite: String::new(),
    }];
    facts.decision.way_forward = "- Laat de indicatiestelling weg.\n\nKies een algemene voorziening.".to_owned();
    facts
}

#[test]
fn every_outcome_prints_in_every_legal_character() {
    for character in LegalCharacter::ALL.iter().copied() {
        for outcome in Outcome::ALL {
            let mut facts = if *outcome == Outcome::Refused { refused() } else { decided() };
            facts.decision.outcome = *outcome;
            facts.profile.legal_character = character;
            print_letter(facts);
        }
    }
}

#[test]
fn the_procedure_tells_what_suspended_the_term_and_when_it_ends() {
    let procedure = &view(&decided())["procedure"];
    let events = procedure["events"].as_array().expect("events");
    let told: Vec<(&str, &str)> = events.iter().map(|event| (line(&event["date"]), line(&event["effect"]))).collect();
    let expected = [
        ("8 september 2026", "de termijn van 12 weken begint, tot en met 1 december 2026"),
        ("22 september 2026", "de termijn staat stil vanaf de dag erna, uiterlijk tot en met 6 oktober 2026"),
        ("2 oktober 2026", "9 dagen stilgestaan; nieuwe einddatum 10 december 2026"),
        ("9 december 2026", "op tijd"),
    ];
    assert_eq!(told, expected);
    assert!(text(&procedure["conclusion"]).contains("Wij beslissen binnen de termijn"));
}

fn line(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// Awb 4:13 with 3:41: in time is what was sent in time, whenever it was decided.
#[test]
fn a_decision_that_was_taken_in_time_and_sent_too_late_says_so() {
    let mut facts = decided();
    facts.course = course_until(date(2026, 12, 12));
    let procedure = &view(&facts)["procedure"];
    assert_eq!(procedure["events"][3]["effect"], "2 dagen na het einde van de termijn op 10 december 2026");
    let conclusion = text(&procedure["conclusion"]);
    assert!(conclusion.contains("Dat spijt ons.") && !conclusion.contains("binnen de termijn"), "{conclusion}");
}

#[test]
fn the_letter_tells_what_others_said_and_what_the_municipality_says_to_that() {
    let views = &view(&decided())["views"];
    let [meander] = views.as_array().expect("views").as_slice() else { panic!("{views}") };
    assert_eq!(
        (line(&meander["party"]), line(&meander["date"])),
        ("Stichting Meander, belanghebbende", "5 november 2026")
    );
    assert!(text(&meander["view"]).contains("Acht medewerkers verliezen hun werk."));
    assert!(text(&meander["response"]).contains("gaat mee over"));
    assert!(print_letter(decided()).len() > 10_000);
}

#[test]
fn each_criterion_has_its_average_weight_and_reason() {
    let assessment = &view(&decided())["assessment"];
    assert_eq!(assessment["total"], "77,2");
    let continuity = &assessment["criteria"][3];
    assert_eq!((&continuity["score"], &continuity["weight"]), (&json!("3,2"), &json!("15%")));
    assert!(text(&continuity["finding"]).contains("Voldoende."));
    let intro = text(&assessment["intro"]);
    assert!(intro.starts_with("Vijf beoordelaars"), "{intro}");
    assert!(intro.contains("De continuïteit scoort maar net voldoende."), "{intro}");
}

#[test]
fn without_scores_there_is_no_total_but_every_reason_stands() {
    let mut facts = decided();
    facts.reviewers = Vec::new();
    let assessment = &view(&facts)["assessment"];
    assert_eq!((&assessment["total"], &assessment["criteria"][0]["score"]), (&Value::Null, &Value::Null));
    assert!(text(&assessment["criteria"][0]["finding"]).contains("Voldoende."));
    print_letter(facts);
}

#[test]
fn a_grant_names_its_term_and_the_amount_that_was_asked_for_it() {
    let ruling = &view(&decided())["decision"];
    assert_eq!(ruling["terms"][0]["value"], "24 maanden, van 1 april 2027 tot en met 31 maart 2029");
    let amount = "€ 413.669: € 203.265 in 2027/28 en € 210.404 in 2028/29, zoals u hebt gevraagd";
    assert_eq!(text(&ruling["terms"][1]["value"]), amount);
    assert_eq!(
        ruling["conditions"][1],
        json!({"title": "", "text": "U stuurt ons elk kwartaal de afgesproken cijfers."})
    );
}

#[test]
fn the_amount_of_eighteen_months_is_that_of_eighteen_months() {
    let mut facts = decided();
    facts.decision.months = Some(18);
    let amount = text(&view(&facts)["decision"]["terms"][1]["value"]);
    let part = "€ 308.467: € 203.265 in 2027/28 en € 105.202 in 2028/29 (de eerste 6 maanden), zoals u hebt gevraagd";
    assert_eq!(amount, part);
}

#[test]
fn the_comparison_is_that_of_the_proposal() {
    let mut facts = decided();
    facts.decision.baseline = Some(Baseline::Confirmed);
    let baseline = &view(&facts)["baseline"];
    assert!(text(&baseline["intro"]).contains("Wij keken die cijfers na en bevestigen ze."));
    assert_eq!(baseline["rows"][2], json!(["Besparing voor de gemeente", "48.434", "51.212", "54.093", "153.739"]));
    let conclusion = text(&baseline["conclusion"]);
    assert!(conclusion.contains("€ 153.739") && conclusion.contains("goedkoper. Dat is 19,6%."), "{conclusion}");
}

#[test]
fn a_refusal_names_grounds_with_their_article_and_what_would_help() {
    let view = view(&refused());
    assert_eq!(view["outcome"], "refused");
    assert_eq!(view["grounds"][0]["ground"], "Het gaat om een maatwerkvoorziening.");
    assert_eq!(view["grounds"][0]["article"], "Participatieverordening gemeente Lindewaard 2026, artikel 13 lid 2");
    assert_eq!(view["path"], json!(["Laat de indicatiestelling weg.", "Kies een algemene voorziening."]));
    assert_eq!(view["decision"], json!({"text": [], "conditions": [], "obligations": [], "terms": []}));
}

#[test]
fn a_grant_has_no_grounds_for_refusal() {
    let mut facts = refused();
    facts.decision.outcome = Outcome::Granted;
    let view = view(&facts);
    assert_eq!((&view["grounds"], &view["path"]), (&json!([]), &json!([])));
}

#[test]
fn only_a_besluit_is_open_to_objection() {
    let decision = view(&decided());
    assert_eq!(decision["remedies"]["last_date"], "20 januari 2027");
    assert!(text(&decision["summary"]).contains("20 januari 2027"));
    for character in [LegalCharacter::PrivateLaw, LegalCharacter::Factual] {
        let mut facts = decided();
        facts.profile.legal_character = character;
        let letter = view(&facts);
        assert_eq!(letter["remedies"], Value::Null);
        assert!(!text(&letter["summary"]).contains("bezwaar"));
    }
}

#[test]
fn the_letter_is_addressed_to_the_contact_person_of_the_board() {
    let lines = json!([
        "Zorgcoöperatie De Lindehof U.A.",
        "t.a.v. Marijke Veldhoen, voorzitter",
        "Lindeplein 4",
        "9999 ZZ Oosterlinde"
    ]);
    assert_eq!(view(&decided())["addressee"], lines);
}
