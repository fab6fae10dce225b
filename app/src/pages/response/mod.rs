//! The draft of the assessment before the municipality decides: the case manager sends it, the board reads it and
//! responds (reactie op de conceptbeoordeling).

use crate::forms::{
    Entry, FieldProps, Note, Returned, action_button, enter_saves, form_head, saved_line, saves_itself, text_area,
    text_field, text_versions,
};
use crate::page::Page;
use crate::parts::{Mood, Tab, Tone, alert, case_nav, link, prose, work_head};
use crate::paths;
use crate::views::case::CaseHead;
use crate::views::case::decision::response::{ResponseAction, ResponsePage, ResponseRight};
use crate::views::case::working::{Work, WorkingTexts};
use domain::calendar::DutchDate;
use domain::case::{
    ConsultationEnd, ConsultationState, DraftFinding, RESPONSE_WORDS, Side, decision_fields, response_fields as fields,
};
use jiff::civil::Date;
use leptos::prelude::*;

/// Where it stands that the response was kept.
pub const KEPT: &str = "bewaard";

/// The findings, the response, and the form for either side.
pub fn response(page: ResponsePage, returned: &Returned) -> Page {
    let ResponsePage { head, draft, today, may } = page;
    let sentence = match head.side {
        Side::Board => "Zo beoordeelt de gemeente uw voorstel. Zij heeft nog niet besloten. U kunt eerst reageren.",
        Side::Municipality => "Laat het bestuur de bevindingen lezen voordat u beslist. Zo haalt u er fouten uit.",
    };
    let none = (draft.is_none() && head.side == Side::Board).then(|| {
        let text = "U krijgt een mail zodra u iets kunt lezen.";
        alert(Mood::Info, "De gemeente heeft u nog geen conceptbeoordeling gestuurd", text)
    });
    let answers = matches!(may, ResponseRight::Respond(_));
    let onward = answers.then(|| view! { <p>{link("#reageren".to_owned(), "Ga naar uw reactie")}</p> });
    let read = draft
        .as_ref()
        .map(|state| (how_it_stands(state, &head, today), onward, findings("verstuurd", &state.findings)));
    let given = draft.as_ref().and_then(|state| given(state, &head));
    let act = match may {
        ResponseRight::Read => None,
        ResponseRight::ShareLater => {
            let text = "Dan leest u eerst zelf de scores, en schrijft u uw bevindingen.";
            Some(alert(Mood::Info, "Dit kan als alle beoordelaars hebben ingeleverd", text))
        }
        ResponseRight::Share(findings, first) => Some(share(&findings, first, &head, returned)),
        ResponseRight::Respond(texts) => Some(respond(&texts, &head.id, returned)),
    };
    let body = view! {
        {work_head(&head, Tab::Response, ("Conceptbeoordeling", sentence.to_owned()), form_head(returned))}
        <div class="ul-tab-body ul-stack ul-stack--loose ul-layout--read">{none} {read} {given} {act}</div>
    };
    let page = Page::new(format!("Conceptbeoordeling: {}", head.title), body);
    let page = page.under(case_nav(head.side)).after(returned);
    if answers { page.with_islands() } else { page }
}

/// Until when the board can respond, or that it did.
fn how_it_stands(state: &ConsultationState, head: &CaseHead, today: Date) -> AnyView {
    let until = state.asked.until.with_weekday();
    let board = head.side == Side::Board;
    let (mood, title) = match (&state.end, state.is_open(today)) {
        (Some(_), _) if board => (Mood::Ok, "U hebt gereageerd".to_owned()),
        (Some(_), _) => (Mood::Ok, "Het bestuur heeft gereageerd".to_owned()),
        (None, true) if board => (Mood::Warning, format!("U kunt reageren tot en met {until}")),
        (None, true) => (Mood::Info, format!("Het bestuur kan reageren tot en met {until}")),
        (None, false) => (Mood::Info, format!("Reageren kon tot en met {until}")),
    };
    let text = if board {
        "Reageren hoeft niet. De gemeente leest uw reactie voordat zij beslist. In de brief met het besluit staat wat zij \
         ervan vindt."
    } else {
        "Het bestuur kreeg deze bevindingen. Een besluit kunt u pas voorleggen na de laatste dag, of nadat u op de \
         reactie hebt gereageerd."
    };
    let remark = (!state.asked.question.is_empty()).then(|| {
        view! {
            <section class="ul-panel ul-stack ul-stack--tight" aria-labelledby="toelichting">
                <h2 class="utrecht-heading-3" id="toelichting">
                    "Wat de gemeente erbij schrijft"
                </h2>
                {prose(&state.asked.question)}
            </section>
        }
    });
    (alert(mood, title, text), remark).into_any()
}

/// The findings. `when` keeps those that were sent and those of now apart, which can stand on one page.
fn findings(when: &str, findings: &[DraftFinding]) -> AnyView {
    let parts = findings.iter().map(|finding| {
        let heading = format!("{when}-{}", finding.criterion);
        view! {
            <section class="ul-stack ul-stack--tight" aria-labelledby=heading.clone()>
                <h3 class="utrecht-heading-3" id=heading.clone()>
                    {finding.label.clone()}
                </h3>
                {prose(&finding.text)}
            </section>
        }
    });
    let heading = format!("{when}-bevindingen");
    view! {
        <section class="ul-stack ul-stack--loose" aria-labelledby=heading.clone()>
            <h2 class="utrecht-heading-2" id=heading.clone()>
                "De bevindingen"
            </h2>
            {parts.collect_view()}
        </section>
    }
    .into_any()
}

/// The response; what the municipality says to it the board reads in the letter.
fn given(state: &ConsultationState, head: &CaseHead) -> Option<AnyView> {
    let Some(ConsultationEnd::Answered { on, text, .. }) = &state.end else { return None };
    let reaction = (head.side == Side::Municipality).then(|| {
        let way = link(paths::consultations(&head.id), "Schrijf bij Zienswijzen wat de gemeente ervan vindt");
        match &state.reaction {
            Some(reaction) => view! {
                <h3 class="utrecht-heading-3">"Wat de gemeente daarvan vindt"</h3>
                {prose(reaction)}
            }
            .into_any(),
            None => view! { <p>{way}</p> }.into_any(),
        }
    });
    let heading = format!("De reactie van {}", on.with_weekday());
    Some(
        view! {
            <section class="ul-panel ul-stack" aria-labelledby="reactie">
                <h2 class="utrecht-heading-2" id="reactie">
                    {heading}
                </h2>
                {prose(text)}
                {reaction}
            </section>
        }
        .into_any(),
    )
}

/// The form by which the case manager sends the findings.
fn share(drafted: &[DraftFinding], first: Date, head: &CaseHead, returned: &Returned) -> AnyView {
    let remark =
        FieldProps { note: Some(Note::Voluntary), ..FieldProps::new(fields::REMARK, "Wilt u er iets bij schrijven?") }
            .help("Schrijf niet wat het besluit wordt: dat staat nog niet vast.")
            .from(returned, "");
    let until = FieldProps::new(fields::UNTIL, "Tot en met welke dag kan het bestuur reageren?")
        .help("Minstens vijf werkdagen. Dit verandert niets aan de beslistermijn.")
        .from(returned, &first.numeric());
    // What a finding lacks is said here: its own field stands on the page of the decision.
    let missing = drafted.iter().filter_map(|finding| {
        let field = decision_fields::reason_of(&finding.criterion);
        let error = returned.error(&field)?;
        let way = link(format!("{}#{field}", paths::decision(&head.id)), "Schrijf die bevinding");
        Some(view! { <li id=field tabindex="-1">{error} " " {way}</li> })
    });
    let missing: Vec<_> = missing.collect();
    let missing = (!missing.is_empty()).then(|| view! { <ul>{missing}</ul> });
    view! {
        <form class="ul-form" method="post" novalidate aria-labelledby="sturen">
            <h2 class="utrecht-heading-2" id="sturen">
                "Stuur de bevindingen aan het bestuur"
            </h2>
            <p class="utrecht-paragraph">
                "Dit stuurt u: uw bevindingen bij elk criterium, zoals die nu bij " {link(paths::decision(&head.id), "Besluit")}
                " staan. Wie welke score gaf en wat de uitkomst wordt, gaan niet mee."
            </p>
            {missing}
            <details class="ul-example">
                <summary>"Lees na wat het bestuur krijgt"</summary>
                {findings("nu", drafted)}
            </details>
            {text_area(&remark, 3, None)} {text_field(&until, Entry::Date)}
            <div class="ul-actions">{action_button(Tone::Primary, &ResponseAction::Share, "Stuur aan het bestuur")}</div>
        </form>
    }
    .into_any()
}

/// The form by which the chair responds.
fn respond(texts: &WorkingTexts, case: &str, returned: &Returned) -> AnyView {
    let stored = texts.value(fields::RESPONSE);
    let response = FieldProps::new(fields::RESPONSE, "Uw reactie")
        .help("Wat klopt er niet, en waar staat dat in uw voorstel? Nieuwe stukken kunt u nu niet indienen.")
        .from(returned, stored);
    let count = format!("{} van {RESPONSE_WORDS} woorden", response.value.split_whitespace().count());
    let versions = text_versions(texts, (fields::RESPONSE, "Uw reactie"), ResponseAction::Choose);
    let kept = returned.tells(KEPT).then(|| view! { <p class="ul-note" role="status">"Uw reactie is bewaard"</p> });
    view! {
        <form class="ul-form" method="post" novalidate aria-labelledby="reageren">
            {enter_saves(&ResponseAction::Save)} {saves_itself(Work::Response.subject(case))}
            <h2 class="utrecht-heading-2" id="reageren" tabindex="-1">
                "Reageer"
            </h2>
            {text_area(&response, 12, Some(count))} {versions}
            <p class="ul-small ul-subtle">
                "U kunt één keer reageren. Lees uw reactie dus na voordat u haar verstuurt."
            </p>
            <div class="ul-foot" id=KEPT tabindex="-1">
                {kept} {saved_line()}
                <div class="ul-actions">
                    {action_button(Tone::Secondary, &ResponseAction::Save, "Bewaren")}
                    {action_button(Tone::Primary, &ResponseAction::Respond, "Verstuur de reactie")}
                </div>
            </div>
        </form>
    }
    .into_any()
}
