//! The officers of a municipality (medewerkers), for its administrator, and each officer's own absence.

mod officer;

pub use officer::{ending, officer};

use crate::forms::{Entry, FieldProps, Returned, button, checkbox_group, form_head, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Tone, button_link, link, page_head};
use crate::paths;
use crate::views::officers::{OfficerView, OfficersPage, fields, officer_roles};
use domain::calendar::DutchDate;
use domain::text::enumeration;
use leptos::prelude::*;

const TITLE: &str = "Medewerkers";

/// Everybody who works for a municipality, and the form to invite somebody.
pub fn officers(page: OfficersPage, returned: &Returned) -> Page {
    let OfficersPage { municipality: (id, name), others, officers, may_manage } = page;
    let lead = if may_manage {
        format!("Deze mensen werken voor de gemeente {name}. U nodigt ze uit, en u geeft en beëindigt hun rollen.")
    } else {
        format!("Dit doet u voor de gemeente {name}. Uw rollen krijgt u van de functioneel beheerder.")
    };
    let list = officers.iter().map(|one| line(&id, one)).collect_view();
    let body = view! {
        {form_head(returned)}
        {page_head(TITLE, lead, ())}
        <div class="ul-stack ul-stack--loose">
            {elsewhere(others)}
            <ul class="ul-members">{list}</ul>
            {may_manage.then(|| invite(&id, returned))} {may_manage.then(initiatives)}
        </div>
    };
    Page::new(TITLE, body).under(Nav::Officers).after(returned)
}

/// The way to the other municipalities for which somebody works.
fn elsewhere(others: Vec<(String, String)>) -> Option<AnyView> {
    let links =
        others.iter().map(|(id, name)| view! { <li>{link(paths::officers_of(id), format!("Gemeente {name}"))}</li> });
    (!others.is_empty()).then(|| {
        view! {
            <nav aria-label="Andere gemeenten">
                <ul class="ul-links">{links.collect_view()}</ul>
            </nav>
        }
        .into_any()
    })
}

fn line(municipality: &str, officer: &OfficerView) -> AnyView {
    let own = officer.own.then_some(" (dat bent u)");
    let change = view! {
        "Wijzig"
        <span class="ul-hidden">{format!(": {}", officer.name)}</span>
    };
    view! {
        <li>
            <div>
                <h2 class="utrecht-heading-4">{officer.name.clone()} {own}</h2>
                <p>{roles(officer)}</p>
                <p class="ul-small ul-subtle">{officer.email.clone()} {provided(officer)} {absence(officer)}</p>
            </div>
            <div class="ul-actions">
                {button_link(Tone::Tool, paths::officer(municipality, &officer.id), change)}
            </div>
        </li>
    }
    .into_any()
}

/// "Accountmanager en beoordelaar financiën".
fn roles(officer: &OfficerView) -> String {
    let names: Vec<String> = officer.roles.iter().map(|role| role.in_sentence()).collect();
    domain::text::capitalised(&enumeration(&names))
}

/// Who gives the roles, if no administrator does.
fn provided(officer: &OfficerView) -> Option<AnyView> {
    officer.provided.then(|| view! { <br /> "De rollen komen uit het account bij de gemeente." }.into_any())
}

/// Whether the officer is there, and who stands in.
fn absence(officer: &OfficerView) -> Option<AnyView> {
    let until = officer.absent_until.map(|until| format!("Afwezig tot en met {}.", until.long()));
    let deputy = officer.deputy.as_ref().map(|(_, name)| format!(" Vervanger: {name}."));
    let sentence = until.into_iter().chain(deputy).collect::<String>();
    (!sentence.is_empty()).then(|| view! { <br /> {sentence.trim_start().to_owned()} }.into_any())
}

/// The roles to tick.
fn role_boxes(field: &FieldProps) -> AnyView {
    checkbox_group(field, officer_roles().map(|role| (role.value().to_owned(), role.label())))
}

fn invite(municipality: &str, returned: &Returned) -> AnyView {
    let name = FieldProps::new(fields::NAME, "Voor- en achternaam").from(returned, "");
    let email = FieldProps::new(fields::EMAIL, "E-mailadres")
        .help("Hierheen sturen wij de uitnodiging. Met dit adres logt deze persoon in.")
        .from(returned, "");
    let chosen = FieldProps {
        value: returned.ticked(fields::ROLES, ""),
        error: returned.error(fields::ROLES),
        ..FieldProps::new(fields::ROLES, "Wat doet deze persoon?")
    };
    view! {
        <section class="ul-form ul-layout--read" aria-labelledby="uitnodigen">
            <h2 class="utrecht-heading-2" id="uitnodigen">
                "Nodig een medewerker uit"
            </h2>
            <form class="ul-form" method="post" action=paths::officers_of(municipality) novalidate>
                {text_field(&name, Entry::Line)} {text_field(&email, Entry::Email)} {role_boxes(&chosen)}
                <div class="ul-actions">{button(Tone::Primary, "Verstuur de uitnodiging")}</div>
            </form>
        </section>
    }
    .into_any()
}

/// The way to what administrators of all municipalities maintain together.
fn initiatives() -> AnyView {
    view! {
        <section class="ul-stack ul-stack--tight ul-layout--read" aria-labelledby="initiatieven">
            <h2 class="utrecht-heading-2" id="initiatieven">
                "Voorbeelden van initiatieven"
            </h2>
            <p class="utrecht-paragraph">
                "Iedereen leest deze voorbeelden bij de uitleg. De beheerders van alle gemeenten houden ze samen bij."
            </p>
            <p>{link(paths::KEPT_INITIATIVES, "Houd de voorbeelden bij")}</p>
        </section>
    }
    .into_any()
}
