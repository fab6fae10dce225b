//! Closing a case without a decision on the proposal.

use super::{WHY, command_fields, incomplete, needed};
use crate::calendar::{DutchDate, HolidayTable, objection_until};
use crate::case::{CaseRecord, Closing, ClosingKind, Event, Refusal, Side, SupplementRequest};
use jiff::civil::Date;

/// Judges a closing. What the municipality does has a day, a signatory and, if it is a decision, a last day to object.
pub(super) fn close(case: &CaseRecord, closing: Closing, today: Date) -> Result<Event, Refusal> {
    let kind = closing.kind;
    let reason = needed(command_fields::REASON, closing.reason, WHY)?;
    if kind.side() == Side::Board {
        return Ok(Event::Closed(Closing { on: Some(today), ..Closing::new(kind, reason) }));
    }
    if kind == ClosingKind::NotHandled {
        check_not_handled(case, today)?;
    }
    let receiver = if kind == ClosingKind::Forwarded {
        needed(command_fields::RECEIVER, closing.receiver, "Vul in naar welk bestuursorgaan u het stuurt.")?
    } else {
        String::new()
    };
    let signatory = needed(command_fields::SIGNATORY, closing.signatory, "Vul in wie de brief ondertekent.")?;
    let counts_today = kind.is_decision() && case.post.is_none();
    let objection_until = counts_today.then(|| objection_until(today, &HolidayTable::default()));
    Ok(Event::Closed(Closing { kind, reason, on: Some(today), receiver, signatory, objection_until }))
}

/// Not handling an application needs a request to supplement that was not answered well, and may be made known for four
/// weeks only (Awb 4:5(4)).
fn check_not_handled(case: &CaseRecord, today: Date) -> Result<(), Refusal> {
    let until = case.requests.last().and_then(SupplementRequest::not_handled_until).ok_or(Refusal::NotNow)?;
    if today <= until {
        return Ok(());
    }
    let words = format!(
        "Dit kon tot en met {}: binnen vier weken na de hersteltermijn (Awb 4:5 lid 4). Beslis nu over het voorstel zelf.",
        until.long()
    );
    Err(incomplete(command_fields::REASON, words))
}
