use crate::forms::Returned;
use crate::pages::assessment::{assess, assessments};
use crate::pages::case::{overview, proposal as read};
use crate::pages::decision::{checked, decided, desk, proposed};
use crate::pages::{completeness as complete, mailbox, paper};
use crate::tests::samples::{
    all_assessments, assessment, case, checking, clock, comparison, completeness, deciding, decision, head, mail,
    one_criterion, proposal, proposing, queue, row, section, sending, supplement,
};
use crate::tests::{between, has_tag, html, tags};
use crate::views::budget::figures;
use crate::views::case::assessment::{AssessPage, Screen};
use crate::views::case::paper::{PaperPage, PaperSupplementPage};
use crate::views::case::{CasePage, QueueFilter, ReadSection};
use domain::budget::{Figures, Sheet, read as read_sheet};
use domain::case::{Role, Status};

/// Each page of a case, filled.
fn pages() -> Vec<String> {
    let fresh = Returned::default();
    let full = || CasePage {
        supplement: Some(supplement()),
        decision: Some(decision()),
        clock: Some(clock()),
        ..case(Role::Chair, Status::InAssessment)
    };
    let rows = vec![row(Status::InAssessment, Some(3)), row(Status::SupplementRequested, None)];
    vec![
        html(|| crate::pages::case::queue::queue(queue(QueueFilter::All, rows), &Returned::default())),
        html(|| overview::case(full(), &Returned::default())),
        html(|| decided::decided(sending(), &Returned::default())),
        html(|| checked::checked(checking(), &Returned::default())),
        html(|| proposed::proposed(proposing(), &Returned::default())),
        html(|| assessments::assessments(all_assessments(), &fresh)),
        html(|| read::proposal(proposal())),
        html(|| complete::completeness(completeness(), &fresh)),
        html(|| paper::entry(letter(), &fresh)),
        html(|| paper::supplement(letter_of_supplement(), &fresh)),
        html(|| assess::assess(assessment(), &fresh)),
        html(|| assess::assess(AssessPage { screen: Screen::HandIn, ..assessment() }, &fresh)),
        html(|| assess::assess(AssessPage { screen: Screen::HandedIn, may_ask: true, ..assessment() }, &fresh)),
        html(|| assess::assess(AssessPage { comparison: Some(comparison()), ..assessment() }, &fresh)),
        html(|| desk::desk(deciding(), &fresh)),
        html(|| mailbox::mailbox(vec![mail()])),
        html(|| mailbox::mail(mail())),
    ]
}

/// A section with the figures of the worked case.
fn with_budget() -> ReadSection {
    let sheet: Sheet = serde_json::from_str(include_str!("../../../domain/fixtures/lindehof-budget.json")).expect("it");
    let (budget, _) = read_sheet(&sheet);
    let view = figures::view(&budget, &Figures::of(&budget), &Default::default(), Default::default());
    ReadSection { budget: Some(view), ..section("begroting", "Ons antwoord") }
}

/// A new letter, for an officer of two municipalities.
fn letter() -> PaperPage {
    let municipalities = [("m1", "Lindewaard"), ("m2", "Noorderveen")];
    let municipalities = municipalities.map(|(id, name)| (id.to_owned(), name.to_owned())).to_vec();
    PaperPage { id: "0198".into(), municipalities }
}

/// A letter that answers a request.
fn letter_of_supplement() -> PaperSupplementPage {
    PaperSupplementPage {
        head: head(Role::CaseManager, Status::SupplementRequested),
        points: supplement().points,
        until: Some(supplement().until),
        summary: "Wij doen de tuin.".into(),
        questions: vec![("samenvatting.kern".into(), "In het kort".into())],
        version: 3,
    }
}

fn ids(page: &str) -> Vec<&str> {
    page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn ids_are_unique_and_every_reference_to_one_leads_somewhere() {
    for page in pages() {
        let mut known = ids(&page);
        let count = known.len();
        known.sort_unstable();
        known.dedup();
        assert_eq!(known.len(), count, "{} repeats an id", between(&page, "<title>", "</title>"));
        for mark in [" for=\"", " aria-labelledby=\"", " aria-describedby=\"", "href=\"#"] {
            let references = page.split(mark).skip(1).filter_map(|rest| rest.split('"').next());
            for reference in references.flat_map(str::split_whitespace) {
                assert!(known.binary_search(&reference).is_ok(), "{mark}{reference} leads nowhere");
            }
        }
    }
}

#[test]
fn every_page_has_one_first_heading_no_inline_style_and_a_script_only_where_it_saves_itself() {
    for page in pages() {
        assert_eq!(page.matches("<h1").count(), 1);
        assert!(has_tag(&page, &["h1", r#"id="kop""#, r#"tabindex="-1""#]), "the skip link leads nowhere: {page}");
        assert_eq!(page.contains("<script"), page.contains("data-offer"), "{page}");
        assert!(!page.contains(" style=") && !page.contains(" onclick="));
    }
}

#[test]
fn every_table_has_a_body_and_can_be_reached_by_keyboard_where_it_scrolls() {
    for page in pages() {
        let tables = page.matches("<table").count();
        assert!(page.matches("<tbody").count() >= tables);
        assert_eq!(tags(&page, &["ul-scroll", "aria-label=", r#"tabindex="0""#]).count(), tables);
    }
}

/// The levels of the headings of a page, in order.
fn levels(page: &str) -> Vec<u32> {
    let main = between(page, "<main", "</main>");
    main.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10)).collect()
}

#[test]
fn no_heading_skips_a_level() {
    for page in pages() {
        let levels = levels(&page);
        let skipped = levels.windows(2).find(|pair| pair[1] > pair[0] + 1);
        assert_eq!(skipped, None, "{} has headings {levels:?}", between(&page, "<title>", "</title>"));
    }
}

#[test]
fn the_figures_of_a_budget_stand_under_the_heading_above_them_and_may_stand_there_twice() {
    let mut page = assessment();
    if let Screen::Criterion(one) = &mut page.screen {
        one.evidence = vec![with_budget(), with_budget()];
    }
    let html = html(|| assess::assess(page, &Returned::default()));
    assert!(html.contains("Wat als het anders loopt?"));
    let mut ids = ids(&html);
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id is repeated");
    let levels = levels(&html);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    let heading = html.split("Wat als het anders loopt?</h").nth(1).and_then(|rest| rest.chars().next());
    assert_eq!(heading, Some('3'), "under “Wat de indiener schrijft”");
}

/// Which sections of the evidence for continuity stand open, when these stood with an earlier criterion too.
fn opened(before: &[usize]) -> Vec<bool> {
    let Screen::Criterion(mut one) = one_criterion("continuiteit") else { panic!("a criterion") };
    let known = before.iter().map(|index| one.evidence[*index].section.id.to_owned());
    one.before = known.map(|id| (id, "Draagvlak".to_owned())).collect();
    let html =
        html(|| assess::assess(AssessPage { screen: Screen::Criterion(one), ..assessment() }, &Returned::default()));
    let evidence = between(&html, "aria-label=\"Wat de indiener schrijft\"", "id=\"oordeel\"");
    assert_eq!(evidence.matches("ook bij Draagvlak").count(), before.len(), "{evidence}");
    evidence
        .split("<details")
        .skip(1)
        .map(|one| one.split('>').next().is_some_and(|tag| tag.contains("open")))
        .collect()
}

#[test]
fn the_first_section_stands_open_that_the_reviewer_has_not_read_with_an_earlier_criterion() {
    let all = opened(&[]).len();
    assert_eq!(opened(&[]).iter().position(|open| *open), Some(0));
    assert_eq!(opened(&[0]).iter().position(|open| *open), Some(1));
    let every: Vec<usize> = (0..all).collect();
    assert!(opened(&every).iter().all(|open| !open));
    assert_eq!(opened(&[0]).iter().filter(|open| **open).count(), 1);
}

#[test]
fn the_board_finds_its_own_pages_from_the_case_and_the_municipality_does_not() {
    let link = "href=\"/voorstellen/z1/samen\"";
    assert!(html(|| overview::case(case(Role::Chair, Status::InAssessment), &Returned::default())).contains(link));
    assert!(
        !html(|| overview::case(case(Role::CaseManager, Status::InAssessment), &Returned::default())).contains(link)
    );
}
