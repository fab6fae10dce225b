//! What is stored, as people read it: codes, keys and texts.

use domain::text::beginning;
use std::collections::BTreeMap;

/// A code in two groups, which is easier to read and to type: "1234 5678".
pub fn code(digits: &str) -> String {
    match digits.split_at_checked(digits.len() / 2) {
        Some((first, last)) if !first.is_empty() && digits.is_ascii() => format!("{first} {last}"),
        _ => digits.to_owned(),
    }
}

/// A long key in groups of four, to type over: "ABCD EFGH IJ".
pub fn in_groups(key: &str) -> String {
    let letters: Vec<char> = key.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The text itself, or the rows of a list that is stored as one text: a line for each, with its cells in a row.
pub fn stored_text(value: &str) -> String {
    let Ok(rows) = serde_json::from_str::<Vec<BTreeMap<String, String>>>(value) else { return value.to_owned() };
    let row = |row: &BTreeMap<String, String>| row.values().map(String::as_str).collect::<Vec<_>>().join(", ");
    rows.iter().map(row).collect::<Vec<_>>().join("\n\n")
}

/// Longest citation, in characters; the reviewer shortens it further.
const LONGEST_CITATION: usize = 280;

/// The beginning of an answer under its question, as running text.
pub fn citation(question: &str, answer: &str) -> String {
    let text = answer.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("De indiener schrijft bij “{question}”: “{}”", start(&text, LONGEST_CITATION))
}

/// A line of at most about so many characters: what is longer ends after a whole word.
pub fn start(line: &str, most: usize) -> String {
    beginning(line, most).map_or_else(|| line.to_owned(), |words| format!("{words} …"))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_CITATION, citation, code, in_groups, stored_text};

    #[test]
    fn a_key_stands_in_groups_of_four() {
        assert_eq!((in_groups("ABCDEFGHIJ"), in_groups("")), ("ABCD EFGH IJ".to_owned(), String::new()));
    }

    #[test]
    fn a_code_stands_in_two_groups_and_what_is_no_code_stays() {
        assert_eq!(code("12345678"), "1234 5678");
        assert_eq!((code("…"), code(""), code("1")), ("…".to_owned(), String::new(), "1".to_owned()));
    }

    #[test]
    fn rows_are_read_as_lines_and_a_text_as_it_is() {
        let rows = r#"[{"name":"mr. A. Jansen","office":"burgemeester"},{"name":"B. de Wit"}]"#;
        assert_eq!(stored_text(rows), "mr. A. Jansen, burgemeester\n\nB. de Wit");
        assert_eq!(stored_text("[sic] zo stond het er"), "[sic] zo stond het er");
    }

    #[test]
    fn a_short_answer_is_cited_whole_on_one_line() {
        let cited = citation("Hoe meldt u incidenten?", "Binnen een dag.\n\n- bij de toezichthouder");
        assert_eq!(
            cited,
            "De indiener schrijft bij “Hoe meldt u incidenten?”: “Binnen een dag. - bij de toezichthouder”"
        );
    }

    #[test]
    fn a_long_answer_is_cut_after_a_whole_word() {
        let cited = citation("Vraag", &"woord, ".repeat(100));
        assert!(cited.ends_with("woord …”") && cited.chars().count() < LONGEST_CITATION + 40, "{cited}");
        let one_word = citation("Vraag", &"x".repeat(900));
        assert!(one_word.chars().count() < LONGEST_CITATION + 40, "{one_word}");
    }
}
