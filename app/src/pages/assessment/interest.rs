//! What a reviewer is asked before assessing (Awb 2:4): a declaration of no interest, or recusal with a reason. Who
//! handles, checks or decides asks to be left out here too.

use crate::forms::{FieldProps, Returned, action_button, declaration, form_head, text_area};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, Tone, alert, bullets, link, work_head};
use crate::views::case::interest::{InterestAction, InterestPage, fields};
use domain::case::NO_INTEREST;
use leptos::prelude::*;

const TITLE: &str = "Kunt u dit onpartijdig beoordelen?";
const OTHERS: &str = "Kunt u dit onpartijdig behandelen?";

/// Asks for the declaration, with the names by which somebody sees whether it holds.
pub fn interest(page: InterestPage, returned: &Returned) -> Page {
    let InterestPage { head, board, declared, asked } = page;
    let (title, sentence) = if asked {
        (TITLE, "Dat vragen wij voordat u begint. Uw antwoord staat in het dossier; alleen de gemeente leest het.")
    } else {
        (OTHERS, "Hebt u een belang bij dit voorstel? Laat het dan aan een ander over (Awb artikel 2:4).")
    };
    // Who assesses nothing has no such page.
    let tab = if asked { Tab::Assessment } else { Tab::Overview };
    let on_to = Tab::Assessment.href(&head.id);
    let answer = if !asked {
        ().into_any()
    } else if declared {
        let on = view! { "Er is niets meer te doen. " {link(on_to, "Ga naar de beoordeling")} };
        alert(Mood::Ok, "U hebt de verklaring gegeven", on)
    } else {
        declare(returned)
    };
    let body = view! {
        {work_head(&head, tab, (title, sentence.to_owned()), form_head(returned))}
        <div class="ul-tab-body ul-stack ul-stack--loose ul-layout--read">
            <section class="ul-stack ul-stack--tight" aria-labelledby="bestuur">
                <h2 class="utrecht-heading-3" id="bestuur">
                    {format!("Het bestuur van {}", head.cooperative)}
                </h2>
                {bullets(board)}
            </section>
            {answer} {recuse(returned)}
        </div>
    };
    Page::new(format!("{title} {}", head.title), body).under(Nav::Cases).after(returned)
}

fn declare(returned: &Returned) -> AnyView {
    let field = FieldProps {
        value: returned.ticked(fields::DECLARED, ""),
        error: returned.error(fields::DECLARED),
        ..FieldProps::new(fields::DECLARED, NO_INTEREST)
    };
    view! {
        <form class="ul-form" method="post" novalidate>
            {declaration(&field)}
            <div class="ul-actions">
                {action_button(Tone::Primary, &InterestAction::Declare, "Verklaar dit en begin")}
            </div>
        </form>
    }
    .into_any()
}

/// Folded away, because few need it; open when it failed.
fn recuse(returned: &Returned) -> AnyView {
    let reason = FieldProps::new(fields::REASON, "Waarom laat u dit voorstel aan een ander over?")
        .help("Eén zin is genoeg, zoals: mijn zus zit in het bestuur. De behandelaar wijst een ander aan.")
        .from(returned, "");
    view! {
        <details class="ul-example" open=reason.error.is_some()>
            <summary>"Klopt dit niet? Verschoon u dan"</summary>
            <form class="ul-form" method="post" novalidate>
                <p class="utrecht-paragraph">"U ziet dit dossier daarna niet meer."</p>
                {text_area(&reason, 3, None)}
                {action_button(Tone::Remove, &InterestAction::Recuse, "Ik verschoon mij")}
            </form>
        </details>
    }
    .into_any()
}
