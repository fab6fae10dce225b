//! What is known of who is signed in, and changing the own name (mijn gegevens).

use crate::forms::{Entry, FieldProps, Returned, button, form_head, hidden, text_field};
use crate::page::Page;
use crate::parts::{Tone, link, section_head};
use crate::paths;
use crate::views::account::{OwnDataPage, fields};
use leptos::prelude::*;

const TITLE: &str = "Mijn gegevens";

/// The own name and address. `next` is the path to go on to, for who was sent here first; may be empty.
pub fn own_data(page: OwnDataPage, next: &str, returned: &Returned) -> Page {
    let (title, lead) = if page.is_confirmed {
        (TITLE, "Zo zien uw bestuur en de gemeente u.")
    } else {
        ("Hoe heet u?", "Kijk eerst of uw naam klopt. Daarna gaat u verder.")
    };
    let name = FieldProps::new(fields::NAME, "Uw voor- en achternaam")
        .help("Deze naam staat bij wat u goedkeurt en indient, en in onze berichten.")
        .from(returned, &page.name);
    let press = if page.is_confirmed { "Bewaar mijn naam" } else { "Dit is mijn naam" };
    let body = view! {
        {form_head(returned)}
        {section_head("", title, lead)}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            <form class="ul-form" method="post" action=paths::OWN_DATA novalidate>
                {hidden(fields::NEXT, returned.value(fields::NEXT, next))}
                {text_field(&name, Entry::Line)}
                <p class="utrecht-paragraph">
                    "Uw e-mailadres is "
                    <strong>{page.email}</strong>
                    ". Daarmee logt u in. Dit adres kunt u hier niet veranderen."
                </p>
                <div class="ul-actions">{button(Tone::Primary, press)}</div>
            </form>
            {page.is_confirmed.then(mails)} {page.is_confirmed.then(sessions)}
        </div>
    };
    Page::new(title, body).after(returned)
}

fn mails() -> AnyView {
    view! {
        <section class="ul-stack" aria-labelledby="mails">
            <h2 class="utrecht-heading-2" id="mails">
                "Hoe u mails krijgt"
            </h2>
            <p class="utrecht-paragraph">
                {link(paths::MAIL_CHOICES, "Kies welke mails u meteen, één keer per dag of niet krijgt")}
            </p>
        </section>
    }
    .into_any()
}

fn sessions() -> AnyView {
    view! {
        <section class="ul-stack" aria-labelledby="aangemeld">
            <h2 class="utrecht-heading-2" id="aangemeld">
                "Waar u bent aangemeld"
            </h2>
            <p class="utrecht-paragraph">
                {link(paths::SESSIONS, "Bekijk op welke apparaten u bent aangemeld, en log daar uit")}
            </p>
        </section>
    }
    .into_any()
}
