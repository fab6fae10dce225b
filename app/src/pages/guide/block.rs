//! A building block of a care cooperative (bouwsteen).

use super::frame::{list, page, paragraphs, part};
use super::onward::onward;
use crate::page::Page;
use crate::parts::link;
use crate::paths;
use domain::Named;
use domain::catalogue::Section;
use domain::guide::blocks::{self, BlockGuide};
use leptos::prelude::*;

/// One building block: why, what to ask, what goes wrong, what to arrange, and what the proposal asks about it.
pub fn block(guide: &'static BlockGuide) -> Page {
    let (block, all) = (guide.block, blocks::ALL.len());
    let body = view! {
        {part("Waarom dit telt", paragraphs(guide.why))}
        {part("Vragen om samen te bespreken", list(guide.questions))}
        {part("Valkuilen", list(guide.pitfalls))}
        {part("Checklist", checklist(guide.checklist))}
    };
    let eyebrow = format!("Bouwsteen {} van {all}", block.number());
    let parts = (body.into_any(), asked(guide));
    page(eyebrow, block.label(), guide.lead, parts, onward(guide.onward()))
}

/// Boxes to tick on paper; on a screen nothing is kept of them, so nothing can be ticked.
fn checklist(items: &'static [&'static str]) -> AnyView {
    let items = items.iter().map(|item| view! { <li>{*item}</li> });
    view! { <ul class="ul-checklist">{items.collect_view()}</ul> }.into_any()
}

fn asked(guide: &BlockGuide) -> AnyView {
    let sections = guide.sections().map(section);
    view! {
        <section class="ul-stack ul-stack--tight">
            <h2 class="utrecht-heading-3">"Dit vraagt het voorstel erover"</h2>
            <ul class="ul-links">{sections.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// A section of the proposal, as a line that leads to what it asks.
pub(super) fn section(section: &'static Section) -> AnyView {
    let label = format!("Onderdeel {}: {}", section.number, section.title);
    view! { <li>{link(paths::questions_in(section.id), label)}</li> }.into_any()
}
