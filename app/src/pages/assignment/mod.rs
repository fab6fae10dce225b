//! Who of the municipality has a case (wie behandelt dit?): its handler and its panel.

use crate::forms::{FieldProps, Returned, button, checkbox_group, form_head, hidden, radio_group};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tab, Tone, alert, bullets, crumbs, page_head, work_head};
use crate::paths;
use crate::views::case::CaseHead;
use crate::views::case::assignment::{AssignmentPage, CandidateView, Obstacle, fields, member};
use domain::calendar::DutchDate;
use domain::case::Role;
use leptos::prelude::*;

const TITLE: &str = "Wie behandelt dit?";
const SENTENCE: &str = "Alleen deze mensen zien het dossier en krijgen er mail over, en wie voor de hele gemeente meeleest. \
                        Wie erbij komt, krijgt een mail.";

/// The handler and the panel, to change.
pub fn assignment(page: AssignmentPage, returned: &Returned) -> Page {
    let AssignmentPage { head, sees_case, candidates, version } = page;
    let top = if sees_case {
        work_head(&head, Tab::People, (TITLE, SENTENCE.to_owned()), form_head(returned))
    } else {
        for_administrator(&head, returned)
    };
    let body = view! {
        {top}
        <div class="ul-tab-body ul-stack ul-stack--loose ul-layout--read">
            <form class="ul-form" method="post" novalidate>
                {hidden(fields::VERSION, version)} {handler(&candidates, returned)} {panel(&candidates, returned)}
                <div class="ul-actions">{button(Tone::Primary, "Bewaar")}</div>
            </form>
            {obstacles(&candidates)}
        </div>
    };
    Page::new(format!("{TITLE} {}", head.title), body).under(Nav::Cases).after(returned)
}

/// An administrator sees whose case it is and nothing of what is in it.
fn for_administrator(head: &CaseHead, returned: &Returned) -> AnyView {
    let name = format!("{}: {}", head.reference.clone().unwrap_or_default(), head.title);
    let text = "U ziet als functioneel beheerder wie dit dossier behandelt, en niet wat erin staat.";
    view! {
        {crumbs([(paths::CASES.to_owned(), "Dossiers".to_owned())])}
        {form_head(returned)}
        {page_head(TITLE, name, ())}
        {alert(Mood::Info, "Het dossier blijft dicht", text)}
        <p class="utrecht-paragraph">{SENTENCE}</p>
    }
    .into_any()
}

fn named(one: &CandidateView, with_role: bool) -> String {
    let role = if with_role { format!(", {}", one.role.in_sentence()) } else { String::new() };
    let absent = one.absent_until.map(|until| format!(" (afwezig tot en met {})", until.long())).unwrap_or_default();
    format!("{}{role}{absent}", one.name)
}

fn handler(candidates: &[CandidateView], returned: &Returned) -> AnyView {
    let managers = || candidates.iter().filter(|one| one.role == Role::CaseManager);
    let now = managers().find(|one| one.assigned).map(|one| one.id.as_str()).unwrap_or_default();
    let field = FieldProps::new(fields::HANDLER, "Behandelaar")
        .help("Het bestuur ziet deze naam. De behandelaar controleert de volledigheid en verstuurt het besluit.")
        .from(returned, now);
    let free = managers().filter(|one| one.obstacle.is_none());
    radio_group(&field, free.map(|one| (one.id.clone(), named(one, false))))
}

fn panel(candidates: &[CandidateView], returned: &Returned) -> AnyView {
    let free = || candidates.iter().filter(|one| one.role != Role::CaseManager && one.obstacle.is_none());
    let now: Vec<String> = free().filter(|one| one.assigned).map(|one| member(&one.id, one.role)).collect();
    let field = FieldProps {
        value: returned.ticked(fields::PANEL, &now.join("\n")),
        error: returned.error(fields::PANEL),
        ..FieldProps::new(fields::PANEL, "Beoordelaars, jurist en beslisser")
    }
    .help("Het bestuur ziet deze namen niet.");
    checkbox_group(&field, free().map(|one| (member(&one.id, one.role), named(one, true))))
}

/// Who cannot be chosen or taken off, and why.
fn obstacles(candidates: &[CandidateView]) -> Option<AnyView> {
    let lines: Vec<String> = candidates.iter().filter_map(obstacle).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="ul-panel ul-stack ul-stack--tight" aria-labelledby="vast">
                <h2 class="utrecht-heading-3" id="vast">
                    "Dit kunt u hier niet veranderen"
                </h2>
                {bullets(lines)}
            </section>
        }
        .into_any()
    })
}

fn obstacle(one: &CandidateView) -> Option<String> {
    let name = named(one, true);
    Some(match one.obstacle? {
        Obstacle::OnBoard => {
            format!("{name}: zit in het bestuur van de coöperatie, en doet daarom niet mee (Awb artikel 2:4).")
        }
        Obstacle::Recused => format!("{name}: heeft zich verschoond, en doet daarom niet mee (Awb artikel 2:4)."),
        Obstacle::HandedIn => format!("{name}: heeft de beoordeling ingeleverd. Die blijft meetellen."),
    })
}
