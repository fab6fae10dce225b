//! The completeness check (volledigheidstoets, Awb 4:5).

mod request;
mod rounds;

pub use request::request;

use self::rounds::rounds;
use crate::forms::{
    Entry, FieldProps, Note, Returned, button, declaration, form_head, radio_group, text_area, text_field,
};
use crate::page::{Nav, Page};
use crate::parts::table::{Column, number_row, table};
use crate::parts::{Mood, Tab, Tone, alert, bullets, work_head};
use crate::views::case::completeness::{COMPLETE, CompletenessPage, INCOMPLETE, fields};
use crate::{paths, words};
use domain::calendar::DutchDate;
use domain::case::{Action, ClosingKind};
use domain::catalogue::Section;
use leptos::prelude::*;

/// The form in which an officer finds a proposal complete, or asks for more.
pub fn completeness(page: CompletenessPage, returned: &Returned) -> Page {
    let CompletenessPage { head, usual_until, remarks, sections, rounds: earlier, not_handled_until } = page;
    let leave = not_handled_until.filter(|_| head.allowed.contains(&Action::Close(ClosingKind::NotHandled)));
    let sentence = "Vraag alleen wat de verordening of de Awb nodig maakt.".to_owned();
    let body = view! {
        {work_head(&head, Tab::Completeness, ("Is het voorstel volledig?", sentence), form_head(returned))}
        <div class="ul-tab-body ul-layout--side">
            <form class="ul-form" method="post" novalidate>
                {verdict(&usual_until.numeric(), returned)}
                {consequences()}
                <div class="ul-actions">{button(Tone::Primary, "Vastleggen en versturen")}</div>
            </form>
            <aside class="ul-stack ul-stack--loose" aria-label="Hulp bij het controleren">
                {leave.map(|until| not_handled(&head.id, until.with_weekday()))} {rounds(earlier)} {noticed(remarks)}
                {answered(sections)}
            </aside>
        </div>
    };
    Page::new(format!("Volledigheid: {}", head.title), body).under(Nav::Cases).after(returned)
}

/// What belongs to a supplement folds away once the proposal is found complete.
fn verdict(usual_until: &str, returned: &Returned) -> AnyView {
    let choices = [(COMPLETE, "Ja, volledig"), (INCOMPLETE, "Nee, aanvulling nodig")];
    let verdict = FieldProps::new(fields::VERDICT, "Is alles er om te kunnen beoordelen?").from(returned, "");
    let points = FieldProps::new(fields::POINTS, "Wat ontbreekt er?")
        .help("Zet elk punt op een eigen regel. De indiener leest het precies zo.")
        .from(returned, "");
    let until = FieldProps {
        note: Some(Note::Ground("hersteltermijn, Awb 4:5 lid 1".into())),
        ..FieldProps::new(fields::UNTIL, "Laatste dag om aan te vullen")
    }
    .help("De datum die er staat, volgt uit de verordening.")
    .from(returned, usual_until);
    let note =
        FieldProps { note: Some(Note::Voluntary), ..FieldProps::new(fields::NOTE, "Bericht aan de coöperatie") }
            .help("Het bestuur leest dit in de tijdlijn. Het is geen interne notitie.")
            .from(returned, "");
    view! {
        <div class="ul-check-item ul-form">
            {radio_group(&verdict, choices.map(|(value, label)| (value.to_owned(), label.to_owned())))}
            <div class="ul-check-item__reason ul-form">
                {text_area(&points, 6, None)} {text_field(&until, Entry::Date)} {sure(returned)}
            </div>
            <div class="ul-check-item__note">{text_area(&note, 3, None)}</div>
        </div>
    }
    .into_any()
}

/// Asks whether an odd day is meant, once it was typed.
fn sure(returned: &Returned) -> Option<AnyView> {
    let asked = returned.error(fields::SURE).is_some() || !returned.value(fields::SURE, "").is_empty();
    let sure = FieldProps::new(fields::SURE, "Bedoelt u deze laatste dag?").from(returned, "");
    asked.then(|| declaration(&sure))
}

/// What the officer may do instead of going on, for four weeks after the term to supplement (Awb 4:5).
fn not_handled(case: &str, until: String) -> AnyView {
    let words = words::closing(ClosingKind::NotHandled);
    let href = paths::closing(case, words.address);
    let text = view! {
        {format!("Is er te weinig om te beoordelen? Dan kan de gemeente het voorstel buiten behandeling stellen, tot en met {until}. ")}
        <a class="utrecht-link utrecht-link--html-a" href=href>
            {words.title}
        </a>
    };
    alert(Mood::Warning, "Binnen vier weken kiezen (Awb 4:5 lid 4)", text)
}

fn consequences() -> AnyView {
    alert(
        Mood::Info,
        "Dit gebeurt er als u om een aanvulling vraagt",
        "De beslistermijn staat stil vanaf de dag na uw verzoek, tot de aanvulling er is of de laatste dag voorbij is \
         (Awb 4:15); komt er niets, dan mag het college het \
         voorstel buiten behandeling laten (Awb 4:5).",
    )
}

fn noticed(remarks: Vec<(&'static Section, String)>) -> AnyView {
    let list = if remarks.is_empty() {
        view! { <p class="utrecht-paragraph">"Het programma vond niets om op te letten."</p> }.into_any()
    } else {
        bullets(remarks.into_iter().map(|(section, remark)| format!("{}: {remark}", section.title)).collect::<Vec<_>>())
    };
    view! {
        <section class="ul-panel ul-stack ul-stack--tight">
            <h2 class="utrecht-heading-3">"Om op te letten"</h2>
            {list}
        </section>
    }
    .into_any()
}

fn answered(sections: Vec<(&'static Section, usize, usize)>) -> AnyView {
    let rows = sections
        .into_iter()
        .map(|(section, given, asked)| number_row(section.title, [format!("{given} van {asked}")], false));
    let columns = [Column::Words("Onderdeel".to_owned()), Column::Numbers("Ingevuld".to_owned())];
    table("Nodige antwoorden per onderdeel", "", columns, view! { <tbody>{rows.collect_view()}</tbody> })
}
