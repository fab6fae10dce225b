//! What both sides wrote and agreed, and the forms to add to it.

use super::{AGREEMENTS, TALK};
use crate::forms::{FieldProps, Returned, action_button, text_area};
use crate::parts::{Tone, prose};
use crate::views::preliminary::{EntryView, TalksView};
use crate::words;
use domain::calendar::DutchDate;
use domain::case::Side;
use domain::preliminary::{Act, Entry, fields};
use leptos::prelude::*;

/// Everything that happened, oldest first, and the form for a message.
pub(super) fn talk(view: &TalksView, returned: &Returned) -> AnyView {
    let lines = view.entries.iter().map(|one| line(one, view.side)).collect_view();
    let list = if view.entries.is_empty() {
        view! { <p class="ul-subtle">"Er is nog niets geschreven."</p> }.into_any()
    } else {
        view! { <ol class="ul-messages">{lines}</ol> }.into_any()
    };
    let other = match view.side {
        Side::Board => "de gemeente",
        Side::Municipality => "het bestuur",
    };
    let message = FieldProps::new(fields::MESSAGE, format!("Uw bericht aan {other}"))
        .help("Zet hier geen gegevens over de gezondheid van iemand in, en geen rekeningnummer.")
        .from(returned, "");
    let write = view.allowed.contains(&Act::Write).then(|| {
        view! {
            <form class="ul-form" method="post" novalidate>
                {text_area(&message, 4, None)}
                <div class="ul-actions">{action_button(Tone::Primary, &Act::Write, "Verstuur dit bericht")}</div>
            </form>
        }
    });
    view! {
        <section class="ul-stack" id=TALK tabindex="-1" aria-labelledby="gesprek-kop">
            <h2 class="utrecht-heading-2" id="gesprek-kop">
                "Berichten"
            </h2>
            {list} {write}
        </section>
    }
    .into_any()
}

fn line(one: &EntryView, reader: Side) -> AnyView {
    let from = match one.from {
        Side::Board => "Het bestuur",
        Side::Municipality => "De gemeente",
    };
    let own = if one.from == reader { "own" } else { "other" };
    let text = match &one.entry {
        Entry::Message { text } => prose(text),
        other => view! { <p class="utrecht-paragraph">{told(other)}</p> }.into_any(),
    };
    view! {
        <li class="ul-message ul-stack ul-stack--tight" data-from=own>
            <p class="ul-small">
                <strong>{from}</strong>
                {format!(", {}", words::by(&one.by))}
            </p>
            {text}
        </li>
    }
    .into_any()
}

/// What happened that is no message.
fn told(entry: &Entry) -> String {
    match entry {
        Entry::Opened { .. } => "Toegang geopend of gewijzigd.".to_owned(),
        Entry::Closed { .. } => "Toegang gesloten.".to_owned(),
        Entry::AppointmentMade(made) => format!("Afspraak: {}.", words::meeting(made)),
        Entry::AppointmentWithdrawn { reason } => format!("De afspraak gaat niet door. {reason}"),
        Entry::Given(_) => "Gegevens over de taak gegeven.".to_owned(),
        Entry::Agreed { text } => format!("Afgesproken: {text}"),
        Entry::Decided { course, reason, .. } => {
            format!("{}. {reason}", domain::Named::label(*course)).trim_end().to_owned()
        }
        Entry::Message { text } => text.clone(),
    }
}

/// What was agreed, with its day, and the form to keep more.
pub(super) fn agreements(view: &TalksView, returned: &Returned) -> AnyView {
    let lines = view.entries.iter().filter_map(|one| match &one.entry {
        Entry::Agreed { text } => Some(view! {
            <li class="ul-stack ul-stack--tight">
                <p class="ul-small ul-subtle">{format!("{}, {}", one.by.at.date().long(), one.by.name)}</p>
                {prose(text)}
            </li>
        }),
        _ => None,
    });
    let lines: Vec<_> = lines.collect();
    let none = lines.is_empty().then(|| view! { <p class="ul-subtle">"Er is nog niets afgesproken."</p> });
    let list = (!lines.is_empty()).then(|| view! { <ol class="ul-discussion">{lines}</ol> });
    let field = FieldProps::new(fields::AGREEMENT, "Wat hebt u afgesproken?")
        .help("Eén afspraak. Noem wie iets doet en wanneer. Beide kanten lezen dit; wijzigen kan niet.")
        .from(returned, "");
    let add = view.allowed.contains(&Act::Agree).then(|| {
        view! {
            <form class="ul-form" method="post" novalidate>
                {text_area(&field, 3, None)}
                <div class="ul-actions">{action_button(Tone::Secondary, &Act::Agree, "Leg deze afspraak vast")}</div>
            </form>
        }
    });
    view! {
        <section class="ul-stack" id=AGREEMENTS tabindex="-1" aria-labelledby="afgesproken-kop">
            <h2 class="utrecht-heading-2" id="afgesproken-kop">
                "Wat is afgesproken"
            </h2>
            {none} {list} {add}
        </section>
    }
    .into_any()
}
