//! What others said who were asked, and what the municipality says to that (zienswijzen, Awb 4:8).

use app::words;
use domain::calendar::DutchDate;
use domain::case::{ConsultationEnd, ConsultationState};
use domain::markdown::{self, Block};
use serde::Serialize;

/// One answer.
#[derive(Debug, Serialize)]
pub(super) struct GivenView {
    party: String,
    date: String,
    view: Vec<Block>,
    response: Vec<Block>,
}

/// Every answer that came, in the order of the questions.
pub(super) fn of(consultations: &[ConsultationState]) -> Vec<GivenView> {
    let answered = consultations.iter().filter_map(|state| {
        let Some(ConsultationEnd::Answered { on, text, .. }) = &state.end else { return None };
        Some(GivenView {
            party: format!("{}, {}", state.asked.name, words::consulted_as(state.asked.role)),
            date: on.long(),
            view: markdown::parse(text),
            response: markdown::parse(state.reaction.as_deref().unwrap_or_default()),
        })
    });
    answered.collect()
}
