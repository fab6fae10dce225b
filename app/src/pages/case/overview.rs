//! One case (dossier) as both sides see it: the same clock, the same history, each their own next step.

use super::aside::{delivery, mending, to_post, together, whole_file};
use super::asked::{revision, supplement};
use super::excluded::excluded;
use super::next_step::{again, next_step};
use super::open::open_matters;
use crate::forms::{FieldProps, Returned, button, form_head, text_area};
use crate::page::Page;
use crate::pages::undelivered::undelivered;
use crate::parts::{
    Mood, Tab, Tone, alert, attachment_section, case_head, case_nav, clock, decision, documents, facts, link, timeline,
};
use crate::paths;
use crate::views::case::{CaseHead, CasePage, DocumentLink, KeyFigures, TimelineEntry, UnitPrice};
use crate::words;
use domain::case::{Action, ClosingKind, Role, Side, Status, command_fields};
use domain::money::Amounts;
use leptos::prelude::*;

/// The overview of a case.
pub fn case(page: CasePage, returned: &Returned) -> Page {
    overview(page, None, returned)
}

/// The overview after an attempt to close the case in this way failed.
pub fn case_after_closing(page: CasePage, kind: ClosingKind, returned: &Returned) -> Page {
    overview(page, Some(kind), returned)
}

fn overview(page: CasePage, tried: Option<ClosingKind>, returned: &Returned) -> Page {
    let CasePage { head, clock: days, documents, attachments, decision, key_figures, .. } = page;
    let (people, timeline, undelivered) = (page.people, page.timeline, undelivered(&head.id, &page.undelivered));
    let (step, decision) = (next_step(&head, !page.open.is_empty()), decision.map(self::decision));
    // A decision that was sent is what people come for; before that, the next step is.
    let news = if head.status.at_turn().is_none() { (decision, step).into_any() } else { (step, decision).into_any() };
    let together = (head.side == Side::Board).then(|| together(&head.id));
    let (nothing, id) = (Returned::default(), head.id.clone());
    let closings = head.allowed.iter().filter_map(|action| match action {
        Action::Close(kind) if kind.side() == Side::Board => {
            Some(close(&head.id, *kind, if tried == Some(*kind) { returned } else { &nothing }))
        }
        _ => None,
    });
    let closings = (closings.collect_view(), ends_without_decision(&head), leaving(&head));
    let again = page.begins_again.then(|| again(&id));
    let body = view! {
        {case_head(&head, Tab::Overview, form_head(returned))}
        <div class="ul-tab-body ul-stack ul-stack--loose">
            {undelivered} {to_post(&head, page.letters_to_post)} {page.on_both_sides.iter().map(|name| on_both_sides(name)).collect_view()}
            {days.filter(|days| !matches!(head.status, Status::Closed(_)) || head.by_post && !days.stopped).map(|days| clock(&head, &days))}
            <div class="ul-layout--side">
                <div class="ul-stack ul-stack--loose">
                    {news} {again} {open_matters(&id, &page.open)} {page.excluded_by.map(|article| excluded(&id, &article))} {page.supplement.map(|asked| supplement(&head, &asked))} {page.revision.map(|asked| revision(&head, &asked))} {in_short(key_figures)} {history(timeline)}
                </div>
                <aside class="ul-stack ul-stack--loose" aria-label="Documenten en mensen">
                    {papers(&documents)} {mending(&head)} {attachment_section("Bijlagen bij het voorstel", &attachments)} {whole_file(&head)} {who(people)} {delivery(&head)} {together} {closings}
                </aside>
            </div>
        </div>
    };
    let name = head.reference.as_ref().map(|reference| format!(", dossier {reference}")).unwrap_or_default();
    Page::new(format!("{}{name}", head.title), body).under(case_nav(head.side)).after(returned)
}

/// Tells officers why somebody of theirs does not see the case.
fn on_both_sides(name: &str) -> AnyView {
    let text = format!(
        "{name} zit in het bestuur van deze coöperatie, en heeft ook een rol bij de gemeente. Die rol telt niet in dit \
         dossier: niemand behandelt, beoordeelt of beslist over een eigen voorstel (Awb artikel 2:4)."
    );
    alert(Mood::Warning, format!("{name} doet aan uw kant niet mee"), text)
}

/// The ways in which an officer can end the case without a decision on the proposal, as links.
fn ends_without_decision(head: &CaseHead) -> Option<AnyView> {
    let ways = head.allowed.iter().filter_map(|action| match action {
        Action::Close(kind) if kind.side() == Side::Municipality => Some(words::closing(*kind)),
        _ => None,
    });
    let by_letter = || link(paths::paper_withdrawal(&head.id), "Intrekking per brief vastleggen");
    let by_letter = head.allowed.contains(&Action::WithdrawOnPaper).then(by_letter);
    let links: Vec<AnyView> = ways
        .map(|way| {
            view! {
                <li>
                    {link(paths::closing(&head.id, way.address), way.title)}
                    <span class="ul-small ul-subtle">{way.article}</span>
                </li>
            }
            .into_any()
        })
        .chain(by_letter.map(|way| view! { <li>{way}</li> }.into_any()))
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <section class="ul-panel ul-stack ul-stack--tight" aria-labelledby="anders">
                <h2 class="utrecht-heading-3" id="anders">
                    "Anders afsluiten"
                </h2>
                <ul class="ul-approvals">{links}</ul>
            </section>
        }
        .into_any()
    })
}

/// Where an officer asks to be left out of the case.
fn leaving(head: &CaseHead) -> Option<AnyView> {
    head.allowed.contains(&Action::Recuse).then(|| {
        let way = link(paths::interest(&head.id), "Verschoon u");
        view! { <p class="ul-small ul-subtle">"Hebt u een belang bij dit voorstel? " {way} " (Awb 2:4)."</p> }
            .into_any()
    })
}

fn in_short(figures: Option<KeyFigures>) -> Option<AnyView> {
    figures.map(|figures| {
        let figures = named(&figures).into_iter().map(|(name, value)| (name, value.into_any()));
        view! {
            <section class="ul-card ul-card--quiet ul-stack" aria-labelledby="kern">
                <h2 class="utrecht-heading-3" id="kern">
                    "Het voorstel in het kort"
                </h2>
                {facts(figures)}
            </section>
        }
        .into_any()
    })
}

fn named(figures: &KeyFigures) -> Vec<(String, String)> {
    let amounts = Amounts(figures.rounding);
    let mut named = vec![(format!("Gevraagd over {} jaar", figures.years), amounts.euro(figures.requested))];
    named.extend(figures.saving.map(|saving| {
        let (what, value) = words::difference(amounts, saving).into();
        (format!("{what} over {} jaar", figures.years), value)
    }));
    if let Some(UnitPrice { name, asked, now }) = &figures.unit {
        let name = if name.is_empty() { "eenheid" } else { name };
        named.push((format!("Prijs per {name} in jaar 1"), asked.to_string()));
        named.extend(now.map(|now| (format!("Prijs per {name} nu"), now.to_string())));
    }
    named
}

fn history(entries: Vec<TimelineEntry>) -> AnyView {
    view! {
        <section class="ul-stack" aria-labelledby="tijdlijn">
            <h2 class="utrecht-heading-3" id="tijdlijn">
                "Tijdlijn"
            </h2>
            <p class="utrecht-paragraph">
                "Alles wat er met het voorstel gebeurde. Niemand kan hier achteraf iets weghalen of veranderen."
            </p>
            {timeline(entries)}
        </section>
    }
    .into_any()
}

fn papers(links: &[DocumentLink]) -> Option<AnyView> {
    (!links.is_empty()).then(|| {
        view! {
            <section class="ul-stack ul-stack--tight" aria-labelledby="documenten">
                <h2 class="utrecht-heading-3" id="documenten">
                    "Documenten"
                </h2>
                {documents(links)}
            </section>
        }
        .into_any()
    })
}

fn who(people: Vec<(String, Role)>) -> Option<AnyView> {
    (!people.is_empty()).then(|| {
        let people = people.into_iter().map(|(name, role)| {
            view! {
                <li>
                    <span>{name}</span>
                    <span class="ul-small ul-subtle">{role.label()}</span>
                </li>
            }
        });
        view! {
            <section class="ul-panel ul-stack ul-stack--tight" aria-labelledby="mensen">
                <h2 class="utrecht-heading-3" id="mensen">
                    "Wie doet mee?"
                </h2>
                <ul class="ul-approvals">{people.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// Folded away, because nobody comes here for it; open when it failed.
fn close(case: &str, kind: ClosingKind, returned: &Returned) -> AnyView {
    let words = words::closing(kind);
    let reason = FieldProps::new(command_fields::REASON, words.question).help(words.help).from(returned, "");
    view! {
        <details class="ul-example" open=returned.failed()>
            <summary>{words.title}</summary>
            <form class="ul-form" method="post" action=paths::closing(case, words.address) novalidate>
                {text_area(&reason, 3, None)} {button(Tone::Remove, words.button)}
            </form>
        </details>
    }
    .into_any()
}
