//! Signing in at the provider of a municipality (inloggen via uw gemeente), and what somebody reads when that fails.

use crate::page::{Nav, Page};
use crate::parts::{Tone, button_link, section_head};
use crate::paths;
use crate::views::account::{LINK_MINUTES, Obstacle};
use crate::views::officers::MunicipalityName;
use leptos::prelude::*;

/// The way to each municipality that lets its own people in. `onward` is the path to go on to, encoded. Links and no
/// forms: a browser lets no form of this site end at another one.
pub(super) fn at_municipalities(municipalities: Vec<MunicipalityName>, onward: &str) -> AnyView {
    let way = |(id, name): &MunicipalityName| {
        let (heading, labelled) = (format!("gemeente-{id}"), format!("gemeente-{id}"));
        let address = format!("{}?{}={onward}", paths::provider_sign_in(id), paths::asked::NEXT);
        let label = view! {
            "Inloggen via uw gemeente"
            <span class="ul-hidden">{format!(": {name}")}</span>
        };
        view! {
            <section class="ul-stack ul-stack--tight" aria-labelledby=labelled>
                <h2 class="utrecht-heading-3" id=heading>
                    {format!("Werkt u bij de gemeente {name}?")}
                </h2>
                <div class="ul-actions">
                    {button_link(Tone::Secondary, address, label)}
                </div>
            </section>
        }
    };
    municipalities.iter().map(way).collect_view().into_any()
}

/// For who was not signed in by the provider of the municipality of this name.
pub fn provider_refused(obstacle: Obstacle, municipality: &str, reference: &str) -> Page {
    let title = "Inloggen via uw gemeente is niet gelukt";
    let body = view! {
        {section_head("", title, why(obstacle, municipality))}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            <p class="utrecht-paragraph">
                {what_to_do(obstacle)} " Vraagt u om hulp? Noem dan dit nummer:"
            </p>
            <p>
                <strong class="ul-reference">{reference.to_owned()}</strong>
            </p>
            <div class="ul-actions">{button_link(Tone::Primary, paths::SIGN_IN, "Terug naar inloggen")}</div>
        </div>
    };
    Page::new(title, body).under(Nav::SignIn)
}

fn why(obstacle: Obstacle, municipality: &str) -> String {
    match obstacle {
        Obstacle::Gone => {
            format!("U begon in een andere browser, was al klaar of deed er langer dan {LINK_MINUTES} minuten over.")
        }
        Obstacle::Denied => format!("De gemeente {municipality} liet u niet in, of u stopte met inloggen."),
        Obstacle::Unreliable => {
            format!("De inlogdienst van de gemeente {municipality} gaf geen antwoord, of een antwoord dat niet klopt.")
        }
        Obstacle::NoAddress => {
            format!("De gemeente {municipality} gaf geen e-mailadres door dat wij van haar mogen aannemen.")
        }
        Obstacle::NoRole => format!("Uw account bij de gemeente {municipality} geeft geen toegang tot Uitdaagloket."),
        Obstacle::AddressInUse => "Wij kunnen uw e-mailadres niet koppelen aan uw account bij de gemeente.".to_owned(),
    }
}

const fn what_to_do(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Gone | Obstacle::Denied => "Probeer het opnieuw.",
        Obstacle::Unreliable => "Het ligt niet aan u. Probeer het over een paar minuten opnieuw.",
        Obstacle::NoAddress => "Vraag de beheerder van uw account om het e-mailadres van uw werk door te geven.",
        Obstacle::NoRole => "Hebt u toegang nodig? Vraag dat aan de beheerder van uw account bij de gemeente.",
        Obstacle::AddressInUse => "Log in met een link in uw mail, of vraag hulp aan de functioneel beheerder.",
    }
}
