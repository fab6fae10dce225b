//! A message that asks for attention.

use leptos::prelude::*;

/// What kind of news it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Good to know.
    Info,
    /// It worked.
    Ok,
    /// Worth a second look.
    Warning,
    /// It did not work; read aloud at once.
    Error,
}

impl Mood {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "utrecht-alert utrecht-alert--info ul-alert",
            Self::Ok => "utrecht-alert utrecht-alert--ok ul-alert",
            Self::Warning => "utrecht-alert utrecht-alert--warning ul-alert",
            Self::Error => "utrecht-alert utrecht-alert--error ul-alert",
        }
    }
}

/// A message with a title. The title is no heading: a message stands anywhere on a page, at any depth of its headings.
pub fn alert(mood: Mood, title: impl Into<String>, body: impl IntoView + 'static) -> AnyView {
    let role = (mood == Mood::Error).then_some("alert");
    view! {
        <div class=mood.class() role=role>
            <div class="utrecht-alert__content">
                <div class="utrecht-alert__message">
                    <p class="ul-alert__title">{title.into()}</p>
                    <p>{body.into_view()}</p>
                </div>
            </div>
        </div>
    }
    .into_any()
}
