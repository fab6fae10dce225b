//! The course of the procedure, and what it meant for the term.

use crate::documents::words::sentence;
use app::words;
use domain::calendar::DutchDate;
use domain::case::{TermEvent, TermStep};
use domain::markdown::Block;
use serde::Serialize;

/// What happened, in order.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct ProcedureView {
    intro: Vec<Block>,
    events: Vec<EventView>,
    conclusion: Vec<Block>,
}

#[derive(Debug, Serialize)]
struct EventView {
    date: String,
    event: &'static str,
    effect: String,
}

impl ProcedureView {
    /// The course until the letter was sent. Whether that was in time is judged by the day of sending (Awb 3:41), and
    /// said only where the term is over.
    pub(in crate::documents) fn of(course: &[TermStep], told: &'static str) -> Self {
        let events = course.iter().map(|step| {
            let (event, effect) = words::term_step(step, told);
            EventView { date: step.on.long(), event, effect }
        });
        Self { intro: Vec::new(), events: events.collect(), conclusion: conclusion(course) }
    }
}

fn conclusion(course: &[TermStep]) -> Vec<Block> {
    let stood_still = |event: TermEvent| {
        use TermEvent::{RequestWithdrawn, SupplementLapsed, Supplemented};
        matches!(
            event,
            Supplemented { stood_still: 1.. }
                | SupplementLapsed { stood_still: 1.. }
                | RequestWithdrawn { stood_still: 1.. }
        )
    };
    let pause = "De termijn stond stil zolang wij op uw aanvulling wachtten, en niet langer dan de tijd die u daarvoor \
                 kreeg (artikel 4:15 van de Algemene wet bestuursrecht).";
    let verdict = course.last().and_then(|step| match step.event {
        TermEvent::Told { late: 0 } => Some("Wij beslissen binnen de termijn van de verordening."),
        TermEvent::Told { .. } => Some("Wij hadden eerder moeten beslissen. Dat spijt ons."),
        _ => None,
    });
    let waited = course.iter().any(|step| stood_still(step.event)).then_some(pause);
    waited.into_iter().chain(verdict).map(sentence).collect()
}
