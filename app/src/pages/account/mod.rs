//! Signing in by a link in a mail (inloggen).

mod own_data;
mod signed_out;

pub use own_data::own_data;
pub use signed_out::signed_out;

use crate::forms::{Entry, FieldProps, Returned, button, form_head, hidden, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Tone, button_link, link, section_head};
use crate::paths;
use crate::views::account::{DemoPerson, fields};
use leptos::prelude::*;

/// Asks for an address. `next` is the path to go on to; `demo` are the people to try in demo mode.
pub fn sign_in(next: &str, demo: Option<Vec<DemoPerson>>, returned: &Returned) -> Page {
    let email = FieldProps::new(fields::EMAIL, "E-mailadres")
        .help("Wij sturen u een link. Daarmee logt u in. U hebt geen wachtwoord nodig.")
        .from(returned, "");
    let body = view! {
        <div class="ul-layout--side">
            <div class="ul-stack ul-stack--loose">
                {form_head(returned)}
                {section_head("", "Inloggen", "Werk verder aan uw voorstel of bekijk hoe het ervoor staat.")}
                <form class="ul-form ul-layout--read" method="post" action=paths::SIGN_IN novalidate>
                    {hidden(fields::NEXT, returned.value(fields::NEXT, next))}
                    {text_field(&email, Entry::Email)}
                    <div class="ul-actions">{button(Tone::Primary, "Stuur mij de link")}</div>
                </form>
                <p class="utrecht-paragraph">
                    "Bent u hier voor het eerst? Vul ook dan uw e-mailadres in. U kunt eerst "
                    {link(paths::QUESTIONS, "alle vragen lezen")} "."
                </p>
            </div>
            {demo.map(demo_people)}
        </div>
    };
    Page::new("Inloggen", body).under(Nav::SignIn).after(returned)
}

fn demo_people(people: Vec<DemoPerson>) -> AnyView {
    let (officers, board): (Vec<_>, Vec<_>) = people.into_iter().partition(|person| person.is_officer);
    view! {
        <section class="ul-panel" aria-labelledby="demo">
            <div class="ul-stack ul-stack--tight">
                <h2 class="utrecht-heading-3" id="demo">
                    "Kijk rond in de proef"
                </h2>
                <p class="utrecht-paragraph">"Kies wie u bent. U hebt geen mail nodig."</p>
            </div>
            <form method="post" action=paths::DEMO_SIGN_IN>
                {roles("rollen-cooperatie", "Bij de coöperatie", board)}
                {roles("rollen-gemeente", "Bij de gemeente", officers)}
            </form>
        </section>
    }
    .into_any()
}

fn roles(id: &'static str, title: &'static str, people: Vec<DemoPerson>) -> AnyView {
    let buttons = people.into_iter().map(|person| {
        view! {
            <li>
                <button class="ul-role" type="submit" name=fields::PERSON value=person.id>
                    <strong>{person.name}</strong>
                    <span>{person.role}</span>
                </button>
            </li>
        }
    });
    view! {
        <h3 class="ul-roles__title" id=id>
            {title}
        </h3>
        <ul class="ul-roles" aria-labelledby=id>
            {buttons.collect_view()}
        </ul>
    }
    .into_any()
}

/// Says the same whether or not the address is known.
pub fn link_sent(email: &str) -> Page {
    let lead =
        format!("Als {email} klopt, krijgt u binnen een paar minuten een mail met een link. Die werkt één keer.");
    let body = view! {
        {section_head("", "Kijk in uw mail", lead)}
        <div class="ul-stack">
            <p class="utrecht-paragraph">
                "Ziet u na tien minuten nog niets? Kijk dan ook bij de ongewenste mail, of "
                {link(paths::SIGN_IN, "vraag een nieuwe link aan")} "."
            </p>
        </div>
    };
    Page::new("Kijk in uw mail", body).under(Nav::SignIn)
}

/// One button, because programs that look at links in mail must not use them up.
pub fn use_link(token: &str) -> Page {
    let body = view! {
        {section_head("", "U bent er bijna", "Druk op de knop om in te loggen.")}
        <form method="post" action=paths::sign_in_link(token)>{button(Tone::Primary, "Inloggen")}</form>
    };
    Page::new("Inloggen", body).under(Nav::SignIn)
}

/// For a link that was used or has run out.
pub fn link_expired() -> Page {
    let body = view! {
        {section_head("", "Deze link werkt niet meer", "Een link werkt één keer en niet lang. Vraag een nieuwe aan.")}
        <div class="ul-actions">{button_link(Tone::Primary, paths::SIGN_IN, "Vraag een nieuwe link aan")}</div>
    };
    Page::new("Deze link werkt niet meer", body).under(Nav::SignIn)
}
