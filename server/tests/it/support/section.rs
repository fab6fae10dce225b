//! A section of a draft in a browser, with a new text for one answer.

use super::process::{Process, Visitor};
use std::time::Duration;
use tokio::time::sleep;

/// The answer.
pub(crate) const QUESTION: &str = "taak.omschrijving";
/// Counts the new text in the database.
pub(crate) const SAVED: &str =
    "SELECT COUNT(*) FROM answer WHERE question = 'taak.omschrijving' AND value LIKE 'Wij koken vijf dagen%'";
/// The new text.
pub(crate) const NEW: &str = "Wij koken vijf dagen in de week voor zestig mensen.";

/// The form of one section, in which the chair writes.
pub(crate) struct Section {
    /// The chair.
    pub(crate) visitor: Visitor,
    /// Its address.
    pub(crate) page: String,
    fields: Vec<(String, String)>,
}

impl Section {
    /// Opens it, and types.
    pub(crate) async fn open(process: &Process, chair: &str, case: &str) -> Self {
        let visitor = process.browser(chair).await;
        let page = format!("/voorstellen/{case}/taak");
        let mut fields = visitor.fields(&page).await;
        let field = fields.iter_mut().find(|(name, _)| name == QUESTION).expect("the question");
        field.1 = NEW.to_owned();
        Self { visitor, page, fields }
    }

    /// Saves it; the status, and whether the page holds what was typed.
    pub(crate) async fn save(&self) -> (u16, bool) {
        let (status, page) = self.visitor.post(&self.page, &self.fields).await;
        (status, page.contains(NEW))
    }

    /// Saves it again until that works.
    pub(crate) async fn save_in_the_end(&self) {
        for _ in 0..100 {
            if self.save().await.0 == 303 {
                return;
            }
            sleep(Duration::from_millis(100)).await;
        }
        panic!("it never worked again");
    }
}
