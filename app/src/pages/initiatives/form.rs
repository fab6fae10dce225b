//! An example to add or to change.

use super::above;
use crate::forms::{
    Entry, FieldProps, Note, Returned, action_button, checkbox_group, form_head, hidden, radio_group, select,
    text_area, text_field,
};
use crate::page::{Nav, Page};
use crate::parts::{Level, Tone, button_link, crumbs, facts, heading, section_head};
use crate::paths;
use crate::views::fields::VERSION;
use crate::views::guide::initiatives::{InitiativeAction, InitiativeForm, KeptInitiative};
use domain::Named;
use domain::calendar::DutchDate;
use domain::guide::services;
use domain::initiatives::{InitiativeCell, InitiativeCells, Kind, Province};
use leptos::prelude::*;

/// The form; without a stored initiative, for a new one.
pub fn initiative_form(stored: Option<&KeptInitiative>, returned: &Returned) -> Page {
    let title = stored.map_or_else(|| "Nieuw initiatief".to_owned(), |kept| kept.initiative.name.clone());
    let cells = stored.map(|kept| kept.initiative.cells()).unwrap_or_default();
    let version = stored.map_or(0, |kept| kept.version);
    let other = (returned.posted() && returned.typed.number(VERSION) != version).then(|| changed(&cells, returned));
    let removal = stored.map(|kept| button_link(Tone::Remove, paths::initiative_removal(&kept.id), "Verwijder"));
    let body = view! {
        {crumbs(above())}
        {form_head(returned)}
        {section_head("Voorbeeld van een initiatief", title.clone(), "")}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            {stored.map(standing)} {other}
            <form class="ul-form" method="post" novalidate>
                {hidden(VERSION, version.to_string())} {who_and_where(&cells, returned)} {what(&cells, returned)}
                <div class="ul-actions">
                    {action_button(Tone::Primary, &InitiativeAction::Save, "Bewaar het initiatief")} {removal}
                </div>
            </form>
        </div>
    };
    Page::new(title, body).under(Nav::Officers).after(returned)
}

/// Who changed it last.
fn standing(kept: &KeptInitiative) -> AnyView {
    let text = format!("Laatst gewijzigd op {} door {}.", kept.updated_on.long(), kept.changed_by);
    view! { <p class="ul-small ul-subtle">{text}</p> }.into_any()
}

/// What somebody else saved meanwhile, for who has typed something else. Whoever saves after that has seen it.
fn changed(cells: &InitiativeCells, returned: &Returned) -> AnyView {
    let typed = InitiativeForm::from(&returned.typed).cells;
    let differs = |cell: &&InitiativeCell| match cell {
        // A box that is not ticked is not sent.
        InitiativeCell::Fictional => (typed.get(**cell) == "ja") != (cells.get(**cell) == "ja"),
        other => typed.get(**other).trim() != cells.get(**other),
    };
    let others = InitiativeCell::ALL.iter().filter(differs);
    let rows = others.map(|cell| (cell.label().to_owned(), shown(*cell, cells).into_any()));
    view! {
        <section class="ul-panel ul-stack ul-stack--tight">
            {heading(Level::Two, "Dit is intussen bewaard")} {facts(rows)}
            <p class="utrecht-paragraph">"Hieronder staat wat u typte. Bewaart u dat, dan vervangt het deze tekst."</p>
        </section>
    }
    .into_any()
}

/// A cell in the words of the page.
fn shown(cell: InitiativeCell, cells: &InitiativeCells) -> String {
    let text = cells.get(cell);
    let label = match cell {
        InitiativeCell::Province => Province::from_value(text).map(Named::label),
        InitiativeCell::Kind => Kind::from_value(text).map(Named::label),
        InitiativeCell::Services => {
            let labels: Vec<&str> = text.split(", ").filter_map(services::find).map(services::Service::label).collect();
            return labels.join(", ");
        }
        _ => None,
    };
    label.unwrap_or(text).to_owned()
}

fn field(cell: InitiativeCell, help: &'static str, cells: &InitiativeCells, returned: &Returned) -> FieldProps {
    FieldProps::new(cell.value(), cell.label()).help(help).from(returned, cells.get(cell))
}

/// Boxes to tick, of which these are ticked in what is stored.
fn boxes(cell: InitiativeCell, help: &'static str, ticked: &str, returned: &Returned) -> FieldProps {
    FieldProps {
        value: returned.ticked(cell.value(), ticked),
        error: returned.error(cell.value()),
        ..FieldProps::new(cell.value(), cell.label()).help(help)
    }
}

fn named<T: Named>() -> impl Iterator<Item = (String, String)> {
    T::ALL.iter().map(|one| (one.value().to_owned(), one.label().to_owned()))
}

fn who_and_where(cells: &InitiativeCells, returned: &Returned) -> AnyView {
    let name = field(InitiativeCell::Name, "Zoals het initiatief zichzelf noemt.", cells, returned);
    let place = field(InitiativeCell::Place, "Een dorp, stad of wijk.", cells, returned);
    view! {
        {text_field(&name, Entry::Line)} {text_field(&place, Entry::Line)}
        {select(&field(InitiativeCell::Province, "", cells, returned), named::<Province>())}
        {radio_group(&field(InitiativeCell::Kind, "", cells, returned), named::<Kind>())}
    }
    .into_any()
}

fn what(cells: &InitiativeCells, returned: &Returned) -> AnyView {
    let offered = cells.get(InitiativeCell::Services).replace(", ", "\n");
    let services = services::ALL.into_iter().map(|one| (one.value.to_owned(), one.label().to_owned()));
    let summary =
        field(InitiativeCell::Summary, "Hoogstens 200 tekens. Noem geen namen van personen.", cells, returned);
    let help = "Het adres begint met https://.";
    let website = FieldProps { note: Some(Note::Voluntary), ..field(InitiativeCell::Website, help, cells, returned) };
    let made_up = boxes(
        InitiativeCell::Fictional,
        "Bij een verzonnen voorbeeld staat dat voor iedereen erbij.",
        cells.get(InitiativeCell::Fictional),
        returned,
    );
    view! {
        {checkbox_group(&boxes(InitiativeCell::Services, "", &offered, returned), services)}
        {text_area(&summary, 3, None)}
        {text_field(&website, Entry::Line)}
        {checkbox_group(&made_up, [("ja".to_owned(), "Ja, dit is verzonnen".to_owned())])}
    }
    .into_any()
}
