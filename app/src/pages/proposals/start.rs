//! Beginning a proposal.

use crate::forms::{Entry, FieldProps, Returned, button, form_head, hidden, select, text_field};
use crate::page::{Nav, Page};
use crate::parts::{Mood, Tone, alert, bullets, crumbs, link, section_head};
use crate::paths;
use crate::views::Actor;
use crate::views::proposal::drafting::{MunicipalityChoice, ProposalCard, StartPage, start_fields};
use crate::views::proposal::orientation::Orientation;
use crate::views::register::Challenged;
use domain::calendar::DutchDate;
use domain::case::Status;
use leptos::prelude::*;

/// Four questions before the proposal begins, or three about a task of the register. With a single municipality, that
/// one is chosen already. Who has a draft is offered to go on with it first, and who has any proposal to copy it.
pub fn start(page: StartPage, actor: &Actor, returned: &Returned) -> Page {
    let StartPage { municipalities, proposals, challenged, orientation } = page;
    let field = |name, label, help, stored: &str| FieldProps::new(name, label).help(help).from(returned, stored);
    let title = field(
        start_fields::TITLE,
        "Hoe noemt u uw voorstel?",
        "Een korte naam die iedereen begrijpt. U kunt de naam later veranderen.",
        challenged.as_ref().map_or("", |challenged| &challenged.task.name),
    );
    let cooperative = field(start_fields::COOPERATIVE, "Hoe heet uw coöperatie of groep?", "", "");
    let own_name = field(
        start_fields::NAME,
        "Wat is uw voor- en achternaam?",
        "Uw bestuur en de gemeente zien deze naam.",
        &actor.name,
    );
    let (taken_over, about) = match &challenged {
        Some(challenged) => (Some(taken_over(challenged)), about_task(challenged)),
        None => (None, municipality(municipalities, &orientation, returned)),
    };
    let body = view! {
        {crumbs([(paths::PROPOSALS.to_owned(), "Mijn voorstellen".to_owned())])}
        {form_head(returned)}
        {section_head("", "Nieuw voorstel beginnen", "De gemeente ziet niets voordat u dat wilt.")}
        <div class="ul-stack ul-stack--loose">
            {go_on(&proposals)}
            {copy(&proposals)}
            {taken_over}
            {along(&orientation, challenged.is_some())}
            <form class="ul-form ul-layout--read" method="post" action=paths::NEW_PROPOSAL novalidate>
                {about}
                {unseen(&orientation)}
                {text_field(&title, Entry::Line)}
                {text_field(&cooperative, Entry::Line)}
                {text_field(&own_name, Entry::Line)}
                <div class="ul-actions">{button(Tone::Primary, "Begin met het voorstel")}</div>
            </form>
        </div>
    };
    Page::new("Nieuw voorstel beginnen", body).under(Nav::Proposals).after(returned)
}

fn municipality(municipalities: Vec<MunicipalityChoice>, before: &Orientation, returned: &Returned) -> AnyView {
    let choices: Vec<_> = municipalities.into_iter().map(|choice| (choice.id, choice.name)).collect();
    let chosen = if let [(only, _)] = choices.as_slice() { only } else { &before.municipality };
    let chosen = chosen.clone();
    let field = FieldProps::new(start_fields::MUNICIPALITY, "Aan welke gemeente doet u het voorstel?");
    select(&field.from(returned, &chosen), choices)
}

/// The task goes along unseen, with its municipality.
fn about_task(challenged: &Challenged) -> AnyView {
    let (id, municipality) = (challenged.id.clone(), challenged.municipality.0.clone());
    (hidden(start_fields::TASK, id), hidden(start_fields::MUNICIPALITY, municipality)).into_any()
}

/// What will stand in the proposal already, and where it comes from.
fn taken_over(challenged: &Challenged) -> AnyView {
    let Challenged { id, task, municipality: (_, municipality), slug } = challenged;
    let parts = [
        Some("De taak: wat het is, welke dienst, en wie het nu doet.".to_owned()),
        task.contract_end.map(|end| format!("De taak: het contract loopt tot en met {}.", end.long())),
        task.clients.map(|clients| format!("Doelgroep: nu {clients} cliënten.")),
        Some(format!("Begroting: de kosten nu, {} per jaar, met de bron.", task.cost.in_short())),
    ];
    view! {
        <section class="ul-panel ul-stack ul-stack--tight ul-layout--read" aria-labelledby="overgenomen">
            <h2 class="utrecht-heading-3" id="overgenomen">
                {format!("U daagt de gemeente {municipality} uit: {}", task.name)}
            </h2>
            <p class="utrecht-paragraph">
                "Dit vullen wij vast in. Het komt uit het " {link(paths::register_task(slug, id), "register van de gemeente")}
                ". U kunt alles nog veranderen."
            </p>
            {bullets(parts.into_iter().flatten())}
        </section>
    }
    .into_any()
}

/// What goes along without a field to change it.
fn unseen(before: &Orientation) -> AnyView {
    let goes_along = [start_fields::SERVICE, start_fields::SELF_CHECK];
    let pairs = before.pairs().into_iter().filter(|(name, _)| goes_along.contains(name));
    pairs.map(|(name, value)| hidden(name, value)).collect_view().into_any()
}

/// What goes along of what was answered before. A task of the register has its own service.
fn along(before: &Orientation, has_task: bool) -> Option<AnyView> {
    let service = before.service.filter(|_| !has_task);
    let service = service.map(|service| format!("De dienst vullen wij vast in: {}.", service.label()));
    let checked = "Wij bewaren uw zelfcheck bij uw voorstel. Zo ziet u bij elk onderdeel hoe stevig de bouwsteen staat. De \
                   gemeente ziet dit niet.";
    let checked = before.self_check.map(|_| checked.to_owned());
    let told: Vec<String> = [service, checked].into_iter().flatten().collect();
    (!told.is_empty()).then(|| alert(Mood::Info, "Uw antwoorden gaan mee", told.join(" ")))
}

/// The drafts that are there already.
fn go_on(proposals: &[ProposalCard]) -> Option<AnyView> {
    let drafts: Vec<&ProposalCard> = proposals.iter().filter(|card| card.status == Status::Draft).collect();
    let links = drafts.iter().map(|draft| {
        let next = draft.resume.map(|section| paths::section(&draft.id, section.id));
        let href = next.unwrap_or_else(|| paths::readiness(&draft.id));
        view! { {link(href, format!("Ga verder met {}", draft.title))} <br /> }
    });
    let title = if drafts.len() == 1 { "U bent al aan een voorstel bezig" } else { "U bent al aan voorstellen bezig" };
    (!drafts.is_empty()).then(|| alert(Mood::Info, title, links.collect_view()))
}

/// How a proposal begins with the text of an earlier one.
fn copy(proposals: &[ProposalCard]) -> Option<AnyView> {
    let links = proposals.iter().map(|proposal| {
        let href = format!("{}#meenemen", paths::board(&proposal.id));
        view! { <li>{link(href, format!("Download {}", proposal.title))}</li> }
    });
    (!proposals.is_empty()).then(|| {
        view! {
            <details class="ul-example ul-layout--read">
                <summary>"Lijkt het op een eerder voorstel?"</summary>
                <div class="ul-prose">
                    <p>"Dan hoeft u niet opnieuw te typen. Zo neemt u de antwoorden en de begroting over:"</p>
                    <ol>
                        <li>"Download eerst het concept van dat voorstel." <ul>{links.collect_view()}</ul></li>
                        <li>"Begin hier een nieuw voorstel."</li>
                        <li>"Ga in het nieuwe voorstel naar Samen schrijven en lees daar het concept in."</li>
                    </ol>
                </div>
            </details>
        }
        .into_any()
    })
}
