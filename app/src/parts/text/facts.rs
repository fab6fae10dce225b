//! Facts side by side.

use leptos::prelude::*;

/// A list of names and values.
pub fn facts(facts: impl IntoIterator<Item = (String, AnyView)>) -> AnyView {
    let facts = facts.into_iter().map(|(name, value)| {
        view! {
            <div class="utrecht-data-list__item">
                <dt class="utrecht-data-list__item-key">{name}</dt>
                <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{value}</dd>
            </div>
        }
    });
    view! { <dl class="utrecht-data-list ul-facts">{facts.collect_view()}</dl> }.into_any()
}
