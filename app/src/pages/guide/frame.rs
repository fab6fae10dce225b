//! What the pages of the guidance share: the way back, the heading, and parts with lists.

use crate::page::{Nav, Page};
use crate::parts::{crumbs, section_head};
use crate::paths;
use leptos::prelude::*;

/// A page of the guidance: its heading, what it says, what stands beside that on a wide screen, and the next step.
pub(super) fn page(
    eyebrow: impl Into<String>,
    title: &str,
    lead: &'static str,
    (body, aside): (AnyView, AnyView),
    onward: AnyView,
) -> Page {
    let content = view! {
        {crumbs([(paths::GUIDE.to_owned(), "Uitleg".to_owned())])}
        {section_head(eyebrow, title, lead)}
        <div class="ul-layout--side">
            <div class="ul-stack ul-stack--loose">{body}</div>
            <aside class="ul-stack ul-stack--loose" aria-label="Hoort hierbij">
                {aside}
            </aside>
        </div>
        {onward}
    };
    Page::new(title, content).about(lead).under(Nav::Guide)
}

/// A part under a heading of its own.
pub(super) fn part(title: impl Into<String>, body: impl IntoView + 'static) -> AnyView {
    view! {
        <section class="ul-stack ul-stack--tight">
            <h2 class="utrecht-heading-3">{title.into()}</h2>
            {body.into_view()}
        </section>
    }
    .into_any()
}

/// Paragraphs of running text.
pub(super) fn paragraphs(texts: &'static [&'static str]) -> AnyView {
    let texts = texts.iter().map(|text| view! { <p>{*text}</p> });
    view! { <div class="ul-prose">{texts.collect_view()}</div> }.into_any()
}

/// Sentences in no particular order.
pub(super) fn list(items: &'static [&'static str]) -> AnyView {
    crate::parts::bullets(items.iter().map(|item| (*item).to_owned()))
}
