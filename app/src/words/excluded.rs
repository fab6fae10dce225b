//! What is said of a task that the ordinance leaves out (uitgesloten taak).

/// Why nobody needs to assess it, as it stands in the record. `article` is that of the ordinance.
pub fn needs_no_assessment(article: &str) -> String {
    format!("De verordening sluit deze taak uit ({article}). Daarom hoeft niemand te beoordelen.")
}
