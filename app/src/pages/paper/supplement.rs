//! Entering a supplement that came on paper.

use super::{received_on, scan, term};
use crate::forms::{FieldProps, Note, Returned, button, form_head, hidden, select, text_area};
use crate::page::{Nav, Page};
use crate::parts::{Tab, Tone, points, work_head};
use crate::paths;
use crate::views::case::paper::{PaperSupplementPage, fields};
use domain::calendar::DutchDate;
use domain::case::paper_fields;
use leptos::prelude::*;

/// The form in which an officer enters a supplement, beside what was asked.
pub fn supplement(page: PaperSupplementPage, returned: &Returned) -> Page {
    let PaperSupplementPage { head, points: asked, until, summary, questions, version } = page;
    let sentence = match until {
        Some(until) => format!("Aanvullen kan tot en met {}. De dag van ontvangst telt.", until.with_weekday()),
        None => "De brief met het verzoek is nog niet op de post. De dag van ontvangst telt.".to_owned(),
    };
    let text = FieldProps::new(paper_fields::SUMMARY, "Wat wordt er gevraagd, in het kort?")
        .help("Zo staat het er nu. Verander het alleen als de brief iets anders vraagt dan de vorige.")
        .from(returned, &summary);
    let body = view! {
        {work_head(&head, Tab::Overview, ("Aanvulling op papier invoeren", sentence), form_head(returned))}
        <div class="ul-tab-body ul-layout--side">
            <form
                class="ul-form"
                method="post"
                action=paths::paper_supplement(&head.id)
                enctype="multipart/form-data"
                novalidate
            >
                {hidden(fields::VERSION, version.to_string())} {received_on(Some(term()), returned)} {text_area(&text, 5, None)}
                {scan("Scan van de aanvulling", returned)} {question(questions, returned)}
                <div class="ul-actions">{button(Tone::Primary, "Voer de aanvulling in")}</div>
            </form>
            <aside class="ul-panel ul-stack ul-stack--tight" aria-labelledby="gevraagd">
                <h2 class="utrecht-heading-3" id="gevraagd">
                    "Waar u om vroeg"
                </h2>
                {points(&asked)}
            </aside>
        </div>
    };
    Page::new(format!("Aanvulling op papier: {}", head.title), body).under(Nav::Cases).after(returned)
}

/// At which question the scan stands; by itself with the proposal as a whole.
fn question(questions: Vec<(String, String)>, returned: &Returned) -> Option<AnyView> {
    let field =
        FieldProps { note: Some(Note::Voluntary), ..FieldProps::new(fields::QUESTION, "Bij welk punt hoort de scan?") }
            .help("Kies niets als de brief over meer punten gaat.")
            .from(returned, "");
    (!questions.is_empty()).then(|| select(&field, questions).into_any())
}
