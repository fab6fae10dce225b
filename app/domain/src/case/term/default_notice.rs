//! Notice of default and the penalty for a late decision.

use crate::calendar::{DecisionTerm, HolidayTable, Term};
use crate::money::Cents;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

const PUBLISHED: &str = include_str!("../../../data/late-decision-penalties.json");

/// What the law lays down on the penalty for a late decision (dwangsom, Awb 4:17(2)), from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PenaltyRates {
    /// Where the amounts were published.
    pub source: String,
    /// First day on which they hold.
    pub valid_from: Date,
    /// How many days have which amount a day, in cents, in order.
    pub steps: Vec<PenaltyStep>,
}

/// Some days with the same amount a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PenaltyStep {
    /// How many days.
    pub days: u32,
    /// What each costs, in cents.
    pub cents: i64,
}

/// How a notice of default (ingebrekestelling, Awb 4:17) works out on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefaultNotice {
    /// The day on which the municipality received it.
    pub received_on: Date,
    /// Whether it came before the term had run out. Such a notice has no effect.
    pub premature: bool,
    /// Last day to make a decision known without owing anything: two weeks after receipt (Awb 4:17(3)).
    pub decide_until: Date,
    /// Days for which a penalty is owed.
    pub days: u32,
    /// What is owed for them.
    pub owed: Cents,
    /// Whether the penalty has reached its highest amount.
    pub capped: bool,
}

impl PenaltyRates {
    /// The rates that hold on this day: the newest that began by then, else the oldest that are known.
    fn on(day: Date) -> Option<&'static Self> {
        static RATES: OnceLock<Vec<PenaltyRates>> = OnceLock::new();
        let rates = RATES.get_or_init(|| serde_json::from_str(PUBLISHED).unwrap_or_default());
        rates.iter().rev().find(|rates| rates.valid_from <= day).or_else(|| rates.first())
    }

    /// What this many days cost.
    fn owed(&self, days: u32) -> Cents {
        let mut left = days;
        let counted = self.steps.iter().map(|step| {
            let these = left.min(step.days);
            left -= these;
            Cents(i64::from(these) * step.cents)
        });
        counted.sum()
    }

    /// For how many days it is owed at most.
    fn longest(&self) -> u32 {
        self.steps.iter().map(|step| step.days).sum()
    }
}

impl DefaultNotice {
    /// How a notice works out: `term` is the term of the case, `ended_on` the day from which no decision is due any
    /// more, if it came. The day itself costs nothing any more.
    pub fn on(received_on: Date, term: &DecisionTerm, ended_on: Option<Date>, today: Date) -> Self {
        let holidays = HolidayTable::default();
        let premature = term.days_late(received_on, &holidays) == 0;
        // Two whole weeks, which the Atw does not lengthen: they say when the penalty begins, not by when to act.
        let decide_until = Term::Weeks(2).calendar_end(received_on);
        let counted_to = ended_on.map_or(today, |day| day.saturating_sub(1.day()).min(today));
        let late = if premature { 0 } else { (counted_to - decide_until).get_days().max(0).cast_unsigned() };
        let rates = PenaltyRates::on(received_on);
        let longest = rates.map_or(0, PenaltyRates::longest);
        let days = late.min(longest);
        let owed = rates.map(|rates| rates.owed(days)).unwrap_or_default();
        Self { received_on, premature, decide_until, days, owed, capped: days > 0 && days == longest }
    }
}

#[cfg(test)]
mod tests {
    use super::{DefaultNotice, PUBLISHED, PenaltyRates};
    use crate::calendar::{DecisionTerm, Term};
    use crate::money::Cents;
    use jiff::civil::{Date, date};

    const RECEIVED: Date = date(2026, 12, 3);

    fn term() -> DecisionTerm {
        DecisionTerm::new(date(2026, 9, 8), Term::Weeks(12))
    }

    fn on(ended_on: Option<Date>, today: Date) -> DefaultNotice {
        DefaultNotice::on(RECEIVED, &term(), ended_on, today)
    }

    #[test]
    fn the_published_rates_can_be_read_and_stand_in_order() {
        let rates: Vec<PenaltyRates> = serde_json::from_str(PUBLISHED).expect("the file");
        assert!(!rates.is_empty() && rates.is_sorted_by(|one, other| one.valid_from < other.valid_from));
    }

    #[test]
    fn nothing_is_owed_for_two_weeks_after_the_notice() {
        let notice = on(None, date(2026, 12, 17));
        assert_eq!((notice.premature, notice.decide_until), (false, date(2026, 12, 17)));
        assert_eq!((notice.days, notice.owed, notice.capped), (0, Cents(0), false));
        assert_eq!(on(None, date(2026, 12, 18)).owed, Cents(2_300));
    }

    #[test]
    fn the_amount_a_day_rises_twice_and_stops_after_42_days() {
        let owed = |day| on(None, day).owed;
        assert_eq!(owed(date(2026, 12, 31)), Cents(14 * 2_300));
        assert_eq!(owed(date(2027, 1, 1)), Cents(14 * 2_300 + 3_500));
        assert_eq!(owed(date(2027, 1, 15)), Cents(14 * 2_300 + 14 * 3_500 + 4_500));
        let last = on(None, date(2027, 1, 28));
        assert_eq!((last.days, last.owed, last.capped), (42, Cents(144_200), true));
        assert_eq!(on(None, date(2027, 6, 1)).owed, Cents(144_200));
    }

    #[test]
    fn the_day_on_which_the_decision_is_made_known_costs_nothing() {
        assert_eq!(on(Some(date(2026, 12, 18)), date(2027, 6, 1)).owed, Cents(0));
        assert_eq!(on(Some(date(2026, 12, 20)), date(2027, 6, 1)).days, 2);
    }

    #[test]
    fn a_notice_before_the_term_has_run_out_has_no_effect() {
        let early = DefaultNotice::on(date(2026, 12, 1), &term(), None, date(2027, 6, 1));
        assert_eq!((early.premature, early.days), (true, 0));
        let first = DefaultNotice::on(date(2026, 12, 2), &term(), None, date(2027, 6, 1));
        assert_eq!((first.premature, first.days), (false, 42));
    }
}
