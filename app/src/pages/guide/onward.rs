//! The one next step of a page.

use crate::parts::{Tone, button_link};
use crate::paths;
use crate::views::guide::eligibility_of;
use crate::views::proposal::orientation::Orientation;
use domain::Named;
use domain::guide::Onward;
use leptos::prelude::*;

/// The next step, as a panel with a button.
pub(super) fn onward(onward: Onward) -> AnyView {
    onward_with(onward, &Orientation::default())
}

/// The next step, to which what was answered before goes along.
pub(super) fn onward_with(onward: Onward, before: &Orientation) -> AnyView {
    let (text, href, label) = match onward {
        Onward::Article(article) => (article.lead.to_owned(), paths::article(article.id), article.title.to_owned()),
        Onward::Block(block) => {
            let guide = domain::guide::blocks::of(block);
            let label = format!("Bouwsteen {}: {}", block.number(), block.label());
            (guide.lead.to_owned(), paths::building_block(block.value()), label)
        }
        Onward::Services => (
            "Kijk of een andere dienst wel past bij wat u wilt.".to_owned(),
            paths::services(),
            "Bekijk alle diensten".to_owned(),
        ),
        Onward::Eligibility(service) => (
            "Zes vragen, en u weet wat de regels van uw gemeente zeggen.".to_owned(),
            service.map_or_else(|| paths::ELIGIBILITY.to_owned(), eligibility_of),
            "Kunnen wij dit uitdagen?".to_owned(),
        ),
        Onward::SelfCheck => (
            "Kijk met 24 stellingen wat al staat, en wat u nog moet regelen.".to_owned(),
            before.self_check(),
            "Doe de zelfcheck".to_owned(),
        ),
        Onward::Begin => (
            "U bent klaar om te schrijven. Log in met uw e-mailadres, en vul het voorstel stap voor stap in."
                .to_owned(),
            before.beginning(),
            "Begin met uw voorstel".to_owned(),
        ),
    };
    next_step(text, href, label)
}

/// A next step with the sentence above its button.
pub(super) fn next_step(text: String, href: String, label: String) -> AnyView {
    view! {
        <section class="ul-panel ul-stack ul-stack--tight ul-onward" aria-labelledby="volgende-stap">
            <h2 class="utrecht-heading-3" id="volgende-stap">
                "Uw volgende stap"
            </h2>
            <p class="utrecht-paragraph">{text}</p>
            <div class="ul-actions">{button_link(Tone::Primary, href, label)}</div>
        </section>
    }
    .into_any()
}
