//! Cards: one thing each, in a list.

use leptos::prelude::*;

/// A card with its parts. The head holds a title at the left and a badge at the right.
pub fn card(your_turn: bool, head: AnyView, body: Option<AnyView>, foot: AnyView) -> AnyView {
    let class = if your_turn { "ul-card ul-card--turn" } else { "ul-card" };
    view! {
        <li>
            <article class=class>
                <div class="ul-card__head">{head}</div>
                {body.map(|body| view! { <div class="ul-card__body">{body}</div> })}
                <div class="ul-card__foot">{foot}</div>
            </article>
        </li>
    }
    .into_any()
}

/// What stands where a list would stand, with the way forward.
pub fn empty(title: &'static str, text: &'static str, action: impl IntoView + 'static) -> AnyView {
    view! {
        <section class="ul-panel ul-stack">
            <h2 class="utrecht-heading-3">{title}</h2>
            <p class="utrecht-paragraph">{text}</p>
            <div class="ul-actions">{action.into_view()}</div>
        </section>
    }
    .into_any()
}
