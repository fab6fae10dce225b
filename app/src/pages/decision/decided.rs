//! Sending a decision that was taken (bekendmaken, Awb 3:41): first the letter is read, by somebody else than took it.

use super::reading::confirmation;
use crate::forms::{FieldProps, Returned, action_button, button, form_head, text_area};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, Tone, alert, decision, work_head};
use crate::paths;
use crate::views::case::CaseHead;
use crate::views::case::decision::{DecidedPage, ReleaseAction};
use domain::case::{Action, command_fields, decision_fields};
use leptos::prelude::*;

/// The decision to read once more with its letter, what sending it does, and the way back to the desk.
pub fn decided(page: DecidedPage, returned: &Returned) -> Page {
    let DecidedPage { head, decision, opened, decided_by_self, asks_code } = page;
    let sentence = "Lees de brief zoals die verstuurd wordt. De indiener ziet het besluit pas als u het verstuurt.";
    let may_send = head.allowed.contains(&Action::Announce) && !decided_by_self;
    let body = view! {
        {work_head(&head, Tab::Decision, ("Besluit bekendmaken", sentence.to_owned()), form_head(returned))}
        <div class="ul-tab-body ul-layout--side">
            <div class="ul-stack ul-stack--loose">{decision.map(self::decision)} {reopen(&head, returned)}</div>
            <div class="ul-stack ul-stack--loose">
                {letter(&head, opened)} {if may_send { consequences(&head, asks_code, returned) } else { others() }}
            </div>
        </div>
    };
    Page::new(format!("Besluit bekendmaken: {}", head.title), body).under(Nav::Cases).after(returned)
}

/// A message about the letter leads here.
fn letter(head: &CaseHead, opened: bool) -> AnyView {
    let state = if opened { "U hebt de brief vandaag geopend." } else { "U hebt deze brief nog niet geopend." };
    view! {
        <section class="ul-panel ul-stack" id=decision_fields::LETTER aria-labelledby="brief" tabindex="-1">
            <h2 class="utrecht-heading-3" id="brief">
                "De brief"
            </h2>
            <p class="utrecht-paragraph">{state} " Versturen kan als u hem hebt geopend zoals hij nu is."</p>
            <form method="post" action=paths::letter(&head.id)>{button(Tone::Secondary, "Open de brief (pdf)")}</form>
        </section>
    }
    .into_any()
}

fn others() -> AnyView {
    let text = "Twee mensen kijken naar een besluit: wie het nam, verstuurt het niet. De accountmanager doet dat.";
    alert(Mood::Info, "Iemand anders verstuurt het besluit", text)
}

fn consequences(head: &CaseHead, asks_code: bool, returned: &Returned) -> AnyView {
    view! {
        <aside class="ul-panel ul-stack" aria-labelledby="gevolgen">
            <h2 class="utrecht-heading-3" id="gevolgen">
                "Dit gebeurt er als u verstuurt"
            </h2>
            <ol class="ul-steps">
                {step("De brief", "Het besluit wordt een brief in pdf en komt in het dossier.")}
                {if head.by_post { step("De post", BY_POST) } else { step("De mail", BY_MAIL) }}
                {step("De bezwaartermijn", "Staat bezwaar open? Dan begint de dag erna de termijn van zes weken (Awb 6:8).")}
            </ol>
            <p class="utrecht-paragraph">"Terugdraaien kan niet."</p>
            <form class="ul-form" method="post" action=paths::announcement(&head.id) novalidate>
                {confirmation(asks_code, returned)}
                {button(Tone::Primary, "Besluit bekendmaken en versturen")}
            </form>
        </aside>
    }
    .into_any()
}

const BY_MAIL: &str = "Het hele bestuur krijgt een mail met het besluit en een link naar de brief.";
const BY_POST: &str = "De brief komt klaar te liggen bij de post. Het besluit is pas bekendgemaakt op de dag waarop u vastlegt \
                       dat hij is gepost; tot dan loopt de beslistermijn door.";

fn step(title: &'static str, text: &'static str) -> AnyView {
    view! {
        <li>
            <h3>{title}</h3>
            <p>{text}</p>
        </li>
    }
    .into_any()
}

/// Folded away, because nobody comes here for it; open when it failed.
fn reopen(head: &CaseHead, returned: &Returned) -> AnyView {
    let reason = FieldProps::new(command_fields::REOPEN, "Waarom moet het terug?")
        .help("De accountmanager en de beslisser krijgen een mail met uw reden.")
        .from(returned, "");
    let open = reason.error.is_some();
    view! {
        <details class="ul-example" open=open>
            <summary>"Klopt er iets niet? Neem het besluit terug"</summary>
            <form class="ul-form" method="post" action=paths::decision(&head.id) novalidate>
                {text_area(&reason, 3, None)} {action_button(Tone::Remove, &ReleaseAction::Reopen, "Neem het besluit terug")}
            </form>
        </details>
    }
    .into_any()
}
