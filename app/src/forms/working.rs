//! What the form of an officer's work holds: it saves itself, and two texts for one field wait for a choice.

use super::{action_button, hidden};
use crate::islands::Autosave;
use crate::parts::{Tone, kept_offer, prose, two_texts};
use crate::views::FormAction;
use crate::views::case::working::WorkingTexts;
use crate::views::fields::version_of;
use crate::views::proposal::action::{TextChoice, TextSide};
use crate::views::proposal::conflicts::ConflictView;
use crate::words;
use leptos::prelude::*;

/// Stands first in the form: offers text of this device that was never saved, and saves what is typed.
pub fn saves_itself(subject: String) -> AnyView {
    (kept_offer(), view! { <Autosave case=subject /> }.into_any()).into_any()
}

/// Where a form says by itself whether everything is saved; without scripts it is empty.
pub fn saved_line() -> AnyView {
    view! { <p class="ul-saved" role="status"></p> }.into_any()
}

/// What goes with the field of a text: the version that the page shows, and the texts that wait for a choice. `choose`
/// makes the action of the button that makes a choice.
pub fn text_versions<Action: FormAction>(
    texts: &WorkingTexts,
    (field, label): (&str, &str),
    choose: fn(TextChoice) -> Action,
) -> AnyView {
    let version = hidden(version_of(field), texts.version(field).to_string());
    let conflicts = texts.conflicts(field).iter().map(|conflict| one(conflict, (field, label), choose));
    (version, conflicts.collect_view()).into_any()
}

fn one<Action: FormAction>(
    conflict: &ConflictView,
    (field, label): (&str, &str),
    choose: fn(TextChoice) -> Action,
) -> AnyView {
    let press = |side, words: &'static str| {
        let choice = TextChoice {
            side,
            question: field.to_owned(),
            conflict: conflict.id.clone(),
            seen: conflict.stored_version,
        };
        let label = view! {
            {words}
            <span class="ul-hidden">{format!(" bij “{label}”")}</span>
        };
        action_button(Tone::Secondary, &choose(choice), label)
    };
    let stored_by = conflict.stored_by.as_ref().map(words::by).unwrap_or_default();
    let stored = (stored_by, text(&words::stored_text(&conflict.stored)), press(TextSide::Stored, "Houd deze"));
    let other = (
        words::by(&conflict.other_by),
        text(&words::stored_text(&conflict.other)),
        press(TextSide::Other, "Neem deze"),
    );
    let why = "Deze tekst is in twee vensters tegelijk geschreven. Beide teksten zijn bewaard. Kies er één; daarna kunt \
               u verder schrijven.";
    two_texts(&conflict.id, ("Er zijn twee versies van deze tekst", why), stored, other)
}

fn text(value: &str) -> AnyView {
    if value.trim().is_empty() { view! { <p class="ul-subtle">"Niets"</p> }.into_any() } else { prose(value) }
}
