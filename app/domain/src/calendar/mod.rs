//! Dutch days and terms: official holidays, the Algemene termijnenwet (Atw), suspension, dates in words.

mod decision;
mod equated;
mod format;
mod holidays;
mod parse;
mod postponement;
mod suspension;
mod term;
#[cfg(test)]
mod tests;

use jiff::ToSpan;
use jiff::civil::Date;

pub use decision::{Clock, DecisionTerm};
pub use equated::{AlreadyInForce, EquatedHolidays};
pub use format::DutchDate;
pub use holidays::HolidayTable;
pub use parse::{DateError, parse_date};
pub use postponement::Postponement;
pub use suspension::Suspension;
pub use term::{Term, objection_until};

fn day_after(date: Date) -> Date {
    date.saturating_add(1.day())
}

fn day_before(date: Date) -> Date {
    date.saturating_sub(1.day())
}

/// Days from one date to a later one; negative when it is earlier.
fn days_between(earlier: Date, later: Date) -> i32 {
    (later - earlier).get_days()
}
