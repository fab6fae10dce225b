use super::{lindehof, shown};
use crate::page::Page;
use crate::parts::budget_facts;
use crate::tests::{between, has_tag, html};
use crate::views::budget::figures;
use domain::budget::{Figures, Sheet, read};
use domain::proposal::BudgetAnswers;

#[test]
fn every_picture_has_words_and_a_table() {
    let html = shown(lindehof());
    let charts = between(&html, "<div class=\"ul-charts\"", "id=\"wat-als\"");
    assert_eq!(charts.matches("<figure").count(), 3);
    assert_eq!(charts.matches("<details").count(), 3);
    assert!(charts.contains("De gemeente betaalt minder dan nu"));
    assert!(between(charts, "<desc", "</desc>").contains("2027/28: €\u{a0}203.265 gevraagd tegen €\u{a0}251.699 nu."));
    assert!(!html.contains(" style="), "the content security policy allows no inline style");
}

/// The figures below the grid, in words.
fn facts(sheet: &Sheet) -> String {
    let (budget, _) = read(sheet);
    let view = figures::view(&budget, &Figures::of(&budget), &Default::default(), BudgetAnswers::default());
    html(|| Page::new("Begroting", budget_facts(&view)))
}

#[test]
fn what_the_municipality_pays_more_than_now_is_told_without_a_minus_sign() {
    let mut sheet = lindehof();
    assert!(facts(&sheet).contains("Besparing over alle jaren"));
    sheet.baseline.truncate(2);
    sheet.baseline[0].price = "40".into();
    let html = facts(&sheet);
    assert!(html.contains("Meer dan nu over alle jaren"), "{html}");
    assert!(html.contains("€\u{a0}81.786 (14,9%)"), "{html}");
    assert!(!html.contains("Besparing") && !html.contains("€\u{a0}\u{2212}"));
}

#[test]
fn a_price_of_a_unit_that_leaves_out_the_start_says_so_beside_it() {
    let mut sheet = lindehof();
    sheet.income.remove(5);
    assert!(facts(&sheet).contains("€\u{a0}58,82 zonder startkosten, nu €\u{a0}72,83"));
    assert!(facts(&lindehof()).contains("€\u{a0}58,82, nu €\u{a0}72,83"));
}

#[test]
fn a_board_sets_its_own_assumptions() {
    let mut sheet = lindehof();
    sheet.settings.wages_up = "3".into();
    let html = shown(sheet);
    assert!(has_tag(&html, &["id=\"begroting.instelling.wages_up\"", "value=\"3\""]));
    assert!(between(&html, "id=\"begroting.instelling.volume_down-uitleg\"", "</div>").contains("Leeg is 15%."));
    assert!(between(&html, "id=\"wat-als\"", "</section>").contains("€\u{a0}4.602"));
}
