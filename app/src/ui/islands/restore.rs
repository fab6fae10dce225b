//! Finds text from an earlier visit that was never saved, and puts it back when somebody wants that.

use super::elapsed::ago;
use super::kept::{Kept, forget};
use super::owned::says_the_same;
use super::page_form::{name, set, value};
use super::saver::Saver;
use domain::catalogue::BUDGET_SECTION;
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
    let versions = typed.pairs().iter().filter_map(|(field, _)| field.strip_prefix("versie."));
    let mut found = Vec::new();
    for question in versions {
        let Some(kept) = Kept::load(&saver.case, question) else { continue };
        // Rows shift when one is removed; those of an older version no longer fit.
        let is_rows = kept.fields.iter().any(|(field, _)| field != question);
        let fits = !is_rows || kept.version == saver.version(question);
        if !fits || says_the_same(question, &typed, &kept.typed()) {
            forget(&saver.case, question);
            continue;
        }
        let words = words(saver, question, &kept);
        found.push(Found { question: question.to_owned(), kept, words });
    }
    found
}

/// The text in words: "Hoe heet uw voorstel? “Dagopvang” (3 min geleden)."
pub(super) fn describe(found: &[Found]) -> String {
    found.iter().map(|found| found.words.as_str()).collect::<Vec<_>>().join(" ")
}

fn words(saver: &Saver, question: &str, kept: &Kept) -> String {
    if question == BUDGET_SECTION {
        return format!("De cijfers van de begroting ({}).", ago(kept.at));
    }
    let label = saver.form.fields(question).first().and_then(label).unwrap_or_default();
    let text = kept.fields.iter().map(|(_, value)| value.as_str()).filter(|value| !value.is_empty());
    let text: String = text.collect::<Vec<_>>().join(", ").chars().take(QUOTED).collect();
    format!("{label} “{text}” ({}).", ago(kept.at))
}

fn label(field: &Element) -> Option<String> {
    let around = field.closest(".ul-fieldset, .ul-field").ok()??;
    around.query_selector("legend, label").ok()??.text_content()
}

/// Puts the text back and saves it.
pub(super) fn put_back(saver: &Rc<Saver>, found: &[Found]) {
    for Found { question, kept, .. } in found {
        for field in saver.form.fields(question) {
            let name = name(&field);
            let mut values = kept.fields.iter().filter(|(field, _)| *field == name).map(|(_, value)| value);
            if matches!(field.get_attribute("type").as_deref(), Some("radio" | "checkbox")) {
                set(&field, "checked", values.any(|kept| *kept == value(&field)));
            } else if let Some(kept) = values.next() {
                set(&field, "value", kept.as_str());
            }
        }
        saver.changed(question);
    }
    saver.form.tell("input");
    saver.flush();
}

/// Forgets the text.
pub(super) fn drop_all(saver: &Saver, found: &[Found]) {
    for found in found {
        forget(&saver.case, &found.question);
    }
}
