//! What a proposal says of money and risks.

use super::proposals::{answer, view};
use super::{ProposalFacts, blank, print_proposal, submitted};
use jiff::civil::date;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn the_budget_in_whole_euros_shows_every_derived_figure() {
    let view = &view(&submitted())["budget"];
    assert_eq!(view["years"], json!(["2027/28", "2028/29", "2029/30"]));
    assert_eq!(view["requested"], json!(["203.265", "210.404", "217.831", "631.500"]));
    assert_eq!(view["groups"][0]["lines"][0]["amounts"], json!(["52.260", "54.350", "56.524", "163.134"]));
    assert_eq!(view["columns"], json!(["2027/28", "2028/29", "2029/30", "Samen"]));
    assert_eq!(view["findings"], json!([]));
}

#[test]
fn what_the_task_costs_now_stands_line_by_line_so_that_the_saving_adds_up() {
    let budget = &view(&submitted())["budget"];
    let now = &budget["baseline"];
    let line = |label: &str, details: &str, amount: &str, sum: &str| json!({"label": label, "details": details, "amounts": [amount, amount, amount, sum]});
    let lines = [
        line(
            "Vergoeding per dagdeel aan Regiozorg Meander",
            "3.456 × €\u{a0}56; Contract met Meander, prijs 2027",
            "193.536",
            "580.608",
        ),
        line("Vervoer per dagdeel", "3.456 × €\u{a0}9,50; Contract met Meander, prijs 2027", "32.832", "98.496"),
        line("Subsidie ontmoetingsplek", "Subsidiebeschikking, bedrag 2027", "18.000", "54.000"),
    ];
    assert_eq!(now["lines"], json!(lines));
    assert_eq!(now["growth"], json!(["7.331", "17.248", "27.556", "52.135"]));
    assert_eq!(now["total"], json!(["251.699", "261.616", "271.924", "785.239"]));
    assert_eq!(now["saving"], json!(["48.434", "51.212", "54.093", "153.739"]));
}

#[test]
fn the_cover_stands_in_the_groups_of_its_picture() {
    let budget = &view(&submitted())["budget"];
    let labels = |list: &Value| -> Vec<Value> {
        list.as_array().expect("a list").iter().map(|group| group["label"].clone()).collect()
    };
    assert_eq!(labels(&budget["income"]), labels(&budget["chart"]["cover"])[1..]);
    assert_eq!(labels(&budget["groups"]), labels(&budget["chart"]["groups"]));
}

#[test]
fn a_document_opens_with_what_is_asked() {
    let request = &view(&submitted())["request"];
    assert_eq!(request["total"], "€\u{a0}631.500");
    assert_eq!(request["term"], "gevraagd van de gemeente voor drie jaar");
    assert_eq!(request["days"], "van 1 april 2027 tot en met 31 maart 2030");
    assert_eq!(request["years"][0], json!({"label": "in 2027/28", "value": "€\u{a0}203.265"}));
    assert_eq!(view(&blank())["request"], Value::Null);
}

#[test]
fn only_a_draft_advises_its_writers() {
    let mut facts = submitted();
    facts.sheet.costs[7].price = "vijf".to_owned();
    facts.answers.set("taak.uitvoerder", "");
    let told = |facts: &ProposalFacts| {
        let view = view(facts);
        let note = answer(&view, "taak", "Huidige uitvoerder").expect("asked")["empty_note"].clone();
        let findings = view["budget"]["findings"].as_array().expect("findings").len();
        (findings > 0, !view["budget"]["bank"]["shortage"].is_null(), !note.is_null())
    };
    assert_eq!(told(&facts), (false, false, false));
    facts.submitted = None;
    assert_eq!(told(&facts), (true, true, true));
}

#[test]
fn risks_stand_the_heaviest_first_under_their_own_numbers() {
    let view = view(&submitted());
    let risks = view["risks"].as_array().expect("risks");
    let scores: Vec<u64> = risks.iter().filter_map(|risk| risk["score"]["score"].as_u64()).collect();
    assert!(scores.is_sorted_by(|heavier, lighter| heavier >= lighter), "{scores:?}");
    assert_eq!(scores.len(), risks.len());
    let numbers: BTreeSet<&str> = risks.iter().filter_map(|risk| risk["number"].as_str()).collect();
    assert_eq!(numbers, BTreeSet::from(["1", "2", "3", "4", "5", "6", "7", "8"]));
}

#[test]
fn the_budget_in_cents_keeps_its_cents() {
    let mut facts = submitted();
    facts.sheet.settings.rounding = "cent".to_owned();
    assert_eq!(view(&facts)["budget"]["groups"][0]["lines"][0]["amounts"][1], "54.350,40");
}

#[test]
fn an_unreadable_cell_is_told_and_not_counted() {
    let mut facts = ProposalFacts { submitted: None, ..submitted() };
    facts.sheet.costs[7].price = "vijf".to_owned();
    facts.sheet.settings.wage_index = "veel".to_owned();
    facts.sheet.income[0].label = String::new();
    let view = view(&facts);
    let findings = view["budget"]["findings"].as_array().expect("findings");
    let told =
        |words: &str| findings.iter().any(|finding| finding.as_str().is_some_and(|text| text.starts_with(words)));
    assert!(told("“Loonstijging per jaar (%)” is nog niet goed ingevuld. "), "{findings:?}");
    assert!(told("Inkomsten, regel 1 heeft nog geen naam. "), "{findings:?}");
    assert!(told("Kosten, regel 8 (Maaltijden) telt nog niet mee. "), "{findings:?}");
    print_proposal(facts);
    assert_eq!(findings.len(), 3, "nothing is said about sums that leave lines out: {findings:?}");
}

#[test]
fn words_of_the_budget_that_are_too_long_are_named_by_their_line() {
    let mut facts = ProposalFacts { submitted: None, ..submitted() };
    (facts.sheet.costs[0].label, facts.sheet.costs[1].note) = ("a".repeat(201), "a".repeat(301));
    let view = view(&facts);
    let findings = json!([
        "De naam van Kosten, regel 1 is te lang. Schrijf hoogstens 200 tekens.",
        "De toelichting bij Kosten, regel 2 is te lang. Schrijf hoogstens 300 tekens."
    ]);
    assert_eq!(view["budget"]["findings"], findings);
}

#[test]
fn a_price_of_a_unit_on_paper_says_that_it_leaves_out_the_start() {
    let mut facts = submitted();
    facts.sheet.income.remove(5);
    let view = view(&facts);
    let label = "per dagdeel voor de gemeente zonder startkosten; nu €\u{a0}72,83";
    assert_eq!(view["key_figures"][1], json!({"label": label, "value": "€\u{a0}58,82"}));
}

#[test]
fn without_costs_nothing_is_compared() {
    let mut facts = submitted();
    facts.sheet.costs = Vec::new();
    let view = view(&facts);
    let budget = &view["budget"];
    assert_eq!(
        (&budget["baseline"], &view["request"], &budget["chart"]["comparison"]),
        (&Value::Null, &Value::Null, &json!([]),)
    );
    assert_eq!(view["key_figures"].as_array().map(Vec::len), Some(3));
}

#[test]
fn a_proposal_that_is_dearer_than_today_boasts_of_no_saving() {
    let mut facts = submitted();
    facts.sheet.baseline.truncate(1);
    facts.sheet.baseline[0].price = "20".to_owned();
    let view = view(&facts);
    let saving = &view["budget"]["baseline"]["saving"][0];
    assert!(saving.as_str().is_some_and(|saving| saving.starts_with('\u{2212}')), "{saving}");
    let labels = view["key_figures"].as_array().expect("figures").iter().map(|figure| figure["label"].to_string());
    assert!(labels.into_iter().any(|label| label.starts_with("\"Meer dan nu over drie jaar")));
}

#[test]
fn a_supplement_is_as_much_in_time_as_what_it_supplements() {
    // Eighteen weeks before 1 April 2027 is 26 November.
    let late = |received_on| {
        let facts = ProposalFacts { date: date(2026, 11, 27), received_on, submitted: None, ..submitted() };
        view(&facts)["budget"]["findings"].to_string().contains("De gemeente wil het voorstel uiterlijk")
    };
    assert!(!late(date(2026, 11, 26)));
    assert!(late(date(2026, 11, 27)));
}
