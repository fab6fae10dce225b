//! Signing in by a link or a code in a mail (inloggen), and where somebody is signed in.

mod sessions;

pub use sessions::sessions;

mod demo;
mod own_data;
mod provider;
pub mod second_step;
mod signed_out;

use demo::try_out;
pub use own_data::own_data;
use provider::at_municipalities;
pub use provider::provider_refused;
pub use signed_out::signed_out;

use crate::forms::{Entry, FieldProps, Returned, button, form_head, hidden, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Tone, button_link, link, section_head};
use crate::paths;
use crate::views::account::{LINK_MINUTES, SignInPage, fields};
use leptos::prelude::*;

/// Asks for an address, or leads to the own municipality. `next` is the path to go on to.
pub fn sign_in(next: &str, page: SignInPage, returned: &Returned) -> Page {
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
                {at_municipalities(page.municipalities, &page.onward)}
            </div>
            {page.demo.map(|demo| try_out(demo, next, returned))}
        </div>
    };
    Page::new("Inloggen", body).under(Nav::SignIn).after(returned)
}

/// Says the same whether or not the address is known, and asks for the code from the mail.
pub fn link_sent(email: &str, returned: &Returned) -> Page {
    let lead = format!(
        "Als {email} klopt, krijgt u binnen een paar minuten een mail met een link en een code. U kunt ze {LINK_MINUTES} \
         minuten gebruiken, en maar één keer."
    );
    let code = FieldProps::new(fields::CODE, "Code uit de mail").help("8 cijfers, zoals 1234 5678.").from(returned, "");
    let body = view! {
        {form_head(returned)}
        {section_head("", MAIL_TITLE, lead)}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            <div class="ul-prose">
                <ul>
                    <li>"Opent u de mail op dit apparaat? Klik dan op de knop of de link in de mail."</li>
                    <li>"Leest u uw mail ergens anders, zoals op uw telefoon? Typ dan hier de code uit de mail."</li>
                </ul>
            </div>
            <form class="ul-form" method="post" action=paths::SIGN_IN_CODE novalidate>
                {text_field(&code, Entry::OneTimeCode)}
                <div class="ul-actions">{button(Tone::Primary, "Log in met de code")}</div>
            </form>
            <p class="utrecht-paragraph">
                "Ziet u na vijf minuten nog niets? Kijk dan ook bij de ongewenste mail, of "
                {link(paths::SIGN_IN, "vraag een nieuwe mail aan")}
                ". De oude link en code werken dan niet meer. Komt er weer niets? Probeer het dan over een uur: als heel \
                veel nieuwe mensen tegelijk een mail vragen, sturen wij niet alles meteen."
            </p>
        </div>
    };
    Page::new(MAIL_TITLE, body).under(Nav::SignIn).after(returned)
}

const MAIL_TITLE: &str = "Kijk in uw mail";

/// One button, because programs that look at links in mail must not use them up.
pub fn use_link(token: &str) -> Page {
    let body = view! {
        {section_head("", "U bent er bijna", "Druk op de knop om in te loggen.")}
        <form method="post" action=paths::sign_in_link(token)>{button(Tone::Primary, "Inloggen")}</form>
    };
    Page::new("Inloggen", body).under(Nav::SignIn)
}

/// For a link that is opened in another browser than the one that asked for it.
pub fn link_of_other_browser() -> Page {
    let title = "Typ de code op het andere apparaat";
    let lead = "U vroeg deze link aan op een ander apparaat, of in een andere browser. De link werkt alleen daar.";
    let body = view! {
        {section_head("", title, lead)}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            <div class="ul-prose">
                <p>
                    "In de mail staat ook een code van 8 cijfers. Ga terug naar de pagina “Kijk in uw mail” op het andere \
                    apparaat en typ de code daar."
                </p>
                <p>
                    <strong>"Hebt u zelf geen link gevraagd?"</strong>
                    " Geef de code dan aan niemand. Iemand anders kan er met uw naam mee inloggen."
                </p>
            </div>
            <p class="utrecht-paragraph">
                "Wilt u liever hier inloggen? " {link(paths::SIGN_IN, "Vraag hier een nieuwe mail aan")} "."
            </p>
        </div>
    };
    Page::new(title, body).under(Nav::SignIn)
}

/// For a link or a code that was used, was replaced or has run out.
pub fn link_expired() -> Page {
    let lead = format!(
        "Een link of code werkt één keer en {LINK_MINUTES} minuten lang. Wie een nieuwe mail aanvraagt of te vaak een \
         verkeerde code typt, kan de oude niet meer gebruiken. Vraag een nieuwe mail aan."
    );
    let title = "Deze link of code werkt niet meer";
    let body = view! {
        {section_head("", title, lead)}
        <div class="ul-actions">{button_link(Tone::Primary, paths::SIGN_IN, "Vraag een nieuwe mail aan")}</div>
    };
    Page::new(title, body).under(Nav::SignIn)
}
