//! Benefits of the guidance beside the question that asks for them, each to take over with one button.

use crate::forms::action_button;
use crate::pages::guide::benefits::TITLE;
use crate::parts::{Tone, link};
use crate::paths;
use crate::views::proposal::action::DraftingAction;
use crate::views::proposal::drafting::QuestionView;
use domain::catalogue::Section;
use domain::guide::benefits::{self, Benefit};
use leptos::prelude::*;

/// The benefits, if this is their question and it takes answers.
pub(super) fn ready_to_take(view: &QuestionView) -> Option<AnyView> {
    (view.question.id() == benefits::QUESTION && view.is_open).then(|| {
        view! {
            <details class="ul-example">
                <summary>"Neem een voordeel over, met wat u kunt meten"</summary>
                <p class="utrecht-paragraph">
                    "Het komt in een lege rij. Wat u al schreef, blijft staan. Maak de belofte daarna passend."
                </p>
                <ul class="ul-takes">{benefits::ALL.iter().map(taken).collect_view()}</ul>
            </details>
        }
        .into_any()
    })
}

fn taken(benefit: &'static Benefit) -> AnyView {
    let label = view! {
        "Neem over"
        <span class="ul-hidden">{format!(" {}", benefit.label())}</span>
    };
    view! {
        <li class="ul-take">
            <div>
                <p>
                    <strong>{benefit.label()}</strong>
                </p>
                <p>{benefit.claim}</p>
                <p class="ul-small">"U meet: " {benefit.indicator}</p>
            </div>
            {action_button(Tone::Secondary, &DraftingAction::TakeOver(benefit), label)}
        </li>
    }
    .into_any()
}

/// Beside the section that asks for them: the way to what the guidance says of them.
pub(super) fn about_benefits(section: &Section) -> Option<AnyView> {
    benefits::section().is_some_and(|asks| asks.id == section.id).then(|| {
        view! {
            <section class="ul-stack ul-stack--tight">
                <h2 class="utrecht-heading-4">"Lees erover"</h2>
                <p>{link(paths::BENEFITS, TITLE)}</p>
            </section>
        }
        .into_any()
    })
}
