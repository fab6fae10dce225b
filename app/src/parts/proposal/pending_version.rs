//! That a version stands before the board, so that a change has consequences.

use crate::parts::link;
use crate::paths;
use crate::views::proposal::head::ProposalHead;
use leptos::prelude::*;

/// A warning for who writes while a version stands before the board.
pub fn pending_version(head: &ProposalHead) -> Option<AnyView> {
    let pending = head.activity.pending.as_ref().filter(|_| head.can_edit)?;
    let text = match pending.given {
        0 => format!("“{}” ligt voor bij uw bestuur. Verandert u hier iets, dan vervalt die versie. ", pending.name),
        1 => {
            format!("1 bestuurslid is akkoord met “{}”. Verandert u hier iets, dan vervalt dat akkoord. ", pending.name)
        }
        given => format!(
            "{given} bestuursleden zijn akkoord met “{}”. Verandert u hier iets, dan vervallen die akkoorden. ",
            pending.name
        ),
    };
    let page = link(paths::approval(&head.id), "Bekijk de akkoorden");
    Some(
        view! {
            <p class="ul-note">
                <strong>"Let op: "</strong>
                {text}
                {page}
            </p>
        }
        .into_any(),
    )
}
