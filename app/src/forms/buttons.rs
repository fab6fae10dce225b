//! Buttons and fields that nobody sees.

use crate::parts::Tone;
use leptos::attr::AttributeValue;
use leptos::prelude::*;

/// A button that posts its form; with an action, the form says `actie`.
pub fn button(tone: Tone, action: Option<String>, label: impl IntoView + 'static) -> AnyView {
    let name = action.is_some().then_some("actie");
    view! {
        <button class=tone.class() type="submit" name=name value=action>
            {label.into_view()}
        </button>
    }
    .into_any()
}

/// Stands first in a form with several buttons. A browser presses the first one on Enter, which must never remove a
/// row.
pub fn enter_saves() -> AnyView {
    view! {
        <button class="ul-hidden" type="submit" name="actie" value="opslaan" tabindex="-1" aria-hidden="true">
            "Opslaan"
        </button>
    }
    .into_any()
}

/// A field that is posted along unseen.
pub fn hidden(name: impl Into<String>, value: impl AttributeValue) -> AnyView {
    view! { <input type="hidden" name=name.into() value=value /> }.into_any()
}
