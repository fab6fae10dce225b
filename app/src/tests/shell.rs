use super::{between, has_tag, html, html_in, tags};
use crate::forms::Returned;
use crate::page::{Assets, Frame, Nav, Page};
use crate::paths::{all_filled, initiatives_filled, preliminary_filled, register_filled};
use crate::shell::document;
use crate::views::Actor;
use jiff::civil::{Date, date};
use leptos::nonce::provide_nonce;
use leptos::prelude::*;
use std::collections::BTreeSet;

fn actor(is_officer: bool) -> Actor {
    Actor {
        id: "p1".into(),
        name: "Marijke <Veldhoen>".into(),
        email: "m@lindehof.example".into(),
        is_officer,
        unread: 0,
    }
}

fn frame(visitor: Option<Actor>, demo: Option<Date>) -> Frame {
    let fonts = vec!["/pkg/noto-1.woff2".into()];
    let assets = Assets { css: "/pkg/main-1.css".into(), fonts, output_name: "app-1".into() };
    Frame { visitor, demo, assets, site: None }
}

#[test]
fn a_page_is_a_whole_dutch_document_with_a_skip_link() {
    let html = html_in(&frame(None, None), || Page::new("Uitleg", "Hallo"));
    assert!(html.starts_with("<!DOCTYPE html><html lang=\"nl\""), "{html}");
    assert!(html.contains("<title>Uitleg | Uitdaagloket</title>"), "{html}");
    assert!(has_tag(&html, &["link", r#"rel="stylesheet""#, r#"href="/pkg/main-1.css""#]), "{html}");
    assert!(has_tag(&html, &["link", r#"rel="preload""#, r#"href="/pkg/noto-1.woff2""#, "crossorigin"]), "{html}");
    assert!(has_tag(&html, &[r##"href="#kop""##]) && has_tag(&html, &["main", r#"id="inhoud""#]));
    assert!(has_tag(&html, &["meta", r#"name="color-scheme""#, r#"content="light""#]), "{html}");
}

#[test]
fn a_page_says_what_it_is_about() {
    let described = |page: fn() -> Page| html(page).matches(r#"<meta name="description" content=""#).count();
    assert_eq!(described(|| Page::new("Uitleg", "")), 1);
    assert!(html(|| Page::new("Uitleg", "").about("Wat <u> wilt")).contains(r#"content="Wat &lt;u&gt; wilt""#));
}

#[test]
fn the_header_counts_what_is_new_for_who_is_signed_in() {
    let header = |unread: usize| {
        let visitor = Some(Actor { unread, ..actor(false) });
        html_in(&frame(visitor, None), || Page::new("Uitleg", "Hallo").under(Nav::News))
    };
    assert!(!header(0).contains("ul-count"));
    assert!(header(1).contains(r#"<span class="ul-count">1<"#), "{}", between(&header(1), "ul-user", "</div>"));
    assert!(header(99).contains(">99<") && header(100).contains(">99+<"), "more than that is not counted");
    assert!(has_tag(&header(0), &["a", r#"href="/meldingen""#, r#"aria-current="page""#]));
    assert!(!html_in(&frame(None, None), || Page::new("Uitleg", "Hallo")).contains("/meldingen"));
}

#[test]
fn only_a_page_with_islands_loads_a_script() {
    assert!(!html(|| Page::new("Uitleg", "Hallo")).contains("<script"));
    let html = html_in(&frame(None, None), || Page::new("Onderdeel", "Hallo").with_islands());
    assert!(html.contains("<script type=\"module\"") && html.contains("/pkg/app-1.js"), "{html}");
}

#[test]
fn what_leptos_leaves_between_pieces_of_a_page_is_valid_or_gone() {
    let piece = || view! { <p>{"Een"}{"twee"}{Some("drie")}</p> }.into_any();
    let plain = document(&frame(None, None), Page::new("Uitleg", piece()));
    assert!(plain.contains("<p>Eentweedrie</p>") && !plain.contains("<!--"), "{plain}");
    let owner = Owner::new();
    let live = owner.with(|| {
        provide_nonce();
        document(&frame(None, None), Page::new("Onderdeel", piece()).with_islands())
    });
    assert!(live.contains("<!---->") && !live.contains("<!>"), "{live}");
    let fetched: Vec<&str> = tags(&live, &["crossorigin="]).collect();
    assert_eq!(fetched.len(), 3, "a font, the script and its module: {fetched:?}");
    assert!(fetched.iter().all(|tag| tag.contains(r#"crossorigin="anonymous""#)), "{fetched:?}");
    assert!(has_tag(&live, &["script", "nonce="]), "{live}");
}

#[test]
fn a_failed_form_says_so_first_in_the_title() {
    let returned = Returned { message: Some("Dit kan niet.".into()), ..Returned::default() };
    let html = html(|| Page::new("Inloggen", "").after(&returned));
    assert!(html.contains("<title>Fout: Inloggen | Uitdaagloket</title>"), "{html}");
}

#[test]
fn each_side_has_its_own_menu_and_the_current_entry_is_marked() {
    let board = html_in(&frame(Some(actor(false)), None), || Page::new("Mijn voorstellen", "").under(Nav::Proposals));
    let menu = between(&board, "<nav", "</nav>");
    assert!(has_tag(menu, &[r#"href="/voorstellen""#, r#"aria-current="page""#]), "{menu}");
    assert!(!menu.contains("/dossiers") && !menu.contains("/demo/post") && !menu.contains("/inloggen"));
    let officer = html_in(&frame(Some(actor(true)), Some(date(2026, 12, 9))), || Page::new("Dossiers", ""));
    let menu = between(&officer, "<nav", "</nav>");
    assert!(menu.contains("/dossiers") && menu.contains("/demo/post") && !menu.contains("/voorstellen"), "{menu}");
    assert!(officer.contains("Het is hier 9 december 2026."));
}

#[test]
fn the_visitor_can_sign_out_and_the_name_is_only_text() {
    let html = html_in(&frame(Some(actor(false)), None), || Page::new("Uitleg", ""));
    assert!(html.contains(r#"action="/uitloggen""#));
    assert!(html.contains("Marijke &lt;Veldhoen&gt;") && !html.contains("<Veldhoen"));
}

#[test]
fn every_address_is_its_pattern_with_the_parts_filled_in() {
    let rooms = preliminary_filled().into_iter().chain(register_filled()).chain(initiatives_filled());
    let all: Vec<_> = all_filled().into_iter().chain(rooms).collect();
    for (pattern, filled) in &all {
        assert_eq!(pattern.replace(['{', '}'], ""), *filled);
        assert!(pattern.contains('{') && pattern.starts_with('/'), "{pattern}");
    }
    assert_eq!(all.iter().map(|(pattern, _)| pattern).collect::<BTreeSet<_>>().len(), all.len());
}
