//! The legal clock of a case.

use crate::case::Case;
use app::views::case::ClockView;
use domain::calendar::HolidayTable;
use jiff::civil::Date;

/// The legal clock of a case, once it was submitted.
pub(crate) fn clock_view(case: &Case, today: Date) -> Option<ClockView> {
    let length = case.profile.decision_term;
    let term = case.record.decision_term(length)?;
    let ended_on = case.record.ended_on();
    let clock = term.clock(ended_on.unwrap_or(today), &HolidayTable::default());
    Some(ClockView {
        elapsed: clock.elapsed,
        suspended: clock.suspended,
        left: clock.left,
        overdue: clock.overdue,
        stands_still: clock.stands_still && ended_on.is_none(),
        stopped: ended_on.is_some() || case.record.closing.is_some() && !case.record.end_is_unposted(),
        term: length,
        received: term.received,
        due: clock.due,
        postponed_by: term.postponement.map(|postponement| postponement.by),
    })
}
