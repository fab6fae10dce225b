//! A badge: a few words on a colour that repeats what they say.

use leptos::prelude::*;

/// What a badge says by its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shade {
    /// Nothing in particular.
    Neutral,
    /// Somebody is at work.
    Active,
    /// It went well, or it can be done.
    Good,
    /// It needs attention.
    Warning,
    /// It is over, or it cannot be done.
    Ended,
}

/// Words as a badge.
pub fn badge(shade: Shade, words: &'static str) -> AnyView {
    let class = match shade {
        Shade::Neutral => "utrecht-status-badge utrecht-status-badge--neutral",
        Shade::Active => "utrecht-status-badge utrecht-status-badge--active",
        Shade::Good => "utrecht-status-badge utrecht-status-badge--success",
        Shade::Warning => "utrecht-status-badge utrecht-status-badge--warning",
        Shade::Ended => "utrecht-status-badge utrecht-status-badge--inactive",
    };
    view! { <span class=class>{words}</span> }.into_any()
}
