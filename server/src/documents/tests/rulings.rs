//! What a letter claims of the decision: no more than is so, and by the rules that hold for it.

use super::letters::{refused, text, view};
use super::{LetterFacts, decided, print_letter};
use domain::case::{Authority, Baseline, GroundReason, Outcome};
use domain::money::Cents;
use domain::profile::LegalCharacter;
use domain::profile::Signatory;
use serde_json::{Value, json};

#[test]
fn a_ground_that_the_scores_contradict_says_why_it_holds() {
    let mut facts = refused();
    let (reason, despite) =
        ("Er is geen achterwacht.".to_owned(), "Wij vragen hier meer dan een voldoende.".to_owned());
    facts.decision.grounds = vec![GroundReason { ground: "continuiteit".to_owned(), reason, despite }];
    let ground = &view(&facts)["grounds"][0];
    assert!(text(&ground["reason"]).contains("meer dan een voldoende"));
    assert_eq!(ground["article"], "Participatieverordening gemeente Lindewaard 2026, artikel 14 lid 1 onder d");
    let law = GroundReason { ground: "rechten".to_owned(), reason: "Feiten.".to_owned(), despite: String::new() };
    facts.decision.grounds = vec![law];
    assert_eq!(view(&facts)["grounds"][0]["article"], "Wmo 2015 artikel 2.6.3", "a law is named as it is");
}

#[test]
fn a_college_signs_with_two_under_its_number_and_a_mandate_is_named() {
    let mut facts = decided();
    let signatory = |name: &str, office: &str| Signatory { name: name.to_owned(), office: office.to_owned() };
    facts.decision.signatories =
        vec![signatory("mr. A. Jansen, MA", "burgemeester"), signatory("B. Bos", "secretaris")];
    facts.decision.authority = Some(Authority::College);
    facts.decision.resolution = "2026-0847".to_owned();
    let signature = view(&facts)["signature"].clone();
    assert_eq!(signature["on_behalf"], "het college van burgemeester en wethouders van Lindewaard,");
    assert_eq!(signature["signatories"][0], json!({"name": "mr. A. Jansen, MA", "role": "burgemeester"}));
    assert_eq!(signature["signatories"][1]["role"], "secretaris");
    assert_eq!(signature["mandate"], "Collegebesluit 2026-0847 van 8 december 2026.");
    print_letter(facts.clone());
    facts.decision.authority = Some(Authority::Mandate);
    facts.decision.mandate = "Mandaatbesluit 2026, artikel 3".to_owned();
    let signature = view(&facts)["signature"].clone();
    assert!(signature["on_behalf"].as_str().is_some_and(|words| words.starts_with("namens")));
    assert_eq!(signature["mandate"], "Genomen met mandaat van het college: Mandaatbesluit 2026, artikel 3.");
}

#[test]
fn a_departure_is_claimed_only_where_the_outcome_departs() {
    let mut facts = decided();
    facts.decision.outcome = Outcome::Granted;
    let intro = text(&view(&facts)["assessment"]["intro"]);
    assert!(!intro.contains("wijkt af"), "77,2 points to a grant: {intro}");
}

#[test]
fn the_average_stands_with_its_spread() {
    let criteria = &view(&decided())["assessment"]["criteria"];
    assert_eq!(criteria[3]["spread"], "tussen 3 en 4");
    assert_eq!(criteria[4]["spread"], Value::Null, "all gave a 4");
}

#[test]
fn title_words_and_remedies_follow_the_legal_character_of_the_decision() {
    let with = |character| {
        let mut facts = decided();
        facts.decision.legal_character = Some(character);
        print_letter(facts.clone());
        view(&facts)
    };
    let subsidy = with(LegalCharacter::Subsidy);
    assert!(text(&subsidy["subject"]).starts_with("Besluit over subsidie voor"));
    assert!(text(&subsidy["decision"]["text"]).contains("4:34") && subsidy["remedies"] != Value::Null);
    assert!(text(&subsidy["legal_basis"]).contains("titel 4.2"));
    let contract = with(LegalCharacter::PrivateLaw);
    assert!(!text(&contract["subject"]).contains("Besluit") && contract["remedies"] == Value::Null);
    assert_eq!(contract["sentence"], "Wij willen met u een overeenkomst over deze taak sluiten.");
    let answer = with(LegalCharacter::Factual);
    assert!(text(&answer["subject"]).starts_with("Reactie op") && answer["remedies"] == Value::Null);
}

#[test]
fn a_draft_says_that_nothing_was_decided_or_sent() {
    let mut facts = decided();
    facts.draft = true;
    let letter = view(&facts);
    assert_eq!((&letter["decided"], &letter["sent"]), (&json!("nog niet"), &json!("nog niet")));
    assert!(text(&letter["draft"]).starts_with("Dit besluit is nog niet genomen"));
    print_letter(facts);
}

#[test]
fn another_amount_stands_beside_what_was_asked_with_its_reason() {
    let mut facts = decided();
    facts.decision.amounts = vec![Cents::from_euros(200_000), Cents::from_euros(210_404)];
    facts.decision.amount_reason = "De huur betaalt de gemeente al.".to_owned();
    let amount = text(&view(&facts)["decision"]["terms"][1]["value"]);
    let other = "€ 410.404: € 200.000 in 2027/28 en € 210.404 in 2028/29, terwijl u voor deze maanden € 413.669 vroeg. \
                 De huur betaalt de gemeente al.";
    assert_eq!(amount, other);
}

#[test]
fn conditions_and_obligations_stand_apart() {
    let mut facts = decided();
    facts.decision.obligations = vec!["U rapporteert elk kwartaal.".to_owned()];
    let ruling = &view(&facts)["decision"];
    assert_eq!(ruling["obligations"], json!(["U rapporteert elk kwartaal."]));
    assert!(!text(&ruling["conditions"]).contains("rapporteert"));
    print_letter(facts);
}

#[test]
fn part_of_it_and_a_pilot_say_what_is_left_out_and_how_it_is_judged() {
    for outcome in [Outcome::PartlyGranted, Outcome::GrantedAsPilot] {
        let mut facts = decided();
        facts.decision.outcome = outcome;
        facts.decision.left_out = "Het vervoer wijzen wij niet toe.".to_owned();
        facts.decision.evaluation = "Na tien maanden kijken wij naar de reistijd.".to_owned();
        let said = text(&view(&facts)["decision"]["text"]);
        assert!(said.contains("Dit wijzen wij niet toe:") && said.contains("Na tien maanden"), "{said}");
    }
}

#[test]
fn the_letter_says_whose_figures_of_the_present_costs_it_uses() {
    let mut facts = decided();
    let of = |facts: &LetterFacts| view(facts)["baseline"].clone();
    assert!(text(&of(&facts)["intro"]).contains("zoals u dat in uw begroting opgaf"), "nobody checked them");
    let amounts = [240_000, 250_000, 260_000].map(Cents::from_euros).to_vec();
    facts.decision.baseline =
        Some(Baseline::Corrected { amounts, source: "Dit zijn de bedragen uit de jaarrekening.".to_owned() });
    let corrected = of(&facts);
    assert!(
        text(&corrected["intro"]).contains("die van de gemeente") && text(&corrected["intro"]).contains("jaarrekening")
    );
    assert_eq!(corrected["rows"][0], json!(["Kosten nu", "240.000", "250.000", "260.000", "750.000"]));
    assert_eq!(corrected["rows"][2], json!(["Besparing voor de gemeente", "36.735", "39.596", "42.169", "118.500"]));
    print_letter(facts.clone());
    facts.decision.baseline = Some(Baseline::Unused);
    assert_eq!(of(&facts), Value::Null);
}

#[test]
fn a_refusal_of_an_excluded_task_claims_no_assessment_and_compares_nothing() {
    let view = view(&refused());
    assert_eq!((&view["assessment"], &view["baseline"]), (&Value::Null, &Value::Null));
    print_letter(refused());
}
