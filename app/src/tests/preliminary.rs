//! The talks before anything is submitted, for each side.

use super::samples::{draft_head, section};
use super::{has_tag, html};
use crate::forms::Returned;
use crate::pages::preliminary::{board_talks, officer_talks, talks_list};
use crate::views::preliminary::{BoardTalksPage, OfficerTalksPage, TalksListPage, TalksView};
use domain::case::Side;
use domain::preliminary::{By, Entry, Talks};

fn view(side: Side, by: By, entries: &[Entry]) -> TalksView {
    let talks = Talks::of(entries);
    TalksView {
        title: "Dagopvang ’t Lindehuis".into(),
        cooperative: "De Lindehof".into(),
        municipality: "Lindewaard".into(),
        opened: talks.opened.iter().cloned().collect(),
        entries: Vec::new(),
        allowed: talks.allowed(by, true),
        side,
        talks,
        calendar: "/vooroverleg/z1/afspraak.ics".into(),
    }
}

fn opened() -> Entry {
    Entry::Opened { parts: ["taak".to_owned()].into() }
}

fn shown_to_board(by: By, entries: &[Entry]) -> String {
    let parts = vec![("verkenning".to_owned(), "Verkenning".to_owned()), ("taak".to_owned(), "3. De taak".to_owned())];
    let page = BoardTalksPage { head: draft_head(), parts, view: view(Side::Board, by, entries) };
    html(|| board_talks(page, &Returned::default()))
}

#[test]
fn before_anything_is_open_the_board_can_only_open() {
    let html = shown_to_board(By::Chair, &[]);
    assert!(html.contains("De gemeente ziet niets van uw concept") && html.contains("Er loopt geen termijn"), "{html}");
    assert!(has_tag(&html, &["value=\"open\""]));
    for act in ["sluit", "verstuur", "spreek-af", "kies", "neem-over"] {
        assert!(!has_tag(&html, &[&format!("value=\"{act}\"")]), "{act}");
    }
}

#[test]
fn the_board_sees_what_is_open_and_a_reader_no_button() {
    let html = shown_to_board(By::Chair, &[opened()]);
    assert!(html.contains("De gemeente Lindewaard ziet nu: taak"), "{html}");
    assert!(has_tag(&html, &["value=\"taak\"", "checked"]) && !has_tag(&html, &["value=\"verkenning\"", "checked"]));
    let html = shown_to_board(By::Reader, &[opened()]);
    assert!(html.contains("Alleen de voorzitter opent en sluit") && !has_tag(&html, &["name=\"actie\""]), "{html}");
}

#[test]
fn the_municipality_reads_what_is_open_and_nothing_once_it_is_not() {
    let page = |entries: &[Entry], sections| OfficerTalksPage {
        exploration: Vec::new(),
        sections,
        view: view(Side::Municipality, By::Officer, entries),
    };
    let html =
        html(|| officer_talks(page(&[opened()], vec![section("taak", "Koffie schenken")]), &Returned::default()));
    assert!(html.contains("Koffie schenken") && html.contains("Dit is een concept van het bestuur"), "{html}");
    let closed = Entry::Closed { title: "Dagopvang".into(), cooperative: "De Lindehof".into() };
    let html = super::html(|| officer_talks(page(&[opened(), closed], Vec::new()), &Returned::default()));
    assert!(html.contains("Het concept is niet open") && !html.contains("Wat het bestuur u laat zien"), "{html}");
    assert!(!has_tag(&html, &["name=\"actie\""]), "{html}");
}

#[test]
fn a_list_without_talks_says_so() {
    let html = html(|| talks_list(&TalksListPage { talks: Vec::new() }));
    assert!(html.contains("Er is nu geen vooroverleg waaraan u meedoet."), "{html}");
}
