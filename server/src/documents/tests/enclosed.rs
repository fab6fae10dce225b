//! What stands behind the answers: attachments, and what follows from the budget.

use super::proposals::{answer, view};
use super::{ProposalFacts, attachment, print_proposal, submitted};
use domain::catalogue;
use serde_json::{Value, json};

#[test]
fn attachments_stand_under_their_answer_and_in_a_last_chapter_with_their_code() {
    let mut facts = submitted();
    facts.attachments =
        vec![attachment("taak.omschrijving", "Plattegrond.pdf"), attachment("begroting", "Offerte.pdf")];
    let view = view(&facts);
    let label = catalogue::standard().question("taak.omschrijving").expect("a question").short();
    let named = &answer(&view, "taak", label).expect("asked")["attachments"];
    assert_eq!(named, &json!(["Plattegrond.pdf (PDF, 1,2 MB, vertrouwelijk)"]));
    let last = view["sections"].as_array().and_then(|sections| sections.last()).expect("a chapter");
    assert_eq!((&last["number"], &last["title"]), (&json!("B"), &json!("Bijlagen")));
    let rows = &last["answers"][0]["rows"];
    assert_eq!(rows[0][0], "Plattegrond.pdf: Tekening van de begane grond");
    assert_eq!(rows[0][3], "0f0f0f0f0f0f0f0f 0f0f0f0f0f0f0f0f 0f0f0f0f0f0f0f0f 0f0f0f0f0f0f0f0f");
    assert_eq!(rows[1][1], "Begroting");
    print_proposal(facts);
}

#[test]
fn a_proposal_without_attachments_has_no_chapter_for_them() {
    let view = view(&submitted());
    let last = view["sections"].as_array().and_then(|sections| sections.last()).expect("a chapter");
    assert_eq!(last["id"], "verklaringen");
}

#[test]
fn scenarios_break_even_and_unit_costs_of_the_worked_case_are_on_paper() {
    let view = view(&submitted());
    let budget = &view["budget"];
    let of = |label: &str| {
        let scenarios = budget["scenarios"].as_array().expect("scenarios");
        let one = scenarios.iter().find(|one| one["label"] == label).expect("the scenario");
        [&one["year"], &one["extra"], &one["unit_price"], &one["verdict"]].map(|text| text.as_str().expect("a text"))
    };
    assert_eq!(of("Hogere lonen"), ["2028/29", "3.068", "61,77", "Past in de reserve"]);
    assert_eq!(of("Minder gebruik")[2..], ["71,62", "Kost niets extra"]);
    assert_eq!(of("Minder vrijwilligers")[1..], ["16.560", "65,67", "Meer dan de reserve"]);
    assert_eq!(of("Een fonds valt weg")[..2], ["2027/28", "18.500"]);
    assert!(budget["break_even"].as_str().is_some_and(|told| told.starts_with("Vanaf een omvang van 2.780 in jaar 2")));
    assert_eq!(budget["prices"][0], json!({"label": "Gevraagd per dagdeel", "amounts": ["58,82", "60,88", "63,03"]}));
    assert!(
        budget["prices"]
            .as_array()
            .is_some_and(|prices| prices.iter().any(|one| one["label"] == "Kostprijs per cliënt"))
    );
}

#[test]
fn the_money_of_every_quarter_is_on_paper() {
    let view = view(&ProposalFacts { submitted: None, ..submitted() });
    let bank = &view["budget"]["bank"];
    assert_eq!(bank["quarters"].as_array().map(Vec::len), Some(12));
    assert_eq!(bank["quarters"][0]["label"], "2027/28, kwartaal 1");
    assert_eq!(bank["quarters"][0]["amounts"][2], "\u{2212}18.500");
    assert!(bank["shortage"].as_str().is_some_and(|told| told.contains("18.500 tekort")));
}

#[test]
fn a_budget_without_costs_has_no_scenarios_prices_or_bank() {
    let mut facts = submitted();
    facts.sheet.costs.clear();
    let view = view(&facts);
    assert_eq!((&view["budget"]["scenarios"], &view["budget"]["prices"]), (&json!([]), &json!([])));
    assert_eq!((&view["budget"]["bank"], &view["budget"]["break_even"]), (&Value::Null, &Value::Null));
}
