//! What is open beside the main line of a case (wat openstaat), with the way to each.

use crate::parts::{Tab, link};
use crate::views::case::OpenView;
use crate::words;
use domain::calendar::DutchDate;
use domain::case::OpenMatter;
use leptos::prelude::*;

/// The list; nothing where nothing is open.
pub(super) fn open_matters(case: &str, open: &[OpenView]) -> Option<AnyView> {
    let lines = open.iter().map(|one| {
        let until = one.until.map(|day| {
            let day = day.with_weekday();
            let text =
                if one.late { format!("Dat had uiterlijk {day} gemoeten.") } else { format!("Uiterlijk {day}.") };
            view! { <p class="ul-small ul-subtle">{text}</p> }
        });
        view! {
            <li>
                <div>
                    <p>{words::open_matter(one)}</p>
                    {until}
                </div>
                {link(tab(one.matter).href(case), way(one.matter))}
            </li>
        }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="ul-panel ul-stack" aria-labelledby="openstaat">
                <h2 class="utrecht-heading-3" id="openstaat">
                    "Dit staat nog open"
                </h2>
                <ul class="ul-approvals">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

const fn tab(matter: OpenMatter) -> Tab {
    match matter {
        OpenMatter::Message(_) => Tab::Messages,
        OpenMatter::Draft(_) => Tab::Response,
        OpenMatter::View(_) | OpenMatter::Unweighed(_) | OpenMatter::Flag(_) => Tab::Consultations,
        OpenMatter::Revised | OpenMatter::Unrevised => Tab::Revision,
        OpenMatter::Objection(_) => Tab::Objection,
        OpenMatter::Commitment(_) | OpenMatter::Settlement(_) => Tab::Commitments,
    }
}

const fn way(matter: OpenMatter) -> &'static str {
    match matter {
        OpenMatter::Message(_) => "Ga naar het overleg",
        OpenMatter::Draft(_) => "Lees de bevindingen",
        OpenMatter::View(_) | OpenMatter::Unweighed(_) | OpenMatter::Flag(_) => "Ga naar de zienswijzen",
        OpenMatter::Revised | OpenMatter::Unrevised => "Ga naar de aanpassing",
        OpenMatter::Objection(_) => "Ga naar het bezwaar",
        OpenMatter::Commitment(_) | OpenMatter::Settlement(_) => "Ga naar de afspraken",
    }
}
