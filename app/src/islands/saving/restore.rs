//! Finds text from an earlier visit that was never saved, and puts it back when somebody wants that.

use super::kept::{Kept, forget};
use super::owned::says_the_same;
use super::saver::Saver;
use crate::islands::elapsed::ago;
use crate::views::fields::question_of_version;
use crate::views::{AppError, Typed};
use domain::catalogue::BUDGET_SECTION;
use leptos::prelude::window;
use std::rc::Rc;
use web_sys::Element;

/// Most characters of a text that are quoted.
const QUOTED: usize = 300;

/// What was found: a question, its fields, and how to name it.
pub(super) struct Found {
    question: String,
    kept: Kept,
    words: String,
}

/// Unsaved text for the questions on this page. What turns out to be saved is forgotten.
pub(super) fn find(saver: &Saver) -> Vec<Found> {
    let typed = saver.form.typed();
    let versions = typed.pairs().iter().filter_map(|(field, _)| question_of_version(field));
    let mut found = Vec::new();
    for question in versions {
        let Some(kept) = Kept::load(&saver.case, question) else { continue };
        let was_saved = kept.posted && kept.version != saver.version(question);
        if was_saved || says_the_same(question, &typed, &kept.typed()) {
            forget(&saver.case, question);
            continue;
        }
        let words = words(saver, question, &kept, &typed);
        found.push(Found { question: question.to_owned(), kept, words });
    }
    found
}

/// The text in words: "Hoe heet uw voorstel? “Dagopvang” (3 min geleden)."
pub(super) fn describe(found: &[Found]) -> String {
    found.iter().map(|found| found.words.as_str()).collect::<Vec<_>>().join(" ")
}

/// Only what is not on the page: of ten rows, the one that was typed last.
fn words(saver: &Saver, question: &str, kept: &Kept, shown: &Typed) -> String {
    if question == BUDGET_SECTION {
        return format!("De cijfers van de begroting ({}).", ago(kept.at));
    }
    let label = saver.form.fields(question).first().and_then(label).unwrap_or_default();
    let new =
        kept.fields.iter().filter(|(name, value)| !value.is_empty() && shown.all(name).all(|shown| shown != value));
    let text = new.map(|(_, value)| value.as_str());
    let text: String = text.collect::<Vec<_>>().join(", ").chars().take(QUOTED).collect();
    format!("{label} “{text}” ({}).", ago(kept.at))
}

fn label(field: &Element) -> Option<String> {
    let around = field.closest(".ul-fieldset, .ul-field").ok()??;
    around.query_selector("legend, label").ok()??.text_content()
}

/// Saves the text on the version on which it was typed, so that it cannot replace what somebody else wrote since, and
/// shows the page anew. Where two texts now exist, the server keeps both, and the page asks which one to take.
pub(super) async fn put_back(saver: Rc<Saver>, found: Rc<Vec<Found>>) {
    for Found { question, kept, .. } in found.iter() {
        match saver.call(question, &kept.typed(), &kept.version).await {
            Ok(_) | Err(AppError::Conflict(_)) => forget(&saver.case, question),
            Err(error) => return saver.failed(question, error),
        }
    }
    window().location().reload().unwrap_or_default();
}

/// Forgets the text.
pub(super) fn drop_all(saver: &Saver, found: &[Found]) {
    for found in found {
        forget(&saver.case, &found.question);
    }
}
