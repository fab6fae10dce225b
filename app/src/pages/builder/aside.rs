//! What stands beside a section of the proposal.

use super::benefits::about_benefits;
use crate::pages::guide::scores::firmness;
use crate::parts::{building_block, link};
use crate::paths;
use crate::views::proposal::head::ProposalHead;
use crate::words;
use domain::Named;
use domain::catalogue::{Section, Tier};
use domain::guide::self_check::Score;
use leptos::prelude::*;

/// Beside a section: where to read more, why the municipality may ask it, and how large the proposal is.
pub(super) fn aside(head: &ProposalHead, section: &Section, (because, checked): (Vec<String>, Vec<Score>)) -> AnyView {
    let pdf = paths::draft_pdf(&head.id);
    view! {
        <aside class="ul-aside ul-stack ul-stack--loose" aria-label="Hulp bij dit onderdeel">
            {blocks(section)} {self_check(&checked)} {about_benefits(section)} {grounds(because)} {size(head)}
            <section class="ul-stack ul-stack--tight">
                <h2 class="utrecht-heading-4">"Zo ziet de gemeente het"</h2>
                <p>{link(pdf, "Bekijk uw voorstel als pdf")}</p>
                <p>{link(paths::attachments(&head.id), "Alle bijlagen bij uw voorstel")}</p>
            </section>
        </aside>
    }
    .into_any()
}

fn blocks(section: &Section) -> Option<AnyView> {
    let items = section.blocks.iter().map(|block| building_block(*block));
    (!section.blocks.is_empty()).then(|| enumeration("Hoort bij deze bouwstenen", items))
}

/// How firm its building blocks stood when the board began, and what to do about that.
fn self_check(checked: &[Score]) -> Option<AnyView> {
    let advice = checked.iter().map(|score| {
        let name = score.block.label();
        view! { <p class="ul-small"><strong>{name}</strong> " " {firmness(score.firmness())} <br /> {score.advice()}</p> }
    });
    (!checked.is_empty()).then(|| {
        view! {
            <section class="ul-stack ul-stack--tight">
                <h2 class="utrecht-heading-4">"Uit uw zelfcheck"</h2>
                {advice.collect_view()}
            </section>
        }
        .into_any()
    })
}

fn grounds(grounds: Vec<String>) -> Option<AnyView> {
    let title = "Daarom mag de gemeente dit vragen";
    (!grounds.is_empty()).then(|| enumeration(title, grounds.into_iter().map(IntoAny::into_any)))
}

/// How large the proposal is, and what that changes.
fn size(head: &ProposalHead) -> Option<AnyView> {
    let size = head.size?;
    let rest = (size.tier < Tier::Large).then_some(" Wat u mag overslaan, staat dichtgeklapt.");
    Some(
        view! {
            <section class="ul-stack ul-stack--tight">
                <h2 class="utrecht-heading-4">{size.tier.label()}</h2>
                <p class="ul-small">{words::size_because(size)} {rest}</p>
            </section>
        }
        .into_any(),
    )
}

fn enumeration(title: &'static str, items: impl Iterator<Item = AnyView>) -> AnyView {
    let items = items.map(|item| view! { <li class="utrecht-unordered-list__item">{item}</li> });
    view! {
        <section class="ul-stack ul-stack--tight">
            <h2 class="utrecht-heading-4">{title}</h2>
            <ul class="utrecht-unordered-list">{items.collect_view()}</ul>
        </section>
    }
    .into_any()
}
