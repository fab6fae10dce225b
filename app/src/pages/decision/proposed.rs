//! A decision before the decision maker (besluit voorgelegd): agree, or give it back. Findings are not typed here.

use super::reading::{confirmation, in_short, letter};
use crate::forms::{Entry, FieldProps, Returned, action_button, form_head, hidden, radio_group, text_area, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, Tone, alert, work_head};
use crate::paths;
use crate::views::case::decision::{NUMBER, ProposedPage, ReleaseAction, authorities};
use domain::Named;
use domain::calendar::DutchDate;
use domain::case::{Action, Decision, command_fields, decision_fields};
use jiff::civil::Date;
use leptos::prelude::*;

/// The decision in short, the letter, and what the decision maker can do; for the case manager to read.
pub fn proposed(page: ProposedPage, returned: &Returned) -> Page {
    let ProposedPage { head, decision, result, today, number, prepared_by_self, asks_code } = page;
    let decides = head.allowed.contains(&Action::Decide);
    let sentence = match (decides, result) {
        (true, Some((points, advice))) => {
            format!("Het panel gaf {points} van 100 punten: {}. U beslist.", advice.label().to_lowercase())
        }
        (true, None) => "De accountmanager legt u dit besluit voor. U beslist.".to_owned(),
        (false, _) => "Het besluit ligt bij de beslisser. U kunt er nu niets aan veranderen.".to_owned(),
    };
    let forms = decides.then(|| {
        let agree =
            if prepared_by_self { others() } else { agree(&head.id, &decision, (today, number, asks_code), returned) };
        (agree, give_back(&head.id, number, returned))
    });
    let title = if decides { "Besluit nemen" } else { "Besluit voorgelegd" };
    let body = view! {
        {work_head(&head, Tab::Decision, (title, sentence), form_head(returned))}
        <div class="ul-tab-body ul-layout--side">
            <div class="ul-stack ul-stack--loose">{in_short(&decision)} {letter(&head.id)}</div>
            <div class="ul-stack ul-stack--loose">{forms}</div>
        </div>
    };
    Page::new(format!("{title}: {}", head.title), body).under(Nav::Cases).after(returned)
}

fn others() -> AnyView {
    let text = "U schreef dit besluit zelf. Laat een andere beslisser het nemen: wijs die aan bij Wie behandelt dit?";
    alert(Mood::Info, "Iemand anders neemt dit besluit", text)
}

fn agree(
    case: &str,
    decision: &Decision,
    (today, number, asks_code): (Date, usize, bool),
    returned: &Returned,
) -> AnyView {
    let on = FieldProps::new(decision_fields::DECIDED_ON, "Op welke dag is het besluit genomen?")
        .help("De dag van de collegevergadering, of van uw besluit met mandaat.")
        .from(returned, &today.numeric());
    let authority = decision.authority.map(Named::value).unwrap_or_default();
    let authority = FieldProps::new(decision_fields::AUTHORITY, "Wie beslist?").from(returned, authority);
    let resolution = FieldProps::new(decision_fields::RESOLUTION, "Nummer van het collegebesluit")
        .help("Als het college zelf beslist.")
        .from(returned, "");
    let mandate = FieldProps::new(decision_fields::MANDATE, "Welke regel geeft het mandaat?")
        .help("Als iemand namens het college beslist (Awb 10:10).")
        .from(returned, &decision.mandate);
    view! {
        <form class="ul-form" method="post" action=paths::decision(case) novalidate>
            {hidden(NUMBER, number.to_string())}
            <h2 class="utrecht-heading-3">"Akkoord"</h2>
            {text_field(&on, Entry::Date)} {radio_group(&authority, authorities())}
            {text_field(&resolution, Entry::Line)} {text_field(&mandate, Entry::Line)}
            {confirmation(asks_code, returned)}
            <p class="ul-small ul-subtle">
                "De indiener ziet het besluit pas als het is verstuurd. Dat doet iemand anders."
            </p>
            <div class="ul-actions">{action_button(Tone::Primary, &ReleaseAction::Decide, "Neem dit besluit")}</div>
        </form>
    }
    .into_any()
}

fn give_back(case: &str, number: usize, returned: &Returned) -> AnyView {
    let remarks = FieldProps::new(command_fields::REMARKS, "Wat moet er anders?")
        .help("De accountmanager leest dit en legt het besluit daarna opnieuw voor.")
        .from(returned, "");
    view! {
        <form class="ul-form" method="post" action=paths::decision(case) novalidate>
            {hidden(NUMBER, number.to_string())}
            <h2 class="utrecht-heading-3">"Of geef het terug"</h2>
            {text_area(&remarks, 4, None)}
            <div class="ul-actions">{action_button(Tone::Secondary, &ReleaseAction::Return, "Geef terug")}</div>
        </form>
    }
    .into_any()
}
