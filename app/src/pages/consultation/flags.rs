//! Questions of reviewers that need a specialist (markeringen), for the desk.

use crate::forms::{FieldProps, Returned, action_button, text_area};
use crate::parts::{Tone, prose};
use crate::views::case::decision::consultation::{ConsultationAction, FlagView, field_of};
use domain::calendar::DutchDate;
use domain::case::flag_fields as fields;
use leptos::prelude::*;

/// The questions, each with its answer or the form for it; nothing where nobody asked anything.
pub(super) fn questions(flags: &[FlagView], may_answer: bool, returned: &Returned) -> Option<AnyView> {
    let cards = flags.iter().map(|flag| card(flag, may_answer, returned)).collect_view();
    (!flags.is_empty()).then(|| {
        view! {
            <section class="ul-stack ul-stack--loose" aria-labelledby="specialist">
                <h2 class="utrecht-heading-2" id="specialist">
                    "Vragen van beoordelaars voor een specialist"
                </h2>
                {cards}
            </section>
        }
        .into_any()
    })
}

fn card(flag: &FlagView, may_answer: bool, returned: &Returned) -> AnyView {
    let raised = &flag.state.raised;
    let heading = format!("markering-{}", flag.number);
    let answered = match &flag.state.answer {
        Some((on, text)) => view! {
            <h4 class="utrecht-heading-4">{format!("Antwoord van {}", on.with_weekday())}</h4>
            {prose(text)}
        }
        .into_any(),
        None => may_answer.then(|| form(flag, returned)).into_any(),
    };
    view! {
        <section class="ul-panel ul-stack" aria-labelledby=heading.clone()>
            <h3 class="utrecht-heading-3" id=heading.clone() tabindex="-1">
                {format!("{}, bij {}", raised.name, flag.criterion)}
            </h3>
            <p class="ul-small ul-subtle">{format!("Gevraagd op {}.", raised.on.with_weekday())}</p>
            {prose(&raised.question)}
            {answered}
        </section>
    }
    .into_any()
}

fn form(flag: &FlagView, returned: &Returned) -> AnyView {
    let answer = FieldProps::new(field_of(fields::ANSWER, flag.number), "Het antwoord")
        .help("De beoordelaar leest dit. Moet u het zelf vragen? Vraag dan hieronder een specialist om advies.")
        .from(returned, "");
    view! {
        <form class="ul-form" method="post" novalidate>
            {text_area(&answer, 4, None)}
            <div class="ul-actions">
                {action_button(Tone::Secondary, &ConsultationAction::AnswerFlag(flag.number), "Geef dit antwoord")}
            </div>
        </form>
    }
    .into_any()
}
