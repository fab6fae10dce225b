use super::html;
use crate::forms::{Entry, FieldProps, select, text_area, text_field};
use crate::page::Page;
use crate::parts::prose;

const ATTACK: &str = "\"></textarea></title><script>alert(1)</script>&lt;";

fn field() -> FieldProps {
    FieldProps {
        value: ATTACK.into(),
        error: Some(ATTACK.into()),
        help: ATTACK.into(),
        ..FieldProps::new("naam", ATTACK)
    }
}

fn is_harmless(page: impl FnOnce() -> Page) {
    let html = html(page);
    assert!(!html.contains("<script"), "{html}");
    assert!(html.contains("alert(1)"), "the text itself is gone: {html}");
}

#[test]
fn what_people_type_never_becomes_markup() {
    is_harmless(|| Page::new(ATTACK, ""));
    is_harmless(|| Page::new("x", text_field(&field(), Entry::Line)));
    is_harmless(|| Page::new("x", text_area(&field(), 4, None)));
    is_harmless(|| Page::new("x", select(&field(), [])));
    is_harmless(|| Page::new("x", prose(ATTACK)));
}

/// What stands within the running text of a page.
fn running_text(typed: &str) -> String {
    let html = html(|| Page::new("x", prose(typed)));
    super::between(super::between(&html, "ul-prose", "</div>"), ">", "</div>").to_owned()
}

#[test]
fn running_text_is_paragraphs_lists_and_bold_and_everything_else_stays_text() {
    assert_eq!(running_text("Een **vet** woord\nerna"), "<p>Een <strong>vet</strong> woord<br>erna</p>");
    assert_eq!(running_text("- a\n- b\n\n1. c\n2. d"), "<ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol>");
    let plain =
        ["# Kop", "> citaat", "_schuin_ en `code`", "[hier](https://evil.example)", "![p](x.png)", "---", "| a | b |"];
    for text in plain {
        assert_eq!(running_text(text), format!("<p>{}</p>", text.replace('>', "&gt;")), "{text}");
    }
}

#[test]
fn html_in_running_text_is_shown_as_it_was_typed() {
    for typed in
        ["<b>vet</b>", "**<img src=x onerror=alert(1)>**", "- <a href=\"javascript:x\">x</a>", "1. </li></ol><script>"]
    {
        let shown = running_text(typed);
        let tags: Vec<&str> =
            shown.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag).collect();
        let ours = ["p", "/p", "ul", "/ul", "ol", "/ol", "li", "/li", "strong", "/strong", "br"];
        assert!(tags.iter().all(|tag| ours.contains(tag)), "{shown}");
        assert!(shown.contains("&lt;"), "{shown}");
    }
}

#[test]
fn a_text_area_keeps_its_text_letter_by_letter() {
    let text = "\nregel <1> & &amp; \"2\"\n\n  einde";
    let field = FieldProps { value: text.into(), ..FieldProps::new("t", "T") };
    let html = html(|| Page::new("x", text_area(&field, 4, None)));
    let inside = super::between(super::between(&html, "<textarea", "</textarea>"), ">", "</textarea>");
    let parsed =
        inside.strip_prefix('\n').expect("browsers drop the first line end").replace("&lt;", "<").replace("&amp;", "&");
    assert_eq!(parsed, text);
}
