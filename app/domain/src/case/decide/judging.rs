//! Judging what a supplement answers: point by point, and as a whole.

use super::{command_fields, needed};
use crate::case::{CaseRecord, Event, PointVerdict, Refusal};
use jiff::civil::Date;

/// Judges a verdict on a point of the newest request. That nothing was changed is never accepted without a word.
pub(super) fn judge(case: &CaseRecord, (round, point): (u32, u32), verdict: PointVerdict) -> Result<Event, Refusal> {
    let newest = u32::try_from(case.requests.len()).ok().zip(case.requests.last());
    let (_, request) = newest.filter(|(number, _)| *number == round).ok_or(Refusal::NotNow)?;
    request.point(point).ok_or(Refusal::NotNow)?;
    let PointVerdict { sufficient, changed, mut reason } = verdict;
    let field = command_fields::verdict_reason(point);
    if sufficient && !changed {
        let missing = "Hier is niets veranderd. Schrijf op waarom het toch voldoende is.";
        reason = needed(&field, reason, missing)?;
    }
    super::fitting(&field, &reason)?;
    Ok(Event::PointJudged { round, point, sufficient, changed, reason })
}

/// Judges finding the proposal complete. With a point that nobody closed, that needs a reason.
pub(super) fn complete(case: &CaseRecord, note: String, despite: String, today: Date) -> Result<Event, Refusal> {
    if case.open_points().next().is_none() {
        return Ok(Event::FoundComplete { on: today, note, despite: String::new() });
    }
    let missing = "Niet elk punt van uw aanvulverzoek is voldoende beantwoord. Schrijf op waarom het voorstel toch \
                   volledig is, of beoordeel eerst de punten.";
    Ok(Event::FoundComplete { on: today, note, despite: needed(command_fields::DESPITE, despite, missing)? })
}
