//! Text that is not saved yet, kept on this device: a lost connection or an expired session loses nothing.

use crate::islands::elapsed::now;
use crate::views::Typed;
use leptos::prelude::document;
use web_sys::Storage;

/// After two weeks, in seconds, nobody is coming back for it.
const STALE: i64 = 14 * 24 * 3_600;

/// Stands between the parts of what is kept; nobody types it.
const MARK: char = '\u{1f}';

/// The fields of one question as they were typed.
pub(super) struct Kept {
    /// Version of the answer on which it builds.
    pub(super) version: String,
    /// Whether the form was posted with it: then a newer version is the one that was saved from it.
    pub(super) posted: bool,
    /// Names and values.
    pub(super) fields: Vec<(String, String)>,
    /// When it was kept, in seconds since 1970.
    pub(super) at: i64,
}

impl Kept {
    /// What was kept of a question, unless that is long ago.
    pub(super) fn load(case: &str, question: &str) -> Option<Self> {
        let stored = storage()?.get_item(&key(case, question)).ok()??;
        let mut parts = stored.split(MARK).map(str::to_owned);
        let (at, version, posted) = (parts.next()?.parse().ok()?, parts.next()?, !parts.next()?.is_empty());
        let mut fields = Vec::new();
        while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
            fields.push((name, value));
        }
        (now() - at < STALE).then_some(Self { version, posted, fields, at })
    }

    /// The fields as they would be posted.
    pub(super) fn typed(&self) -> Typed {
        self.fields.iter().cloned().collect()
    }

    /// Keeps the fields of a question.
    pub(super) fn store(&self, case: &str, question: &str) {
        let posted = if self.posted { "ja" } else { "" };
        let mut text = format!("{}{MARK}{}{MARK}{posted}", self.at, self.version);
        for part in self.fields.iter().flat_map(|(name, value)| [name, value]) {
            text.push(MARK);
            text.push_str(part);
        }
        if let Some(storage) = storage() {
            storage.set_item(&key(case, question), &text).unwrap_or_default();
        }
    }
}

/// Forgets what was kept of a question.
pub(super) fn forget(case: &str, question: &str) {
    if let Some(storage) = storage() {
        storage.remove_item(&key(case, question)).unwrap_or_default();
    }
}

/// The sections of which somebody's text is kept, for reading.
pub(super) fn sections() -> String {
    let (own, mut sections) = (key("", ""), String::new());
    let Some(storage) = storage() else { return sections };
    for number in 0..storage.length().unwrap_or(0) {
        let kept = storage.key(number).ok().flatten().unwrap_or_default();
        // The name ends in the empty parts "//", for a case and a question.
        let question = kept.strip_prefix(own.trim_end_matches('/')).and_then(|rest| rest.rsplit('/').next());
        let section = question.and_then(|question| question.split('.').next()).unwrap_or_default();
        if !sections.contains(section) {
            sections.push_str(if sections.is_empty() { "" } else { ", " });
            sections.push_str(section);
        }
    }
    sections
}

/// Text belongs to who typed it: the next person on the same device is not offered it.
fn key(case: &str, question: &str) -> String {
    let person = person();
    format!("uitdaagloket/{person}/{case}/{question}")
}

/// Id of the person for whom the server made this page.
pub(super) fn person() -> String {
    let named = document().query_selector("[data-person]").ok().flatten();
    named.and_then(|named| named.get_attribute("data-person")).unwrap_or_default()
}

/// None where somebody has switched it off.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
