//! How far something is.

use leptos::prelude::*;

/// A bar with the words that say the same. `id` names the words and is unique on the page.
pub fn progress(id: &str, (done, total): (usize, usize), words: String) -> AnyView {
    let id = id.to_owned();
    view! {
        <p class="ul-progress__text" id=id.clone()>
            {words}
        </p>
        {bar((done, total), Some(id), None)}
    }
    .into_any()
}

/// The bar alone, named by another element or by a label of its own.
pub(in crate::parts) fn bar(
    (done, total): (usize, usize),
    named_by: Option<String>,
    label: Option<&'static str>,
) -> AnyView {
    view! {
        <progress
            class="ul-progress"
            value=done.to_string()
            max=total.to_string()
            aria-labelledby=named_by
            aria-label=label
        >
            {format!("{done} van {total}")}
        </progress>
    }
    .into_any()
}
