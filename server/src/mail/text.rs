//! Lines of a mail: short enough for every reader, and never more than one for a subject.

use domain::text::beginning;

/// Longest line that old mail readers show whole (RFC 5322, 2.1.1), in characters.
pub(super) const SUBJECT_WIDTH: usize = 78;
const TEXT_WIDTH: usize = 72;

/// One line of at most [`SUBJECT_WIDTH`] characters; a longer one ends after a whole word and an ellipsis.
pub(super) fn subject(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SUBJECT_WIDTH {
        return line;
    }
    beginning(&line, SUBJECT_WIDTH - 1).map_or(line, |words| format!("{words}…"))
}

/// Plain text with lines wrapped between words, and never more than one blank line.
pub(super) fn body(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        if !paragraph.trim().is_empty() {
            lines.extend(wrap(paragraph));
        } else if lines.last().is_some_and(|line| !line.is_empty()) {
            lines.push(String::new());
        }
    }
    format!("{}\n", lines.join("\n").trim_end())
}

/// Wraps one paragraph. What follows the first line hangs under its text, also behind a bullet; a word that is too long
/// for any line, such as a link, stays whole.
fn wrap(paragraph: &str) -> Vec<String> {
    let text = paragraph.trim_start();
    let margin = " ".repeat(paragraph.len() - text.len());
    let hanging = if text.starts_with("- ") { format!("{margin}  ") } else { margin.clone() };
    let mut lines = Vec::new();
    let mut line = margin;
    let mut is_empty = true;
    for word in text.split_whitespace() {
        let fits = line.chars().count() + 1 + word.chars().count() <= TEXT_WIDTH;
        if !is_empty && !fits {
            lines.push(std::mem::replace(&mut line, hanging.clone()));
        } else if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::{SUBJECT_WIDTH, TEXT_WIDTH, body, subject};
    use proptest::prelude::*;

    #[test]
    fn a_long_subject_ends_after_a_whole_word() {
        let long = "Nieuw voorstel (LW-2026-0142): Dagopvang ’t Lindehuis in eigen hand, met vervoer en maaltijden";
        let short = "Nieuw voorstel (LW-2026-0142): Dagopvang ’t Lindehuis in eigen hand, met…";
        assert_eq!(subject(long), short);
    }

    #[test]
    fn a_point_of_a_list_hangs_under_its_own_text() {
        let long =
            "- Een offerte voor de verzekering van de vrijwilligers, van de coöperatie en van het gebouw\n- Kort";
        let wrapped =
            "- Een offerte voor de verzekering van de vrijwilligers, van de\n  coöperatie en van het gebouw\n- Kort\n";
        assert_eq!(body(long), wrapped);
    }

    #[test]
    fn a_link_stays_whole() {
        let link = format!("https://uitdaagloket.example/inloggen/link/{}", "a".repeat(64));
        assert_eq!(body(&format!("\n\n\n{link}\n\n\n\nEinde\n\n")), format!("{link}\n\nEinde\n"));
    }

    proptest! {
        #[test]
        fn wrapping_loses_no_word(text in "[ a-zé,.\n-]{0,400}") {
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(words(&body(&text)), words(&text));
        }

        #[test]
        fn a_line_is_too_long_only_when_one_word_is(text in "([a-z]{1,12} ){0,60}") {
            prop_assert!(body(&text).lines().all(|line| line.chars().count() <= TEXT_WIDTH));
        }

        #[test]
        fn a_subject_is_always_one_short_line(text in "\\PC{0,200}") {
            let subject = subject(&text);
            prop_assert!(subject.chars().count() <= SUBJECT_WIDTH && !subject.contains(['\r', '\n']));
        }
    }
}
