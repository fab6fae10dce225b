//! Whether everybody can read the guidance.

use super::{between, pages};
use domain::text::sentence_lengths;

#[test]
fn everybody_can_read_the_pages() {
    let texts: Vec<String> = pages().iter().map(|page| text_of(between(page, "<main", "</main>"))).collect();
    let lengths: Vec<usize> = texts.iter().flat_map(|text| sentence_lengths(text)).collect();
    for line in texts.iter().flat_map(|text| text.lines()) {
        assert!(sentence_lengths(line).into_iter().all(|words| words <= 25), "{line}");
    }
    assert!(lengths.iter().sum::<usize>() <= 12 * lengths.len(), "the mean sentence is too long");
}

/// The words of a piece of HTML: a line for each block, without what stands in a picture.
fn text_of(html: &str) -> String {
    const INLINE: [&str; 5] = ["a ", "/a", "strong", "/strong", "span"];
    let mut text = String::new();
    for piece in html.split('<').skip(1) {
        let (tag, words) = piece.split_once('>').unwrap_or((piece, ""));
        if tag.starts_with("desc") || tag.starts_with("option") {
            continue;
        }
        if !INLINE.iter().any(|inline| tag.starts_with(inline)) {
            text.push('\n');
        }
        text.push_str(words);
    }
    text
}
