//! The sketch of a verkenning.

use super::{Job, lindehof, print};
use crate::documents::SketchFacts;
use crate::documents::sketch_view::SketchView;
use domain::exploration::{COST, PRESENT, START};
use domain::proposal::Answers;
use jiff::civil::date;

fn sketch(answers: Answers) -> SketchFacts {
    SketchFacts {
        title: "Dagopvang ’t Lindehuis".to_owned(),
        cooperative: "Zorgcoöperatie De Lindehof U.A.".to_owned(),
        municipality: "Lindewaard".to_owned(),
        answers,
        made: date(2026, 4, 8),
    }
}

fn worked() -> Answers {
    let mut answers = lindehof();
    for (id, text) in [(COST, "203.000"), (PRESENT, "251.699"), (START, "1-4-2027")] {
        answers.set(id, text);
    }
    answers
}

/// The number of pages, as the file itself counts them.
fn pages(document: &[u8]) -> usize {
    lopdf::Document::load_mem(document).expect("a document").get_pages().len()
}

#[test]
fn the_worked_case_fits_on_two_pages_and_is_a_valid_document() {
    assert_eq!(pages(&print(&Job::Sketch(Box::new(sketch(worked()))))), 2);
}

#[test]
fn what_costs_less_than_now_is_said_in_figures() {
    let view = serde_json::to_value(SketchView::of(&sketch(worked()))).expect("a view is data");
    assert_eq!(view["tiles"][2]["value"], "\u{2212}€\u{a0}48.699".replace("\u{2212}€\u{a0}", "€\u{a0}\u{2212}"));
    assert_eq!(view["tiles"][3]["value"], "1 april 2027");
}

#[test]
fn an_empty_and_a_hostile_sketch_are_valid_documents_too() {
    print(&Job::Sketch(Box::new(sketch(Answers::default()))));
    let mut answers = worked();
    for id in ["samenvatting.kern", "doelgroep.wie", "samenvatting.titel"] {
        answers.set(id, "#panic() $x$ <script> \\ \u{202e} **".repeat(30));
    }
    print(&Job::Sketch(Box::new(SketchFacts { title: "x".repeat(400), ..sketch(answers) })));
}
