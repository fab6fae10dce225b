//! Questions to somebody outside the panel before the municipality decides (zienswijzen en advies): who was asked, what
//! they said, and what the municipality says to that.

mod asked;
mod flags;

pub use asked::asked;

use self::flags::questions;

use crate::forms::{
    Entry, FieldProps, Note, Returned, action_button, checkbox_group, enclosing_field, form_head, radio_group, select,
    text_area, text_field,
};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, Tone, alert, enclosed_files, prose, work_head};
use crate::views::case::decision::choices;
use crate::views::case::decision::consultation::{ConsultationAction, ConsultationView, ConsultationsPage, field_of};
use crate::views::fields::FILE;
use crate::words;
use domain::Named;
use domain::calendar::DutchDate;
use domain::case::{AnswerWay, ConsultationEnd, ConsultationState, ConsultedAs, consultation_fields as fields};
use domain::text::enumeration;
use jiff::civil::Date;
use leptos::prelude::*;

/// The questions, each with what can be done with it, and the form for another.
pub fn consultations(page: ConsultationsPage, returned: &Returned) -> Page {
    let ConsultationsPage { head, consultations, flags, may_answer, sections, may_ask, today } = page;
    let sentence = "Vraag anderen om een reactie voordat u beslist. Wat zij zeggen, komt in het dossier. Uw reactie \
                    daarop komt in de brief.";
    let none = consultations.is_empty().then(|| view! { <p class="ul-subtle">"Er is nog niemand gevraagd."</p> });
    let cards = consultations.iter().map(|one| card(one, (may_ask, today), returned)).collect_view();
    let body = view! {
        {work_head(&head, Tab::Consultations, ("Zienswijzen en advies", sentence.to_owned()), form_head(returned))}
        <div class="ul-tab-body ul-stack ul-stack--loose ul-layout--read">
            {questions(&flags, may_answer, returned)} {none} {cards} {may_ask.then(|| ask(sections, returned))}
        </div>
    };
    Page::new(format!("Zienswijzen en advies: {}", head.title), body).under(Nav::Cases).after(returned)
}

fn card(one: &ConsultationView, (may_act, today): (bool, Date), returned: &Returned) -> AnyView {
    let asked = &one.state.asked;
    let heading = format!("vraag-{}", one.number);
    let how = how(&one.state);
    let sections = (!one.sections.is_empty()).then(|| {
        view! { <p class="ul-small ul-subtle">{format!("Bij de vraag: {}.", enumeration(&one.sections))}</p> }
    });
    view! {
        <section class="ul-panel ul-stack" aria-labelledby=heading.clone()>
            <h2 class="utrecht-heading-3" id=heading.clone() tabindex="-1">
                {format!("{}, {}", asked.name, words::consulted_as(asked.role))}
            </h2>
            <p class="ul-small ul-subtle">{how}</p>
            {prose(&asked.question)}
            {sections}
            {ended(one, (may_act, today), returned)}
        </section>
    }
    .into_any()
}

/// When and how somebody was asked.
fn how(state: &ConsultationState) -> String {
    let on = state.asked.on.with_weekday();
    match &state.asked.email {
        _ if state.is_draft() => format!("Op {on} ging de conceptbeoordeling naar het bestuur."),
        Some(email) => format!("Gevraagd op {on}, per mail aan {email}."),
        None => format!("Gevraagd op {on}, niet per mail."),
    }
}

/// What became of a question, and what can be done now.
fn ended(one: &ConsultationView, (may_act, today): (bool, Date), returned: &Returned) -> AnyView {
    let asked = &one.state.asked;
    match &one.state.end {
        None => {
            let until = asked.until.with_weekday();
            let waits = if one.state.is_open(today) {
                format!("Er is nog geen antwoord. Dat kan tot en met {until}.")
            } else {
                format!("Er kwam geen antwoord. Dat kon tot en met {until}.")
            };
            view! {
                <p>
                    <strong>{waits}</strong>
                </p>
                {may_act.then(|| record(one, returned))}
                {(may_act && !one.state.is_draft()).then(|| withdraw(one, returned))}
            }
            .into_any()
        }
        Some(ConsultationEnd::Withdrawn { on }) => {
            view! { <p><strong>{format!("Ingetrokken op {}.", on.with_weekday())}</strong></p> }.into_any()
        }
        Some(ConsultationEnd::Answered { on, way, text, .. }) => {
            let how = format!("Antwoord op {}, {}", on.with_weekday(), way.label().to_lowercase());
            let reaction = one.state.reaction.as_ref().map(|text| {
                view! {
                    <h3 class="utrecht-heading-4">"Wat de gemeente daarvan vindt"</h3>
                    {prose(text)}
                }
            });
            view! {
                <h3 class="utrecht-heading-4">{how}</h3>
                {prose(text)}
                {enclosed_files(&one.files)}
                {reaction}
                {may_act.then(|| weigh(one, returned))}
            }
            .into_any()
        }
    }
}

/// A field of the form of one question.
fn field(one: &ConsultationView, name: &str, label: &str) -> FieldProps {
    FieldProps::new(field_of(name, one.number), label.to_owned())
}

/// Whether something is wrong with one of these fields, which has to be in sight then.
fn opens(one: &ConsultationView, fields: &[&str], returned: &Returned) -> bool {
    fields.iter().any(|name| returned.error(&field_of(name, one.number)).is_some())
}

/// The ways in which an answer comes that somebody types over.
const RECORDED: [AnswerWay; 2] = [AnswerWay::Oral, AnswerWay::Letter];

fn record(one: &ConsultationView, returned: &Returned) -> AnyView {
    let way = field(one, fields::WAY, "Hoe kwam het antwoord?").from(returned, "");
    let on = field(one, fields::ANSWERED_ON, "Op welke dag?").from(returned, "");
    let answer = field(one, fields::ANSWER, "Wat is er gezegd of geschreven?")
        .help("Maak een verslag van een gesprek en laat het nalezen. Neem een brief over, of vat hem samen.")
        .from(returned, "");
    let ways = choices::<AnswerWay>().into_iter().filter(|(value, _)| RECORDED.iter().any(|way| way.value() == value));
    view! {
        <details class="ul-example" open=opens(one, &[fields::WAY, fields::ANSWERED_ON, fields::ANSWER, FILE], returned)>
            <summary>"Leg vast wat u hoorde of las"</summary>
            <form class="ul-form" method="post" enctype="multipart/form-data" novalidate>
                {select(&way, ways)} {text_field(&on, Entry::Date)} {text_area(&answer, 6, None)}
                {enclosing_field(&field_of(FILE, one.number), "Bestanden bij dit antwoord, zoals een scan", returned)}
                <div class="ul-actions">
                    {action_button(Tone::Secondary, &ConsultationAction::Record(one.number), "Leg dit antwoord vast")}
                </div>
            </form>
        </details>
    }
    .into_any()
}

fn withdraw(one: &ConsultationView, returned: &Returned) -> AnyView {
    let reason = field(one, fields::REASON, "Waarom is een reactie niet meer nodig?").from(returned, "");
    view! {
        <details class="ul-example" open=opens(one, &[fields::REASON], returned)>
            <summary>"Trek de vraag in"</summary>
            <form class="ul-form" method="post" novalidate>
                {text_area(&reason, 2, None)}
                <div class="ul-actions">
                    {action_button(Tone::Secondary, &ConsultationAction::Withdraw(one.number), "Trek deze vraag in")}
                </div>
            </form>
        </details>
    }
    .into_any()
}

fn weigh(one: &ConsultationView, returned: &Returned) -> AnyView {
    let stored = one.state.reaction.clone().unwrap_or_default();
    let reaction = field(one, fields::REACTION, "Wat vindt de gemeente van dit antwoord?")
        .help("Dit komt in de brief met het besluit, onder wat er is gezegd.")
        .from(returned, &stored);
    let missing = one.state.is_unweighed().then(|| {
        let text = "Pas als hier iets staat, kunt u een besluit voorleggen.";
        alert(Mood::Info, "Hierop moet de gemeente nog reageren", text)
    });
    let label = if one.state.reaction.is_none() { "Bewaar de reactie" } else { "Verander de reactie" };
    view! {
        {missing}
        <form class="ul-form" method="post" novalidate>
            {text_area(&reaction, 4, None)}
            <div class="ul-actions">{action_button(Tone::Primary, &ConsultationAction::Weigh(one.number), label)}</div>
        </form>
    }
    .into_any()
}

fn ask(sections: Vec<(String, String)>, returned: &Returned) -> AnyView {
    let role = FieldProps::new(fields::ROLE, "Als wat vraagt u dit?").from(returned, "");
    let name = FieldProps::new(fields::NAME, "Aan wie?").help("Naam en organisatie.").from(returned, "");
    let email = FieldProps { note: Some(Note::Voluntary), ..FieldProps::new(fields::EMAIL, "E-mailadres") }
        .help("Hierheen gaat een link waarmee iemand zonder account antwoord geeft. Laat het leeg als u een gesprek voert of een brief schrijft.")
        .from(returned, "");
    let question = FieldProps::new(fields::QUESTION, "Wat wilt u weten?").from(returned, "");
    let shown = FieldProps { note: Some(Note::Voluntary), ..FieldProps::new(fields::SECTIONS, "Welke onderdelen van het voorstel mag diegene lezen?") }
        .help("Alleen deze antwoorden staan op de pagina achter de link, zonder bijlagen. Kijk zelf na of er niets vertrouwelijks bij is.");
    let (value, error) = (returned.ticked(fields::SECTIONS, ""), returned.error(fields::SECTIONS));
    let shown = FieldProps { value, error, ..shown };
    let until = FieldProps::new(fields::UNTIL, "Tot en met welke dag kan het antwoord komen?")
        .help("Daarna werkt de link niet meer. Dit verandert niets aan de beslistermijn.")
        .from(returned, "");
    view! {
        <form class="ul-form" method="post" novalidate aria-labelledby="vraag">
            <h2 class="utrecht-heading-2" id="vraag">
                "Vraag iemand om een reactie"
            </h2>
            {radio_group(&role, choices::<ConsultedAs>())} {text_field(&name, Entry::Line)}
            {text_field(&email, Entry::Email)} {text_area(&question, 5, None)} {checkbox_group(&shown, sections)}
            {text_field(&until, Entry::Date)}
            <p class="ul-small ul-subtle">
                "Wie een zienswijze of advies geeft, krijgt per mail bericht van het besluit (Awb 3:43). Aan wie geen e-mailadres heeft, schrijft u dat zelf."
            </p>
            <div class="ul-actions">{action_button(Tone::Primary, &ConsultationAction::Ask, "Stel deze vraag")}</div>
        </form>
    }
    .into_any()
}
