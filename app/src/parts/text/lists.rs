//! Lists of sentences.

use leptos::prelude::*;

/// Sentences in no particular order.
pub fn bullets(items: impl IntoIterator<Item = String>) -> AnyView {
    view! {
        <div class="ul-prose">
            <ul>{lines(items)}</ul>
        </div>
    }
    .into_any()
}

/// Sentences that are referred to by their number.
pub fn numbered(items: impl IntoIterator<Item = String>) -> AnyView {
    view! {
        <div class="ul-prose">
            <ol>{lines(items)}</ol>
        </div>
    }
    .into_any()
}

fn lines(items: impl IntoIterator<Item = String>) -> AnyView {
    items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view().into_any()
}
