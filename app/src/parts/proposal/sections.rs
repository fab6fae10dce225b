//! The list of sections beside every page of a proposal, and the step bar that replaces it on a phone.

use crate::parts::charts::progress::bar;
use crate::parts::{Tone, button_link, link, progress};
use crate::paths;
use crate::views::proposal::head::{ProposalHead, SectionLink};
use domain::catalogue::Section;
use domain::proposal::SectionState;
use leptos::prelude::*;

/// Sections that are complete, and how many there are in which something has to be done or was done.
pub fn completed(head: &ProposalHead) -> (usize, usize) {
    let of = |state| head.sections.iter().filter(|link| link.state == state).count();
    (of(SectionState::Complete), head.sections.len() - of(SectionState::Voluntary))
}

/// The sections of a proposal. `alert` says that the current one asks for attention.
pub fn section_menu(head: &ProposalHead, current: &Section, alert: bool) -> AnyView {
    let (done, total) = completed(head);
    let (number, last) = (current.number, head.sections.len());
    let links = head.sections.iter().map(|link| section_link(&head.id, link, link.section.id == current.id, alert));
    view! {
        <div class="ul-sections-column">
            <div class="ul-stepbar">
                <p>
                    <strong>{format!("Onderdeel {number} van {last}")}</strong>
                    <br />
                    <span class="ul-small">{in_words(done)}</span>
                </p>
                {link("#onderdelen", "Alle onderdelen")}
                {bar((done, total), None, Some("Voortgang van het voorstel"))}
            </div>
            <nav class="ul-sections" id="onderdelen" aria-labelledby="onderdelen-kop">
                <h2 class="ul-sections__title" id="onderdelen-kop">
                    "Uw voorstel"
                </h2>
                {progress("voortgang", (done, total), format!("{done} van {total} onderdelen zijn af"))}
                <ol class="ul-sections__list">{links.collect_view()}</ol>
                <p class="ul-sections__ready">{onward(head)}</p>
                {head.is_draft.then(|| view! { <p class="ul-sections__ready">{link(paths::exploration(&head.id), "Verkenning")}</p> })}
                <p class="ul-sections__ready">{link(paths::preliminary(&head.id), "Vooroverleg met de gemeente")}</p>
                <p class="ul-sections__ready">{link(paths::board(&head.id), "Samen schrijven")}</p>
                <p class="ul-sections__ready">{link(paths::approval(&head.id), "Akkoord van het bestuur")}</p>
                <p class="ul-sections__close">{link("#inhoud", "Sluit de lijst")}</p>
            </nav>
        </div>
    }
    .into_any()
}

/// To what is still missing, or to the case once nothing can be changed any more.
fn onward(head: &ProposalHead) -> AnyView {
    let (href, label) = if head.in_writing {
        (paths::readiness(&head.id), "Is het klaar?")
    } else {
        (paths::case(&head.id), "Bekijk het dossier")
    };
    button_link(Tone::Secondary, href, label)
}

fn in_words(done: usize) -> String {
    if done == 1 { "1 onderdeel is af".to_owned() } else { format!("{done} onderdelen zijn af") }
}

/// The same list in the middle of a page, where each state stands in words too.
pub fn section_list(head: &ProposalHead) -> AnyView {
    let links = head.sections.iter().map(|link| {
        let (state, words) = state(link);
        let words = view! { <span class="ul-small ul-subtle">{words}</span> };
        one(&head.id, link, (state, words.into_any()), false)
    });
    view! { <ol class="ul-sections__list">{links.collect_view()}</ol> }.into_any()
}

const fn state(link: &SectionLink) -> (&'static str, &'static str) {
    match link.state {
        SectionState::Voluntary => ("free", ", mag u overslaan"),
        SectionState::Untouched => ("open", ", nog niet begonnen"),
        SectionState::Started => ("busy", ", bezig"),
        SectionState::Complete => ("done", ", af"),
    }
}

fn section_link(proposal: &str, link: &SectionLink, current: bool, alert: bool) -> AnyView {
    let (state, words) = if current && alert { ("alert", ", vraagt aandacht") } else { state(link) };
    one(proposal, link, (state, view! { <span class="ul-hidden">{words}</span> }.into_any()), current)
}

fn one(proposal: &str, link: &SectionLink, (state, words): (&'static str, AnyView), current: bool) -> AnyView {
    let href = paths::section(proposal, link.section.id);
    view! {
        <li>
            <a class="ul-sections__link" data-state=state href=href aria-current=current.then_some("page")>
                <span>
                    {format!("{}. {}", link.section.number, link.section.title)}
                    {words}
                </span>
            </a>
        </li>
    }
    .into_any()
}
