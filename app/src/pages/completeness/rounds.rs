//! Earlier rounds of asking for more.

use crate::parts::points;
use crate::views::case::completeness::RoundView;
use domain::calendar::DutchDate;
use domain::case::RequestEnd;
use leptos::prelude::*;

/// What was asked before, and how that ended; nothing in the first round.
pub(super) fn rounds(earlier: Vec<RoundView>) -> Option<AnyView> {
    (!earlier.is_empty()).then(|| {
        let rounds = earlier.into_iter().enumerate().map(|(index, asked)| round(index + 1, asked));
        view! {
            <section class="ul-panel ul-stack" aria-labelledby="rondes">
                <h2 class="utrecht-heading-3" id="rondes">
                    "Eerder gevraagd"
                </h2>
                {rounds.collect_view()}
            </section>
        }
        .into_any()
    })
}

/// One round: what was asked, and how it ended.
pub(super) fn round(number: usize, asked: RoundView) -> AnyView {
    let end = match asked.end {
        None => format!("Aanvullen kan tot en met {}.", asked.until.with_weekday()),
        Some(RequestEnd::Answered(day)) => format!("Aangevuld op {}.", day.long()),
        Some(RequestEnd::Lapsed) => format!("Niet aangevuld voor {} voorbij was.", asked.until.long()),
        Some(RequestEnd::Withdrawn(day)) => format!("Ingetrokken op {}.", day.long()),
    };
    view! {
        <div class="ul-stack ul-stack--tight">
            <h3 class="utrecht-heading-4">{format!("Ronde {number}, {}", asked.requested_on.long())}</h3>
            {points(&asked.points)}
            <p class="utrecht-paragraph ul-small">{end}</p>
        </div>
    }
    .into_any()
}
