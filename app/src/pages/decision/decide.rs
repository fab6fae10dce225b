//! Taking the decision (besluit) with its reasons (Awb 3:46): the scores advise, a person decides.

use super::panel::{advice, granted, reasons, refused};
use crate::forms::{Entry, FieldProps, Note, Returned, button, form_head, radio_group, text_area, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, Tone, alert, capital, work_head};
use crate::paths;
use crate::views::FieldError;
use crate::views::case::decision::{CriterionResultView, DecidePage, outcomes};
use crate::words;
use domain::case::Role;
use domain::case::decision_fields;
use leptos::prelude::*;

/// The form of the decision, with what the panel found beside it.
pub fn decide(page: DecidePage, returned: &Returned) -> Page {
    let DecidePage { head, result, reviewers, criteria, grounds, waiting_for, blind } = page;
    let sentence = match &result {
        Some((points, _)) => format!("Het panel geeft {points} van 100 punten. Dat is een advies; u beslist."),
        None if blind => "U beoordeelt dit voorstel ook zelf.".to_owned(),
        None => "Nog niemand heeft een beoordeling ingeleverd.".to_owned(),
    };
    let named = named(returned, &criteria, &grounds);
    let body = view! {
        {work_head(&head, Tab::Decision, ("Besluit nemen", sentence), form_head(&named))}
        <div class="ul-tab-body ul-stack ul-stack--loose">
            {blind.then(|| score_first(&head.id))} {waiting(&waiting_for)} {advice(result, reviewers, &criteria)}
            <form class="ul-form ul-decide" method="post" novalidate>
                {outcome(returned)} {reasons(&criteria, returned)} {granted(returned)} {refused(&grounds, returned)}
                {closing(returned)}
                <div class="ul-foot">
                    <p class="ul-small ul-subtle">
                        "De indiener ziet het besluit nog niet. Versturen doet u in de volgende stap."
                    </p>
                    {button(Tone::Primary, "Besluit vastleggen")}
                </div>
            </form>
        </div>
    };
    Page::new(format!("Besluit nemen: {}", head.title), body).under(Nav::Cases).wide().after(returned)
}

/// The same messages with the name of their criterion or ground, for a summary that stands apart from the fields.
fn named(returned: &Returned, criteria: &[CriterionResultView], grounds: &[(String, String, String)]) -> Returned {
    let name = |field: &str| match field.split_once('.')? {
        (decision_fields::REASON, id) => criteria.iter().find(|one| one.id == id).map(|one| one.label.clone()),
        (decision_fields::GROUND, id) => {
            grounds.iter().find(|(own, ..)| own == id).map(|(_, article, _)| capital(article))
        }
        _ => None,
    };
    let errors = returned.errors.iter().map(|error| match name(&error.field) {
        Some(name) => FieldError::new(error.field.clone(), format!("{name}: {}", error.message)),
        None => error.clone(),
    });
    Returned { errors: errors.collect(), ..returned.clone() }
}

fn waiting(reviewers: &[(String, Role)]) -> Option<AnyView> {
    (!reviewers.is_empty()).then(|| {
        let names: Vec<String> = reviewers.iter().map(|(name, role)| words::reviewer(name, *role)).collect();
        let text = format!("Nog bezig: {}. Hun scores tellen hieronder niet mee.", names.join("; "));
        alert(Mood::Warning, "Nog niet iedereen heeft ingeleverd", text)
    })
}

/// Who scores and decides must score without knowing the scores of others, too.
fn score_first(case: &str) -> AnyView {
    let text = view! {
        "U ziet de scores en redenen van anderen zodra u uw eigen beoordeling hebt ingeleverd. Zo oordeelt iedereen zelf. "
        <a class="utrecht-link utrecht-link--html-a" href=paths::assessment(case)>
            "Naar uw beoordeling"
        </a>
    };
    alert(Mood::Info, "Lever eerst uw eigen scores in", text)
}

fn outcome(returned: &Returned) -> AnyView {
    let outcome = FieldProps::new(decision_fields::OUTCOME, "Wat besluit u?").from(returned, "");
    let summary = FieldProps::new(decision_fields::SUMMARY, "Het besluit in het kort")
        .help("Een paar gewone zinnen. Zij staan bovenaan de brief en in de mail.")
        .from(returned, "");
    let choices = outcomes().map(|(value, label)| (value.to_owned(), label.to_owned()));
    view! {
        <section class="ul-form ul-layout--read" aria-labelledby="uitkomst">
            <h2 class="utrecht-heading-2" id="uitkomst">
                "Het besluit"
            </h2>
            {radio_group(&outcome, choices)} {text_area(&summary, 4, None)}
        </section>
    }
    .into_any()
}

fn closing(returned: &Returned) -> AnyView {
    let departure = FieldProps {
        note: Some(Note::Voluntary),
        ..FieldProps::new(decision_fields::DEPARTURE, "Waarom wijkt u af van het advies?")
    }
    .help("Alleen als u iets anders besluit dan het advies (Awb 3:50).")
    .from(returned, "");
    let signatory = FieldProps::new(decision_fields::SIGNATORY, "Wie ondertekent?")
        .help("Naam, functie en het mandaat, zoals het onder de brief komt.")
        .from(returned, "");
    view! {
        <section class="ul-form ul-layout--read" aria-labelledby="ondertekening">
            <h2 class="utrecht-heading-2" id="ondertekening">
                "Advies en ondertekening"
            </h2>
            {text_area(&departure, 3, None)} {text_field(&signatory, Entry::Line)}
        </section>
    }
    .into_any()
}
