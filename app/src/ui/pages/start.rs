//! Beginning a proposal.

use crate::api::Actor;
use crate::api::drafting::{MunicipalityChoice, ProposalCard};
use crate::ui::forms::{Entry, FieldProps, Tone, button, form_head, select, text_field};
use crate::ui::parts::{Mood, alert, crumbs, link, section_head};
use crate::ui::{Nav, Page, Returned};
use leptos::prelude::*;

/// Four questions before the proposal begins. With a single municipality, that one is chosen already. Who has a draft is
/// offered to go on with it first.
pub fn start(
    municipalities: Vec<MunicipalityChoice>,
    drafts: &[ProposalCard],
    actor: &Actor,
    returned: &Returned,
) -> Page {
    let choices: Vec<_> = municipalities.into_iter().map(|choice| (choice.id, choice.name)).collect();
    let only = if let [(only, _)] = choices.as_slice() { only.clone() } else { String::new() };
    let field = |name, label, help, stored: &str| FieldProps::new(name, label).help(help).from(returned, stored);
    let municipality = field("municipality", "Aan welke gemeente doet u het voorstel?", "", &only);
    let title = field(
        "title",
        "Hoe noemt u uw voorstel?",
        "Een korte naam die iedereen begrijpt. U kunt de naam later veranderen.",
        "",
    );
    let cooperative = field("cooperative", "Hoe heet uw coöperatie of groep?", "", "");
    let own_name =
        field("name", "Wat is uw voor- en achternaam?", "Uw bestuur en de gemeente zien deze naam.", &actor.name);
    let body = view! {
        {crumbs([("/voorstellen".to_owned(), "Mijn voorstellen".to_owned())])}
        {form_head(returned)}
        {section_head("", "Nieuw voorstel beginnen", "De gemeente ziet niets voordat u het voorstel indient.")}
        {go_on(drafts)}
        <form class="ul-form ul-layout--read" method="post" novalidate>
            {select(&municipality, choices)}
            {text_field(&title, Entry::Line)}
            {text_field(&cooperative, Entry::Line)}
            {text_field(&own_name, Entry::Line)}
            <div class="ul-actions">{button(Tone::Primary, None, "Begin met het voorstel")}</div>
        </form>
    };
    Page::new("Nieuw voorstel beginnen", body).under(Nav::Proposals).after(returned)
}

/// The drafts that are there already.
fn go_on(drafts: &[ProposalCard]) -> Option<AnyView> {
    let links = drafts.iter().map(|draft| {
        let section = draft.resume.map_or("gereed", |section| section.id);
        let href = format!("/voorstellen/{}/{section}", draft.id);
        view! { {link(href, format!("Ga verder met {}", draft.title))} <br /> }
    });
    let title = if drafts.len() == 1 { "U bent al aan een voorstel bezig" } else { "U bent al aan voorstellen bezig" };
    (!drafts.is_empty()).then(|| alert(Mood::Info, title, links.collect_view()))
}
