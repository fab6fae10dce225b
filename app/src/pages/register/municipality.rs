//! The municipalities that take part, and the front page of one.

use super::facts::in_short;
use crate::page::{Nav, Page};
use crate::parts::{Level, Tone, button_link, crumbs, facts, heading, link, section_head};
use crate::paths;
use crate::views::register::{MunicipalityEntry, MunicipalityPage};
use domain::profile::OrdinanceProfile;
use leptos::prelude::*;

/// How many tasks the front page shows.
const FIRST: usize = 3;

/// All municipalities, by name.
pub fn municipalities(entries: Vec<MunicipalityEntry>) -> Page {
    let tile = |entry: MunicipalityEntry| {
        view! {
            <li class="ul-tile">
                <h2 class="utrecht-heading-3">{link(paths::municipality(&entry.slug), entry.name.clone())}</h2>
                <p>{count(entry.tasks)}</p>
            </li>
        }
    };
    let body = view! {
        {section_head("", "Gemeenten", "Deze gemeenten doen mee. U ziet welke taken u kunt uitdagen.")}
        <ul class="ul-tiles">{entries.into_iter().map(tile).collect_view()}</ul>
    };
    Page::new("Gemeenten", body).under(Nav::Municipalities)
}

fn count(tasks: usize) -> String {
    match tasks {
        0 => "Nog geen taken in het register".to_owned(),
        1 => "Eén taak die u kunt uitdagen".to_owned(),
        more => format!("{more} taken die u kunt uitdagen"),
    }
}

/// One municipality: what can be challenged, its rules, and where questions go.
pub fn municipality(page: &MunicipalityPage) -> Page {
    let title = format!("Gemeente {}", page.contact.name);
    let body = view! {
        {crumbs([(paths::MUNICIPALITIES.to_owned(), "Gemeenten".to_owned())])}
        {section_head("", title.clone(), "Welke taken kunt u uitdagen, wat zijn de regels en wie helpt u?")}
        <div class="ul-stack ul-stack--loose">{tasks(page)} {challenges(page)} {page.profile.as_ref().map(rules)} {help(page)}</div>
    };
    Page::new(title, body).under(Nav::Municipalities)
}

fn tasks(page: &MunicipalityPage) -> AnyView {
    let tiles = page.tasks.iter().take(FIRST).map(|view| {
        view! {
            <li class="ul-tile">
                <h3>{link(paths::register_task(&page.slug, &view.id), view.task.name.clone())}</h3>
                {facts(in_short(&view.task))}
            </li>
        }
    });
    let all = match page.tasks.len() {
        0 => view! {
            <p class="utrecht-paragraph">
                "Deze gemeente heeft nog geen taken in het register gezet. U mag ook een andere taak uitdagen."
            </p>
        }
        .into_any(),
        count => view! {
            <ul class="ul-tiles">{tiles.collect_view()}</ul>
            <p>{link(paths::register(&page.slug), if count > FIRST { "Bekijk alle taken" } else { "Naar het register" })}</p>
        }
        .into_any(),
    };
    view! {
        <section class="ul-stack">{heading(Level::Two, "Taken die u kunt uitdagen")} {all}</section>
    }
    .into_any()
}

/// Where what others challenged stands.
fn challenges(page: &MunicipalityPage) -> AnyView {
    let href = paths::municipality_challenges(&page.slug);
    let text = match page.challenges {
        0 => "Deze gemeente heeft nog geen uitdaging openbaar gemaakt.".to_owned(),
        1 => "Deze gemeente heeft één uitdaging openbaar gemaakt.".to_owned(),
        more => format!("Deze gemeente heeft {more} uitdagingen openbaar gemaakt."),
    };
    let read = (page.challenges > 0).then(|| view! { <p>{link(href, "Lees wat anderen voorstelden")}</p> });
    view! {
        <section class="ul-stack ul-stack--tight">
            {heading(Level::Two, "Uitdagingen van anderen")} <p class="utrecht-paragraph">{text}</p> {read}
        </section>
    }
    .into_any()
}

fn rules(profile: &OrdinanceProfile) -> AnyView {
    let fact = |name: &str, value: String| (name.to_owned(), value.into_any());
    let rows = vec![
        fact("Verordening", profile.ordinance.clone()),
        fact("Artikel over het uitdaagrecht", profile.article.clone()),
        fact("Voorstel indienen", format!("uiterlijk {} voor de start", profile.lead_time)),
        fact("Tijd voor een besluit", profile.decision_term.to_string()),
    ];
    view! {
        <section class="ul-stack">{heading(Level::Two, "De regels")} {facts(rows)}</section>
    }
    .into_any()
}

fn help(page: &MunicipalityPage) -> AnyView {
    let contact = &page.contact;
    let check = paths::municipality_check(&page.slug);
    view! {
        <section class="ul-panel ul-stack ul-stack--tight">
            {heading(Level::Two, "Vragen of beginnen?")}
            <p class="utrecht-paragraph">
                {format!("Bel {} of mail ", contact.phone)}
                {link(format!("mailto:{}", contact.email), contact.email.clone())}
                ". De gemeente mag u helpen."
            </p>
            <div class="ul-actions">
                {button_link(Tone::Primary, check, "Kijk of uw plan kan")}
                {link(paths::municipality_questions(&page.slug), "Lees alle vragen vooraf")}
            </div>
        </section>
    }
    .into_any()
}
