//! The appointment of both sides.

use super::MEETING;
use crate::forms::{Entry, FieldProps, Returned, action_button, text_area, text_field};
use crate::parts::{Tone, link};
use crate::views::preliminary::TalksView;
use crate::words;
use domain::calendar::DutchDate;
use domain::preliminary::{Act, Appointment, fields};
use leptos::prelude::*;

/// The appointment that holds, with the forms to make, move or call it off.
pub(super) fn meeting(view: &TalksView, returned: &Returned) -> AnyView {
    let made = view.talks.appointment.as_ref();
    let stands = match (made, &view.talks.called_off) {
        (Some(made), _) => view! {
            <p class="utrecht-paragraph">
                <strong>{words::meeting(made)}</strong>
            </p>
            <p>{link(view.calendar.clone(), "Zet de afspraak in uw agenda (ics)")}</p>
        }
        .into_any(),
        (None, Some(_)) => view! {
            <p class="utrecht-paragraph">"De afspraak gaat niet door."</p>
            <p>{link(view.calendar.clone(), "Haal de afspraak uit uw agenda (ics)")}</p>
        }
        .into_any(),
        (None, None) => view! { <p class="ul-subtle">"Er is nog geen afspraak."</p> }.into_any(),
    };
    view! {
        <section class="ul-stack" id=MEETING tabindex="-1" aria-labelledby="afspraak-kop">
            <h2 class="utrecht-heading-2" id="afspraak-kop">
                "Elkaar spreken"
            </h2>
            {stands} {view.allowed.contains(&Act::Meet).then(|| make(made, returned))}
            {view.allowed.contains(&Act::CallOff).then(|| call_off(returned))}
        </section>
    }
    .into_any()
}

fn make(made: Option<&Appointment>, returned: &Returned) -> AnyView {
    let stored = |of: fn(&Appointment) -> String| made.map(of).unwrap_or_default();
    let day = FieldProps::new(fields::DAY, "Op welke dag?")
        .help("Bijvoorbeeld 14-12-2026.")
        .from(returned, &stored(|made| made.day.numeric()));
    let time = FieldProps::new(fields::TIME, "Hoe laat?")
        .help("Bijvoorbeeld 14.30. In uw agenda staat een uur.")
        .from(returned, &stored(|made| format!("{}.{:02}", made.time.hour(), made.time.minute())));
    let place = FieldProps::new(fields::PLACE, "Waar?")
        .help("Een adres, of hoe u elkaar online of per telefoon spreekt.")
        .from(returned, &stored(|made| made.place.clone()));
    let label = if made.is_some() { "Verzet de afspraak" } else { "Maak deze afspraak" };
    view! {
        <form class="ul-form" method="post" novalidate>
            {text_field(&day, Entry::Date)} {text_field(&time, Entry::Decimal)} {text_field(&place, Entry::Line)}
            <div class="ul-actions">{action_button(Tone::Secondary, &Act::Meet, label)}</div>
        </form>
    }
    .into_any()
}

fn call_off(returned: &Returned) -> AnyView {
    let reason = FieldProps::new(fields::WHY_NOT, "Waarom gaat de afspraak niet door?").from(returned, "");
    view! {
        <form class="ul-form" method="post" novalidate>
            {text_area(&reason, 2, None)}
            <div class="ul-actions">{action_button(Tone::Remove, &Act::CallOff, "Zeg de afspraak af")}</div>
        </form>
    }
    .into_any()
}
