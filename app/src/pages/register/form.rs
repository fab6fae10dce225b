//! A task to add or to change.

use super::kept::{TITLE, status};
use crate::forms::{
    Entry, FieldProps, Note, Returned, action_button, form_head, hidden, radio_group, select, text_area, text_field,
};
use crate::page::{Nav, Page};
use crate::parts::{Level, Tone, crumbs, facts, heading, link, section_head};
use crate::paths;
use crate::views::fields::VERSION;
use crate::views::register::{TaskAction, TaskFormPage};
use domain::Named;
use domain::calendar::DutchDate;
use domain::register::{Publication, TaskCell, TaskCells, challengeable_services};
use leptos::prelude::*;

/// The form, and what can be done with a task that is public.
pub fn task_form(page: &TaskFormPage, returned: &Returned) -> Page {
    let title = page.stored.as_ref().map_or_else(|| "Nieuwe taak".to_owned(), |view| view.task.name.clone());
    let cells = page.cells();
    let version = page.stored.as_ref().map_or(0, |view| view.version);
    let other = (returned.posted() && returned.typed.number(VERSION) != version).then(|| changed(&cells, returned));
    let body = view! {
        {crumbs([(paths::tasks_of(&page.municipality.0), TITLE.to_owned())])}
        {form_head(returned)}
        {section_head(format!("Gemeente {}", page.municipality.1), title.clone(), "")}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            {standing(page)} {other}
            <form class="ul-form" method="post" novalidate>
                {hidden(VERSION, version.to_string())} {about_the_task(&cells, returned)} {about_the_contract(&cells, returned)}
                {about_questions(&cells, returned)}
                {publication(&cells, returned)}
                <div class="ul-actions">
                    {action_button(Tone::Primary, &TaskAction::Save, "Bewaar de taak")} {withdraw(page)}
                </div>
            </form>
        </div>
    };
    Page::new(title, body).under(Nav::Tasks).after(returned)
}

/// Who may read it now, and who changed it last.
fn standing(page: &TaskFormPage) -> Option<AnyView> {
    let view = page.stored.as_ref()?;
    let by = page.changed_by.as_ref().map(|name| format!(" door {name}")).unwrap_or_default();
    let public = (view.task.publication == Publication::Public)
        .then(|| link(paths::register_task(&page.slug, &view.id), "Bekijk de taak zoals iedereen die ziet"));
    Some(
        view! {
            <p>{status(view.task.publication)}</p>
            <p class="ul-small ul-subtle">{format!("Laatst gewijzigd op {}{by}.", view.updated_on.long())}</p>
            {public.map(|public| view! { <p>{public}</p> })}
        }
        .into_any(),
    )
}

/// What somebody else saved meanwhile, for who has typed something else. Whoever saves after that has seen it.
fn changed(cells: &TaskCells, returned: &Returned) -> AnyView {
    let differs = |cell: &&TaskCell| returned.value(cell.value(), "").trim() != cells.get(**cell);
    let others = TaskCell::ALL.iter().filter(differs);
    let rows = others.map(|cell| (cell.label().to_owned(), cells.get(*cell).to_owned().into_any()));
    view! {
        <section class="ul-panel ul-stack ul-stack--tight">
            {heading(Level::Two, "Dit is intussen bewaard")} {facts(rows)}
            <p class="utrecht-paragraph">"Hieronder staat wat u typte. Bewaart u dat, dan vervangt het deze tekst."</p>
        </section>
    }
    .into_any()
}

fn withdraw(page: &TaskFormPage) -> Option<AnyView> {
    let is_public = page.stored.as_ref().is_some_and(|view| view.task.publication == Publication::Public);
    is_public.then(|| action_button(Tone::Remove, &TaskAction::Withdraw, "Haal uit het register"))
}

fn field(cell: TaskCell, help: &'static str, cells: &TaskCells, returned: &Returned) -> FieldProps {
    FieldProps::new(cell.value(), cell.label()).help(help).from(returned, cells.get(cell))
}

fn voluntary(cell: TaskCell, help: &'static str, cells: &TaskCells, returned: &Returned) -> FieldProps {
    FieldProps { note: Some(Note::Voluntary), ..field(cell, help, cells, returned) }
}

fn about_the_task(cells: &TaskCells, returned: &Returned) -> AnyView {
    let services = challengeable_services().map(|service| (service.value.to_owned(), service.label().to_owned()));
    let description = field(
        TaskCell::Description,
        "Wat, waar, hoe vaak en voor wie. Hoogstens 200 woorden. Noem geen namen van cliënten of medewerkers.",
        cells,
        returned,
    );
    let volume = field(TaskCell::Volume, "Een heel getal, bijvoorbeeld 3.456.", cells, returned);
    let unit = field(TaskCell::Unit, "Eén woord in het enkelvoud: dagdeel, uur, maaltijd, rit.", cells, returned);
    view! {
        {text_field(&field(TaskCell::Name, "Een korte naam die iedereen begrijpt.", cells, returned), Entry::Line)}
        {select(&field(TaskCell::Service, "", cells, returned), services)}
        {text_area(&description, 6, None)}
        {text_field(&voluntary(TaskCell::Clients, "", cells, returned), Entry::Number("cliënten"))}
        {text_field(&volume, Entry::Number("per jaar"))}
        {text_field(&unit, Entry::Line)}
        {text_field(&field(TaskCell::Cost, "Alles wat de gemeente hiervoor betaalt.", cells, returned), Entry::Money)}
    }
    .into_any()
}

fn about_the_contract(cells: &TaskCells, returned: &Returned) -> AnyView {
    let provider = field(TaskCell::Provider, "Doet de gemeente het zelf? Schrijf dan gemeente.", cells, returned);
    let end = voluntary(TaskCell::ContractEnd, "Laat leeg als er geen einddatum is.", cells, returned);
    let extension =
        voluntary(TaskCell::Extension, "Hoe vaak, hoe lang, en wanneer de gemeente daarover beslist.", cells, returned);
    view! {
        {text_field(&provider, Entry::Line)} {text_field(&end, Entry::Date)} {text_field(&extension, Entry::Line)}
    }
    .into_any()
}

fn about_questions(cells: &TaskCells, returned: &Returned) -> AnyView {
    let function = field(
        TaskCell::Function,
        "Een functie of team, geen naam van een persoon: iedereen kan dit lezen.",
        cells,
        returned,
    );
    view! {
        {text_field(&function, Entry::Line)}
        {text_field(&field(TaskCell::Phone, "", cells, returned), Entry::Code)}
        {text_field(&field(TaskCell::Email, "", cells, returned), Entry::Email)}
    }
    .into_any()
}

fn publication(cells: &TaskCells, returned: &Returned) -> AnyView {
    let choices = Publication::ALL.iter().map(|one| {
        let who = match one {
            Publication::Draft => "Alleen medewerkers: de taak is nog een concept",
            Publication::Public => "Iedereen: de taak staat in het openbare register",
            Publication::Withdrawn => "Alleen medewerkers: de taak is ingetrokken",
        };
        (one.value().to_owned(), who.to_owned())
    });
    radio_group(&field(TaskCell::Publication, "", cells, returned), choices)
}
