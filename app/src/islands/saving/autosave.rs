//! Saves while somebody writes.

#![expect(missing_docs, reason = "the macro makes a public struct of properties that takes no comment")]

use leptos::prelude::*;

/// Saves the form in which it stands: a second after the last key, and at once when a field is left. Says so at the
/// foot of the form, and keeps what could not be saved on this device. On the page after signing out, where there is no
/// form, it names what is still kept.
#[island]
pub fn Autosave(
    /// Id of the case.
    case: String,
) -> impl IntoView {
    view! { <div hidden use:attach=case></div> }
}

/// Only a browser attaches anything.
fn attach(element: leptos::web_sys::Element, case: String) {
    #[cfg(feature = "hydrate")]
    browser::attach(&element, case);
    #[cfg(not(feature = "hydrate"))]
    drop((element, case));
}

#[cfg(feature = "hydrate")]
mod browser {
    use crate::islands::saving::page_form::{PageForm, field_of, listen, name};
    use crate::islands::saving::saver::Saver;
    use crate::islands::saving::status_line::StatusLine;
    use crate::islands::saving::{kept, restore};
    use crate::islands::{counter, follow_up, press};
    use leptos::leptos_dom::helpers::{debounce, set_interval, set_timeout};
    use leptos::prelude::document;
    use leptos::task::spawn_local;
    use std::rc::Rc;
    use std::time::Duration;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, Event, SubmitEvent};

    const PAUSE: Duration = Duration::from_secs(1);
    const RETRY: Duration = Duration::from_secs(10);
    /// How long a pressed button waits for what is being saved.
    const PATIENCE: Duration = Duration::from_secs(3);

    /// Begins to work for the form around the element.
    pub(super) fn attach(element: &Element, case: String) {
        let form = PageForm::around(element);
        if form.is_none() {
            name_what_is_kept(element).unwrap_or_default();
        }
        let line = form.as_ref().and_then(|form| form.find(".ul-saved"));
        let (Some(form), Some(line)) = (form, line) else { return };
        let saver = Saver::new(case, form, StatusLine::new(line));
        press::follow();
        follow_up::show(&saver.form);
        save_changes(&saver);
        save_before_posting(&saver);
        offer(&saver);
    }

    /// Shows the part of the page that says so, if anything of this person is kept.
    fn name_what_is_kept(element: &Element) -> Option<()> {
        let (sections, told) = (kept::sections(), element.closest("[data-person]").ok()??);
        if !sections.is_empty() {
            told.query_selector("[data-found]").ok()??.set_text_content(Some(&sections));
            told.remove_attribute("hidden").ok()?;
        }
        Some(())
    }

    fn save_changes(saver: &Rc<Saver>) {
        let flush = || {
            let saver = Rc::clone(saver);
            move || saver.flush()
        };
        let (at_once, mut later) = (
            flush(),
            debounce(PAUSE, {
                let flush = flush();
                move |()| flush()
            }),
        );
        for field in saver.form.typed_early() {
            saver.changed(&field);
        }
        later(());
        let typing = Rc::clone(saver);
        saver.form.on("input", move |event| {
            follow_up::show(&typing.form);
            note(&typing, &event);
            later(());
        });
        let leaving = Rc::clone(saver);
        saver.form.on("change", move |event| {
            note(&leaving, &event);
            at_once();
        });
        let ticking = Rc::clone(saver);
        set_interval(
            move || {
                ticking.status.tick();
                ticking.flush();
            },
            RETRY,
        );
        let returning = flush();
        listen(&document(), "visibilitychange", move |_| returning());
    }

    fn note(saver: &Saver, event: &Event) {
        if let Some(field) = field_of(event) {
            counter::recount(&field);
            saver.changed(&name(&field));
        }
    }

    /// A posted form with versions from before the last save would meet itself as somebody else.
    fn save_before_posting(saver: &Rc<Saver>) {
        let posting = Rc::clone(saver);
        saver.form.on("submit", move |event| {
            posting.flush();
            let button = event.dyn_ref::<SubmitEvent>().and_then(SubmitEvent::submitter);
            let form = posting.form.clone();
            if !posting.posting.get() && posting.when_settled(move || form.post(button.as_ref())) {
                event.prevent_default();
                let waiting = Rc::clone(&posting);
                set_timeout(move || waiting.resume(), PATIENCE);
            }
            posting.posting.set(true);
            let back = Rc::clone(&posting);
            set_timeout(move || back.posting.set(false), RETRY);
        });
    }

    fn offer(saver: &Rc<Saver>) {
        let found = Rc::new(restore::find(saver));
        let (Some(offer), Some(text)) = (saver.form.find("[data-offer]"), saver.form.find("[data-found]")) else {
            return;
        };
        if found.is_empty() {
            return;
        }
        text.set_text_content(Some(&restore::describe(&found)));
        offer.remove_attribute("hidden").unwrap_or_default();
        let (saver, shown) = (Rc::clone(saver), offer.clone());
        listen(&offer, "click", move |event| {
            let wanted = field_of(&event).and_then(|button| button.get_attribute("data-wanted"));
            match wanted.as_deref() {
                Some("yes") => spawn_local(restore::put_back(Rc::clone(&saver), Rc::clone(&found))),
                Some(_) => restore::drop_all(&saver, &found),
                None => return,
            }
            shown.set_attribute("hidden", "").unwrap_or_default();
        });
    }
}
