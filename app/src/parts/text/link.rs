//! Links.

use crate::parts::Tone;
use leptos::prelude::*;

/// A link in running text.
pub fn link(href: impl Into<String>, label: impl IntoView + 'static) -> AnyView {
    view! {
        <a class="utrecht-link utrecht-link--html-a" href=href.into()>
            {label.into_view()}
        </a>
    }
    .into_any()
}

/// A link that looks like a button, because following it is the thing to do here.
pub fn button_link(tone: Tone, href: impl Into<String>, label: impl IntoView + 'static) -> AnyView {
    let class = match tone {
        Tone::Primary => "utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action",
        Tone::Secondary => "utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action",
        Tone::Tool => "utrecht-button-link utrecht-button-link--html-a utrecht-button-link--subtle ul-button--small",
        Tone::Remove => {
            "utrecht-button-link utrecht-button-link--html-a utrecht-button-link--subtle ul-button--small ul-button--danger"
        }
    };
    view! {
        <a class=class href=href.into()>
            {label.into_view()}
        </a>
    }
    .into_any()
}
