//! Letters of who does not work in the program (op papier), entered by an officer.

mod supplement;
mod withdrawal;

pub use supplement::supplement;
pub use withdrawal::withdrawal;

use crate::forms::{
    Entry, FieldProps, Note, Returned, accept, button, files_field, form_head, hidden, select, text_area, text_field,
};
use crate::page::{Nav, Page};
use crate::parts::{Tone, bullets, crumbs, section_head};
use crate::paths;
use crate::views::case::paper::{PaperPage, fields};
use crate::views::fields::FILE;
use domain::case::{paper_fields, post_fields};
use leptos::prelude::*;

/// The form in which an officer enters a challenge that came on paper.
pub fn entry(page: PaperPage, returned: &Returned) -> Page {
    let PaperPage { id, municipalities } = page;
    let title = "Een uitdaging op papier invoeren";
    let lead = "Kwam er een uitdaging per brief? Voer haar hier in namens de afzender. De beslistermijn telt vanaf de dag van \
                ontvangst.";
    let body = view! {
        {crumbs([(paths::CASES.to_owned(), "Dossiers".to_owned())])}
        {form_head(returned)}
        {section_head("", title, lead)}
        <div class="ul-layout--side">
            <form class="ul-form" method="post" action=paths::PAPER enctype="multipart/form-data" novalidate>
                {hidden(fields::CASE, returned.value(fields::CASE, &id))} {municipality(municipalities, returned)}
                {sender(returned)} {address(returned)} {letter(returned)}
                <div class="ul-actions">{button(Tone::Primary, "Voer de uitdaging in")}</div>
            </form>
            <aside class="ul-panel ul-stack" aria-labelledby="daarna">
                <h2 class="utrecht-heading-3" id="daarna">
                    "Wat gebeurt er daarna?"
                </h2>
                {bullets(AFTERWARDS.map(str::to_owned))}
            </aside>
        </div>
    };
    Page::new(title, body).under(Nav::Cases).after(returned)
}

const AFTERWARDS: [&str; 5] = [
    "Er komt een dossier met een kenmerk, en u behandelt het. Wie dat moet overnemen, kiest u daarna.",
    "De afzender krijgt een bevestiging van ontvangst, per brief of per e-mail.",
    "Zonder e-mailadres gaat elke brief per post. Een termijn begint dan als de brief op de post is.",
    "Met een e-mailadres krijgt de contactpersoon een uitnodiging om als voorzitter digitaal verder te gaan. Dat hoeft niet.",
    "Ontbreekt er iets in de brief? Vraag dan bij Volledigheid om een aanvulling. Die kan ook op papier komen.",
];

fn field(name: &'static str, label: &'static str, help: &'static str, returned: &Returned) -> FieldProps {
    FieldProps::new(name, label).help(help).from(returned, "")
}

/// With a single municipality there is nothing to choose.
fn municipality(choices: Vec<(String, String)>, returned: &Returned) -> AnyView {
    if let [(only, _)] = choices.as_slice() {
        return hidden(fields::MUNICIPALITY, only.clone()).into_any();
    }
    select(&field(fields::MUNICIPALITY, "Aan welke gemeente is de brief?", "", returned), choices).into_any()
}

fn sender(returned: &Returned) -> AnyView {
    let group = field(paper_fields::ON_BEHALF_OF, "Naam van de coöperatie of groep", "", returned);
    let contact = field(paper_fields::CONTACT, "Contactpersoon", "Voor- en achternaam.", returned);
    let email = FieldProps {
        note: Some(Note::Voluntary),
        ..field(
            paper_fields::EMAIL,
            "E-mailadres van de contactpersoon",
            "Alleen als de afzender per e-mail bereikbaar wil zijn. Anders gaat alles per post.",
            returned,
        )
    };
    view! {
        <fieldset class="ul-form ul-fieldset">
            <legend class="utrecht-heading-3">"Van wie is de brief?"</legend>
            {text_field(&group, Entry::Line)} {text_field(&contact, Entry::Line)} {text_field(&email, Entry::Email)}
        </fieldset>
    }
    .into_any()
}

fn address(returned: &Returned) -> AnyView {
    let street = field(post_fields::STREET, "Straat en huisnummer, of postbus", "", returned);
    let postcode = field(post_fields::POSTCODE, "Postcode", "", returned);
    let town = field(post_fields::TOWN, "Plaats", "", returned);
    view! {
        <fieldset class="ul-form ul-fieldset">
            <legend class="utrecht-heading-3">"Postadres"</legend>
            <p class="utrecht-paragraph">"Nodig als er geen e-mailadres is."</p>
            {text_field(&street, Entry::Line)} {text_field(&postcode, Entry::Code)} {text_field(&town, Entry::Line)}
        </fieldset>
    }
    .into_any()
}

fn letter(returned: &Returned) -> AnyView {
    let title = field(
        paper_fields::TITLE,
        "Titel van het voorstel",
        "Een korte naam die iedereen begrijpt. Zo heet het dossier.",
        returned,
    );
    let summary = field(
        paper_fields::SUMMARY,
        "Wat vraagt de brief, in het kort?",
        "Welke taak, voor wie, en wat wordt er beter? Schrijf niets op wat niet in de brief staat.",
        returned,
    );
    view! {
        <fieldset class="ul-form ul-fieldset">
            <legend class="utrecht-heading-3">"De brief"</legend>
            {text_field(&title, Entry::Line)} {text_area(&summary, 5, None)} {received_on(Some(term()), returned)}
            {scan("Scan van de brief, met alle bijlagen", returned)}
        </fieldset>
    }
    .into_any()
}

/// The day on which a letter was received.
fn received_on(note: Option<Note>, returned: &Returned) -> AnyView {
    let day = FieldProps {
        note,
        ..field(
            paper_fields::RECEIVED_ON,
            "Op welke dag kwam de brief binnen?",
            "De dag van het stempel Ingekomen. Een eerdere dag mag, een latere niet.",
            returned,
        )
    };
    text_field(&day, Entry::Date)
}

/// Why the day counts of a letter from which a term runs.
fn term() -> Note {
    Note::Ground("Awb 4:13".into())
}

/// The files of a letter.
fn scan(label: &'static str, returned: &Returned) -> AnyView {
    let files = FieldProps { error: returned.all_errors(FILE), ..FieldProps::new(FILE, label) };
    let files = files
        .help("Pdf of foto's. U kunt er meer dan één tegelijk kiezen. Elk hoogstens 10 MB, samen hoogstens 50 MB.");
    files_field(&files, accept())
}
