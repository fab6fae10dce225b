use super::{COMPILER, ProposalFacts, blank, print_proposal, submitted};
use crate::documents::proposal_view::ProposalView;
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
    let title = answer(&view, "samenvatting", "Titel").expect("asked");
    assert_eq!(title["kind"], "empty");
    assert_eq!(title["voluntary"], false);
    assert_eq!(title["empty_note"], "Dit antwoord is nog nodig om in te dienen.");
    let payment = answer(&view, "begroting", "Betaling").expect("asked");
    assert_eq!((&payment["voluntary"], &payment["empty_note"]), (&json!(true), &Value::Null));
}

#[test]
fn a_question_that_is_not_asked_is_not_printed() {
    let label = "Einde van die afspraak";
    assert!(answer(&view(&blank()), "taak", label).is_none());
    assert_eq!(answer(&view(&submitted()), "taak", label).expect("asked")["text"], "31 maart 2027");
}

#[test]
fn summary_and_risks_stand_where_they_belong_and_not_twice() {
    let full = view(&submitted());
    assert_eq!(full["summary"].as_array().map(Vec::len), Some(3));
    assert!(answer(&full, "samenvatting", "In het kort").is_none());
    assert!(answer(&full, "risicos", "Risico's en maatregelen").is_none());
    assert_eq!(full["risks"].as_array().map(Vec::len), Some(8));
    let score = json!({"chance": 3, "impact": 4, "score": 12, "weight": "middel"});
    assert_eq!(full["risks"][0]["score"], score);
    assert_eq!(full["risk_matrix"]["rows"][2][3], json!({"score": 12, "weight": "middel", "risks": ["1", "2"]}));
    assert_eq!(full["risk_matrix"]["levels"][2], json!({"name": "hoog", "range": "15 tot en met 25"}));
    assert_eq!(view(&blank())["risk_matrix"], Value::Null);
    assert!(answer(&view(&blank()), "risicos", "Risico's en maatregelen").is_some());
}

#[test]
fn a_measure_is_printed_with_the_cost_line_that_pays_for_it() {
    let view = view(&submitted());
    let measures = answer(&view, "kwaliteit", "Maatregelen per kwaliteitseis").expect("asked");
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
    assert_eq!(answer(&view, "taak", "De taak").expect("asked")["prose"], expected);
}

#[test]
fn choices_are_printed_by_their_label_and_lists_as_lists() {
    let view = view(&submitted());
    let form = answer(&view, "initiatiefnemer", "Rechtsvorm").expect("asked");
    assert_eq!(
        (&form["kind"], &form["text"]),
        (&json!("choice"), &json!("Coöperatie U.A. (leden niet aansprakelijk)"))
    );
    let app = answer(&view, "taak", "Diensten van de taak").expect("asked");
    assert_eq!((&app["kind"], app["items"].as_array().map(Vec::len)), (&json!("list"), Some(4)));
}

#[test]
fn of_a_letter_only_what_it_says_is_printed() {
    let said = ["samenvatting.titel", "initiatiefnemer.contactpersoon"];
    let mut facts = ProposalFacts { sheet: domain::budget::Sheet::default(), ..submitted() };
    facts.answers =
        said.map(|question| (question.to_owned(), facts.answers.get(question).to_owned())).into_iter().collect();
    facts.submitted.iter_mut().for_each(|mark| mark.letter_of = Some(facts.date));
    let printed = view(&facts);
    let sections = printed["sections"].as_array().expect("sections");
    assert_eq!(sections.iter().map(|one| &one["id"]).collect::<Vec<_>>(), ["samenvatting", "initiatiefnemer"]);
    assert!(
        sections.iter().all(|one| one["answers"].as_array().is_some_and(|answers| answers.len() == 1)),
        "{sections:?}"
    );
    print_proposal(facts);
}
