//! The page behind a link, for somebody who was asked: the question, the sections that came with it, and the answer.

use crate::forms::{FieldProps, Returned, button, enclosing_field, form_head, text_area};
use crate::page::Page;
use crate::parts::{Level, Tone, enclosed_files, link, prose, read_section, section_head};
use crate::paths;
use crate::views::case::decision::consultation::{AskedPage, AskedView};
use crate::views::case::{FileLink, ReadSection};
use crate::views::fields::FILE;
use crate::words;
use domain::calendar::DutchDate;
use domain::case::{Consultation, consultation_fields as fields};
use leptos::prelude::*;

/// The question while it can be answered; else, that it was, or can be no more.
pub fn asked(page: AskedPage, returned: &Returned) -> Page {
    match page {
        AskedPage::Open(view) => open(*view, returned),
        AskedPage::Answered { municipality, on, files } => {
            let text = format!("De gemeente {municipality} kreeg uw antwoord op {}. Dank u wel.", on.with_weekday());
            answered(text, &files)
        }
        AskedPage::Gone { municipality, withdrawn: true, .. } => {
            told("Een antwoord is niet meer nodig", format!("De gemeente {municipality} trok de vraag in."))
        }
        AskedPage::Gone { municipality, until, .. } => {
            let text = format!(
                "Antwoorden kon tot en met {}. Wilt u nog iets kwijt? Neem contact op met de gemeente {municipality}.",
                until.with_weekday()
            );
            told("Deze link werkt niet meer", text)
        }
    }
}

fn answered(text: String, files: &[FileLink]) -> Page {
    let title = "Uw antwoord is ontvangen";
    let sent = enclosed_files(files).map(|list| {
        view! {
            <section class="ul-stack ul-layout--read" aria-labelledby="bestanden">
                <h2 class="utrecht-heading-3" id="bestanden">
                    "Wat u meestuurde"
                </h2>
                {list}
            </section>
        }
    });
    Page::new(title, view! { {section_head("", title, text)} {sent} })
}

fn told(title: &'static str, text: String) -> Page {
    Page::new(title, section_head("", title, text))
}

fn open(view: AskedView, returned: &Returned) -> Page {
    let AskedView { secret, municipality, title, cooperative, asked, sections, contact_email, contact_phone } = view;
    let Consultation { role, name, question, until, .. } = asked;
    let intro = format!(
        "{cooperative} wil een taak overnemen van de gemeente {municipality}. De gemeente vraagt u als {} om een \
         reactie. Dat kan tot en met {}.",
        words::consulted_as(role),
        until.with_weekday()
    );
    let call = (!contact_phone.is_empty()).then(|| format!(" of bel {contact_phone}"));
    let body = view! {
        {form_head(returned)}
        {section_head(format!("Gemeente {municipality}"), title.clone(), intro)}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            <section class="ul-panel ul-stack" aria-labelledby="vraag">
                <h2 class="utrecht-heading-3" id="vraag">
                    {format!("De vraag aan {name}")}
                </h2>
                {prose(&question)}
            </section>
            {(!sections.is_empty()).then(|| shown(&sections))}
            {answer(&secret, returned)}
            <p class="utrecht-paragraph">
                "Praat u liever met de gemeente? Mail naar " {link(format!("mailto:{contact_email}"), contact_email)}
                {call} "."
            </p>
        </div>
    };
    Page::new(format!("Uw reactie: {title}"), body).after(returned)
}

/// The sections that came with the question.
fn shown(sections: &[ReadSection]) -> AnyView {
    let parts = sections.iter().map(|read| {
        let heading = format!("{}-kop", read.section.id);
        view! {
            <section class="ul-stack" id=read.section.id aria-labelledby=heading.clone()>
                <h3 class="utrecht-heading-3" id=heading.clone()>
                    {format!("{}. {}", read.section.number, read.section.title)}
                </h3>
                {read_section(read, Level::Four, None, None)}
            </section>
        }
    });
    view! {
        <section class="ul-stack ul-stack--loose" aria-labelledby="voorstel">
            <h2 class="utrecht-heading-2" id="voorstel">
                "Uit het voorstel"
            </h2>
            {parts.collect_view()}
        </section>
    }
    .into_any()
}

fn answer(secret: &str, returned: &Returned) -> AnyView {
    let answer = FieldProps::new(fields::ANSWER, "Uw antwoord")
        .help("De gemeente bewaart dit in het dossier en kan het opnemen in de brief met het besluit.")
        .from(returned, "");
    view! {
        <form
            class="ul-form"
            method="post"
            action=paths::asked_by(secret)
            enctype="multipart/form-data"
            novalidate
            aria-labelledby="antwoord"
        >
            <h2 class="utrecht-heading-2" id="antwoord">
                "Geef antwoord"
            </h2>
            {text_area(&answer, 10, None)} {enclosing_field(FILE, "Bestanden bij uw antwoord", returned)}
            <p class="ul-small ul-subtle">
                "U kunt één keer antwoorden. Lees uw antwoord dus na voordat u het verstuurt."
            </p>
            <div class="ul-actions">{button(Tone::Primary, "Verstuur uw antwoord")}</div>
        </form>
    }
    .into_any()
}
