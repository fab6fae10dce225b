//! A stored text as people read it.

use std::collections::BTreeMap;

/// The text itself, or the rows of a list that is stored as one text: a line for each, with its cells in a row.
pub fn stored_text(value: &str) -> String {
    let Ok(rows) = serde_json::from_str::<Vec<BTreeMap<String, String>>>(value) else { return value.to_owned() };
    let row = |row: &BTreeMap<String, String>| row.values().map(String::as_str).collect::<Vec<_>>().join(", ");
    rows.iter().map(row).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::stored_text;

    #[test]
    fn rows_are_read_as_lines_and_a_text_as_it_is() {
        let rows = r#"[{"name":"mr. A. Jansen","office":"burgemeester"},{"name":"B. de Wit"}]"#;
        assert_eq!(stored_text(rows), "mr. A. Jansen, burgemeester\n\nB. de Wit");
        assert_eq!(stored_text("[sic] zo stond het er"), "[sic] zo stond het er");
    }
}
