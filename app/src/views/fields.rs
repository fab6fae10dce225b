//! Names of fields that several forms have. Those of one form stand beside it, as `fields` in its view. Browsers post
//! them, so a name stays once it is in use.

/// A file that is sent along (bestand).
pub const FILE: &str = "bestand";
/// The same with a note, on a page that also sends messages.
pub const NOTE_FILE: &str = "bestand.notitie";
/// Id of the person for whom the page was made (voor). Every form of somebody who is signed in has it; see the shell.
pub const PERSON: &str = "voor";
/// The version that the page showed (versie).
pub const VERSION: &str = "versie";

/// Whether files are sent in this field: [`FILE`], or one of several on a page, as "bestand.3".
pub fn holds_files(field: &str) -> bool {
    field.strip_prefix(FILE).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The version of one answer that the page showed; the budget is one under the name of its section.
pub fn version_of(question: &str) -> String {
    format!("{VERSION}.{question}")
}

/// The question whose version stands in this field, if it is such a field.
pub fn question_of_version(field: &str) -> Option<&str> {
    field.strip_prefix(VERSION)?.strip_prefix('.')
}

#[cfg(test)]
mod tests {
    use super::{FILE, NOTE_FILE, VERSION, holds_files, question_of_version, version_of};

    #[test]
    fn several_forms_of_a_page_can_each_send_files() {
        assert!([FILE, NOTE_FILE, "bestand.3"].into_iter().all(holds_files));
        assert!(!["bestanden", "message", "bestand-uitleg"].into_iter().any(holds_files));
    }

    #[test]
    fn the_field_of_a_version_names_its_question() {
        assert_eq!(question_of_version(&version_of("taak.variant")), Some("taak.variant"));
        assert_eq!((question_of_version(VERSION), question_of_version("versies.x")), (None, None));
    }
}
