//! What somebody can do in a case now: one thing, or nothing.

use crate::api::case::CaseHead;
use crate::ui::forms::Tone;
use crate::ui::parts::{Tab, button_link};
use domain::workflow::{Action, Status};
use leptos::prelude::*;

/// The next step of who looks, with the sentence that says whose turn it is.
pub(super) fn next_step(head: &CaseHead, turn: String) -> AnyView {
    // The table of transitions runs from draft to decision: the last action is the one that brings the case further.
    let Some(step) = head.allowed.iter().rev().find_map(|action| step(head, *action)) else { return nothing(turn) };
    let (title, href, label) = step;
    view! {
        <section class="ul-card ul-card--turn" aria-labelledby="stap">
            <h2 class="utrecht-heading-3" id="stap">
                {title}
            </h2>
            <p class="utrecht-paragraph ul-card__body">{turn}</p>
            <div class="ul-card__foot">{button_link(Tone::Primary, href, label)}</div>
        </section>
    }
    .into_any()
}

/// Title, address and button of an action; nothing for what is never the next step.
fn step(head: &CaseHead, action: Action) -> Option<(&'static str, String, &'static str)> {
    let tab = |tab: Tab| tab.href(&head.id);
    let writing = format!("/voorstellen/{}/gereed", head.id);
    Some(match action {
        Action::Edit | Action::Submit if head.status == Status::Draft => {
            ("Volgende stap: schrijf verder", writing, "Ga verder met het voorstel")
        }
        Action::Edit | Action::Submit => ("Volgende stap: vul het voorstel aan", writing, "Vul het voorstel aan"),
        Action::ConfirmCompleteness | Action::RequestSupplement => {
            ("Volgende stap: is het voorstel volledig?", tab(Tab::Completeness), "Controleer de volledigheid")
        }
        Action::Assess => ("Volgende stap: beoordelen", tab(Tab::Assessment), "Ga naar de beoordeling"),
        Action::Decide => ("Volgende stap: het besluit", tab(Tab::Decision), "Neem het besluit"),
        Action::Announce => ("Volgende stap: maak het besluit bekend", tab(Tab::Decision), "Lees het besluit na"),
        Action::ManageBoard | Action::PutBefore | Action::Approve | Action::Comment | Action::Withdraw => return None,
    })
}

fn nothing(turn: String) -> AnyView {
    view! {
        <section class="ul-panel ul-stack ul-stack--tight" aria-labelledby="stap">
            <h2 class="utrecht-heading-3" id="stap">
                "Zo staat het ervoor"
            </h2>
            <p class="utrecht-paragraph">{turn}</p>
        </section>
    }
    .into_any()
}
