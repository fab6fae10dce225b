//! The course of the procedure, and what it meant for the term.

use crate::documents::LetterFacts;
use crate::documents::words::sentence;
use domain::calendar::{DecisionTerm, DutchDate, HolidayTable, Suspension};
use domain::markdown::Block;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

/// What happened, in order.
#[derive(Debug, Serialize)]
pub(super) struct ProcedureView {
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
    pub(super) fn of(facts: &LetterFacts) -> Self {
        let holidays = HolidayTable::default();
        let submission = &facts.submission;
        let mut term = DecisionTerm::new(submission.received_on, facts.profile.decision_term);
        let mut events = vec![received(&term, &holidays)];
        for suspension in &facts.suspensions {
            term = term.suspended(*suspension);
            events.extend(suspended(suspension, &term, &holidays));
        }
        let late = days_late(facts.decision.on, &term, &holidays);
        events.push(decided(facts.decision.on, late));
        Self { intro: Vec::new(), events, conclusion: conclusion(!facts.suspensions.is_empty(), late) }
    }
}

fn event(date: Date, event: &'static str, effect: String) -> EventView {
    EventView { date: date.long(), event, effect }
}

fn received(term: &DecisionTerm, holidays: &HolidayTable) -> EventView {
    let due = term.due(holidays).map(|due| format!(", tot en met {}", due.long())).unwrap_or_default();
    event(term.received, "Verzoek ontvangen", format!("termijn van {} begint{due}", term.term))
}

/// The request to supplement and, once it came, the supplement. The term stands still from the day after the first to
/// the day before the second (Awb 4:15).
fn suspended(suspension: &Suspension, term: &DecisionTerm, holidays: &HolidayTable) -> Vec<EventView> {
    let asked = suspension.from.saturating_sub(1.day());
    let asked = event(asked, "Aanvulling gevraagd", format!("termijn staat stil vanaf {}", suspension.from.long()));
    let supplemented = suspension.until.map(|last| {
        let stood_still = days(suspension.from.saturating_sub(1.day()), last);
        let due = term.due(holidays).map(|due| format!("; nieuwe einddatum {}", due.long())).unwrap_or_default();
        event(
            last.saturating_add(1.day()),
            "Aanvulling ontvangen",
            format!("{} stilgestaan{due}", in_days(stood_still)),
        )
    });
    [asked].into_iter().chain(supplemented).collect()
}

fn decided(on: Date, late: i32) -> EventView {
    let effect = if late > 0 { format!("{} na het einde van de termijn", in_days(late)) } else { "op tijd".to_owned() };
    event(on, "Besluit van het college", effect)
}

fn conclusion(stood_still: bool, late: i32) -> Vec<Block> {
    let pause = "De termijn stond stil zolang wij op uw aanvulling wachtten (artikel 4:15 van de Algemene wet \
                 bestuursrecht).";
    let verdict = if late > 0 {
        "Wij hadden eerder moeten beslissen. Dat spijt ons."
    } else {
        "Wij beslissen binnen de termijn van de verordening."
    };
    stood_still.then_some(pause).into_iter().chain([verdict]).map(sentence).collect()
}

fn days_late(on: Date, term: &DecisionTerm, holidays: &HolidayTable) -> i32 {
    days(term.due_if_resumed(on, holidays), on)
}

fn days(earlier: Date, later: Date) -> i32 {
    (later - earlier).get_days()
}

fn in_days(days: i32) -> String {
    if days == 1 { "1 dag".to_owned() } else { format!("{days} dagen") }
}
