//! A decision before the jurist (juridische toets): agree and say what it is in law, or give it back.

use super::reading::{confirmation, in_short, letter};
use crate::forms::{FieldProps, Returned, action_button, form_head, hidden, radio_group, text_area};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, Tone, alert, work_head};
use crate::paths;
use crate::views::case::decision::{NUMBER, ProposedPage, ReleaseAction, characters};
use domain::Named;
use domain::case::{Action, Decision, command_fields, decision_fields};
use leptos::prelude::*;

/// The decision in short, the letter, and what the jurist can do; for the case manager to read.
pub fn checked(page: ProposedPage, returned: &Returned) -> Page {
    let ProposedPage { head, decision, result, number, prepared_by_self, asks_code, .. } = page;
    let checks = head.allowed.contains(&Action::PassLegalCheck);
    let sentence = match (checks, result) {
        (true, Some((points, advice))) => {
            format!(
                "Klopt dit besluit juridisch? Het panel gaf {points} van 100 punten: {}.",
                advice.label().to_lowercase()
            )
        }
        (true, None) => "Klopt dit besluit juridisch?".to_owned(),
        (false, _) => "Het besluit ligt bij de jurist. U kunt er nu niets aan veranderen.".to_owned(),
    };
    let forms = checks.then(|| {
        if prepared_by_self {
            return others();
        }
        (agree(&head.id, &decision, (number, asks_code), returned), give_back(&head.id, number, returned)).into_any()
    });
    let body = view! {
        {work_head(&head, Tab::Decision, ("Juridische toets", sentence), form_head(returned))}
        <div class="ul-tab-body ul-layout--side">
            <div class="ul-stack ul-stack--loose">{in_short(&decision)} {letter(&head.id)}</div>
            <div class="ul-stack ul-stack--loose">{forms}</div>
        </div>
    };
    Page::new(format!("Juridische toets: {}", head.title), body).under(Nav::Cases).after(returned)
}

fn others() -> AnyView {
    let text = "U schreef dit besluit zelf. Laat een andere jurist het toetsen: wijs die aan bij Wie behandelt dit?";
    alert(Mood::Info, "Iemand anders toetst dit besluit", text)
}

fn agree(case: &str, decision: &Decision, (number, asks_code): (usize, bool), returned: &Returned) -> AnyView {
    let character = decision.legal_character.map(Named::value).unwrap_or_default();
    let character = FieldProps::new(decision_fields::CHARACTER, "Wat is dit besluit juridisch?")
        .help(
            "Dit bepaalt de titel van de brief, de vorm en wat de indiener ertegen kan doen. De accountmanager stelde \
             het voor; u stelt het vast.",
        )
        .from(returned, character);
    view! {
        <form class="ul-form" method="post" action=paths::decision(case) novalidate>
            {hidden(NUMBER, number.to_string())} <h2 class="utrecht-heading-3">"Akkoord"</h2>
            {radio_group(&character, characters())} {confirmation(asks_code, returned)}
            <p class="ul-small ul-subtle">"De beslisser krijgt het besluit en een mail. De indiener ziet nog niets."</p>
            <div class="ul-actions">
                {action_button(Tone::Primary, &ReleaseAction::Pass, "Akkoord, leg voor aan de beslisser")}
            </div>
        </form>
    }
    .into_any()
}

fn give_back(case: &str, number: usize, returned: &Returned) -> AnyView {
    let remarks = FieldProps::new(command_fields::REMARKS, "Wat moet er anders?")
        .help("De accountmanager krijgt dit in een mail. Uw opmerkingen blijven in het dossier van de gemeente staan.")
        .from(returned, "");
    view! {
        <form class="ul-form" method="post" action=paths::decision(case) novalidate>
            {hidden(NUMBER, number.to_string())} <h2 class="utrecht-heading-3">"Of geef het terug"</h2>
            {text_area(&remarks, 6, None)}
            <div class="ul-actions">
                {action_button(Tone::Secondary, &ReleaseAction::ReturnFromCheck, "Geef terug met opmerkingen")}
            </div>
        </form>
    }
    .into_any()
}
