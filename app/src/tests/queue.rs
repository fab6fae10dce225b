use super::samples::{queue, row};
use super::{between, has_tag, html};
use crate::forms::Returned;
use crate::pages::case::queue::queue as queue_page;
use crate::views::case::{QueueAsked, QueueFilter, QueuePage, QueueRow, Waits};
use domain::case::{Action, Status};

fn render(rows: Vec<QueueRow>) -> String {
    html(|| queue_page(queue(QueueFilter::Open, rows), &Returned::default()))
}

#[test]
fn a_row_leads_to_its_case_and_names_its_reference() {
    let html = render(vec![row(Status::InAssessment, Some(35))]);
    let name = between(&html, r#"<th scope="row""#, "</th>");
    assert!(name.contains(r#"href="/dossiers/z1""#) && name.contains("LIW-2026-0001"), "{name}");
}

#[test]
fn days_left_are_said_in_words_and_repeated_in_colour() {
    let words = [
        (Status::InAssessment, Some(35), "ample", "nog 35 dagen"),
        (Status::InAssessment, Some(14), "soon", "nog 14 dagen"),
        (Status::InAssessment, Some(1), "soon", "nog 1 dag<"),
        (Status::InAssessment, Some(0), "soon", "vandaag de laatste dag"),
        (Status::InAssessment, Some(-1), "late", "1 dag te laat"),
        (Status::InAssessment, Some(-3), "late", "3 dagen te laat"),
        (Status::SupplementRequested, None, "paused", "staat stil"),
        (Status::Announced, None, "closed", "afgerond"),
    ];
    for (status, days, urgency, words) in words {
        let html = render(vec![row(status, days)]);
        assert!(has_tag(&html, &["tr", &format!("data-urgency=\"{urgency}\"")]), "{words}");
        assert!(html.contains(words), "{words}");
    }
}

#[test]
fn the_lead_counts_what_is_late_and_what_is_near() {
    let days = |days: &[i32]| render(days.iter().map(|days| row(Status::InAssessment, Some(*days))).collect());
    assert!(days(&[-3, 2, 4]).contains("Eén termijn is voorbij. 2 termijnen lopen binnen twee weken af."));
    assert!(days(&[-3]).contains("Eén termijn is voorbij.</p>"));
    assert!(days(&[35]).contains("Geen enkele termijn loopt binnen twee weken af."));
}

#[test]
fn filters_are_links_and_the_current_one_is_marked() {
    let html = render(vec![row(Status::Submitted, Some(20))]);
    for filter in ["open", "aan-zet", "alles"] {
        assert!(has_tag(&html, &[&format!("href=\"/dossiers?toon={filter}\"")]), "{filter}");
    }
    assert!(has_tag(&html, &[r#"href="/dossiers?toon=open""#, r#"aria-current="page""#]));
    assert!(!has_tag(&html, &[r#"href="/dossiers?toon=alles""#, "aria-current"]));
}

#[test]
fn an_empty_queue_says_what_will_come() {
    for filter in [QueueFilter::Open, QueueFilter::OurTurn, QueueFilter::All] {
        let html = html(|| queue_page(queue(filter, vec![]), &Returned::default()));
        assert!(!html.contains("<table") && html.contains("ul-panel"), "{filter:?}");
    }
}

#[test]
fn a_row_says_what_waits_for_whom() {
    let waiting = QueueRow { waits: Waits::ForYou(Action::Assess), ..row(Status::InAssessment, Some(35)) };
    assert!(render(vec![waiting]).contains("u: beoordelen"));
}

#[test]
fn what_an_administrator_does_not_see_leads_to_who_has_it() {
    let shut = QueueRow { is_open: false, ..row(Status::InAssessment, Some(35)) };
    let html = render(vec![shut]);
    assert!(html.contains(r#"href="/dossiers/z1/behandeling""#) && !html.contains(r#"href="/dossiers/z1""#));
}

#[test]
fn a_longer_list_leads_on_and_back_and_keeps_what_was_searched() {
    let asked = QueueAsked { search: "De & Hof".into(), after: "2026-12-10.z0".into(), ..QueueAsked::default() };
    let (first, next) = (Some("/dossiers?toon=open".into()), Some("/dossiers?toon=open&na=z1".into()));
    let page = QueuePage { asked, rows: vec![row(Status::InAssessment, Some(35))], first, next, enters_paper: false };
    let html = html(|| queue_page(page, &Returned::default()));
    assert!(html.contains("Volgende 50 dossiers") && html.contains("Naar het begin van de lijst"), "{html}");
    assert!(html.contains(r#"value="De &amp; Hof""#), "what was searched stands in the field");
}
