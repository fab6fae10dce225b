//! What went wrong, on top of a page.

use super::Returned;
use crate::parts::{Mood, alert};
use leptos::prelude::*;

/// All messages of a form as links to their fields, each as (field, text).
pub fn error_summary(intro: &'static str, errors: Vec<(String, String)>) -> Option<AnyView> {
    if errors.is_empty() {
        return None;
    }
    let links = errors.into_iter().map(|(field, text)| {
        view! {
            <li>
                <a href=format!("#{field}")>{text}</a>
            </li>
        }
    });
    Some(
        view! {
            <section class="ul-error-summary" role="alert" aria-labelledby="fouten-kop" tabindex="-1">
                <h2 class="ul-error-summary__title" id="fouten-kop">
                    "Er gaat iets mis"
                </h2>
                <p class="utrecht-paragraph">{intro}</p>
                <ul class="ul-error-summary__list">{links.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

/// What stands above a form that came back: the message about the whole, and the errors. Nothing on a fresh form.
pub fn form_head(returned: &Returned) -> AnyView {
    let notice = returned.notice.clone().map(|(heading, text)| alert(Mood::Info, heading, text));
    let message = returned.message.clone().map(|text| alert(Mood::Error, "Dit is niet gelukt", text));
    let errors = returned.errors.iter().map(|error| (error.field.clone(), error.message.clone())).collect();
    (notice, message, error_summary("Kijk nog naar:", errors)).into_any()
}
