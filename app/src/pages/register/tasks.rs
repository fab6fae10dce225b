//! The tasks of a municipality that everybody may read, and one of them.

use super::above;
use super::facts::{contact, in_full, in_short};
use crate::page::{Nav, Page};
use crate::parts::{Level, Mood, Tone, alert, button_link, crumbs, facts, heading, link, prose, section_head};
use crate::paths::{self, asked};
use crate::views::register::{RegisterPage, TaskPage, TaskView};
use domain::calendar::DutchDate;
use domain::guide::services::Service;
use leptos::prelude::*;

const TITLE: &str = "Taken die u kunt uitdagen";

/// All tasks, or those of one service.
pub fn register(page: &RegisterPage) -> Page {
    let name = &page.contact.name;
    let lead = format!("De gemeente {name} laat deze taken nu uitvoeren. Wat het eerst vrijkomt, staat bovenaan.");
    let tasks = page.tasks.iter().map(|view| tile(&page.slug, view)).collect_view();
    let list = if page.tasks.is_empty() {
        view! {
            <p class="utrecht-paragraph">"Er staan nu geen taken in dit register. U mag ook een andere taak uitdagen."</p>
        }
        .into_any()
    } else {
        view! { <ul class="ul-cards">{tasks}</ul> }.into_any()
    };
    let body = view! {
        {crumbs(above(&page.slug, name))}
        {section_head(format!("Gemeente {name}"), TITLE, lead)}
        <div class="ul-stack ul-stack--loose">{filter(page)} {list} {other(page)}</div>
    };
    Page::new(format!("{TITLE}: {name}"), body).under(Nav::Municipalities)
}

fn tile(slug: &str, view: &TaskView) -> AnyView {
    view! {
        <li>
            <article class="ul-card">
                <h2 class="ul-card__title">{link(paths::register_task(slug, &view.id), view.task.name.clone())}</h2>
                <div class="ul-card__body">{facts(in_short(&view.task))}</div>
            </article>
        </li>
    }
    .into_any()
}

/// The services to choose from, if there are several.
fn filter(page: &RegisterPage) -> Option<AnyView> {
    let here = paths::register(&page.slug);
    let choice = |service: Option<&'static Service>| {
        let href =
            service.map_or_else(|| here.clone(), |service| format!("{here}?{}={}", asked::SERVICE, service.value));
        let label = service.map_or("Alle diensten", Service::label);
        let current = (service == page.chosen).then_some("page");
        view! {
            <li>
                <a class="ul-filter" href=href aria-current=current>
                    {label}
                </a>
            </li>
        }
    };
    let choices = std::iter::once(None).chain(page.services.iter().copied().map(Some));
    (page.services.len() > 1).then(|| {
        view! {
            <nav class="ul-filters" aria-label="Kies een dienst">
                <ul class="ul-filters__list">{choices.map(choice).collect_view()}</ul>
            </nav>
        }
        .into_any()
    })
}

/// Who has another task in mind may challenge that too.
fn other(page: &RegisterPage) -> AnyView {
    let check = paths::municipality_check(&page.slug);
    view! {
        <section class="ul-panel ul-stack ul-stack--tight">
            {heading(Level::Two, "Staat uw taak er niet bij?")}
            <p class="utrecht-paragraph">"U mag ook een taak uitdagen die niet in dit register staat."</p>
            <p>{link(check, "Kijk of uw plan kan")}</p>
        </section>
    }
    .into_any()
}

/// One task, and the way to challenge it.
pub fn task(page: &TaskPage) -> Page {
    let TaskView { id, task, updated_on, .. } = &page.view;
    let above =
        above(&page.slug, &page.municipality).into_iter().chain([(paths::register(&page.slug), TITLE.to_owned())]);
    let stand = format!("Laatst bijgewerkt op {}.", updated_on.long());
    let body = view! {
        {crumbs(above)}
        {section_head(format!("Taak van de gemeente {}", page.municipality), task.name.clone(), "")}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            {when(page)}
            {prose(&task.description)}
            <section class="ul-stack ul-stack--tight">
                {heading(Level::Two, "De taak in cijfers")} {facts(in_full(task))} <p class="ul-small ul-subtle">{stand}</p>
            </section>
            <section class="ul-stack ul-stack--tight">{heading(Level::Two, "Vragen over deze taak")} {contact(task)}</section>
            <section class="ul-panel ul-stack ul-stack--tight ul-onward">
                {heading(Level::Two, "Kunt u het beter?")}
                {if page.has_rules { challenge(id) } else { without_rules(&page.municipality) }}
            </section>
        </div>
    };
    Page::new(format!("{}: {}", task.name, page.municipality), body).under(Nav::Municipalities)
}

fn challenge(id: &str) -> AnyView {
    view! {
        <p class="utrecht-paragraph">
            "Begin met uw voorstel. Wat hierboven staat, vullen wij vast voor u in. U kunt alles nog veranderen."
        </p>
        <div class="ul-actions">{button_link(Tone::Primary, paths::challenging(id), "Daag deze taak uit")}</div>
    }
    .into_any()
}

/// What to do where nobody can begin a proposal yet.
fn without_rules(municipality: &str) -> AnyView {
    let text = format!(
        "De gemeente {municipality} heeft haar regels hier nog niet staan. Bel of mail haar. Een plan op papier mag altijd."
    );
    view! { <p class="utrecht-paragraph">{text}</p> }.into_any()
}

/// When somebody else can take over, and until when to hand in a proposal for that.
fn when(page: &TaskPage) -> Option<AnyView> {
    if page.is_free {
        let text = "Het contract van nu is afgelopen. Vraag de gemeente wanneer u kunt beginnen.";
        return Some(alert(Mood::Info, "Deze taak kan vrij zijn", text));
    }
    let start = page.view.task.first_day().filter(|_| page.has_rules)?;
    Some(match page.submit_by {
        Some(day) => alert(
            Mood::Info,
            format!("Dien uw voorstel in tot en met {}", day.long()),
            format!(
                "Zegt de gemeente ja? Dan kunt u beginnen op {}, als het contract van nu niet wordt verlengd.",
                start.long()
            ),
        ),
        None => alert(
            Mood::Warning,
            "Meteen na het contract beginnen lukt niet meer",
            "De gemeente heeft daarvoor te weinig tijd. Vraag haar of een latere start kan.",
        ),
    })
}
