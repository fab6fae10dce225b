mod facts;
mod plan;

use super::samples::draft_head;
use super::{between, has_tag, html, tags};
use crate::forms::Returned;
use crate::pages::budget::{budget, budget as budget_page};
use crate::views::budget::{BudgetPage, figures, typed_sheet};
use crate::views::{AppError, Typed};
use domain::budget::{Figures, Sheet, read};
use domain::proposal::BudgetAnswers;

pub(super) fn lindehof() -> Sheet {
    serde_json::from_str(include_str!("../../../domain/fixtures/lindehof-budget.json")).expect("the fixture is a sheet")
}

fn page(sheet: Sheet) -> BudgetPage {
    let (budget, _) = read(&sheet);
    let view = figures::view(&budget, &Figures::of(&budget), &Default::default(), Default::default());
    let section = domain::catalogue::standard().section("begroting").expect("a section");
    BudgetPage {
        head: draft_head(),
        section,
        questions: vec![],
        is_open: true,
        points: vec![],
        sheet,
        version: 4,
        conflicts: vec![],
        view,
    }
}

pub(super) fn shown(sheet: Sheet) -> String {
    html(|| budget(page(sheet), &Returned::default()))
}

/// What a browser would post.
fn posted(html: &str) -> Typed {
    let form = between(html, "class=\"ul-budget\"", "</form>");
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        Some(rest.split('"').next()?.replace("&amp;", "&").replace("&#x27;", "'"))
    };
    let mut list = String::new();
    let field = |tag: &str| {
        if tag.starts_with("select") {
            list = attribute(tag, "name")?;
        }
        match tag.split(' ').next()? {
            "input" => Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default())),
            "option" if tag.contains(" selected") => Some((list.clone(), attribute(tag, "value")?)),
            _ => None,
        }
    };
    tags(form, &[]).filter_map(field).collect()
}

#[test]
fn what_the_grid_shows_is_what_it_posts() {
    assert_eq!(typed_sheet(&posted(&shown(lindehof()))), lindehof());
}

#[test]
fn a_new_budget_proposes_the_usual_lines_and_posts_none_of_them() {
    let html = shown(Sheet::default());
    assert!(has_tag(&html, &["id=\"begroting.kosten.11.label\""]));
    let sheet = typed_sheet(&posted(&html));
    assert_eq!((sheet.costs.len(), sheet.income.len(), sheet.baseline.len()), (0, 0, 0));
    assert_eq!((sheet.settings.years.as_str(), sheet.settings.rounding.as_str()), ("3", "euro"));
    assert!(!html.contains("ul-findings"), "nothing is wrong with a budget that was not begun");
}

#[test]
fn after_the_filled_rows_stand_blank_ones_for_what_is_not_there_yet() {
    let html = shown(lindehof());
    let first = between(&html, "id=\"begroting.kosten.16.group\"", "</select>");
    assert!(has_tag(first, &["value=\"reis-opleiding\"", "selected"]), "{first}");
    assert!(has_tag(&html, &["id=\"begroting.kosten.17.label\""]) && !html.contains("begroting.kosten.18."));
}

#[test]
fn filled_rows_can_be_moved_and_removed_and_blank_ones_cannot() {
    let html = shown(lindehof());
    let offers = |action: &str| has_tag(&html, &["name=\"actie\"", &format!("value=\"{action}\"")]);
    assert!(offers("rij-weg:begroting.kosten:3") && offers("rij-omhoog:begroting.kosten:15"));
    assert!(offers("rij-omlaag:begroting.inkomsten:0") && offers("rij-erbij:begroting.nu"));
    assert!(!offers("rij-omhoog:begroting.kosten:0") && !offers("rij-omlaag:begroting.kosten:15"));
    assert!(!offers("rij-weg:begroting.kosten:16"));
}

#[test]
fn every_cell_is_named_by_its_row() {
    let html = shown(lindehof());
    let label = between(&html, "for=\"begroting.kosten.2.price\"", "</label>");
    assert!(label.contains("Kosten regel 3, ") && label.contains("Prijs of bedrag"), "{label}");
    for tag in tags(between(&html, "class=\"ul-budget\"", "</form>"), &["ul-cell", "id="]) {
        let id = between(tag, " id=\"", "\"");
        assert!(has_tag(&html, &["label", &format!("for=\"{id}\"")]), "{id} has no label");
    }
}

#[test]
fn ids_are_unique() {
    let html = shown(lindehof());
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

#[test]
fn amounts_stand_in_their_places() {
    let html = shown(lindehof());
    assert!(between(&html, "id=\"begroting.kosten.0.jaar2\"", "</td>").contains("54.350"));
    assert!(between(&html, "id=\"begroting.strook.gevraagd.jaar1\"", "</td>").contains("€\u{a0}203.265"));
    assert!(between(&html, "id=\"begroting.totaal.nu.jaar3\"", "</td>").contains("€\u{a0}271.924"));
}

#[test]
fn a_wrong_cell_has_its_message_beside_it_and_a_link_above() {
    let mut sheet = lindehof();
    sheet.costs[9].price = "weet ik niet".into();
    let html = shown(sheet);
    assert!(has_tag(&html, &["id=\"begroting.kosten.9.price\"", "aria-invalid=\"true\"", "value=\"weet ik niet\""]));
    assert!(between(&html, "id=\"begroting.kosten.9.price-fout\"", "</div>").contains("Vul een bedrag in"));
    let findings = between(&html, "<ul class=\"ul-findings\"", "</ul>");
    assert!(findings.contains("href=\"#begroting.kosten.9.price\"") && findings.contains("Kosten regel 10, prijs"));
}

#[test]
fn a_conflict_brings_back_the_cells_as_typed() {
    let typed = [
        ("begroting.kosten.0.label", "Kok"),
        ("begroting.kosten.0.price", "100"),
        ("begroting.kosten.0.basis", "bedrag"),
        ("versie.begroting", "3"),
    ];
    let typed: Typed = typed.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect();
    let error = AppError::field("begroting", "Iemand anders was u voor.");
    let html = html(|| budget(page(lindehof()), &Returned::new(typed, error)));
    assert!(has_tag(&html, &["id=\"begroting.kosten.0.label\"", "value=\"Kok\""]) && !html.contains("Begeleiders"));
    assert!(html.contains("Iemand anders was u voor.") && html.contains("<title>Fout: "));
    assert!(
        has_tag(&html, &["name=\"versie.begroting\"", "value=\"3\""]),
        "saving again would replace what the page does not show"
    );
}

#[test]
fn pressing_enter_saves() {
    let html = shown(lindehof());
    let first = tags(between(&html, "class=\"ul-budget\"", "</form>"), &["button"]).next();
    assert!(first.is_some_and(|tag| tag.contains("value=\"opslaan\"")), "{first:?}");
}

#[test]
fn who_may_not_write_reads_the_lines_without_a_form_or_script() {
    let mut page = page(lindehof());
    page.head.can_edit = false;
    let html = html(|| budget(page, &Returned::default()));
    let main = between(&html, "<main", "</main>");
    assert!(main.contains("Begeleiders dagopvang") && main.contains("125.520"));
    assert!(!main.contains("<form") && !html.contains("<script"));
}

/// What stands in the part of a line that is folded away.
fn folded(html: &str, line: &str) -> String {
    let row = between(html, &format!("id=\"{line}.label\""), "</tr>");
    between(row, "<details", "</details>").to_owned()
}

#[test]
fn every_cost_line_has_its_vat_and_only_those_that_can_be_filled_a_button_for_later_years() {
    let html = shown(lindehof());
    assert!(has_tag(&html, &["select", "id=\"begroting.kosten.0.vat\""]));
    assert!(!html.contains("begroting.inkomsten.0.vat") && !html.contains("begroting.nu.0.vat"));
    let offers = |action: &str| has_tag(&html, &["name=\"actie\"", &format!("value=\"{action}\"")]);
    assert!(offers("rij-jaren:begroting.kosten:0") && offers("rij-jaren:begroting.inkomsten:0"));
    assert!(!offers("rij-jaren:begroting.kosten:3"), "a share follows the other lines");
    assert!(!offers("rij-jaren:begroting.kosten:15"), "these years were typed");
    assert!(!html.contains("rij-btw"), "nobody filled in VAT");
}

#[test]
fn vat_that_is_missing_from_the_price_is_remarked_on_beside_its_line_with_a_button() {
    let mut sheet = lindehof();
    sheet.settings.vat_exempt = "ja".into();
    sheet.costs[9].vat = "21-excl".into();
    let html = shown(sheet);
    let folded = folded(&html, "begroting.kosten.9");
    assert!(folded.split('>').next().is_some_and(|tag| tag.contains("open")), "{folded}");
    assert!(folded.contains("Reken in jaar 1 met €\u{a0}23.232") && folded.contains("rij-btw:begroting.kosten:9"));
    let findings = between(&html, "<ul class=\"ul-findings\"", "</ul>");
    assert!(findings.contains("href=\"#begroting.kosten.9.vat\""), "{findings}");
}

#[test]
fn unit_costs_scenarios_and_their_picture_stand_below_the_grid() {
    let mut page = page(lindehof());
    let (budget, _) = read(&lindehof());
    let answers = BudgetAnswers { clients: Some(24), ..BudgetAnswers::default() };
    page.view = figures::view(&budget, &Figures::of(&budget), &Default::default(), answers);
    let html = html(|| budget_page(page, &Returned::default()));
    let units = between(&html, "Kosten per eenheid, bij hetzelfde aantal als nu</caption>", "</table>");
    for words in ["Gevraagd per dagdeel", "€\u{a0}58,82", "Kosten nu per cliënt", "€\u{a0}10.487,46"] {
        assert!(units.contains(words), "{words}");
    }
    let what_if = between(&html, "id=\"wat-als\"", "</details></section>");
    assert!(what_if.contains("Vanaf een omvang van 2.780 in jaar 2"));
    assert_eq!(what_if.matches("<figure").count(), 1);
    let picture = between(what_if, "<figure", "</figure>");
    assert!(
        picture.contains("Minder vrijwilligers (2028/29)") && picture.contains("€\u{a0}\u{2212}6.791"),
        "{picture}"
    );
    assert!(!picture.contains("Minder gebruik"), "it costs nothing extra");
}

#[test]
fn who_asked_for_more_lines_gets_them() {
    let asked = |count: usize| {
        let blank = Some(("begroting.kosten".to_owned(), count));
        html(|| budget(page(lindehof()), &Returned { blank, ..Returned::default() }))
    };
    let filled = lindehof().costs.len();
    let last =
        |html: &str| (0..200).take_while(|row| html.contains(&format!("\"begroting.kosten.{row}.label\""))).count();
    let usual = last(&shown(lindehof())) - filled;
    assert_eq!(last(&asked(usual + 5)), filled + usual + 5);
    assert_eq!(last(&asked(1)), filled + usual, "never fewer than usual");
    assert!(has_tag(&asked(7), &["tr", &format!("id=\"begroting.kosten.{filled}\""), r#"tabindex="-1""#]));
}
