use super::html;
use crate::ui::Page;
use crate::ui::forms::{Entry, FieldProps, select, text_area, text_field};
use crate::ui::parts::prose;

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
