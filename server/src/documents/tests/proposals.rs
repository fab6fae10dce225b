use super::{COMPILER, ProposalFacts, blank, print_proposal, submitted};
use crate::documents::proposal_view::ProposalView;
use jiff::civil::date;
use serde_json::{Value, json};

pub(super) fn view(facts: &ProposalFacts) -> Value {
    serde_json::to_value(ProposalView::of(facts)).expect("a view is data")
}

pub(super) fn section<'a>(view: &'a Value, id: &str) -> &'a Value {
    let sections = view["sections"].as_array().expect("sections");
    sections.iter().find(|section| section["id"] == id).expect("the section")
}

pub(super) fn answer<'a>(view: &'a Value, id: &str, label: &str) -> Option<&'a Value> {
    section(view, id)["answers"].as_array()?.iter().find(|answer| answer["label"] == label)
}

#[test]
fn a_document_ends_with_a_line_end() {
    assert!(print_proposal(submitted()).ends_with(b"%%EOF\n"));
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let first = print_proposal(submitted());
    print_proposal(blank());
    typst::comemo::evict(0);
    assert_eq!(first, print_proposal(submitted()));
}

#[test]
fn the_samples_of_the_templates_print() {
    let samples = [
        ("proposal.typ", include_str!("../samples/proposal.json")),
        ("letter/letter.typ", include_str!("../samples/letter.json")),
    ];
    for (template, sample) in samples {
        let data: Value = serde_json::from_str(sample).expect("a sample");
        COMPILER.set(template, &data).expect("a document");
    }
}

#[test]
fn a_template_that_typst_refuses_is_the_operators_trouble() {
    let missing = COMPILER.set("letter/letter.typ", &json!({"outcome": "granted"}));
    let failure = format!("{:?}", missing.expect_err("half the data is missing"));
    assert!(failure.contains("letter.typ: "), "{failure}");
}

#[test]
fn a_draft_has_no_reference_and_says_what_it_is() {
    let view = view(&blank());
    assert_eq!(view["reference"], Value::Null);
    assert_eq!(view["hash"], Value::Null);
    assert_eq!(view["status_line"], "Concept van 8 september 2026");
    assert_eq!(view["version"], "Concept");
    assert_eq!(view["budget"], Value::Null);
    assert_eq!(view["key_figures"], json!([]));
}

#[test]
fn an_unanswered_question_says_whether_it_is_needed() {
    let view = view(&blank());
    let title = answer(&view, "samenvatting", "Hoe heet uw voorstel?").expect("asked");
    assert_eq!(title["kind"], "empty");
    assert_eq!(title["voluntary"], false);
    assert_eq!(title["empty_note"], "Dit antwoord is nog nodig om in te dienen.");
    let payment = answer(&view, "begroting", "Hoe wilt u het geld ontvangen?").expect("asked");
    assert_eq!((&payment["voluntary"], &payment["empty_note"]), (&json!(true), &Value::Null));
}

#[test]
fn a_question_that_is_not_asked_is_not_printed() {
    let label = "Op welke datum eindigt die afspraak?";
    assert!(answer(&view(&blank()), "taak", label).is_none());
    assert_eq!(answer(&view(&submitted()), "taak", label).expect("asked")["text"], "31 maart 2027");
}

#[test]
fn summary_and_risks_stand_where_they_belong_and_not_twice() {
    let full = view(&submitted());
    assert_eq!(full["summary"].as_array().map(Vec::len), Some(3));
    assert!(answer(&full, "samenvatting", "Wat gaat u doen, voor wie, en wat wordt er beter?").is_none());
    assert!(answer(&full, "risicos", "Welke risico's ziet u, en wat doet u eraan?").is_none());
    assert_eq!(full["risks"].as_array().map(Vec::len), Some(8));
    let score = json!({"chance": 3, "impact": 4, "score": 12, "weight": "middel"});
    assert_eq!(full["risks"][0]["score"], score);
    assert_eq!(full["risk_matrix"]["rows"][2][3], json!({"score": 12, "weight": "middel", "risks": ["1", "2"]}));
    assert_eq!(full["risk_matrix"]["levels"][2], json!({"name": "hoog", "range": "15 tot en met 25"}));
    assert_eq!(view(&blank())["risk_matrix"], Value::Null);
    assert!(answer(&view(&blank()), "risicos", "Welke risico's ziet u, en wat doet u eraan?").is_some());
}

#[test]
fn a_measure_is_printed_with_the_cost_line_that_pays_for_it() {
    let view = view(&submitted());
    let measures = answer(&view, "kwaliteit", "Wat doet u voor elke kwaliteitseis van de Wmo?").expect("asked");
    assert_eq!(measures["columns"][4], "Welke begrotingsregel betaalt dit?");
    assert_eq!(
        (&measures["rows"][1][4], &measures["rows"][6][4]),
        (&json!("Elektrische bus en kilometers"), &json!("geen kosten"))
    );
}

#[test]
fn running_text_is_paragraphs_lists_and_bold_and_everything_else_stays_text() {
    let typed = "# Kop\n\n<b onclick=x>Wij</b> **eten** [hier](https://evil.example) of _daar_ `x`\n\n> citaat\n\n- ![p](x.png)\n- **b**\n\n1. een\n2. twee";
    let mut facts = submitted();
    facts.answers.set("taak.omschrijving", typed);
    let run = |text: &str| json!({"b": false, "s": text});
    let bold = |text: &str| json!({"b": true, "s": text});
    let expected = json!([
        {"t": "p", "runs": [run("# Kop")]},
        {"t": "p", "runs": [
            run("<b onclick=x>Wij</b> "), bold("eten"), run(" [hier](https://evil.example) of _daar_ `x`"),
        ]},
        {"t": "p", "runs": [run("> citaat")]},
        {"t": "ul", "items": [[run("![p](x.png)")], [bold("b")]]},
        {"t": "ol", "items": [[run("een")], [run("twee")]]},
    ]);
    let view = view(&facts);
    assert_eq!(answer(&view, "taak", "Wat houdt de taak in?").expect("asked")["prose"], expected);
}

#[test]
fn choices_are_printed_by_their_label_and_lists_as_lists() {
    let view = view(&submitted());
    let form = answer(&view, "initiatiefnemer", "Welke rechtsvorm heeft uw organisatie?").expect("asked");
    assert_eq!(
        (&form["kind"], &form["text"]),
        (&json!("choice"), &json!("Coöperatie U.A. (leden niet aansprakelijk)"))
    );
    let app = answer(&view, "taak", "Welke diensten horen bij de taak?").expect("asked");
    assert_eq!((&app["kind"], app["items"].as_array().map(Vec::len)), (&json!("list"), Some(4)));
}

#[test]
fn the_budget_in_whole_euros_shows_every_derived_figure() {
    let view = &view(&submitted())["budget"];
    assert_eq!(view["years"], json!(["2027/28", "2028/29", "2029/30"]));
    assert_eq!(view["requested"], json!(["203.265", "210.404", "217.831"]));
    assert_eq!(view["requested_total"], "631.500");
    assert_eq!(view["saving"], json!({"amount": "153.739", "percent": "19,6%"}));
    let unit = json!({"label": "per dagdeel in 2027/28", "ours": "58,82", "baseline": "72,83", "full_cost": "71,05"});
    assert_eq!(view["unit"], unit);
    assert_eq!(view["groups"][0]["lines"][0]["amounts"], json!(["52.260", "54.350", "56.524"]));
    assert_eq!(view["chart"]["comparison"][0]["difference"], "48.434");
    assert_eq!(view["findings"], json!([]));
}

#[test]
fn the_budget_in_cents_keeps_its_cents() {
    let mut facts = submitted();
    facts.sheet.settings.rounding = "cent".to_owned();
    assert_eq!(view(&facts)["budget"]["groups"][0]["lines"][0]["amounts"][1], "54.350,40");
}

#[test]
fn an_unreadable_cell_is_told_and_not_counted() {
    let mut facts = submitted();
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
    let mut facts = submitted();
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
    assert_eq!(view["budget"]["unit"]["ours"], "58,82");
    assert_eq!(view["budget"]["unit"]["label"], "per dagdeel in 2027/28 zonder startkosten");
}

#[test]
fn without_costs_nothing_is_compared() {
    let mut facts = submitted();
    facts.sheet.costs = Vec::new();
    let view = view(&facts);
    let budget = &view["budget"];
    assert_eq!(
        (&budget["saving"], &budget["unit"], &budget["chart"]["comparison"]),
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
    assert_eq!(view["budget"]["saving"], Value::Null);
    let labels = view["key_figures"].as_array().expect("figures").iter().map(|figure| figure["label"].to_string());
    assert!(labels.into_iter().any(|label| label.starts_with("\"meer dan nu in drie jaar")));
}

#[test]
fn a_supplement_is_as_much_in_time_as_what_it_supplements() {
    // Eighteen weeks before 1 April 2027 is 26 November.
    let late = |received_on| {
        let facts = ProposalFacts { date: date(2026, 11, 27), received_on, ..submitted() };
        view(&facts)["budget"]["findings"].to_string().contains("De gemeente wil het voorstel uiterlijk")
    };
    assert!(!late(date(2026, 11, 26)));
    assert!(late(date(2026, 11, 27)));
}
