//! Sending a decision that was taken (bekendmaken, Awb 3:41).

use crate::forms::button;
use crate::page::{Nav, Page};
use crate::parts::{Tab, Tone, decision, work_head};
use crate::paths;
use crate::views::case::{CaseHead, CasePage};
use leptos::prelude::*;

/// The decision to read once more, what sending it does, and the button that sends it.
pub fn announce(page: CasePage) -> Page {
    let CasePage { head, decision, .. } = page;
    let sentence = "Lees het besluit nog één keer na. De indiener ziet het pas als u het verstuurt.".to_owned();
    let body = view! {
        {work_head(&head, Tab::Decision, ("Besluit bekendmaken", sentence), ())}
        <div class="ul-tab-body ul-layout--side">
            <div>{decision.map(self::decision)}</div>
            {consequences(&head)}
        </div>
    };
    Page::new(format!("Besluit bekendmaken: {}", head.title), body).under(Nav::Cases)
}

fn consequences(head: &CaseHead) -> AnyView {
    view! {
        <aside class="ul-panel ul-stack" aria-labelledby="gevolgen">
            <h2 class="utrecht-heading-3" id="gevolgen">
                "Dit gebeurt er als u verstuurt"
            </h2>
            <ol class="ul-steps">
                {step("De brief", "Het besluit wordt een brief in pdf en komt in het dossier.")}
                {step("De mail", "Het hele bestuur krijgt een mail met het besluit en een link naar de brief.")}
                {step("De bezwaartermijn", "Staat bezwaar open? Dan begint de dag erna de termijn van zes weken (Awb 6:8).")}
            </ol>
            <p class="utrecht-paragraph">"Terugdraaien kan niet."</p>
            <form method="post" action=paths::announcement(&head.id)>
                {button(Tone::Primary, "Besluit bekendmaken en versturen")}
            </form>
        </aside>
    }
    .into_any()
}

fn step(title: &'static str, text: &'static str) -> AnyView {
    view! {
        <li>
            <h3>{title}</h3>
            <p>{text}</p>
        </li>
    }
    .into_any()
}
