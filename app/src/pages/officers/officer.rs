//! One officer: roles, absence and the end.

use super::{TITLE, role_boxes, roles};
use crate::forms::{Entry, FieldProps, Note, Returned, action_button, form_head, select, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Tone, button_link, crumbs, page_head, section_head};
use crate::paths;
use crate::views::officers::{OfficerAction, OfficerPage, fields};
use domain::calendar::DutchDate;
use leptos::prelude::*;

/// What an administrator, or the officer, can change.
pub fn officer(page: OfficerPage, returned: &Returned) -> Page {
    let title = page.officer.name.clone();
    let (roles, end) = if page.may_manage {
        let roles = if page.officer.provided { provided_roles(&page) } else { roles_form(&page, returned) };
        (Some(roles), Some((second_factor(), end(&page))))
    } else {
        (None, None)
    };
    let body = view! {
        {crumbs([above(&page)])}
        {form_head(returned)}
        {page_head(title.clone(), lead(&page), ())}
        <div class="ul-stack ul-stack--loose ul-layout--read">{roles} {absence_form(&page, returned)} {end}</div>
    };
    Page::new(title, body).under(Nav::Officers).after(returned)
}

fn above(page: &OfficerPage) -> (String, String) {
    (paths::officers_of(&page.municipality.0), TITLE.to_owned())
}

fn lead(page: &OfficerPage) -> String {
    format!("{} bij de gemeente {}.", roles(&page.officer), page.municipality.1)
}

fn provided_roles(page: &OfficerPage) -> AnyView {
    let text = format!(
        "Deze rollen komen uit het account bij de gemeente {}. U wijzigt ze daar. Hier veranderen ze zodra deze persoon \
         weer inlogt.",
        page.municipality.1
    );
    view! {
        <section class="ul-stack" aria-labelledby="rollen-kop">
            <h2 class="utrecht-heading-2" id="rollen-kop">
                "Rollen"
            </h2>
            <p class="utrecht-paragraph">{text}</p>
        </section>
    }
    .into_any()
}

fn roles_form(page: &OfficerPage, returned: &Returned) -> AnyView {
    let held = page.officer.roles.iter().map(|role| role.value()).collect::<Vec<_>>().join("\n");
    let chosen = FieldProps {
        value: returned.ticked(fields::ROLES, &held),
        error: returned.error(fields::ROLES),
        ..FieldProps::new(fields::ROLES, "Wat doet deze persoon?")
    };
    view! {
        <section class="ul-form" aria-labelledby="rollen-kop">
            <h2 class="utrecht-heading-2" id="rollen-kop">
                "Rollen"
            </h2>
            <form class="ul-form" method="post" novalidate>
                {role_boxes(&chosen)}
                <div class="ul-actions">
                    {action_button(Tone::Primary, &OfficerAction::ChangeRoles, "Bewaar de rollen")}
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn absence_form(page: &OfficerPage, returned: &Returned) -> AnyView {
    let until = page.officer.absent_until.map(DutchDate::numeric).unwrap_or_default();
    let until = FieldProps { note: Some(Note::Voluntary), ..FieldProps::new(fields::UNTIL, "Afwezig tot en met") }
        .help("Laat leeg voor wie er is. Wie afwezig is, krijgt geen nieuwe dossiers. De vervanger krijgt de mail ook.")
        .from(returned, &until);
    let deputy = page.officer.deputy.as_ref().map(|(id, _)| id.as_str()).unwrap_or_default();
    let deputy = FieldProps { note: Some(Note::Voluntary), ..FieldProps::new(fields::DEPUTY, "Vervanger") }
        .help(
            "De vervanger doet in alle dossiers wat deze persoon doet, in de rollen die beiden hebben. Een beoordelaar \
             heeft geen vervanger: de behandelaar wijst een ander aan.",
        )
        .from(returned, deputy);
    let list = if page.possible_deputies.is_empty() && deputy.value.is_empty() {
        view! { <p class="utrecht-paragraph">"Er is nog niemand met dezelfde rol die kan vervangen."</p> }.into_any()
    } else {
        select(&deputy, page.possible_deputies.clone())
    };
    view! {
        <section class="ul-form" aria-labelledby="afwezig">
            <h2 class="utrecht-heading-2" id="afwezig">
                "Afwezig en vervanger"
            </h2>
            <form class="ul-form" method="post" novalidate>
                {text_field(&until, Entry::Date)} {list}
                <div class="ul-actions">{action_button(Tone::Primary, &OfficerAction::SetAbsence, "Bewaar")}</div>
            </form>
        </section>
    }
    .into_any()
}

fn second_factor() -> AnyView {
    view! {
        <section class="ul-stack" aria-labelledby="tweede-stap">
            <h2 class="utrecht-heading-2" id="tweede-stap">
                "Toestel kwijt"
            </h2>
            <p class="utrecht-paragraph">
                "Is deze persoon het toestel met de app kwijt, en ook de herstelcodes? Ga eerst na dat u de juiste \
                persoon spreekt. Deze persoon is daarna overal uitgelogd en stelt de tweede stap opnieuw in."
            </p>
            <form method="post" class="ul-actions">
                {action_button(Tone::Secondary, &OfficerAction::ResetSecondFactor, "Laat de tweede stap opnieuw instellen")}
            </form>
        </section>
    }
    .into_any()
}

fn end(page: &OfficerPage) -> AnyView {
    let (municipality, person) = (&page.municipality.0, &page.officer.id);
    let provided = page.officer.provided.then_some(
        " Ook via de gemeente kan deze persoon dan niet meer inloggen, tot u opnieuw een uitnodiging verstuurt.",
    );
    view! {
        <section class="ul-stack" aria-labelledby="einde">
            <h2 class="utrecht-heading-2" id="einde">
                "Werkt hier niet meer"
            </h2>
            <p class="utrecht-paragraph">
                "Alle rollen eindigen, en deze persoon is meteen overal uitgelogd. Wat in de dossiers staat, blijft."
                {provided}
            </p>
            <div class="ul-actions">
                {button_link(Tone::Remove, paths::officer_ending(municipality, person), "Beëindig alle rollen")}
            </div>
        </section>
    }
    .into_any()
}

/// Asks whether everything that somebody is here is really to end.
pub fn ending(page: &OfficerPage, returned: &Returned) -> Page {
    let (municipality, officer) = (&page.municipality, &page.officer);
    let title = format!("Alle rollen van {} beëindigen", officer.name);
    let text = format!(
        "{} kan dan niets meer bij de gemeente {}, en is meteen overal uitgelogd.",
        officer.name, municipality.1
    );
    let here = paths::officer(&municipality.0, &officer.id);
    let back = here.clone();
    let body = view! {
        {crumbs([above(page), (here.clone(), officer.name.clone())])}
        {form_head(returned)}
        {section_head("", title.clone(), text)}
        <form method="post" action=here>
            <div class="ul-actions">
                {action_button(Tone::Remove, &OfficerAction::End, "Ja, beëindig alle rollen")}
                {button_link(Tone::Secondary, back, "Nee, terug")}
            </div>
        </form>
    };
    Page::new(title, body).under(Nav::Officers).after(returned)
}
