//! The page on which an officer makes a case public, changes what is, or ends it.

use crate::forms::{
    Entry, FieldProps, Note, Returned, action_button, declaration, form_head, hidden, select, text_area, text_field,
};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, Tone, alert, bullets, link, work_head};
use crate::paths;
use crate::views::disclosure::{DisclosureAction, DisclosurePage, VERSION};
use domain::Named;
use domain::case::{GROUNDS_WORDS, SUMMARY_WORDS, disclosure_fields as field};
use domain::guide::services;
use leptos::prelude::*;

/// What everybody will read, what that means, and the way to end it.
pub fn disclosure(page: DisclosurePage, returned: &Returned) -> Page {
    let lead = if page.is_public {
        "Iedereen kan deze uitdaging nu lezen."
    } else {
        "Deze uitdaging is niet openbaar. U kiest of iedereen haar mag lezen, en wat er dan staat."
    };
    let public = page.head.reference.as_ref().filter(|_| page.is_public).map(|reference| {
        let read = link(paths::challenge(reference), "Bekijk de openbare pagina");
        alert(Mood::Info, "Deze uitdaging is openbaar", read)
    });
    let end = page.is_public.then(|| end(&page, returned));
    let body = view! {
        {work_head(&page.head, Tab::Disclosure, ("Openbaar maken", lead.to_owned()), form_head(returned))}
        <div class="ul-tab-body ul-layout--side">
            <div class="ul-stack ul-stack--loose">{public} {form(&page, returned)} {end}</div>
            {consequences()}
        </div>
    };
    Page::new(format!("Openbaar maken: {}", page.head.title), body).under(Nav::Cases).after(returned)
}

fn form(page: &DisclosurePage, returned: &Returned) -> AnyView {
    let text = &page.text;
    let title = FieldProps::new(field::TITLE, "Titel").from(returned, &text.title);
    let initiator = FieldProps::new(field::INITIATOR, "Wie neemt het initiatief?")
        .help("De naam van de coöperatie of de groep, nooit die van een mens.")
        .from(returned, &text.initiator);
    let service = FieldProps::new(field::SERVICE, "Over welke dienst gaat het vooral?").from(returned, &text.service);
    let choices = services::ALL.into_iter().map(|service| (service.value.to_owned(), service.label().to_owned()));
    let summary = FieldProps::new(field::SUMMARY, "Wat is het plan?")
        .help(format!("In uw eigen woorden, hoogstens {SUMMARY_WORDS} woorden. Noem geen mensen."))
        .from(returned, &text.summary);
    let checked = FieldProps::new(field::CHECKED, "In deze tekst staan geen namen of andere gegevens van mensen.")
        .from(returned, "");
    let label = if page.is_public { "Bewaar de openbare tekst" } else { "Maak openbaar" };
    view! {
        <form class="ul-form" method="post" action=paths::disclosure(&page.head.id) novalidate>
            {hidden(VERSION, page.version.to_string())} {text_field(&title, Entry::Line)}
            {text_field(&initiator, Entry::Line)} {select(&service, choices)} {text_area(&summary, 8, None)}
            {decision(page, returned)} {declaration(&checked)}
            <div class="ul-actions">{action_button(Tone::Primary, &DisclosureAction::Disclose, label)}</div>
        </form>
    }
    .into_any()
}

/// What is said of the decision, once it was sent.
fn decision(page: &DisclosurePage, returned: &Returned) -> Option<AnyView> {
    let outcome = page.outcome?.label().to_lowercase();
    let help = format!(
        "Alleen als u dit invult, wordt het besluit openbaar: de uitkomst ({outcome}), de dag en deze uitleg. Er komt dan \
         ook een pdf. Schrijf één alinea van hoogstens {GROUNDS_WORDS} woorden."
    );
    let grounds = FieldProps {
        note: Some(Note::Voluntary),
        ..FieldProps::new(field::GROUNDS, "Wat is besloten, en waarom?").help(help)
    };
    Some(text_area(&grounds.from(returned, &page.text.grounds), 6, None))
}

fn end(page: &DisclosurePage, returned: &Returned) -> AnyView {
    let reason = FieldProps::new(field::REASON, "Waarom?")
        .help("Dit leest het bestuur in de tijdlijn van het dossier.")
        .from(returned, "");
    view! {
        <form class="ul-form" method="post" action=paths::disclosure(&page.head.id) novalidate aria-labelledby="stop">
            <h2 class="utrecht-heading-2" id="stop">
                "Niet meer openbaar"
            </h2>
            <p class="utrecht-paragraph">"De uitdaging is dan meteen nergens meer te lezen, ook niet in de open data."</p>
            {hidden(VERSION, page.version.to_string())} {text_area(&reason, 3, None)}
            <div class="ul-actions">
                {action_button(Tone::Secondary, &DisclosureAction::End, "Maak niet meer openbaar")}
            </div>
        </form>
    }
    .into_any()
}

fn consequences() -> AnyView {
    let lines = [
        "Iedereen leest de tekst die u hier schrijft.",
        "Ook de gemeente, het kenmerk, de status en de dag van ontvangst zijn dan openbaar.",
        "Het voorstel zelf, de begroting en de bijlagen blijven besloten.",
        "Het staat in het register van uitdagingen en in de open data.",
        "Wat er in het dossier verandert, verandert uw tekst niet.",
        "Het bestuur krijgt bericht, en ziet in de tijdlijn wat u openbaar maakte.",
    ];
    view! {
        <aside class="ul-panel ul-stack" aria-labelledby="gevolgen">
            <h2 class="utrecht-heading-3" id="gevolgen">
                "Dit wordt openbaar"
            </h2>
            {bullets(lines.map(str::to_owned))}
        </aside>
    }
    .into_any()
}
