//! The mark of the site.

use leptos::prelude::*;

/// A house with somebody at home; for the eye alone.
pub(super) fn mark() -> AnyView {
    view! {
        <svg class="ul-brand__mark" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
            <path d="M9 35V19a13 13 0 0 1 26 0v16" />
            <path d="M4 37.5h36" />
            <circle class="ul-brand__mark-accent" cx="22" cy="20" r="5" />
            <path class="ul-brand__mark-accent" d="M13.5 33a8.5 8 0 0 1 17 0z" />
        </svg>
    }
    .into_any()
}
