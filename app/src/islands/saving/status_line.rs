//! The line at the foot of a form that says whether everything is saved. It is read aloud when that changes, and not
//! every few seconds: the time that has passed is only to be seen.

use crate::islands::elapsed::{ago, now};
use crate::paths;
use std::cell::{Cell, RefCell};
use web_sys::Element;

/// The line, and what it says.
pub(super) struct StatusLine {
    line: Element,
    says: RefCell<String>,
    saved_at: Cell<Option<i64>>,
}

impl StatusLine {
    /// The line as the server wrote it.
    pub(super) fn new(line: Element) -> Self {
        Self { line, says: RefCell::default(), saved_at: Cell::default() }
    }

    /// Everything is saved, as of now.
    pub(super) fn saved(&self) {
        self.saved_at.set(Some(now()));
        self.say("Opgeslagen", "ul-saved");
        self.tick();
    }

    /// Something is not saved. It says so on top of the window, because the foot of the form may be far away.
    pub(super) fn failed(&self, text: &str) {
        self.fail(text, None);
    }

    /// One field is not saved: with a way to it.
    pub(super) fn failed_at(&self, field: &str) {
        self.fail("Eén antwoord is nog niet opgeslagen.", Some((" Ga naar het antwoord", &format!("#{field}"))));
    }

    /// Nobody is signed in any more: with a way to sign in that leaves this page open.
    pub(super) fn signed_out(&self) {
        let text = "U bent niet meer ingelogd. Wij bewaren uw tekst op dit apparaat tot u weer bent ingelogd.";
        if let Some(link) = self.fail(text, Some((" Inloggen in een nieuw tabblad", paths::SIGN_IN))) {
            link.set_attribute("target", "_blank").unwrap_or_default();
        }
    }

    /// Says what failed, with a link. Saying the same again changes nothing, and gives no link.
    fn fail(&self, text: &str, link: Option<(&str, &str)>) -> Option<Element> {
        self.saved_at.set(None);
        let address = link.map(|(_, address)| address).unwrap_or_default();
        let same = self.line.query_selector("a").ok().flatten().and_then(|link| link.get_attribute("href"));
        if same.unwrap_or_default() != address {
            self.says.take();
        }
        let new = self.say(text, "ul-saved ul-saved--failed ul-saved--afloat");
        link.filter(|_| new).and_then(|(text, address)| self.link(text, address))
    }

    /// Shows how long ago everything was saved.
    pub(super) fn tick(&self) {
        let Some(saved_at) = self.saved_at.get() else { return };
        let text = format!(", {}", ago(saved_at));
        if let Some(age) = self.line.query_selector("[aria-hidden]").ok().flatten() {
            age.set_text_content(Some(&text));
        } else if let Some(age) = self.append("span", &text) {
            age.set_attribute("aria-hidden", "true").unwrap_or_default();
        }
    }

    /// Says something else than before, and tells whether it was something else.
    fn say(&self, text: &str, class: &str) -> bool {
        let new = self.says.replace(text.to_owned()) != text;
        if new {
            self.line.set_text_content(None);
            self.line.set_class_name(class);
            add(&self.line, "span", text);
        }
        new
    }

    fn link(&self, text: &str, address: &str) -> Option<Element> {
        let link = self.append("a", text)?;
        link.set_attribute("href", address).ok()?;
        Some(link)
    }

    /// Adds something after the text, as a part of the same sentence.
    fn append(&self, tag: &str, text: &str) -> Option<Element> {
        add(&self.line.first_element_child()?, tag, text)
    }
}

fn add(parent: &Element, tag: &str, text: &str) -> Option<Element> {
    let element = parent.owner_document()?.create_element(tag).ok()?;
    element.set_text_content(Some(text));
    parent.append_child(&element).ok()?;
    Some(element)
}
