//! Approval by the board (goedkeuring): what was put before it, who agrees, and the buttons.

use crate::forms::{Entry, FieldProps, Returned, action_button, form_head, hidden, radio_group, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tone, alert, crumbs_of, empty, link, page_head, timeline};
use crate::paths;
use crate::views::Author;
use crate::views::board::approval::{ApprovalAction, ApprovalPage, BoardVersion, VersionState, Voice, fields};
use crate::views::fields::VERSION;
use crate::words;
use leptos::prelude::*;

const TITLE: &str = "Akkoord van uw bestuur";

/// The version that was put before the board last, and what to do with it.
pub fn approval(page: ApprovalPage, returned: &Returned) -> Page {
    let lead = "Keur samen één tekst goed voordat u indient. De gemeente ziet deze pagina niet.";
    let text = link(paths::draft_pdf(&page.head.id), "Lees de tekst van nu als pdf");
    let request = page.may_request.then(|| request(&page, returned));
    let body = view! {
        {crumbs_of(&page.head, [])}
        {form_head(returned)}
        {page_head(TITLE, lead, text)}
        <div class="ul-stack ul-stack--loose">{page.version.as_ref().map_or_else(nothing, |one| version(one, &page))} {request} {steps(&page)}</div>
    };
    Page::new(TITLE, body).under(Nav::Proposals).after(returned)
}

fn nothing() -> AnyView {
    let text = "Is de tekst af? Dan legt de voorzitter een versie voor. Iedereen krijgt daarvan een mail.";
    empty("Er ligt nog niets voor", text, ())
}

fn version(version: &BoardVersion, page: &ApprovalPage) -> AnyView {
    let stands = matches!(version.state, VersionState::Waiting | VersionState::Approved);
    let voices = version.voices.iter().map(voice).collect_view();
    let voices = (!matches!(version.state, VersionState::Lapsed { .. })).then(|| {
        view! { <ul class="ul-members">{voices}</ul> }
    });
    view! {
        <section class="ul-stack" aria-labelledby="versie">
            <h2 class="utrecht-heading-2" id="versie">
                {version.name.clone()}
            </h2>
            <p class="ul-small ul-subtle">{format!("Voorgelegd door {}, op {}.", version.requested.name, words::date_and_time(version.requested.at))}</p>
            {state(version)}
            {voices}
            {(stands && page.may_approve).then(|| agree(version))}
        </section>
    }
    .into_any()
}

fn state(version: &BoardVersion) -> AnyView {
    match &version.state {
        VersionState::Waiting => alert(Mood::Info, "Deze versie ligt voor", counted(version)),
        VersionState::Approved => alert(Mood::Ok, "Uw bestuur keurde deze versie goed", counted(version)),
        VersionState::Lapsed { changed, what, names } => {
            let Author { name, at } = changed;
            let sentence = format!("{name}, veranderde “{what}” op {}.", words::date_and_time(*at));
            let before = match &names[..] {
                [] => "Niemand was nog akkoord gegaan.".to_owned(),
                names => format!("Akkoord waren: {}.", names.join(", ")),
            };
            alert(Mood::Warning, "De akkoorden zijn vervallen", format!("{sentence} {before}"))
        }
        VersionState::Closed => alert(Mood::Info, "Dit is afgesloten", counted(version)),
    }
}

/// "2 van de 3 bestuursleden gingen akkoord. Er zijn er 2 nodig."
fn counted(version: &BoardVersion) -> String {
    let (given, all, needed) = (version.given(), version.voices.len(), version.needed);
    let went = if given == 1 { "ging" } else { "gingen" };
    let need = if needed == 1 { "Er is er 1 nodig.".to_owned() } else { format!("Er zijn er {needed} nodig.") };
    format!("{given} van de {all} bestuursleden {went} akkoord. {need}")
}

fn voice(voice: &Voice) -> AnyView {
    let own = voice.own.then_some(" (dat bent u)");
    let at = voice
        .at
        .map_or_else(|| "Nog geen akkoord.".to_owned(), |at| format!("Akkoord op {}.", words::date_and_time(at)));
    view! {
        <li>
            <div>
                <h3 class="utrecht-heading-4">{voice.name.clone()} {own}</h3>
                <p>{voice.role.label()} <br /> <strong>{at}</strong></p>
            </div>
        </li>
    }
    .into_any()
}

fn agree(version: &BoardVersion) -> AnyView {
    let (text, button) = if version.is_approved_by_reader() {
        (
            "U bent akkoord met deze versie.",
            action_button(Tone::Secondary, &ApprovalAction::TakeBack, "Akkoord intrekken"),
        )
    } else {
        ("Lees eerst de tekst als pdf.", action_button(Tone::Primary, &ApprovalAction::Approve, "Ik ga akkoord"))
    };
    view! {
        <form class="ul-stack" method="post">
            {hidden(VERSION, version.sha256.clone())} <p>{text}</p> <div class="ul-actions">{button}</div>
        </form>
    }
    .into_any()
}

fn request(page: &ApprovalPage, returned: &Returned) -> AnyView {
    let name = FieldProps::new(fields::NAME, "Hoe heet deze versie?")
        .help("Bijvoorbeeld: Versie voor de ledenvergadering.")
        .from(returned, "");
    let needed = FieldProps::new(fields::NEEDED, "Hoeveel bestuursleden moeten akkoord gaan?")
        .help("Wie meeschrijft, kan akkoord gaan. U telt zelf mee.")
        .from(returned, &page.usual.to_string());
    let of = page.members;
    let choices = (1..=of).map(|count| (count.to_string(), format!("{count} van de {of}")));
    let waits = page.version.as_ref().is_some_and(|one| matches!(one.state, VersionState::Waiting));
    let tone = if waits && page.may_approve { Tone::Secondary } else { Tone::Primary };
    let stands = page.head.activity.pending.is_some();
    let again = stands.then_some("De versie die nu voorligt en de akkoorden daarop vervallen dan.");
    view! {
        <section class="ul-form ul-layout--read" aria-labelledby="voorleggen">
            <h2 class="utrecht-heading-2" id="voorleggen">
                "Leg de tekst van nu voor"
            </h2>
            <p>"Alle bestuursleden die meeschrijven krijgen een mail. Verandert daarna iemand iets, dan vervallen de \
            akkoorden. " {again}</p>
            <form class="ul-form" method="post" novalidate>
                {text_field(&name, Entry::Line)} {radio_group(&needed, choices)}
                <div class="ul-actions">{action_button(tone, &ApprovalAction::Request, "Leg deze versie voor")}</div>
            </form>
        </section>
    }
    .into_any()
}

fn steps(page: &ApprovalPage) -> Option<AnyView> {
    (!page.steps.is_empty()).then(|| {
        view! {
            <section class="ul-stack" aria-labelledby="verloop">
                <h2 class="utrecht-heading-2" id="verloop">
                    "Wat er gebeurde"
                </h2>
                {timeline(page.steps.clone())}
            </section>
        }
        .into_any()
    })
}
