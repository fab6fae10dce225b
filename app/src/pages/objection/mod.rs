//! Objections to a decision (bezwaar): what came in, until when the municipality decides on it, and how it ended.

use crate::forms::{Entry, FieldProps, Note, Returned, action_button, form_head, radio_group, select, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, Tone, alert, link, work_head};
use crate::paths;
use crate::views::case::decision::choices;
use crate::views::case::decision::objection::{ObjectionAction, ObjectionPage, ObjectionView, field_of};
use domain::Named;
use domain::calendar::DutchDate;
use domain::case::{ObjectionResult, Objector, objection_fields};
use jiff::civil::Date;
use leptos::prelude::*;

/// The objections, each with its form while it is open, and the form for another.
pub fn objection(page: ObjectionPage, returned: &Returned) -> Page {
    let ObjectionPage { head, until, objections, today } = page;
    let sentence = match until {
        Some(until) if until >= today => format!("Bezwaar maken kan tot en met {}.", until.with_weekday()),
        Some(until) => format!("Bezwaar maken kon tot en met {}.", until.with_weekday()),
        None => "Hiertegen staat geen bezwaar open, of de brief is nog niet gepost.".to_owned(),
    };
    let none =
        objections.is_empty().then(|| view! { <p class="ul-subtle">"Er is nog geen bezwaar geregistreerd."</p> });
    let cards = objections.iter().map(|one| card(one, today, returned)).collect_view();
    let file = view! {
        <p>
            {link(paths::bundle(&head.id), "Download het hele dossier (zip)")}
            ": de stukken voor de commissie of de rechter (Awb 7:4 en 8:42)."
        </p>
    };
    let body = view! {
        {work_head(&head, Tab::Objection, ("Bezwaar", sentence), form_head(returned))}
        <div class="ul-tab-body ul-stack ul-stack--loose ul-layout--read">
            {none} {cards} {file} {until.map(|_| register(returned))}
        </div>
    };
    Page::new(format!("Bezwaar: {}", head.title), body).under(Nav::Cases).after(returned)
}

fn card(one: &ObjectionView, today: Date, returned: &Returned) -> AnyView {
    let by = match one.by {
        Objector::Board => "het bestuur dat uitdaagde",
        Objector::ThirdParty => "een derde",
    };
    let heading = format!("objection-{}", one.number);
    let term = if one.committee { "twaalf weken, met een commissie" } else { "zes weken" };
    let received = format!("Ontvangen op {}.", one.received_on.with_weekday());
    let late = (!one.in_time).then(|| {
        let text = "Ga na of daar een goede reden voor is (Awb 6:11). Zo niet, dan is het niet-ontvankelijk.";
        alert(Mood::Warning, "Dit bezwaar kwam na de laatste dag", text)
    });
    let end = match one.end {
        Some((on, result)) => {
            let text = format!("Afgedaan op {}: {}.", on.with_weekday(), result.label().to_lowercase());
            view! { <p><strong>{text}</strong></p> }.into_any()
        }
        None => open(one, today, returned),
    };
    view! {
        <section class="ul-panel ul-stack" aria-labelledby=heading.clone()>
            <h2 class="utrecht-heading-3" id=heading.clone() tabindex="-1">
                {format!("Bezwaar {} van {}, {by}", one.number, one.name)}
            </h2>
            <p>{received}</p>
            {late}
            <p>
                {format!("Beslis uiterlijk op {} ", one.decide_until.with_weekday())}
                <span class="ul-small ul-subtle">{format!("(Awb 7:10, {term} na de laatste dag voor bezwaar)")}</span>
            </p>
            {end}
        </section>
    }
    .into_any()
}

fn open(one: &ObjectionView, today: Date, returned: &Returned) -> AnyView {
    let past = (one.decide_until < today)
        .then(|| alert(Mood::Error, "De termijn is voorbij", "De gemeente had al op dit bezwaar moeten beslissen."));
    let field = |name: &str, label: &str| FieldProps::new(field_of(name, one.number), label.to_owned());
    let result = field(objection_fields::RESULT, "Hoe is het afgelopen?").from(returned, "");
    let on = field(objection_fields::SETTLED_ON, "Op welke dag?").from(returned, "");
    view! {
        {past}
        <form class="ul-form" method="post" novalidate>
            {select(&result, choices::<ObjectionResult>())} {text_field(&on, Entry::Date)}
            <div class="ul-actions">
                {action_button(Tone::Secondary, &ObjectionAction::Settle(one.number), "Leg de afloop vast")}
            </div>
        </form>
    }
    .into_any()
}

fn register(returned: &Returned) -> AnyView {
    let by = FieldProps::new(objection_fields::BY, "Wie maakt bezwaar?").from(returned, "");
    let name = FieldProps::new(objection_fields::NAME, "Naam").from(returned, "");
    let received =
        FieldProps::new(objection_fields::RECEIVED_ON, "Op welke dag kwam het bezwaar binnen?").from(returned, "");
    let posted = FieldProps {
        note: Some(Note::Voluntary),
        ..FieldProps::new(objection_fields::POSTED_ON, "Op welke dag is de brief gepost?")
    }
    .help("Alleen bij een brief: een brief die op tijd is gepost, mag een week later binnenkomen (Awb 6:9).")
    .from(returned, "");
    let committee = FieldProps::new(objection_fields::COMMITTEE, "Adviseert een commissie over dit bezwaar?")
        .help("Dan is de termijn twaalf weken in plaats van zes (Awb 7:10 en 7:13).")
        .from(returned, "");
    let yes_no = [("ja", "Ja"), ("nee", "Nee")].map(|(value, label)| (value.to_owned(), label.to_owned()));
    view! {
        <form class="ul-form" method="post" novalidate aria-labelledby="registreer">
            <h2 class="utrecht-heading-2" id="registreer">
                "Registreer een bezwaar"
            </h2>
            {radio_group(&by, choices::<Objector>())} {text_field(&name, Entry::Line)}
            {text_field(&received, Entry::Date)} {text_field(&posted, Entry::Date)} {radio_group(&committee, yes_no)}
            <p class="ul-small ul-subtle">
                "Het bestuur, de jurist en de beslisser krijgen hiervan bericht. Wie anders bezwaar maakt, bevestigt u zelf de ontvangst (Awb 6:14)."
            </p>
            <div class="ul-actions">{action_button(Tone::Primary, &ObjectionAction::Register, "Registreer dit bezwaar")}</div>
        </form>
    }
    .into_any()
}
