//! Objections to a decision that was sent (bezwaar, Awb 6:4 and 7:1): whether they came in time, and when the
//! municipality has to decide on them.

use super::place;
use crate::calendar::{HolidayTable, Term};
use crate::case::CaseRecord;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// Who objects.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, EnumMessage, EnumString, IntoStaticStr, VariantArray, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Objector {
    /// The board that challenged (indiener).
    #[strum(serialize = "board", message = "Het bestuur dat uitdaagde")]
    Board,
    /// Somebody else whose interest is concerned, such as the present provider (derde-belanghebbende, Awb 1:2).
    #[strum(serialize = "third_party", message = "Iemand anders, zoals de huidige aanbieder")]
    ThirdParty,
}

/// How an objection ended.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, EnumMessage, EnumString, IntoStaticStr, VariantArray, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum ObjectionResult {
    /// The decision stays (ongegrond).
    #[strum(serialize = "unfounded", message = "Ongegrond: het besluit blijft")]
    Unfounded,
    /// The decision is revoked, or replaced by another (gegrond, Awb 7:11).
    #[strum(serialize = "founded", message = "Gegrond: het besluit is herroepen of vervangen")]
    Founded,
    /// It is not judged, for instance because it came too late (niet-ontvankelijk, Awb 6:6 and 6:11).
    #[strum(serialize = "inadmissible", message = "Niet-ontvankelijk")]
    Inadmissible,
    /// Who objected takes it back (ingetrokken, Awb 6:21).
    #[strum(serialize = "withdrawn", message = "Ingetrokken")]
    Withdrawn,
}

/// An objection that came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    /// Who objects.
    pub by: Objector,
    /// Name of who objects.
    pub name: String,
    /// Day of receipt.
    pub received_on: Date,
    /// Day on which the letter was posted, if it came by post (Awb 6:9(2)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posted_on: Option<Date>,
    /// Whether a committee advises on it (adviescommissie, Awb 7:13).
    pub committee: bool,
    /// Last day to object.
    pub until: Date,
}

impl Objection {
    /// Whether it came in time: received by the last day, or posted by then and received within a week (Awb 6:9).
    pub fn is_in_time(&self) -> bool {
        let within_a_week = self.received_on <= self.until.saturating_add(1_i32.week());
        self.received_on <= self.until || (within_a_week && self.posted_on.is_some_and(|posted| posted <= self.until))
    }

    /// Last day to decide on it: six weeks after the term to object ended, twelve with a committee (Awb 7:10(1)).
    pub fn decide_until(&self, holidays: &HolidayTable) -> Date {
        Term::Weeks(if self.committee { 12 } else { 6 }).end(self.until, holidays)
    }
}

/// An objection in a case, and how it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectionState {
    /// As it came in.
    pub objection: Objection,
    /// Day on which it ended, and how; nothing while it is open.
    pub end: Option<(Date, ObjectionResult)>,
}

impl CaseRecord {
    /// Last day to object to what the municipality decided; nothing where objection is not open, or not yet.
    pub fn objection_until(&self) -> Option<Date> {
        let closed = self.closing.as_ref().and_then(|closing| closing.objection_until);
        self.announcement.and_then(|announced| announced.objection_until).or(closed)
    }

    /// Notes an objection that came in.
    pub(in crate::case) fn note_objection(&mut self, objection: &Objection) {
        self.objections.push(ObjectionState { objection: objection.clone(), end: None });
    }

    /// Notes how an objection ended. `number` counts from 1.
    pub(in crate::case) fn note_objection_end(&mut self, number: u32, end: (Date, ObjectionResult)) {
        if let Some(state) = place(number).and_then(|place| self.objections.get_mut(place)) {
            state.end = Some(end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Objection, Objector};
    use crate::calendar::HolidayTable;
    use jiff::civil::{Date, date};
    use proptest::prelude::*;

    fn received(received_on: Date, posted_on: Option<Date>, committee: bool) -> Objection {
        let name = "Meander".to_owned();
        Objection { by: Objector::ThirdParty, name, received_on, posted_on, committee, until: date(2027, 1, 20) }
    }

    #[test]
    fn the_worked_case_is_objected_to_until_20_january_and_by_post_a_week_longer() {
        let in_time = |received_on, posted_on| received(received_on, posted_on, false).is_in_time();
        assert!(in_time(date(2027, 1, 20), None) && !in_time(date(2027, 1, 21), None));
        let last = Some(date(2027, 1, 20));
        assert!(in_time(date(2027, 1, 27), last) && !in_time(date(2027, 1, 28), last));
        assert!(!in_time(date(2027, 1, 22), Some(date(2027, 1, 21))), "posted too late");
    }

    #[test]
    fn the_municipality_decides_within_six_weeks_after_the_term_or_twelve_with_a_committee() {
        let until = |committee| received(date(2027, 1, 4), None, committee).decide_until(&HolidayTable::default());
        assert_eq!((until(false), until(true)), (date(2027, 3, 3), date(2027, 4, 14)));
    }

    proptest! {
        #[test]
        fn when_it_came_never_moves_the_last_day_to_decide(days in 0..120_i64, posted in prop::option::of(0..120_i64)) {
            let day = |days: i64| date(2026, 12, 10).saturating_add(jiff::Span::new().days(days));
            let objection = received(day(days), posted.map(day), false);
            prop_assert_eq!(objection.decide_until(&HolidayTable::default()), date(2027, 3, 3));
            // Who posts later is never more in time.
            let later = received(day(days), posted.map(|one| day(one + 1)), false);
            prop_assert!(objection.is_in_time() || !later.is_in_time());
        }
    }
}
