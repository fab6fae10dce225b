//! The proposal as it was submitted (uitdaagvoorstel), to read on screen.

use crate::page::Page;
use crate::parts::{
    Level, Marks, Tab, Tone, button_link, case_head, case_nav, comparison, fingerprint, link, read_section,
};
use crate::paths;
use crate::views::case::{ProposalPage, ReadSection};
use leptos::prelude::*;

/// The newest submitted version, with a list of its sections and the code under which it was frozen.
pub fn proposal(page: ProposalPage) -> Page {
    let ProposalPage { head, version, sha256, sections, document, comparison: changed } = page;
    let body = view! {
        {case_head(&head, Tab::Proposal, ())}
        <div class="ul-tab-body ul-layout--builder">
            {contents(version, &sections)} <div class="ul-stack ul-stack--loose">
                {changed.as_ref().map(comparison)}
                {sections.iter().map(|read| section(read, changed.as_ref().map(Marks::Led))).collect_view()}
            </div> {proof(version, &sha256, &document)}
        </div>
    };
    Page::new(format!("Voorstel: {}", head.title), body).under(case_nav(head.side)).wide()
}

/// On a phone the list stays folded until the link above it is followed.
fn contents(version: u32, sections: &[ReadSection]) -> AnyView {
    let links = sections.iter().map(|read| {
        let label = format!("{}. {}", read.section.number, read.section.title);
        view! { <li>{link(format!("#{}", read.section.id), label)}</li> }
    });
    view! {
        <div class="ul-sections-column">
            <div class="ul-stepbar">
                <p>
                    <strong>{format!("Versie {version}")}</strong>
                </p>
                {link("#inhoudsopgave", "Alle onderdelen")}
            </div>
            <nav class="ul-sections" id="inhoudsopgave" aria-labelledby="inhoudsopgave-kop">
                <h2 class="ul-sections__title" id="inhoudsopgave-kop">
                    "Inhoud"
                </h2>
                <ul class="ul-links">{links.collect_view()}</ul>
                <p class="ul-sections__close">{link("#inhoud", "Sluit de lijst")}</p>
            </nav>
        </div>
    }
    .into_any()
}

fn section(read: &ReadSection, changed: Option<Marks<'_>>) -> AnyView {
    let id = read.section.id;
    let heading = format!("{id}-kop");
    let named_by = heading.clone();
    view! {
        <section class="ul-stack" id=id aria-labelledby=named_by>
            <h2 class="utrecht-heading-2" id=heading>
                {format!("{}. {}", read.section.number, read.section.title)}
            </h2>
            {read_section(read, Level::Three, changed, None)}
        </section>
    }
    .into_any()
}

fn proof(version: u32, sha256: &str, document: &str) -> AnyView {
    view! {
        <aside class="ul-aside" aria-label="Bewijs">
            <div class="ul-panel ul-stack">
                <h2 class="utrecht-heading-3">{format!("Versie {version}")}</h2>
                {button_link(Tone::Secondary, paths::document(document), "Download als pdf")}
                <p class="utrecht-paragraph">
                    "Zo is het ingediend. De inhoud is vastgelegd met deze controlecode (SHA-256):"
                </p>
                {fingerprint(sha256)}
            </div>
        </aside>
    }
    .into_any()
}
