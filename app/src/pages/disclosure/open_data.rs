//! What there is for programs (open data), in plain words.

use crate::page::Page;
use crate::parts::{link, section_head};
use crate::paths;
use leptos::prelude::*;

const LEAD: &str = "Wat hier openbaar is, mag u hergebruiken. U hoeft niets te vragen en niets te betalen.";

/// What there is, where, in which form and under which licence.
pub fn open_data() -> Page {
    let at = |path: &str| format!("{}/{path}", paths::API);
    let csv = |path: &str| format!("{}/{path}?formaat=csv", paths::API);
    let row = |what: &'static str, path: &'static str| {
        view! {
            <li>
                {what} ": " {link(at(path), "json")} " of " {link(csv(path), "csv")}
            </li>
        }
    };
    let body = view! {
        {section_head("", "Open data", LEAD)}
        <div class="ul-prose">
            <h2 class="utrecht-heading-2">"Wat er is"</h2>
            <ul>
                {row("De uitdagingen die gemeenten openbaar maakten", "uitdagingen")}
                {row("De taken die u kunt uitdagen", "taken")}
                {row("De gemeenten die meedoen", "gemeenten")}
            </ul>
            <p>
                "Wilt u alleen weten wat er nieuw is? Volg dan de "
                {link(paths::CHALLENGES_FEED, "Atom-feed van de uitdagingen")} "."
            </p>
            <h2 class="utrecht-heading-2">"Wat er niet in staat"</h2>
            <p>
                "Er staan geen gegevens van mensen in, behalve wat een gemeente zelf als contact noemt. Van een uitdaging \
                staat er alleen wat een medewerker daarvoor schreef en openbaar maakte. Is iets niet meer openbaar? \
                Dan is het meteen weg."
            </p>
            {for_programmers()}
            <h2 class="utrecht-heading-2">"Licentie"</h2>
            <p>
                "U mag alles gebruiken zonder voorwaarden: "
                {link("https://creativecommons.org/publicdomain/zero/1.0/deed.nl", "CC0 1.0")} "."
            </p>
        </div>
    };
    Page::new("Open data", body).about(LEAD)
}

/// How programs read it.
fn for_programmers() -> AnyView {
    let description = link(format!("{}/openapi.json", paths::API), "beschrijving (OpenAPI 3.1)");
    view! {
            <h2 class="utrecht-heading-2">"Voor wie programmeert"</h2>
            <p>
                "De API volgt de regels voor API’s van de overheid. U hebt geen sleutel nodig. Alle adressen, velden en \
                fouten staan in de " {description} "."
            </p>
            <ul>
                <li>"Lijsten hebben bladzijden. De koptekst Link wijst naar de volgende."</li>
                <li>"Een csv-bestand heeft een puntkomma tussen de velden en is in UTF-8 geschreven."</li>
                <li>"Begint een veld met een teken waarmee een rekenblad rekent? Dan staat er een apostrof voor."</li>
                <li>"Vraag niet vaker dan nodig: met If-None-Match hoort u of er iets veranderde."</li>
            </ul>
    }
    .into_any()
}
