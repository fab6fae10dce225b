//! Buttons and fields that nobody sees.

use crate::parts::Tone;
use crate::views::{ACTION, FormAction};
use leptos::attr::AttributeValue;
use leptos::prelude::*;

/// A button that posts its form.
pub fn button(tone: Tone, label: impl IntoView + 'static) -> AnyView {
    view! {
        <button class=tone.class() type="submit">
            {label.into_view()}
        </button>
    }
    .into_any()
}

/// A button that posts its form and says what to do with it.
pub fn action_button(tone: Tone, action: &impl FormAction, label: impl IntoView + 'static) -> AnyView {
    view! {
        <button class=tone.class() type="submit" name=ACTION value=action.value()>
            {label.into_view()}
        </button>
    }
    .into_any()
}

/// A list in which each item may have buttons of its own, for the form at `address`, or at the page itself. Where
/// nothing can be pressed no form stands: one without a button asks something that nobody can answer.
pub fn list_with_buttons(address: Option<String>, has_buttons: bool, items: impl IntoView + 'static) -> AnyView {
    let list = view! { <ul class="ul-members">{items.into_view()}</ul> };
    if !has_buttons {
        return list.into_any();
    }
    view! {
        <form method="post" action=address>
            {list}
        </form>
    }
    .into_any()
}

/// Stands first in a form with several buttons. A browser presses the first one on Enter, which must never remove a
/// row.
pub fn enter_saves(save: &impl FormAction) -> AnyView {
    view! {
        <button class="ul-hidden" type="submit" name=ACTION value=save.value() tabindex="-1" aria-hidden="true">
            "Opslaan"
        </button>
    }
    .into_any()
}

/// A field that is posted along unseen.
pub fn hidden(name: impl Into<String>, value: impl AttributeValue) -> AnyView {
    view! { <input type="hidden" name=name.into() value=value /> }.into_any()
}
