//! How the board of a case gets its letters (bezorging).

use crate::forms::{Entry, FieldProps, Note, Returned, action_button, form_head, text_area, text_field};
use crate::page::Page;
use crate::parts::{Tab, Tone, bullets, case_nav, work_head};
use crate::views::case::post::{DeliveryAction, DeliveryPage};
use domain::case::{PostalAddress, command_fields, post_fields};
use leptos::prelude::*;

/// By post or by mail, with the address and, for who settles it for the board, the reason.
pub fn delivery(page: DeliveryPage, returned: &Returned) -> Page {
    let DeliveryPage { head, post, proposed, for_board } = page;
    let now = match &post {
        Some(address) => format!("De brieven gaan nu per post naar {}.", address.lines().join(", ")),
        None => "De berichten gaan nu per e-mail.".to_owned(),
    };
    let why = FieldProps {
        note: Some(Note::Ground("Awb 2:7 en 2:8".into())),
        ..FieldProps::new(command_fields::REASON, "Waarom wijzigt u dit?")
    }
    .help("Bijvoorbeeld: het bestuur liet weten dat het geen digitale post kan lezen. Het bestuur leest dit.")
    .from(returned, "");
    let by_post = if post.is_some() { "Wijzig het adres" } else { "Voortaan per post" };
    let by_mail = post.is_some().then(|| action_button(Tone::Secondary, &DeliveryAction::Mail, "Voortaan per e-mail"));
    let body = view! {
        {work_head(&head, Tab::Overview, ("Brieven per post of per e-mail", now), form_head(returned))}
        <div class="ul-tab-body ul-layout--side">
            <form class="ul-form" method="post" novalidate>
                {address_fields(&post.unwrap_or(proposed), returned)} {for_board.then(|| text_area(&why, 3, None))}
                <div class="ul-actions">{action_button(Tone::Primary, &DeliveryAction::Post, by_post)} {by_mail}</div>
            </form>
            <aside class="ul-panel ul-stack" aria-label="Wat er dan gebeurt">
                <h2 class="utrecht-heading-3">"Wat betekent per post?"</h2>
                {bullets(MEANING.map(str::to_owned))}
            </aside>
        </div>
    };
    Page::new(format!("Brieven per post of per e-mail: {}", head.title), body)
        .under(case_nav(head.side))
        .after(returned)
}

const MEANING: [&str; 4] = [
    "Er gaat geen e-mail over de procedure meer naar het bestuur.",
    "De gemeente drukt elke brief af en doet hem op de post.",
    "Een termijn begint op de dag nadat de brief op de post ging.",
    "Inloggen en meelezen in het dossier blijft mogelijk.",
];

/// Where letters go.
fn address_fields(address: &PostalAddress, returned: &Returned) -> AnyView {
    let field = |name, label, stored: &str| FieldProps::new(name, label).from(returned, stored);
    let name = field(post_fields::NAME, "Voor wie zijn de brieven?", &address.name);
    let street = field(post_fields::STREET, "Straat en huisnummer, of postbus", &address.street);
    let postcode = field(post_fields::POSTCODE, "Postcode", &address.postcode);
    let town = field(post_fields::TOWN, "Plaats", &address.town);
    view! {
        <fieldset class="ul-form ul-fieldset">
            <legend class="utrecht-heading-3">"Postadres"</legend>
            {text_field(&name, Entry::Line)} {text_field(&street, Entry::Line)} {text_field(&postcode, Entry::Code)}
            {text_field(&town, Entry::Line)}
        </fieldset>
    }
    .into_any()
}
