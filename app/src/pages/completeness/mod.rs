//! The completeness check (volledigheidstoets, Awb 4:5).

mod asking;
mod judging;
mod request;
mod rounds;

pub use request::request;

use self::asking::asking;
use self::judging::{despite, whole_again};
use self::rounds::rounds;
use crate::forms::{
    Entry, FieldProps, Note, Returned, action_button, declaration, enter_saves, form_head, radio_group, text_area,
    text_field,
};
use crate::page::{Nav, Page};
use crate::parts::table::{Column, number_row, table};
use crate::parts::{Mood, Tab, Tone, alert, bullets, comparison, linked, work_head};
use crate::views::case::completeness::{COMPLETE, CheckAction, CompletenessPage, INCOMPLETE, LastDay, fields};
use crate::{paths, words};
use domain::calendar::DutchDate;
use domain::case::{Action, ClosingKind};
use domain::catalogue::Section;
use leptos::prelude::*;

/// The form in which an officer finds a proposal complete, or asks for more.
pub fn completeness(page: CompletenessPage, returned: &Returned) -> Page {
    let leave = page.not_handled_until.filter(|_| page.head.allowed.contains(&Action::Close(ClosingKind::NotHandled)));
    let sentence = "Vraag alleen wat de verordening of de Awb nodig maakt.".to_owned();
    let proposal = asking(&page, returned);
    let changed = page.comparison.as_ref().map(comparison);
    let may_judge = page.head.allowed.contains(&Action::JudgePoint);
    let points = page.judging.as_ref().map(|judged| judging::judging(judged, may_judge, returned));
    let verdict = verdict(&page, returned);
    let CompletenessPage { head, remarks, sections, rounds: earlier, mail: preview, .. } = page;
    let preview = preview.map(mail);
    // Who gets post gets no mail to read first.
    let first = if head.by_post { &CheckAction::PreviewLetter } else { &CheckAction::PreviewMail };
    let body = view! {
        {work_head(&head, Tab::Completeness, ("Is het voorstel volledig?", sentence), form_head(returned))}
        <div class="ul-tab-body ul-layout--side">
            <div class="ul-stack ul-stack--loose">
                {preview} {changed}
                <form class="ul-form" method="post" novalidate>
                    {enter_saves(first)} {points} {proposal} {verdict} {consequences(head.by_post)}
                    <div class="ul-actions">
                        {(!head.by_post).then(|| action_button(Tone::Secondary, &CheckAction::PreviewMail, "Lees eerst de mail"))}
                        {action_button(Tone::Secondary, &CheckAction::PreviewLetter, "Lees eerst de brief (pdf)")}
                        {action_button(Tone::Primary, &CheckAction::Record, "Vastleggen en versturen")}
                    </div>
                </form>
            </div>
            <aside class="ul-stack ul-stack--loose" aria-label="Hulp bij het controleren">
                {leave.map(|until| not_handled(&head.id, until))} {rounds(earlier)} {noticed(remarks)}
                {answered(sections)}
            </aside>
        </div>
    };
    Page::new(format!("Volledigheid: {}", head.title), body).under(Nav::Cases).after(returned)
}

/// What belongs to a supplement folds away once the proposal is found complete.
fn verdict(page: &CompletenessPage, returned: &Returned) -> AnyView {
    let asked = page.judging.as_ref();
    let choices = [(COMPLETE, "Ja, volledig"), (INCOMPLETE, "Nee, aanvulling nodig")];
    let verdict = FieldProps::new(fields::VERDICT, "Is alles er om te kunnen beoordelen?").from(returned, "");
    let points = FieldProps {
        note: Some(Note::Voluntary),
        ..FieldProps::new(fields::POINTS, "Wat ontbreekt er aan het voorstel als geheel?")
    }
    .help("Alleen voor wat bij geen enkele vraag hoort. Zet elk punt op een eigen regel.")
    .from(returned, &whole_again(asked));
    let signatory = FieldProps::new(fields::SIGNATORY, "Wie ondertekent de brief?")
        .help("Naam, functie en het mandaat, zoals het onder de brief komt.")
        .from(returned, &page.signatory);
    let until = FieldProps {
        note: Some(Note::Ground("hersteltermijn, Awb 4:5 lid 1".into())),
        ..FieldProps::new(fields::UNTIL, "Laatste dag om aan te vullen")
    }
    .help("De datum die er staat, volgt uit de verordening.")
    .from(returned, &page.usual_until.numeric());
    let note =
        FieldProps { note: Some(Note::Voluntary), ..FieldProps::new(fields::NOTE, "Bericht aan de coöperatie") }
            .help("Het bestuur leest dit in de tijdlijn. Het is geen interne notitie.")
            .from(returned, "");
    view! {
        <div class="ul-check-item ul-form">
            {radio_group(&verdict, choices.map(|(value, label)| (value.to_owned(), label.to_owned())))}
            <div class="ul-check-item__reason ul-form">
                {text_area(&points, 4, None)} {text_field(&until, Entry::Date)} {sure(returned)}
                {text_field(&signatory, Entry::Line)}
            </div>
            <div class="ul-check-item__note ul-form">{despite(asked, returned)} {text_area(&note, 3, None)}</div>
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
fn not_handled(case: &str, until: LastDay) -> AnyView {
    let day = until.day.with_weekday();
    if until.is_past {
        let text = format!(
            "Buiten behandeling stellen kon tot en met {day}. Beslis over het voorstel zoals het er ligt, of vraag opnieuw \
             om een aanvulling."
        );
        return alert(Mood::Info, "De vier weken van Awb 4:5 lid 4 zijn voorbij", text);
    }
    let words = words::closing(ClosingKind::NotHandled);
    let href = paths::closing(case, words.address);
    let text = view! {
        {format!("Is er te weinig om te beoordelen? Dan kan de gemeente het voorstel buiten behandeling stellen, tot en met {day}. ")}
        <a class="utrecht-link utrecht-link--html-a" href=href>
            {words.title}
        </a>
    };
    alert(Mood::Warning, "Binnen vier weken kiezen (Awb 4:5 lid 4)", text)
}

/// The mail that the request would send.
fn mail((subject, text): (String, String)) -> AnyView {
    view! {
        <section class="ul-mail" id="mail" aria-labelledby="mail-kop">
            <header class="ul-mail__head">
                <h2 class="utrecht-heading-3" id="mail-kop">
                    "Deze mail krijgt het bestuur. Er is nog niets verstuurd."
                </h2>
                <p class="utrecht-paragraph">
                    <strong>{subject}</strong>
                </p>
            </header>
            <div class="ul-mail__body ul-prose">{linked(&text)}</div>
        </section>
    }
    .into_any()
}

fn consequences(by_post: bool) -> AnyView {
    if by_post {
        return alert(
            Mood::Info,
            "Het bestuur krijgt zijn brieven per post",
            "Vraagt u om een aanvulling, dan komt de brief klaar te liggen bij de post. Het bestuur krijgt evenveel dagen als u \
             hier geeft, vanaf de dag nadat de brief op de post ging. Pas dan staat de beslistermijn stil (Awb 4:15).",
        );
    }
    alert(
        Mood::Info,
        "Dit gebeurt er als u om een aanvulling vraagt",
        "De beslistermijn staat stil vanaf de dag na uw verzoek. Dat duurt tot de aanvulling er is of de laatste dag \
         voorbij is (Awb 4:15). Komt er niets? Dan mag het college het voorstel buiten behandeling laten (Awb 4:5).",
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
