//! Recording that the proposal was withdrawn by letter.

use super::received_on;
use crate::forms::{FieldProps, Returned, button, form_head, text_area};
use crate::page::{Nav, Page};
use crate::parts::{Tab, Tone, bullets, work_head};
use crate::paths;
use crate::views::case::CaseHead;
use domain::case::command_fields;
use leptos::prelude::*;

/// The form in which an officer records a letter that withdraws the proposal.
pub fn withdrawal(head: CaseHead, returned: &Returned) -> Page {
    let reason = FieldProps::new(command_fields::REASON, "Wat staat er in de brief?")
        .help("In een of twee zinnen. Het staat in de tijdlijn.")
        .from(returned, "");
    let lead = "De afzender laat per brief weten dat hij het voorstel intrekt. Het dossier sluit dan zonder besluit.";
    let body = view! {
        {work_head(&head, Tab::Overview, ("Intrekking per brief vastleggen", lead.to_owned()), form_head(returned))}
        <div class="ul-tab-body ul-layout--side">
            <form class="ul-form" method="post" action=paths::paper_withdrawal(&head.id) novalidate>
                {received_on(None, returned)} {text_area(&reason, 4, None)}
                <div class="ul-actions">{button(Tone::Primary, "Leg de intrekking vast")}</div>
            </form>
            <aside class="ul-panel ul-stack" aria-labelledby="daarna">
                <h2 class="utrecht-heading-3" id="daarna">
                    "Wat gebeurt er daarna?"
                </h2>
                {bullets(AFTERWARDS.map(str::to_owned))}
            </aside>
        </div>
    };
    Page::new(format!("Intrekking per brief: {}", head.title), body).under(Nav::Cases).after(returned)
}

const AFTERWARDS: [&str; 4] = [
    "De gemeente stopt met de behandeling, vanaf de dag waarop de brief binnenkwam.",
    "De afzender krijgt een bevestiging van ontvangst, per brief of per e-mail.",
    "Wie het voorstel beoordeelt of erover beslist, krijgt een mail.",
    "Terugdraaien kan niet.",
];
