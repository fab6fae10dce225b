//! What is still open in a draft, and how long that will take.

use crate::parts::{FindingKind, findings};
use crate::views::proposal::drafting::FindingLink;
use crate::views::proposal::head::ProposalHead;
use crate::words;
use domain::Named;
use domain::profile::SizeGround;
use leptos::prelude::*;

/// Up to this many missing answers all stand in sight.
const IN_SIGHT: usize = 12;

/// What is still open, section by section; folded where it is much, because nobody reads a hundred lines of it.
pub(super) fn missing_by_section(head: &ProposalHead, missing: &[FindingLink]) -> Option<AnyView> {
    let folds = missing.len() > IN_SIGHT;
    let parts = missing.chunk_by(|one, next| one.section.id == next.section.id).map(|part| {
        let section = part[0].section;
        let link = head.sections.iter().find(|link| link.section.id == section.id);
        let minutes = link.map_or(0, |link| link.minutes);
        let about = (minutes > 0).then(|| format!(", ongeveer {}", words::duration(minutes)));
        let count = if part.len() == 1 { "1 antwoord".to_owned() } else { format!("{} antwoorden", part.len()) };
        view! {
            <details class="ul-evidence" open=!folds>
                <summary>
                    {section.title} <span class="ul-small ul-subtle">{format!(" nog {count}")} {about}</span>
                </summary>
                {findings(&head.id, FindingKind::Missing, part)}
            </details>
        }
    });
    (!missing.is_empty()).then(|| {
        view! {
            <section class="ul-stack" aria-labelledby="mist">
                <h2 class="utrecht-heading-2" id="mist">
                    "Dit ontbreekt nog " <span class="ul-count">{missing.len()}</span>
                </h2>
                <div>{parts.collect_view()}</div>
            </section>
        }
        .into_any()
    })
}

/// How large the proposal is and how long what is missing will take.
pub(super) fn size(head: &ProposalHead) -> Option<AnyView> {
    let size = head.size?;
    let minutes: u32 = head.sections.iter().map(|link| link.minutes).sum();
    let left = (minutes > 0).then(|| format!("Wat nog ontbreekt, kost ongeveer {}.", words::duration(minutes)));
    Some(
        view! {
            <p class="utrecht-paragraph">
                {(size.ground != SizeGround::Unknown).then(|| view! { <strong>{size.tier.label()} ". "</strong> })}
                {words::size_because(size)} " " {left}
            </p>
        }
        .into_any(),
    )
}
