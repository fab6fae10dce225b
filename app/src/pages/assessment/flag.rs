//! What a reviewer asks about a criterion that needs a specialist (markering), under the score.

use super::assess::Frame;
use crate::forms::{FieldProps, action_button, text_area};
use crate::parts::{Tone, prose};
use crate::views::case::assessment::AssessmentAction;
use domain::calendar::DutchDate;
use domain::case::{FlagState, flag_fields};
use leptos::prelude::*;

/// Where the questions stand: what the address leads to after one was raised.
pub const FLAG: &str = "specialist";

/// Own questions with what came of them, and the field for another; folded away until one is used.
pub(super) fn flag(flags: &[FlagState], frame: &Frame<'_>) -> AnyView {
    let question = FieldProps::new(flag_fields::QUESTION, "Wat moet een specialist uitzoeken?")
        .help("De behandelaar leest uw vraag en zorgt voor een antwoord. Uw score leest nog niemand.")
        .from(frame.returned, "");
    let open = !flags.is_empty() || question.error.is_some();
    let raised = flags.iter().map(|state| {
        let answer = match &state.answer {
            Some((on, text)) => view! {
                <p class="ul-small ul-subtle">{format!("Antwoord van {}:", on.with_weekday())}</p>
                {prose(text)}
            }
            .into_any(),
            None => view! { <p class="ul-small ul-subtle">"Er is nog geen antwoord."</p> }.into_any(),
        };
        view! {
            <li class="ul-stack ul-stack--tight">
                {prose(&state.raised.question)}
                {answer}
            </li>
        }
    });
    let raised = (!flags.is_empty()).then(|| view! { <ol class="ul-discussion">{raised.collect_view()}</ol> });
    view! {
        <details class="ul-example" open=open id=FLAG tabindex="-1">
            <summary>"Vraag voor een specialist"</summary>
            <div class="ul-stack">
                {raised} {text_area(&question, 2, None)}
                <div class="ul-actions">
                    {action_button(Tone::Secondary, &AssessmentAction::Flag, "Bewaren en vraag stellen")}
                </div>
            </div>
        </details>
    }
    .into_any()
}
