//! Messages between board and municipality about a case (overleg), with the notes of the desk strictly apart.

use crate::forms::{FieldProps, Returned, action_button, checkbox_group, enclosing_field, form_head, text_area};
use crate::page::Page;
use crate::parts::{Mood, Tab, Tone, alert, case_nav, enclosed_files, prose, work_head};
use crate::views::case::messages::{MessageView, MessagesAction, MessagesPage, NoteView, NotesView};
use crate::views::fields::{FILE, NOTE_FILE};
use crate::words;
use domain::case::{Side, command_fields};
use leptos::prelude::*;

/// Where the newest message stands.
pub const NEWEST: &str = "nieuwste";
/// Where the notes stand.
pub const NOTES: &str = "notities";

/// The messages, the form for another, and the notes for who works at the desk.
pub fn messages(page: MessagesPage, returned: &Returned) -> Page {
    let MessagesPage { head, messages, awaits_answer_of, writes_to, notes } = page;
    let title = match head.side {
        Side::Board => "Overleg met de gemeente",
        Side::Municipality => "Overleg met het bestuur",
    };
    let sentence = match head.side {
        Side::Board => "Wat u hier schrijft, leest wie dit dossier heeft bij de gemeente. Het komt in het dossier.",
        Side::Municipality => "Wat u hier schrijft, leest het hele bestuur. Het komt in het dossier.",
    };
    let waits = awaits_answer_of.map(|side| {
        let text = if side == head.side {
            "Op het laatste bericht met een vraag is nog geen antwoord gekomen."
        } else {
            "U krijgt een mail als er een antwoord is."
        };
        let heading = if side == head.side { "U bent aan zet: geef antwoord" } else { "U wacht op antwoord" };
        let mood = if side == head.side { Mood::Warning } else { Mood::Info };
        alert(mood, heading, format!("{text} Een vraag hier verandert niets aan de beslistermijn."))
    });
    let none = messages.is_empty().then(|| view! { <p class="ul-subtle">"Er is nog niets geschreven."</p> });
    let count = messages.len();
    let lines = (1..).zip(&messages).map(|(number, message)| line(message, head.side, number == count)).collect_view();
    let body = view! {
        {work_head(&head, Tab::Messages, (title, sentence.to_owned()), form_head(returned))}
        <div class="ul-tab-body ul-stack ul-stack--loose ul-layout--read">
            {waits} {none} <ol class="ul-messages">{lines}</ol> {writes_to.map(|side| write(side, returned))}
            {notes.map(|notes| desk(notes, returned))}
        </div>
    };
    Page::new(format!("{title}: {}", head.title), body).under(case_nav(head.side)).after(returned)
}

fn line(message: &MessageView, reader: Side, newest: bool) -> AnyView {
    let from = match message.from {
        Side::Board => "Het bestuur",
        Side::Municipality => "De gemeente",
    };
    let own = if message.from == reader { "own" } else { "other" };
    let asks = message.asks.then(|| view! { <span class="ul-count">"vraagt om antwoord"</span> });
    let id = newest.then_some(NEWEST);
    let focusable = newest.then_some("-1");
    view! {
        <li class="ul-message ul-stack ul-stack--tight" data-from=own id=id tabindex=focusable>
            <p class="ul-small">
                <strong>{from}</strong>
                {format!(", {} ", words::by(&message.by))}
                {asks}
            </p>
            {prose(&message.text)}
            {enclosed_files(&message.files)}
        </li>
    }
    .into_any()
}

fn write(side: Side, returned: &Returned) -> AnyView {
    let other = match side {
        Side::Board => "het bestuur",
        Side::Municipality => "de gemeente",
    };
    let message = FieldProps::new(command_fields::MESSAGE, format!("Uw bericht aan {other}"))
        .help("Zet hier geen gegevens over de gezondheid van iemand in, en geen rekeningnummer.")
        .from(returned, "");
    let asks = FieldProps::new(command_fields::ASKS, "Wacht u op antwoord?");
    let asks = FieldProps { value: returned.ticked(command_fields::ASKS, ""), ..asks };
    view! {
        <form class="ul-form" method="post" enctype="multipart/form-data" novalidate>
            {text_area(&message, 5, None)} {enclosing_field(FILE, "Bestanden bij dit bericht", returned)}
            {checkbox_group(&asks, [("ja".to_owned(), "Ja, ik wil graag antwoord".to_owned())])}
            <div class="ul-actions">{action_button(Tone::Primary, &MessagesAction::Send(side), "Verstuur dit bericht")}</div>
        </form>
    }
    .into_any()
}

/// What the desk alone reads, in a part of its own.
fn desk(notes: NotesView, returned: &Returned) -> AnyView {
    let NotesView { notes, others, may_add } = notes;
    let none = notes.is_empty().then(|| view! { <p class="ul-subtle">"Er zijn nog geen notities."</p> });
    let lines = notes.iter().map(|NoteView { by, text, told, files }| {
        let told = (!told.is_empty())
            .then(|| view! { <p class="ul-small ul-subtle">{format!("Voor {}", told.join(", "))}</p> });
        view! {
            <li class="ul-stack ul-stack--tight">
                <p class="ul-small ul-subtle">{words::by(by)}</p>
                {prose(text)}
                {enclosed_files(files)}
                {told}
            </li>
        }
    });
    let add = may_add.then(|| new_note(others, returned));
    view! {
        <section class="ul-panel ul-stack" aria-labelledby="notities-kop" id=NOTES tabindex="-1">
            <h2 class="utrecht-heading-3" id="notities-kop">
                "Interne notities"
            </h2>
            <p class="ul-small ul-subtle">
                "Alleen behandelaar, jurist en beslisser lezen dit. Het bestuur en de beoordelaars niet."
            </p>
            {none}
            <ol class="ul-discussion">{lines.collect_view()}</ol>
            {add}
        </section>
    }
    .into_any()
}

fn new_note(others: Vec<(String, String)>, returned: &Returned) -> AnyView {
    let field = FieldProps::new(command_fields::NOTE, "Nieuwe notitie").from(returned, "");
    let to = FieldProps::new(command_fields::NOTE_TO, "Wie moet dit weten?").help("Wie u aanvinkt, krijgt een mail.");
    let (value, error) = (returned.ticked(command_fields::NOTE_TO, ""), returned.error(command_fields::NOTE_TO));
    let to = FieldProps { value, error, ..to };
    let people = (!others.is_empty()).then(|| checkbox_group(&to, others));
    view! {
        <form class="ul-form" method="post" enctype="multipart/form-data" novalidate>
            {text_area(&field, 3, None)} {enclosing_field(NOTE_FILE, "Bestanden bij deze notitie", returned)} {people}
            <div class="ul-actions">{action_button(Tone::Secondary, &MessagesAction::Note, "Bewaar deze notitie")}</div>
        </form>
    }
    .into_any()
}
