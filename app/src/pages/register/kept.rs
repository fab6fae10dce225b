//! All tasks of a municipality, for its officers.

use crate::forms::{Returned, file_form, form_head};
use crate::page::{Nav, Page};
use crate::parts::{Level, Shade, Tone, badge, button_link, empty, heading, link, page_head};
use crate::paths;
use crate::views::register::{TaskView, TasksPage};
use domain::Named;
use domain::calendar::DutchDate;
use domain::register::Publication;
use leptos::prelude::*;

pub(super) const TITLE: &str = "Taken in het register";

/// The list, and the table to and from a spreadsheet.
pub fn tasks(page: &TasksPage, returned: &Returned) -> Page {
    let (id, name) = &page.municipality;
    let add = || button_link(Tone::Primary, paths::new_task(id), "Voeg een taak toe");
    let public = link(paths::register(&page.slug), "Bekijk het register zoals iedereen het ziet");
    let lines = page.tasks.iter().map(|task| line(page, task)).collect_view();
    let list = if page.tasks.is_empty() {
        empty(
            "Er staat nog geen taak in het register",
            "Inwoners zien zo wat zij kunnen uitdagen en wat dat nu kost.",
            page.may_change.then(add),
        )
    } else {
        view! { <ul class="ul-members">{lines}</ul> }.into_any()
    };
    let action = (page.may_change && !page.tasks.is_empty()).then(add);
    let body = view! {
        {form_head(returned)}
        {page_head(TITLE, format!("Taken die inwoners van de gemeente {name} kunnen uitdagen. Concepten ziet alleen de gemeente."), action)}
        <div class="ul-stack ul-stack--loose">
            {elsewhere(&page.others)} <p>{public}</p> {list} {spreadsheet(page)}
        </div>
    };
    Page::new(TITLE, body).under(Nav::Tasks).after(returned)
}

/// The way to the tasks of the other municipalities for which somebody works.
fn elsewhere(others: &[(String, String)]) -> Option<AnyView> {
    let links =
        others.iter().map(|(id, name)| view! { <li>{link(paths::tasks_of(id), format!("Gemeente {name}"))}</li> });
    (!others.is_empty()).then(|| {
        view! {
            <nav aria-label="Andere gemeenten">
                <ul class="ul-links">{links.collect_view()}</ul>
            </nav>
        }
        .into_any()
    })
}

fn line(page: &TasksPage, view: &TaskView) -> AnyView {
    let task = &view.task;
    let until = task
        .contract_end
        .map_or_else(|| "contract zonder einddatum".to_owned(), |end| format!("contract tot en met {}", end.long()));
    let change = view! {
        "Wijzig"
        <span class="ul-hidden">{format!(": {}", task.name)}</span>
    };
    let change = page.may_change.then(|| button_link(Tone::Tool, paths::task(&page.municipality.0, &view.id), change));
    view! {
        <li>
            <div>
                <h2 class="utrecht-heading-4">{task.name.clone()}</h2>
                <p>{status(task.publication)}</p>
                <p class="ul-small ul-subtle">{format!("{}, {until}", task.service.label())}</p>
            </div>
            <div class="ul-actions">{change}</div>
        </li>
    }
    .into_any()
}

/// Who may read it, as a badge.
pub(super) fn status(publication: Publication) -> AnyView {
    let shade = match publication {
        Publication::Draft => Shade::Neutral,
        Publication::Public => Shade::Good,
        Publication::Withdrawn => Shade::Ended,
    };
    badge(shade, publication.label())
}

/// All tasks as a table to change at once.
fn spreadsheet(page: &TasksPage) -> Option<AnyView> {
    const HELP: &str = "Download eerst de taken, of begin met de eerste regel daarvan. Klopt een cel niet? Dan wordt er \
                        niets bewaard en ziet u welke. Taken die niet in het bestand staan, blijven zoals ze zijn.";
    let id = &page.municipality.0;
    page.may_change.then(|| {
        view! {
            <section class="ul-form ul-layout--read" id="rekenblad">
                {heading(Level::Two, "Veel taken tegelijk")}
                <p>{link(paths::tasks_file(id), "Download de taken (csv)")}</p>
                {file_form(
                    (paths::import_tasks(id), ".csv,text/csv"),
                    ("Lees taken in uit een csv-bestand", HELP),
                    (),
                    "Lees het bestand in",
                )}
            </section>
        }
        .into_any()
    })
}
