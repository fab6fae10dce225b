//! Letters by post.

use super::{Job, decided, print};
use crate::documents::post_letter::{PostLetterFacts, PostLetterView};
use domain::calendar::Term;
use domain::case::{Notice, Party, PostalAddress, STEPS};
use jiff::civil::date;

fn letter(notice: Notice) -> PostLetterFacts {
    let decided = decided();
    PostLetterFacts {
        sender: decided.sender,
        address: PostalAddress {
            name: "De Lindehof, t.a.v. Marijke Veldhoen".to_owned(),
            street: "Dorpsplein 1".to_owned(),
            postcode: "9999 AA".to_owned(),
            town: "Lindewaard".to_owned(),
        },
        title: decided.title,
        reference: decided.submission.reference,
        notice,
        made_on: decided.sent,
        due: Some(date(2026, 12, 10)),
        days: (notice == Notice::SupplementRequest).then_some(Term::Days(14)),
        until: Some(date(2026, 12, 23)),
        received_on: (notice == Notice::ReceiptCorrected).then_some(date(2026, 9, 4)),
        corrected_from: (notice == Notice::ReceiptCorrected).then_some(date(2026, 9, 8)),
        withdrawn: false,
        revised: false,
        reason: "Het bestuur vroeg erom.".to_owned(),
        said: String::new(),
        enclosures: vec!["Besluit".to_owned()],
    }
}

/// Everything that a board is told.
fn to_board() -> impl Iterator<Item = Notice> {
    let told = STEPS.iter().flat_map(|step| step.mails).filter(|(to, _)| to.contains(&Party::Chair));
    told.map(|(_, notice)| *notice)
}

#[test]
fn every_letter_by_post_is_a_valid_document() {
    for notice in to_board() {
        assert!(!print(&Job::PostLetter(Box::new(letter(notice)))).is_empty(), "{notice:?}");
    }
}

#[test]
fn a_letter_by_post_names_its_address_and_the_days_from_posting() {
    let view = serde_json::to_value(PostLetterView::of(&letter(Notice::SupplementRequest))).expect("a view is data");
    assert_eq!(view["addressee"][2], "9999 AA  Lindewaard");
    assert!(view["body"].to_string().contains("14 dagen"));
}

#[test]
fn a_letter_about_the_day_of_receipt_names_both_days_and_the_last_day_for_the_decision() {
    let view = serde_json::to_value(PostLetterView::of(&letter(Notice::ReceiptCorrected))).expect("a view is data");
    let body = view["body"].to_string();
    for day in ["4 september 2026", "8 september 2026", "10 december 2026"] {
        assert!(body.contains(day), "{day}: {body}");
    }
}

#[test]
fn the_confirmation_of_a_letter_that_withdraws_the_proposal_says_so_and_promises_nothing_more() {
    let facts = PostLetterFacts { withdrawn: true, due: None, until: None, ..letter(Notice::ReceivedOnPaper) };
    let body = serde_json::to_value(PostLetterView::of(&facts)).expect("a view is data")["body"].to_string();
    assert!(body.contains("intrekt") && body.contains("dossier gesloten"), "{body}");
    assert!(!body.contains("Ontbreekt er iets"), "{body}");
}
