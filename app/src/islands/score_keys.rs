//! Scores by the keys of the keyboard.

use leptos::prelude::*;

/// In the form in which it stands, the keys 1 to 5 give a score and Ctrl with Enter goes on to the next criterion. They
/// work while something in the form has the focus, and digits not where somebody types (WCAG 2.1.4).
#[island]
pub fn ScoreKeys() -> impl IntoView {
    view! { <div hidden use:attach=()></div> }
}

/// Only a browser attaches anything.
fn attach(element: leptos::web_sys::Element, (): ()) {
    #[cfg(feature = "hydrate")]
    browser::attach(&element);
    drop(element);
}

#[cfg(feature = "hydrate")]
mod browser {
    use crate::islands::saving::page_form::{PageForm, field_of};
    use crate::views::FormAction;
    use crate::views::case::assessment::AssessmentAction;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlElement, KeyboardEvent};

    /// Begins to listen in the form around the element.
    pub(super) fn attach(element: &Element) {
        let Some(form) = PageForm::around(element) else { return };
        let within = form.clone();
        form.on("keydown", move |event| {
            let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
            let typing = field_of(&event).is_some_and(|field| is_text(&field));
            let Some(wanted) = wanted(pressed, typing) else { return };
            let target = within.find(&wanted).and_then(|target| target.dyn_into::<HtmlElement>().ok());
            if let Some(target) = target {
                event.prevent_default();
                target.focus().unwrap_or_default();
                target.click();
            }
        });
    }

    /// What a key stands for.
    fn wanted(pressed: &KeyboardEvent, typing: bool) -> Option<String> {
        let key = pressed.key();
        if key == "Enter" && (pressed.ctrl_key() || pressed.meta_key()) {
            return Some(format!("button[value=\"{}\"]", AssessmentAction::Next.value()));
        }
        let plain = !(typing || pressed.ctrl_key() || pressed.alt_key() || pressed.meta_key());
        let score = plain && matches!(key.as_str(), "1" | "2" | "3" | "4" | "5");
        score.then(|| format!("[type=radio][value=\"{key}\"]"))
    }

    fn is_text(field: &Element) -> bool {
        field.matches("textarea, input:not([type=radio]):not([type=checkbox])").unwrap_or(false)
    }
}
