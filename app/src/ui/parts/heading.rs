//! What a page begins with.

use leptos::prelude::*;

/// The heading of a page with a sentence under it and, at the right, what can be done or how it stands.
pub fn page_head(title: impl Into<String>, lead: impl Into<String>, aside: impl IntoView + 'static) -> AnyView {
    view! {
        <div class="ul-page-head">
            <div class="ul-stack ul-stack--tight">
                <h1 class="utrecht-heading-1">{title.into()}</h1>
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
            {eyebrow} <h1 class="utrecht-heading-1">{title.into()}</h1> {self::lead(lead)}
        </div>
    }
    .into_any()
}

/// The sentence under a heading; nothing if it is empty.
pub fn lead(text: impl Into<String>) -> Option<AnyView> {
    let text = text.into();
    (!text.is_empty()).then(|| view! { <p class="ul-lead">{text}</p> }.into_any())
}
