use super::links;
use crate::pages::guide::benefits::benefits;
use crate::paths;
use crate::tests::section::{page, render, view};
use crate::tests::{has_tag, html};
use domain::catalogue;
use domain::guide::benefits::{ALL, QUESTION};

/// Whether a page has a button to take a benefit over.
fn takes(page: &str, benefit: &str) -> bool {
    has_tag(page, &["button", "type=\"submit\"", "name=\"actie\"", &format!("value=\"neem-over:{benefit}\"")])
}

#[test]
fn each_benefit_has_its_claim_its_measure_and_its_pitfall_on_one_page() {
    let page = html(benefits);
    for one in &ALL {
        for text in [one.label(), one.claim, one.indicator, one.baseline, one.goal, one.pitfall] {
            assert!(page.contains(text), "{text}");
        }
    }
}

#[test]
fn each_benefit_can_be_taken_over_beside_its_question_and_nowhere_else() {
    for section in catalogue::standard().sections() {
        let html = render(&page(section.id));
        let count = ALL.iter().filter(|benefit| takes(&html, benefit.value)).count();
        assert_eq!(count, if section.id == "meerwaarde" { ALL.len() } else { 0 }, "{}", section.id);
    }
    let mut closed = page("meerwaarde");
    view(&mut closed, QUESTION).is_open = false;
    assert!(!takes(&render(&closed), "nabij"), "an answer that stands fast takes nothing");
}

#[test]
fn the_page_and_the_section_of_the_proposal_lead_to_each_other() {
    assert!(links(&render(&page("meerwaarde"))).contains(paths::BENEFITS));
    assert!(!links(&render(&page("draagvlak"))).contains(paths::BENEFITS));
    assert!(links(&html(benefits)).contains(&paths::questions_in("meerwaarde")));
}
