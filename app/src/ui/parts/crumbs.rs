//! The trail of breadcrumbs (kruimelpad).

use super::link;
use leptos::prelude::*;

/// Links to the pages above this one, as (address, label).
pub fn crumbs<const N: usize>(trail: [(String, String); N]) -> AnyView {
    let items = trail.into_iter().map(|(href, label)| {
        view! { <li class="utrecht-breadcrumb-nav__item ul-crumbs__item">{link(href, label)}</li> }
    });
    view! {
        <nav class="utrecht-breadcrumb-nav" aria-label="Kruimelpad">
            <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol ul-crumbs">
                {items.collect_view()}
            </ol>
        </nav>
    }
    .into_any()
}
