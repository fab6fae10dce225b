//! The public home: what is this, can we, how do we start.

use crate::page::Page;
use crate::parts::{Tone, button_link, link};
use crate::paths;
use crate::views::Actor;
use crate::views::proposal::drafting::MunicipalityChoice;
use domain::guide::articles::RIGHT;
use leptos::prelude::*;

const LEAD: &str = "Neem met uw coöperatie, vereniging of stichting een taak van de gemeente over. Wij helpen u met het \
                    voorstel.";

/// Answers three questions in one screen. It promises a serious look and never a yes: no law gives an enforceable
/// claim.
pub fn welcome(municipalities: Vec<MunicipalityChoice>, visitor: Option<&Actor>) -> Page {
    let body = view! {
        {hero(visitor)}
        <div class="ul-stack ul-stack--loose">
            <div class="ul-three">{what()} {who()} {how(municipalities)}</div>
            {limits()}
            {steps()}
        </div>
    };
    Page::new("Daag de gemeente uit", body).about(LEAD)
}

fn hero(visitor: Option<&Actor>) -> AnyView {
    let (href, label) = match visitor {
        Some(officer) if officer.is_officer => (paths::CASES, "Naar de dossiers"),
        Some(_) => (paths::PROPOSALS, "Naar mijn voorstellen"),
        None => (paths::NEW_PROPOSAL, "Begin met uw voorstel"),
    };
    view! {
        <div class="ul-hero">
            <div class="ul-hero__text ul-stack ul-stack--loose">
                <h1 class="utrecht-heading-1" id="kop" tabindex="-1">"Kan uw buurt het beter? Daag de gemeente uit"</h1>
                <p class="ul-lead">{LEAD}</p>
                <div class="ul-actions">
                    {button_link(Tone::Primary, href, label)}
                    {link(paths::GUIDE, "Lees eerst de uitleg")}
                </div>
            </div>
            {super::picture::street()}
        </div>
    }
    .into_any()
}

fn what() -> AnyView {
    view! {
        <section class="ul-stack ul-stack--tight">
            <h2 class="utrecht-heading-2">"Wat is uitdagen?"</h2>
            <p class="utrecht-paragraph">
                "De gemeente laat zorg en hulp uitvoeren. Denkt u dat u dat beter, dichterbij of slimmer kunt? Dan doet u \
                een voorstel om de taak over te nemen. Dat heet het uitdaagrecht."
            </p>
            <p class="utrecht-paragraph">
                "De gemeente kijkt serieus naar elk voorstel. Zij hoeft niet altijd ja te zeggen."
            </p>
            <p>{link(paths::article(RIGHT.id), RIGHT.title)}</p>
        </section>
    }
    .into_any()
}

fn who() -> AnyView {
    let item = |text: &'static str| view! { <li class="utrecht-unordered-list__item">{text}</li> };
    view! {
        <section class="ul-stack ul-stack--tight">
            <h2 class="utrecht-heading-2">"Kunnen wij dit?"</h2>
            <p class="utrecht-paragraph">"Vaak wel, als u:"</p>
            <ul class="utrecht-unordered-list">
                {item("een groep inwoners bent, of een lokale organisatie zonder winstdoel;")}
                {item("mensen uit het dorp of de wijk achter u hebt;")}
                {item("kunt laten zien hoe u het goed en veilig doet.")}
            </ul>
            <p class="utrecht-paragraph">"Uw gemeente heeft de precieze regels in een verordening gezet."</p>
            <p>{link(paths::MUNICIPALITIES, "Bekijk welke taken gemeenten laten uitdagen")}</p>
            <p>{link(paths::CHALLENGES, "Lees welke uitdagingen er al zijn")}</p>
            <p>{link(paths::ELIGIBILITY, "Kijk of u dit kunt uitdagen")}</p>
        </section>
    }
    .into_any()
}

fn how(municipalities: Vec<MunicipalityChoice>) -> AnyView {
    let names: Vec<String> = municipalities.into_iter().map(|municipality| municipality.name).collect();
    let taking_part = (!names.is_empty()).then(|| {
        view! { <p class="utrecht-paragraph">{format!("U kunt hier terecht voor: {}.", names.join(", "))}</p> }
    });
    view! {
        <section class="ul-stack ul-stack--tight">
            <h2 class="utrecht-heading-2">"Hoe beginnen we?"</h2>
            <p class="utrecht-paragraph">
                "Log in met uw e-mailadres en vul het voorstel stap voor stap in. U kunt altijd stoppen en later \
                verdergaan. De gemeente ziet niets voordat u dat wilt."
            </p>
            {taking_part}
            <p class="utrecht-paragraph">"Bel gerust eerst met uw gemeente. Zij mag u ook helpen."</p>
            <p>{link(paths::SELF_CHECK, "Kijk hoe ver u bent met de zelfcheck")}</p>
        </section>
    }
    .into_any()
}

fn limits() -> AnyView {
    view! {
        <p class="ul-note">
            "Niet alles kan. De gemeente blijft bijvoorbeeld zelf bepalen wie recht heeft op hulp (Wmo 2015, artikel \
            2.6.3). En een lopend contract met een aanbieder kan in de weg staan."
        </p>
    }
    .into_any()
}

fn steps() -> AnyView {
    let step = |title: &'static str, text: &'static str| {
        view! {
            <li>
                <h3>{title}</h3>
                <p>{text}</p>
            </li>
        }
    };
    view! {
        <section class="ul-stack" aria-labelledby="stappen">
            <h2 class="utrecht-heading-2" id="stappen">
                "Zo gaat het"
            </h2>
            <ol class="ul-steps ul-steps--wide">
                {step("U schrijft uw voorstel", "Samen met uw bestuur. Elke vraag heeft uitleg.")}
                {step("U dient het in", "U krijgt meteen een ontvangstbevestiging met alles wat u invulde.")}
                {step(
                    "De gemeente kijkt of het compleet is",
                    "Mist er iets? Dan hoort u wat, en krijgt u tijd om het aan te vullen.",
                )}
                {step(
                    "De gemeente beoordeelt en besluit",
                    "Er is een vaste termijn. U ziet altijd hoeveel dagen er over zijn en wie aan zet is.",
                )}
            </ol>
        </section>
    }
    .into_any()
}
