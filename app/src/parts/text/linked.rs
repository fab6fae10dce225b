//! Plain text as it was mailed, in which addresses of pages can be followed.

use crate::parts::link;
use leptos::prelude::*;

/// Paragraphs with their line ends. Only addresses that begin with http:// or https:// become links.
pub fn linked(text: &str) -> AnyView {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let paragraphs = lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty());
    paragraphs.map(|lines| view! { <p>{with_line_ends(lines)}</p> }).collect_view().into_any()
}

fn with_line_ends(lines: &[&str]) -> AnyView {
    let line = |(index, line): (usize, &&str)| ((index > 0).then(|| view! { <br /> }), with_links(line));
    lines.iter().enumerate().map(line).collect_view().into_any()
}

fn with_links(line: &str) -> AnyView {
    let (mut views, mut text) = (Vec::new(), String::new());
    for word in line.split_inclusive(' ') {
        let (before, address, after) = parts(word);
        text.push_str(before);
        if !address.is_empty() {
            views.extend([std::mem::take(&mut text).into_any(), link(address, address.to_owned())]);
        }
        text.push_str(after);
    }
    // Leptos shows a text without letters as a space.
    views.extend((!text.is_empty()).then(|| text.into_any()));
    views.into_any()
}

/// What stands before an address, the address, and what stands after it; no address in most words. Punctuation around
/// an address does not belong to it.
fn parts(word: &str) -> (&str, &str, &str) {
    let rest = word.trim_start_matches(['(', '<', '[', '"', '“', '‘']);
    let address = rest.trim_end_matches([' ', '.', ',', ';', ':', '!', '?', ')', '>', ']', '"', '”', '’']);
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    if host.is_none_or(str::is_empty) {
        return (word, "", "");
    }
    (&word[..word.len() - rest.len()], address, &rest[address.len()..])
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn an_address_is_found_without_the_punctuation_around_it() {
        assert_eq!(parts("https://loket.example/dossiers/1?a=b."), ("", "https://loket.example/dossiers/1?a=b", "."));
        assert_eq!(parts("(<http://loket.example>), "), ("(<", "http://loket.example", ">), "));
    }

    #[test]
    fn nothing_else_is_an_address() {
        for word in
            ["javascript:alert(1)", "https://", "loket.example", "xhttps://loket.example", "HTTP://x", "mailto:a@b.nl"]
        {
            assert_eq!(parts(word), (word, "", ""));
        }
    }
}
