//! All examples, to change.

use super::{TITLE, officers};
use crate::forms::{Returned, file_form, form_head};
use crate::page::{Nav, Page};
use crate::parts::{Level, Shade, Tone, badge, button_link, crumbs, empty, heading, link, page_head};
use crate::paths;
use crate::views::guide::initiatives::KeptInitiative;
use domain::Named;
use leptos::prelude::*;

const LEAD: &str = "Iedereen leest deze voorbeelden. De beheerders van alle gemeenten houden ze samen bij.";

/// The list, and the table to and from a spreadsheet.
pub fn kept_initiatives(kept: &[KeptInitiative], returned: &Returned) -> Page {
    let add = || button_link(Tone::Primary, paths::NEW_INITIATIVE, "Voeg een initiatief toe");
    let list = if kept.is_empty() {
        empty("Er staat nog geen initiatief in de lijst", "Inwoners leren van wat anderen al doen.", add())
    } else {
        view! { <ul class="ul-members">{kept.iter().map(line).collect_view()}</ul> }.into_any()
    };
    let action = (!kept.is_empty()).then(add);
    let body = view! {
        {crumbs([officers()])}
        {form_head(returned)}
        {page_head(TITLE, LEAD, action)}
        <div class="ul-stack ul-stack--loose">
            <p>{link(paths::INITIATIVES, "Bekijk de voorbeelden zoals iedereen ze ziet")}</p>
            {list}
            {spreadsheet()}
        </div>
    };
    Page::new(TITLE, body).under(Nav::Officers).after(returned)
}

fn line(kept: &KeptInitiative) -> AnyView {
    let one = &kept.initiative;
    let named = |verb: &'static str| {
        view! {
            {verb}
            <span class="ul-hidden">{format!(": {}", one.name)}</span>
        }
    };
    let mark = one.is_fictional.then(|| view! { <p>{badge(Shade::Warning, "Fictief voorbeeld")}</p> });
    view! {
        <li>
            <div>
                <h2 class="utrecht-heading-4">{one.name.clone()}</h2>
                {mark}
                <p class="ul-small ul-subtle">
                    {format!("{}, {} in {}", one.kind.label(), one.place, one.province.label())}
                </p>
            </div>
            <div class="ul-actions">
                {button_link(Tone::Tool, paths::initiative(&kept.id), named("Wijzig"))}
                {button_link(Tone::Remove, paths::initiative_removal(&kept.id), named("Verwijder"))}
            </div>
        </li>
    }
    .into_any()
}

/// All initiatives as a table to change at once.
fn spreadsheet() -> AnyView {
    const HELP: &str = "Download eerst de lijst, of begin met de eerste regel daarvan. Klopt een cel niet? Dan wordt er \
                        niets bewaard en ziet u welke. Wat niet in het bestand staat, blijft zoals het is.";
    view! {
        <section class="ul-form ul-layout--read" id="rekenblad">
            {heading(Level::Two, "Veel initiatieven tegelijk")}
            <p>{link(paths::INITIATIVES_FILE, "Download de initiatieven (csv)")}</p>
            {file_form(
                (paths::IMPORT_INITIATIVES.to_owned(), ".csv,text/csv"),
                ("Lees initiatieven in uit een csv-bestand", HELP),
                (),
                "Lees het bestand in",
            )}
        </section>
    }
    .into_any()
}
