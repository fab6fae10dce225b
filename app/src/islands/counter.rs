//! The line under a text that counts its words, or its signs.

use super::saving::page_form::value;
use web_sys::Element;

/// Counts again: "12 van 80 woorden" or "12 van 200 tekens".
pub(super) fn recount(field: &Element) {
    let line = field.next_element_sibling().filter(|next| next.class_list().contains("ul-counter"));
    let Some((line, text)) = line.and_then(|line| line.text_content().map(|text| (line, text))) else { return };
    if let Some((_, rest)) = text.trim().split_once(' ') {
        let typed = value(field);
        let signs = rest.ends_with("tekens");
        let count = if signs { typed.trim().chars().count() } else { typed.split_whitespace().count() };
        line.set_text_content(Some(&format!("{count} {rest}")));
    }
}
