//! What the municipality gives: its figures of the task.

use super::FIGURES;
use crate::forms::{Entry as Typing, FieldProps, Note, Returned, action_button, select, text_area, text_field};
use crate::parts::{Tone, facts, prose};
use crate::views::preliminary::TalksView;
use crate::words;
use domain::Named;
use domain::calendar::DutchDate;
use domain::catalogue::Tier;
use domain::money::Cents;
use domain::preliminary::{Act, Entry, Given, GivenCells, fields};
use leptos::prelude::*;

/// What was given last, with the button to take it over and the form to give it.
pub(super) fn given(view: &TalksView, returned: &Returned) -> AnyView {
    let none = view.talks.given.is_none().then(|| {
        view! { <p class="ul-subtle">"De gemeente gaf nog geen gegevens."</p> }
    });
    let by = view.entries.iter().rev().find(|one| matches!(one.entry, Entry::Given(_)));
    let by = by.map(|one| view! { <p class="ul-small ul-subtle">{words::by(&one.by)}</p> });
    let shown = view.talks.given.as_ref().map(|given| view! { {facts(rows(given))} {by} });
    let take_over = view.allowed.contains(&Act::TakeOver).then(|| {
        view! {
            <form class="ul-form" method="post" novalidate>
                <p class="utrecht-paragraph">
                    "Wij vullen alleen in wat bij u nog leeg is. Wat u zelf schreef, blijft staan."
                </p>
                <div class="ul-actions">{action_button(Tone::Secondary, &Act::TakeOver, "Neem over in uw voorstel")}</div>
            </form>
        }
    });
    let give = view
        .allowed
        .contains(&Act::Give)
        .then(|| form(&view.talks.given.as_ref().map(Given::cells).unwrap_or_default(), returned));
    view! {
        <section class="ul-stack" id=FIGURES tabindex="-1" aria-labelledby="gegevens-kop">
            <h2 class="utrecht-heading-2" id="gegevens-kop">
                "Wat de gemeente over de taak weet"
            </h2>
            {none} {shown} {take_over} {give}
        </section>
    }
    .into_any()
}

fn rows(given: &Given) -> Vec<(String, AnyView)> {
    let unit = if given.unit.is_empty() { String::new() } else { format!(" ({})", given.unit) };
    let count = |volume: u32| Cents(i64::from(volume) * 100).plain_in_short();
    let text = |label: &str, value: Option<String>| value.map(|value| (label.to_owned(), value.into_any()));
    let rows = [
        text("Hoeveelheid per jaar", given.volume.map(|volume| format!("{}{unit}", count(volume)))),
        text("Kosten per jaar nu", given.cost.map(Cents::euros)),
        text("Het contract loopt tot en met", given.contract_end.map(DutchDate::long)),
        text("Omvang van uw voorstel", given.tier.map(|tier| tier.label().to_owned())),
        (!given.note.is_empty()).then(|| ("Toelichting".to_owned(), prose(&given.note))),
    ];
    rows.into_iter().flatten().collect()
}

fn form(cells: &GivenCells, returned: &Returned) -> AnyView {
    let field = |name: &str, label: &str, help: &str, stored: &str| FieldProps {
        note: Some(Note::Voluntary),
        ..FieldProps::new(name, label).help(help).from(returned, stored)
    };
    let volume = field(fields::VOLUME, "Hoeveel is er per jaar?", "Een heel getal, bijvoorbeeld 3.456.", &cells.volume);
    let unit = field(fields::UNIT, "Waarvan?", "Eén woord in het enkelvoud: dagdeel, uur of rit.", &cells.unit);
    let cost =
        field(fields::COST, "Wat kost de taak per jaar nu?", "Alles wat de gemeente hiervoor betaalt.", &cells.cost);
    let end = field(fields::CONTRACT_END, "Tot en met welke dag loopt het contract?", "", &cells.contract_end);
    let tier =
        field(fields::TIER, "Hoe groot is dit voorstel voor u?", "Daarvan hangt af wat u straks vraagt.", &cells.tier);
    let note = field(
        fields::NOTE,
        "Wat moet het bestuur nog weten?",
        "Noem ook de vragen die voor dit plan niet gelden.",
        &cells.note,
    );
    let tiers = Tier::ALL.iter().map(|tier| (tier.value().to_owned(), tier.label().to_owned()));
    view! {
        <form class="ul-form" method="post" novalidate>
            {text_field(&volume, Typing::Number("per jaar"))} {text_field(&unit, Typing::Line)}
            {text_field(&cost, Typing::Money)} {text_field(&end, Typing::Date)} {select(&tier, tiers)}
            {text_area(&note, 4, None)}
            <div class="ul-actions">{action_button(Tone::Secondary, &Act::Give, "Geef dit aan het bestuur")}</div>
        </form>
    }
    .into_any()
}
