//! What a page begins with.

use leptos::prelude::*;

/// How deep a heading stands in its page; the ones above it are always there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Under the heading of the page.
    Two,
    /// Under a heading of the second level.
    Three,
    /// Under a heading of the third level.
    Four,
}

/// A heading without an id, in a part that stands at different depths.
pub fn heading(level: Level, text: &'static str) -> AnyView {
    match level {
        Level::Two => view! { <h2 class="utrecht-heading-2">{text}</h2> }.into_any(),
        Level::Three => view! { <h3 class="utrecht-heading-3">{text}</h3> }.into_any(),
        Level::Four => view! { <h4 class="utrecht-heading-4">{text}</h4> }.into_any(),
    }
}

/// The heading of a page with a sentence under it and, at the right, what can be done or how it stands.
pub fn page_head(title: impl Into<String>, lead: impl Into<String>, aside: impl IntoView + 'static) -> AnyView {
    view! {
        <div class="ul-page-head">
            <div class="ul-stack ul-stack--tight">
                <h1 class="utrecht-heading-1" id="kop" tabindex="-1">{title.into()}</h1>
                {self::lead(lead)}
            </div>
            {aside.into_view()}
        </div>
    }
    .into_any()
}

/// The heading of a page that stands on its own, with a line above it; the line may be empty.
pub fn section_head(eyebrow: impl Into<String>, title: impl Into<String>, lead: impl Into<String>) -> AnyView {
    let eyebrow = eyebrow.into();
    let eyebrow = (!eyebrow.is_empty()).then(|| view! { <p class="ul-eyebrow">{eyebrow}</p> });
    view! {
        <div class="ul-section-head ul-stack ul-stack--tight">
            {eyebrow} <h1 class="utrecht-heading-1" id="kop" tabindex="-1">{title.into()}</h1> {self::lead(lead)}
        </div>
    }
    .into_any()
}

/// The sentence under a heading; nothing if it is empty.
pub fn lead(text: impl Into<String>) -> Option<AnyView> {
    let text = text.into();
    (!text.is_empty()).then(|| view! { <p class="ul-lead">{text}</p> }.into_any())
}
