//! What the board was asked to send or to change, on the overview of its case.

use crate::parts::{points, points_to_answer, prose};
use crate::views::case::{CaseHead, SupplementView};
use domain::calendar::DutchDate;
use domain::case::{RevisionRequest, Side};
use leptos::prelude::*;

/// The open request to supplement.
pub(super) fn supplement(head: &CaseHead, asked: &SupplementView) -> AnyView {
    let list = match head.side {
        Side::Board => points_to_answer(&head.id, &asked.points),
        Side::Municipality => points(&asked.points),
    };
    view! {
        <section class="ul-stack ul-stack--tight" aria-labelledby="gevraagd">
            <h2 class="utrecht-heading-3" id="gevraagd">
                "Gevraagde aanvulling"
            </h2>
            {till_when(asked)}
            {list}
        </section>
    }
    .into_any()
}

/// What the board is asked to change before the decision.
pub(super) fn revision(head: &CaseHead, (request, is_late): &(RevisionRequest, bool)) -> AnyView {
    let list = match head.side {
        Side::Board => points_to_answer(&head.id, &request.points),
        Side::Municipality => points(&request.points),
    };
    let note = (!request.note.is_empty()).then(|| prose(&request.note));
    let day = request.until.with_weekday();
    let until = if *is_late {
        format!("Aanpassen kon tot en met {day}. Zolang de gemeente niet verdergaat, kan het nog.")
    } else {
        format!("Aanpassen kan tot en met {day}. Het hoeft niet: dan beslist de gemeente over de versie die zij heeft.")
    };
    view! {
        <section class="ul-stack ul-stack--tight" aria-labelledby="aanpassen">
            <h2 class="utrecht-heading-3" id="aanpassen">
                "Gevraagde aanpassing"
            </h2>
            <p class="utrecht-paragraph">{until}</p>
            {list}
            {note}
        </section>
    }
    .into_any()
}

fn till_when(supplement: &SupplementView) -> AnyView {
    if let Some(days) = supplement.days_by_post {
        let text =
            format!("Aanvullen kan {days} lang, vanaf de dag nadat de brief op de post ging. Dat is nog niet gebeurd.");
        return view! { <p class="utrecht-paragraph">{text}</p> }.into_any();
    }
    let until = supplement.until.with_weekday();
    match supplement.not_handled_until {
        None => view! { <p class="utrecht-paragraph">"Aanvullen kan tot en met " <strong>{until}</strong> "."</p> }
            .into_any(),
        Some(day) => {
            let till = day.with_weekday();
            view! {
                <p class="utrecht-paragraph">
                    {format!("Aanvullen kon tot en met {until}. De gemeente kan het voorstel tot en met {till} buiten behandeling stellen (Awb 4:5).")}
                </p>
            }
            .into_any()
        }
    }
}
