//! The talks for the board: what the municipality sees, what both sides say, and how the board goes on.

use super::given::given;
use super::meeting::meeting;
use super::talk::{agreements, talk};
use super::{ACCESS, COURSE, came_back};
use crate::forms::{
    FieldProps, Returned, action_button, checkbox_group, folding_checkbox_group, form_head, radio_group, text_area,
};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tone, alert, crumbs_of, section_head};
use crate::views::preliminary::{BoardTalksPage, TalksView};
use domain::Named;
use domain::preliminary::{Act, Course, fields};
use domain::text::enumeration;
use leptos::prelude::*;

const TITLE: &str = "Vooroverleg";
const LEAD: &str = "Praat met de gemeente voordat u iets indient. U bepaalt wat zij ziet.";
const SEES: &str = "De gemeente ziet wat er nu staat en wat u later wijzigt. Zij ziet ook de titel, de naam van uw \
                    coöperatie en wie haar schrijft. Bijlagen en de rest van uw concept ziet zij niet.";

/// Above the sections, which most boards open later.
const MORE: &str = "Ook onderdelen van uw voorstel";

/// The page with everything that this person may do.
pub fn board_talks(page: BoardTalksPage, returned: &Returned) -> Page {
    let BoardTalksPage { head, parts, view } = page;
    let begun = view.talks.begun;
    let body = view! {
        {crumbs_of(&head, [])}
        {form_head(returned)}
        {section_head("", TITLE, format!("{LEAD} {}", super::NO_TERM))}
        <div class="ul-stack ul-stack--loose ul-layout--read">
            {access(&view, parts, returned)}
            {begun.then(|| view! {
                {given(&view, returned)} {meeting(&view, returned)} {agreements(&view, returned)} {talk(&view, returned)}
            })}
            {view.allowed.contains(&Act::Decide).then(|| decide(&view, returned))}
        </div>
    };
    Page::new(TITLE, body).under(Nav::Proposals).after(returned)
}

fn access(view: &TalksView, parts: Vec<(String, String)>, returned: &Returned) -> AnyView {
    let stands = if view.talks.is_open() {
        alert(Mood::Info, format!("De gemeente {} ziet nu: {}", view.municipality, enumeration(&view.opened)), SEES)
    } else {
        alert(Mood::Info, "De gemeente ziet niets van uw concept", SEES)
    };
    let change = view.allowed.contains(&Act::Open).then(|| {
        let stored: Vec<&str> = view.talks.opened.iter().map(String::as_str).collect();
        let stored = stored.join("\n");
        let value = if came_back(returned, Act::Open) { returned.ticked(fields::PARTS, &stored) } else { stored };
        let error = returned.error(fields::PARTS);
        let field = FieldProps::new(fields::PARTS, "Wat mag de gemeente zien?")
            .help("Begin met de verkenning. Wat u uitzet, ziet de gemeente meteen niet meer.");
        let label = if view.talks.is_open() { "Bewaar wat de gemeente ziet" } else { "Open voor de gemeente" };
        let close = view.allowed.contains(&Act::Close);
        let close = close.then(|| action_button(Tone::Remove, &Act::Close, "Sluit de toegang"));
        view! {
            <form class="ul-form" method="post" novalidate>
                {folding_checkbox_group(&FieldProps { value, error, ..field }, MORE, parts)}
                <div class="ul-actions">{action_button(Tone::Primary, &Act::Open, label)} {close}</div>
            </form>
        }
    });
    let none = (!view.allowed.contains(&Act::Open)).then(|| {
        view! { <p class="ul-small ul-subtle">"Alleen de voorzitter opent en sluit, tot u het voorstel indient."</p> }
    });
    view! {
        <section class="ul-stack" id=ACCESS tabindex="-1" aria-labelledby="toegang-kop">
            <h2 class="utrecht-heading-2" id="toegang-kop">
                "Wat de gemeente ziet"
            </h2>
            {stands} {change} {none}
        </section>
    }
    .into_any()
}

fn decide(view: &TalksView, returned: &Returned) -> AnyView {
    let stored = view.talks.course.map(Course::value).unwrap_or_default();
    let course = FieldProps::new(fields::COURSE, "Wat doet u met uw plan?").from(returned, stored);
    let reason = FieldProps::new(fields::REASON, "Waarom?")
        .help("Dit bewaart u om van te leren. Bij verdergaan mag u dit leeg laten.")
        .from(returned, "");
    let shared = FieldProps::new(fields::SHARED, "Mag de gemeente dit lezen?");
    let shared = FieldProps {
        value: if came_back(returned, Act::Decide) { returned.ticked(fields::SHARED, "") } else { String::new() },
        ..shared
    };
    let choices = Course::ALL.iter().map(|one| (one.value().to_owned(), one.label().to_owned()));
    view! {
        <section class="ul-stack" id=COURSE tabindex="-1" aria-labelledby="keuze-kop">
            <h2 class="utrecht-heading-2" id="keuze-kop">
                "Hoe gaat u verder?"
            </h2>
            <form class="ul-form" method="post" novalidate>
                {radio_group(&course, choices)} {text_area(&reason, 3, None)}
                {checkbox_group(&shared, [("ja".to_owned(), "Ja, deel dit met de gemeente".to_owned())])}
                <p class="ul-small ul-subtle">"Stopt u? Dan sluit de toegang. Uw concept blijft staan."</p>
                <div class="ul-actions">{action_button(Tone::Secondary, &Act::Decide, "Bewaar deze keuze")}</div>
            </form>
        </section>
    }
    .into_any()
}
