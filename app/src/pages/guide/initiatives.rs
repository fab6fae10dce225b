//! Examples of initiatives, to choose by province and service.

use super::map::map;
use super::onward::onward;
use crate::forms::{button, narrow};
use crate::page::{Nav, Page};
use crate::parts::{Shade, Tone, badge, button_link, crumbs, empty, link, section_head};
use crate::paths::{self, FOUND, asked};
use crate::views::guide::initiatives::InitiativesPage;
use domain::Named;
use domain::guide::{Onward, services};
use domain::initiatives::{Initiative, Province, Wanted};
use leptos::prelude::*;

/// What the page is called.
pub(super) const TITLE: &str = "Voorbeelden van initiatieven";
/// What it says of itself.
pub(super) const LEAD: &str = "Kijk wat inwoners in andere plaatsen samen doen, en leer van hen.";

/// The examples: what to choose from, what was found, and the next step.
pub fn initiatives(page: &InitiativesPage) -> Page {
    let list = if page.initiatives.is_empty() {
        nothing(page.asked.wanted)
    } else {
        view! { <ul class="ul-cards ul-finder__list">{page.initiatives.iter().map(card).collect_view()}</ul> }
            .into_any()
    };
    let body = view! {
        {crumbs([(paths::GUIDE.to_owned(), "Uitleg".to_owned())])}
        {section_head("", TITLE, LEAD)}
        <div class="ul-finder">
            <div class="ul-stack ul-stack--loose">{form(page.asked.wanted)} {map(page)}</div>
            <section class="ul-stack" aria-labelledby=FOUND>
                <h2 class="utrecht-heading-2" id=FOUND tabindex="-1">
                    {found(page)}
                </h2>
                {list}
                {pages(page)}
            </section>
        </div>
        {onward(Onward::Eligibility(page.asked.wanted.service))}
    };
    Page::new(TITLE, body).about(LEAD).under(Nav::Guide)
}

/// A form that works by its address alone.
fn form(wanted: Wanted) -> AnyView {
    let provinces = Province::ALL.iter().map(|one| (one.value().to_owned(), one.label().to_owned()));
    let services = services::ALL.into_iter().map(|one| (one.value.to_owned(), one.label().to_owned()));
    let province = wanted.province.map(Named::value);
    let service = wanted.service.map(|service| service.value);
    view! {
        <form class="ul-form" method="get" action=format!("{}#{FOUND}", paths::INITIATIVES) role="search" aria-label="Kies initiatieven">
            {narrow((asked::PROVINCE, "Provincie", "Alle provincies"), province, provinces)}
            {narrow((asked::SERVICE, "Dienst", "Alle diensten"), service, services)}
            <div class="ul-actions">{button(Tone::Secondary, "Toon")}</div>
        </form>
    }
    .into_any()
}

/// "2 initiatieven in Drenthe met vervoer".
fn found(page: &InitiativesPage) -> String {
    let Wanted { province, service } = page.asked.wanted;
    let count = match page.total {
        0 => "Geen initiatieven".to_owned(),
        1 => "1 initiatief".to_owned(),
        more => format!("{more} initiatieven"),
    };
    let place = province.map(|province| format!(" in {}", province.label())).unwrap_or_default();
    let offer =
        service.map(|service| format!(" met {}", domain::text::in_sentence(service.label()))).unwrap_or_default();
    let turned = (page.pages > 1).then(|| format!(", bladzijde {} van {}", page.asked.page, page.pages));
    format!("{count}{place}{offer}{}", turned.unwrap_or_default())
}

fn card(initiative: &Initiative) -> AnyView {
    let Initiative { name, place, province, kind, services, summary, .. } = initiative;
    let services = services.iter().map(|service| view! { <li>{service.label()}</li> });
    let mark = initiative.is_fictional.then(|| view! { <p>{badge(Shade::Warning, "Fictief voorbeeld")}</p> });
    let website = initiative.website.as_ref().map(|address| {
        let label = view! {
            <span class="ul-hidden">{format!("Website van {name}: ")}</span>
            {address.host().to_owned()}
        };
        view! { <p class="ul-initiative__website">{link(address.as_str(), label)}</p> }
    });
    view! {
        <li>
            <article class="ul-card ul-initiative">
                <h3 class="ul-card__title">{name.clone()}</h3>
                <p class="ul-card__sub">{format!("{}, {place} in {}", kind.label(), province.label())}</p>
                <div class="ul-card__body ul-stack ul-stack--tight">
                    {mark}
                    <p class="utrecht-paragraph">{summary.clone()}</p>
                    <p class="ul-hidden">"Diensten:"</p>
                    <ul class="ul-tags">{services.collect_view()}</ul>
                    {website}
                </div>
            </article>
        </li>
    }
    .into_any()
}

fn nothing(wanted: Wanted) -> AnyView {
    if wanted.is_narrowed() {
        return empty(
            "Wij kennen hier nog geen voorbeeld van",
            "Kies een andere provincie of dienst. Misschien bent u de eerste.",
            link(paths::initiatives_asked(Wanted::default(), 1), "Bekijk alle voorbeelden"),
        );
    }
    empty(
        "Er staan nog geen voorbeelden",
        "Lees intussen wat een zorgcoöperatie is en hoe u er een begint.",
        link(paths::GUIDE, "Lees de uitleg"),
    )
}

fn pages(page: &InitiativesPage) -> Option<AnyView> {
    let (here, wanted) = (page.asked.page, page.asked.wanted);
    let to = |number: usize, label| button_link(Tone::Secondary, paths::initiatives_asked(wanted, number), label);
    let back = (here > 1).then(|| to(here - 1, "Vorige bladzijde"));
    let on = (here < page.pages).then(|| to(here + 1, "Volgende bladzijde"));
    (page.pages > 1).then(|| {
        view! {
            <nav class="ul-actions" aria-label="Bladeren">
                {back} {on}
            </nav>
        }
        .into_any()
    })
}
