//! The challenges that municipalities make public.

use super::status_badge;
use crate::forms::{button, narrow};
use crate::page::Page;
use crate::parts::{Tone, button_link, empty, facts, link, section_head};
use crate::paths::{self, asked};
use crate::views::disclosure::{Challenge, ChallengesAsked, ChallengesPage};
use domain::Named;
use domain::calendar::DutchDate;
use domain::case::PublicStatus;
use domain::guide::services;
use leptos::prelude::*;

const LEAD: &str =
    "Deze voorstellen deden inwoners aan hun gemeente. Een gemeente kiest zelf welke zij openbaar maakt.";

/// A page of them, the newest first, with what to choose from.
pub fn challenges(page: &ChallengesPage) -> Page {
    let list = if page.challenges.is_empty() {
        nothing(&page.asked)
    } else {
        view! { <ul class="ul-cards">{page.challenges.iter().map(tile).collect_view()}</ul> }.into_any()
    };
    let body = view! {
        {section_head("", "Uitdagingen", LEAD)}
        <div class="ul-stack ul-stack--loose">{filter(page)} {count(page)} {list} {pages(page)} {page.asked.site.is_none().then(more)}</div>
    };
    Page::new("Uitdagingen", body).about(LEAD).with_feed(paths::CHALLENGES_FEED)
}

fn count(page: &ChallengesPage) -> Option<AnyView> {
    let found = match page.total {
        0 => return None,
        1 => "1 uitdaging".to_owned(),
        more => format!("{more} uitdagingen"),
    };
    let place = (page.pages > 1).then(|| format!(", bladzijde {} van {}", page.asked.page, page.pages));
    Some(view! { <p>{found} {place}</p> }.into_any())
}

fn tile(challenge: &Challenge) -> AnyView {
    let fact = |name: &str, value: String| (name.to_owned(), value.into_any());
    let outcome = challenge.decision.as_ref().map(|one| fact("Besluit", one.outcome.label().to_owned()));
    let rows = [
        fact("Gemeente", challenge.municipality.name.clone()),
        fact("Van", challenge.initiator.clone()),
        fact("Dienst", challenge.service.label().to_owned()),
        fact("Ontvangen", challenge.received_on.long()),
    ];
    view! {
        <li>
            <article class="ul-card">
                <h2 class="ul-card__title">{link(paths::challenge(&challenge.reference), challenge.title.clone())}</h2>
                <div class="ul-card__body ul-stack ul-stack--tight">
                    <p>{status_badge(challenge.status)}</p>
                    {facts(rows.into_iter().chain(outcome))}
                </div>
            </article>
        </li>
    }
    .into_any()
}

/// A form that works by its address alone.
fn filter(page: &ChallengesPage) -> AnyView {
    let asked = &page.asked;
    let is_narrow = asked.site.is_some();
    let municipalities = page.municipalities.iter().map(|one| (one.code.clone(), one.name.clone()));
    let services = services::ALL.into_iter().map(|one| (one.value.to_owned(), one.label().to_owned()));
    let statuses = PublicStatus::ALL.iter().map(|one| (one.value().to_owned(), one.label().to_owned()));
    let status = asked.status.map(|status| status.value().to_owned());
    view! {
        <form class="ul-form" method="get" action=asked.path() role="search" aria-label="Kies uitdagingen">
            <div class="ul-three">
                {(!is_narrow).then(|| narrow((asked::MUNICIPALITY, "Gemeente", "Alle gemeenten"), asked.municipality.as_deref(), municipalities))}
                {narrow((asked::SERVICE, "Dienst", "Alle diensten"), asked.service.as_deref(), services)}
                {narrow((asked::STATUS, "Status", "Elke status"), status.as_deref(), statuses)}
            </div>
            <div class="ul-actions">{button(Tone::Secondary, "Toon")}</div>
        </form>
    }
    .into_any()
}

fn nothing(asked: &ChallengesAsked) -> AnyView {
    if asked.is_narrowed() || asked.page > 1 {
        return empty(
            "Er is geen uitdaging gevonden",
            "Kies een andere gemeente, dienst of status.",
            link(asked.path(), "Bekijk alle uitdagingen"),
        );
    }
    empty(
        "Er is nog geen uitdaging openbaar",
        "Maakt een gemeente er een openbaar? Dan staat zij hier.",
        link(paths::MUNICIPALITIES, "Bekijk welke taken u kunt uitdagen"),
    )
}

fn pages(page: &ChallengesPage) -> Option<AnyView> {
    let ChallengesPage { asked, pages, .. } = page;
    let to = |number: u32, label| button_link(Tone::Secondary, asked.at_page(number), label);
    let back = (asked.page > 1).then(|| to((asked.page - 1).min(*pages), "Vorige bladzijde"));
    let on = (asked.page < *pages).then(|| to(asked.page + 1, "Volgende bladzijde"));
    (back.is_some() || on.is_some()).then(|| {
        view! {
            <nav class="ul-actions" aria-label="Bladeren">
                {back} {on}
            </nav>
        }
        .into_any()
    })
}

fn more() -> AnyView {
    view! {
        <p>
            {link(paths::CHALLENGES_FEED, "Volg nieuwe uitdagingen (Atom-feed)")} ", of gebruik de "
            {link(paths::OPEN_DATA, "open data")} "."
        </p>
    }
    .into_any()
}
