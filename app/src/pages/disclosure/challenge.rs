//! One public challenge.

use super::status_badge;
use crate::page::Page;
use crate::parts::{Level, crumbs, facts, heading, lead, link, prose};
use crate::paths;
use crate::views::disclosure::{Challenge, ChallengePage, PublicDecision};
use domain::Named;
use domain::calendar::DutchDate;
use domain::case::PublicStep;
use jiff::civil::Date;
use leptos::prelude::*;

/// What it is, what became of it, and when.
pub fn challenge(page: &ChallengePage) -> Page {
    let challenge = &page.challenge;
    let municipality = &challenge.municipality;
    let above = [(paths::CHALLENGES.to_owned(), "Uitdagingen".to_owned())];
    let body = view! {
        {crumbs(above)}
        <div class="ul-page-head">
            <div class="ul-stack ul-stack--tight">
                <p class="ul-eyebrow">{format!("Gemeente {}, kenmerk {}", municipality.name, challenge.reference)}</p>
                <h1 class="utrecht-heading-1" id="kop" tabindex="-1">{challenge.title.clone()}</h1>
                {lead(format!("Een initiatief van {}", challenge.initiator))}
            </div>
            <p>{status_badge(challenge.status)}</p>
        </div>
        <div class="ul-stack ul-stack--loose ul-layout--read">
            <section class="ul-stack ul-stack--tight">
                {heading(Level::Two, "Het plan")} {prose(&challenge.summary)} {facts(rows(challenge))}
            </section>
            {challenge.decision.as_ref().map(|one| decision(&challenge.reference, one))}
            <section class="ul-stack">
                {heading(Level::Two, "Wat er gebeurde")}
                <ol class="ul-timeline">{page.steps.iter().map(|one| step(*one)).collect_view()}</ol>
            </section>
            {source(page)}
        </div>
    };
    let title = format!("{}: {}", challenge.title, municipality.name);
    Page::new(title, body)
        .about(format!("Uitdaging van {} aan de gemeente {}.", challenge.initiator, municipality.name))
}

fn rows(challenge: &Challenge) -> Vec<(String, AnyView)> {
    let service = link(paths::service(challenge.service.value), challenge.service.label());
    let municipality = link(paths::municipality(&challenge.municipality.slug), challenge.municipality.name.clone());
    vec![
        ("Gemeente".to_owned(), municipality),
        ("Dienst".to_owned(), service),
        ("Ontvangen op".to_owned(), challenge.received_on.long().into_any()),
    ]
}

fn decision(reference: &str, decision: &PublicDecision) -> AnyView {
    let outcome = format!("{}, op {}", decision.outcome.label(), decision.announced_on.long());
    view! {
        <section class="ul-panel ul-stack ul-stack--tight">
            {heading(Level::Two, "Het besluit")}
            <p>
                <strong>{outcome}</strong>
            </p>
            {prose(&decision.grounds)}
            <p>{link(paths::challenge_pdf(reference), "Download het besluit (pdf)")}</p>
        </section>
    }
    .into_any()
}

fn step((step, day): (PublicStep, Date)) -> AnyView {
    view! {
        <li class="ul-timeline__event">
            <p class="ul-timeline__when">{day.long()}</p>
            <p class="ul-timeline__what">{step.label()}</p>
        </li>
    }
    .into_any()
}

fn source(page: &ChallengePage) -> AnyView {
    let since = format!("De gemeente maakte dit openbaar op {}.", page.public_since.long());
    let data = format!("{}/uitdagingen/{}", paths::API, page.challenge.reference);
    view! {
        <p class="ul-small ul-subtle">
            {since} " Ook als " {link(data, "open data (json)")} ". " {link(paths::OPEN_DATA, "Wat is open data?")}
        </p>
    }
    .into_any()
}
