//! Closing a case without a decision on the proposal, by the municipality: each way its own short page.

use crate::forms::{Entry, FieldProps, Note, Returned, action_button, form_head, text_area, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, Tone, alert, bullets, link, work_head};
use crate::paths;
use crate::views::case::closing::{ClosingAction, ClosingPage};
use crate::views::case::completeness::LastDay;
use crate::words;
use domain::calendar::DutchDate;
use domain::case::{ClosingKind, SupplementPoint, command_fields};
use leptos::prelude::*;

/// What this way means, the form, the letter to read and the button that sends it.
pub fn closing(page: ClosingPage, returned: &Returned) -> Page {
    let ClosingPage { head, kind, until, points } = page;
    let said = words::closing(kind);
    let (rule, remedies) = (said.rule, said.remedies);
    let reason = FieldProps {
        note: (!said.article.is_empty()).then(|| Note::Ground(said.article.into())),
        ..FieldProps::new(command_fields::REASON, said.question)
    }
    .help(said.help)
    .from(returned, "");
    let signatory = FieldProps::new(command_fields::SIGNATORY, "Wie ondertekent de brief?")
        .help("Naam, functie en het mandaat, zoals het onder de brief komt.")
        .from(returned, "");
    let receiver = (kind == ClosingKind::Forwarded).then(|| {
        let receiver = FieldProps::new(command_fields::RECEIVER, "Naar welk bestuursorgaan?")
            .help("De indiener leest dit.")
            .from(returned, "");
        text_field(&receiver, Entry::Line)
    });
    let deadline = until.map(four_weeks);
    let body = view! {
        {work_head(&head, Tab::Overview, (said.title, rule.to_owned()), form_head(returned))}
        <div class="ul-tab-body ul-layout--side">
            <form class="ul-form" method="post" novalidate>
                {deadline} {receiver} {(kind == ClosingKind::Forwarded).then(|| along(&head.id))} {text_area(&reason, 8, None)} {text_field(&signatory, Entry::Line)}
                <div class="ul-actions">
                    {action_button(Tone::Secondary, &ClosingAction::Preview, "Lees eerst de brief (pdf)")}
                    {action_button(Tone::Primary, &ClosingAction::Close, said.button)}
                </div>
            </form>
            <aside class="ul-panel ul-stack" aria-label="Wat er dan gebeurt">
                <h2 class="utrecht-heading-3">"Dit gebeurt er als u verstuurt"</h2>
                {bullets(what_happens(remedies, head.by_post))}
                {asked(points)}
            </aside>
        </div>
    };
    Page::new(format!("{}: {}", said.title, head.title), body).under(Nav::Cases).after(returned)
}

/// Until when this can be decided (Awb 4:5 lid 4), or that it is too late for it.
fn four_weeks(last: LastDay) -> AnyView {
    let day = last.day.with_weekday();
    let text = if last.is_past {
        format!(
            "Dit kon tot en met {day}. De vier weken zijn voorbij, dus de gemeente kan dit besluit niet meer nemen. \
             Beslis over het voorstel zoals het er ligt, of vraag opnieuw om een aanvulling."
        )
    } else {
        format!("Dit kan tot en met {day}.")
    };
    alert(Mood::Warning, "Vier weken (Awb 4:5 lid 4)", text)
}

/// What goes along to the authority that decides.
fn along(case: &str) -> AnyView {
    let text = view! {
        "Stuur het hele dossier zelf naar dat bestuursorgaan. De brief aan de indiener zegt dat het meegaat. "
        {link(paths::bundle(case), "Download het dossier (zip)")}
    };
    alert(Mood::Info, "Het dossier gaat mee (Awb 2:3)", text)
}

fn asked(points: Vec<SupplementPoint>) -> Option<AnyView> {
    (!points.is_empty()).then(|| {
        view! {
            <h2 class="utrecht-heading-3">"Waar u om vroeg"</h2>
            {crate::parts::points(&points)}
        }
        .into_any()
    })
}

/// What follows from sending.
fn what_happens(remedies: &str, by_post: bool) -> [String; 4] {
    let sent = if by_post {
        "De brief komt klaar te liggen bij de post. Alles telt vanaf de dag waarop hij is gepost."
    } else {
        "Het hele bestuur krijgt een mail met de brief."
    };
    let fixed = ["De brief komt als pdf in het dossier.", sent];
    let [file, mail] = fixed.map(str::to_owned);
    [file, mail, remedies.to_owned(), "Terugdraaien kan niet.".to_owned()]
}
