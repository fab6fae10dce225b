//! The trail of breadcrumbs (kruimelpad).

use crate::parts::link;
use crate::paths;
use crate::views::proposal::head::ProposalHead;
use domain::catalogue::Section;
use leptos::prelude::*;

/// Links to the pages above this one, as (address, label).
pub fn crumbs(trail: impl IntoIterator<Item = (String, String)>) -> AnyView {
    let items = trail.into_iter().map(|(href, label)| {
        view! { <li class="utrecht-breadcrumb-nav__item ul-crumbs__item">{link(href, label)}</li> }
    });
    view! {
        <nav class="utrecht-breadcrumb-nav" aria-label="Kruimelpad">
            <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol ul-crumbs">
                {items.collect_view()}
            </ol>
        </nav>
    }
    .into_any()
}

/// The trail of a page of a proposal: all proposals, this one, and what stands between it and the page. This one is its
/// overview while the board writes, and its case once it was submitted.
pub fn crumbs_of(head: &ProposalHead, between: impl IntoIterator<Item = (String, String)>) -> AnyView {
    let id = &head.id;
    let own = if head.in_writing { paths::readiness(id) } else { paths::case(id) };
    let above = [(paths::PROPOSALS.to_owned(), "Mijn voorstellen".to_owned()), (own, head.title.clone())];
    crumbs(above.into_iter().chain(between))
}

/// The address of an answer; of the section itself for what belongs to the budget as a whole, which has its name.
pub fn place_of(head: &ProposalHead, section: &Section, question: &str) -> String {
    let address = paths::section(&head.id, section.id);
    if section.id == question { address } else { format!("{address}#{question}") }
}
