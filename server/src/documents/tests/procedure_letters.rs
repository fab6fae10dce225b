//! Letters about the procedure, read by the rules that hold for them.

use super::{Job, course, decided, print};
use crate::documents::procedure_letter::ProcedureLetterView;
use crate::documents::{ProcedureLetterFacts, ProcedureMessage};
use domain::Named;
use domain::calendar::Term;
use domain::case::{Closing, ClosingKind};
use jiff::civil::date;
use serde_json::Value;

fn letter(message: ProcedureMessage) -> ProcedureLetterFacts {
    let decided = decided();
    ProcedureLetterFacts {
        sender: decided.sender,
        title: decided.title,
        cooperative: decided.cooperative,
        ordinance: "Participatieverordening gemeente Lindewaard 2026, hoofdstuk 4, artikel 12".to_owned(),
        reference: decided.submission.reference,
        answers: decided.answers,
        course: course(),
        asked: Some((vec!["Het polisblad".to_owned(), "Het exitplan".to_owned()], date(2026, 10, 6))),
        sent: decided.sent,
        by_post: false,
        remedies: domain::profile::OrdinanceProfile::lindewaard().remedies,
        message,
    }
}

fn closed(kind: ClosingKind) -> ProcedureLetterFacts {
    letter(ProcedureMessage::Closed(Closing {
        receiver: if kind == ClosingKind::Forwarded { "Gedeputeerde staten".to_owned() } else { String::new() },
        signatory: "mr. A. Jansen, gemeentesecretaris".to_owned(),
        objection_until: kind.is_decision().then_some(date(2027, 1, 20)),
        ..Closing::new(kind, "Het polisblad ontbreekt nog steeds.")
    }))
}

fn postponed() -> ProcedureLetterFacts {
    letter(ProcedureMessage::Postponed {
        by: Term::Weeks(6),
        due: date(2027, 1, 21),
        reason: "Het college vergadert niet.".to_owned(),
        signatory: "mr. A. Jansen".to_owned(),
    })
}

fn supplement_requested() -> ProcedureLetterFacts {
    letter(ProcedureMessage::SupplementRequested { until: date(2026, 10, 6), signatory: "S. de Wit".to_owned() })
}

fn corrected() -> ProcedureLetterFacts {
    letter(ProcedureMessage::Corrected {
        sent: date(2026, 12, 9),
        text: "Op bladzijde 2 staat 24 maanden. Dat is 36 maanden.".to_owned(),
        signatory: "mr. A. Jansen".to_owned(),
    })
}

fn view(facts: &ProcedureLetterFacts) -> Value {
    serde_json::to_value(ProcedureLetterView::of(facts)).expect("a view is data")
}

fn by_municipality() -> impl Iterator<Item = ClosingKind> {
    ClosingKind::ALL.iter().copied().filter(|kind| *kind != ClosingKind::Withdrawn)
}

#[test]
fn every_letter_about_the_procedure_is_a_valid_document() {
    for facts in by_municipality().map(closed).chain([postponed(), supplement_requested(), corrected()]) {
        assert!(!print(&Job::ProcedureLetter(Box::new(facts))).is_empty());
    }
}

/// Awb 3:45: remedies stand under a decision, and under nothing else.
#[test]
fn remedies_stand_under_what_is_a_decision_alone() {
    for kind in by_municipality() {
        let letter = view(&closed(kind));
        assert_eq!(!letter["remedies"].is_null(), kind.is_decision(), "{kind:?}");
        assert_eq!(letter["no_remedies"].as_array().is_some_and(Vec::is_empty), kind.is_decision(), "{kind:?}");
        assert_eq!(letter.to_string().contains("20 januari 2027"), kind.is_decision(), "{kind:?}");
    }
    let postponed = view(&postponed());
    assert!(postponed["remedies"].is_null() && postponed["no_remedies"].to_string().contains("artikel 6:3"));
}

/// Awb 3:47: the letter names the rule that it rests on.
#[test]
fn each_letter_names_its_rule_and_the_ordinance() {
    let articles = [
        (ClosingKind::NotHandled, "artikel 4:5, eerste en vierde lid"),
        (ClosingKind::Inadmissible, "Participatieverordening gemeente Lindewaard 2026"),
        (ClosingKind::Forwarded, "artikel 2:3, eerste lid"),
        (ClosingKind::Moot, "Participatieverordening gemeente Lindewaard 2026"),
    ];
    for (kind, article) in articles {
        assert!(view(&closed(kind))["rules"].to_string().contains(article), "{kind:?}");
    }
    assert!(view(&postponed())["rules"].to_string().contains("Participatieverordening gemeente Lindewaard 2026"));
}

#[test]
fn what_was_asked_stands_in_the_letter_that_rests_on_it() {
    let not_handled = view(&closed(ClosingKind::NotHandled));
    assert_eq!(not_handled["asked"].as_array().map(Vec::len), Some(2));
    assert!(not_handled["asked_intro"].to_string().contains("6 oktober 2026"));
    assert_eq!(view(&closed(ClosingKind::Inadmissible))["asked"].as_array().map(Vec::len), Some(0));
}

/// Awb 3:41: by post nothing counts from the day on which the letter was made.
#[test]
fn a_request_by_post_counts_from_the_postmark() {
    let facts = ProcedureLetterFacts { by_post: true, sent: date(2026, 9, 22), ..supplement_requested() };
    let asked = view(&facts).to_string();
    assert!(asked.contains("binnen 14 dagen na de dag van de poststempel"), "{asked}");
    for wrong in ["uiterlijk op 6 oktober 2026", "vanaf morgen", "Open uw voorstel"] {
        assert!(!asked.contains(wrong), "{wrong}: {asked}");
    }
}

/// Awb 4:5 and 4:15: what is asked, until when, on which ground, and what it means for the term.
#[test]
fn a_letter_that_asks_to_supplement_says_what_until_when_and_on_which_ground() {
    let asked = view(&supplement_requested());
    assert_eq!(asked["asked"].as_array().map(Vec::len), Some(2));
    assert!(asked["summary"].to_string().contains("uiterlijk op 6 oktober 2026"));
    let rules = asked["rules"].to_string();
    assert!(
        ["artikel 4:5, eerste lid", "artikel 4:15", "Participatieverordening"].iter().all(|rule| rules.contains(rule))
    );
    assert!(asked["remedies"].is_null() && asked["no_remedies"].to_string().contains("artikel 6:3"));
}

#[test]
fn who_gets_it_and_until_when_stand_in_the_first_lines() {
    assert!(view(&closed(ClosingKind::Forwarded))["summary"].to_string().contains("Gedeputeerde staten"));
    assert!(view(&postponed())["summary"].to_string().contains("uiterlijk op 21 januari 2027"));
}

/// A mistake in a letter is no new decision: it refers to the first, and opens no remedy.
#[test]
fn a_letter_that_mends_another_refers_to_it_and_opens_no_new_term_to_object() {
    let letter = view(&corrected());
    assert!(
        letter["summary"].to_string().contains("onze brief van ")
            && letter["summary"].to_string().contains("9 december 2026")
    );
    assert!(letter["reason"].to_string().contains("36 maanden"));
    assert!(letter["procedure"].is_null(), "the day of the decision is not that of this letter");
    assert!(letter["no_remedies"].to_string().contains("tegen het besluit zelf"));
    assert!(letter["remedies"].is_null() && letter["rules"].to_string().contains("bezwaartermijn blijft"));
}
