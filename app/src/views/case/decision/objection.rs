//! Objections to a decision (bezwaar), as who handles them sees them.

use crate::views::action::{verb_and_id, with_id};
use crate::views::case::CaseHead;
use crate::views::{FormAction, Typed};
use domain::Named;
use domain::case::{ObjectionResult, Objector, objection_fields};
use jiff::civil::Date;

/// The objections in a case, with the form for another.
#[derive(Debug, Clone)]
pub struct ObjectionPage {
    /// What stands on top.
    pub head: CaseHead,
    /// Last day to object; nothing where objection is not open, or not yet.
    pub until: Option<Date>,
    /// What came in, in the order of registration.
    pub objections: Vec<ObjectionView>,
    /// Day of today.
    pub today: Date,
}

/// One objection.
#[derive(Debug, Clone)]
pub struct ObjectionView {
    /// Its number in the case, from 1.
    pub number: u32,
    /// Who objects.
    pub by: Objector,
    /// Name of who objects.
    pub name: String,
    /// Day of receipt.
    pub received_on: Date,
    /// Whether it came in time.
    pub in_time: bool,
    /// Whether a committee advises.
    pub committee: bool,
    /// Last day to decide on it.
    pub decide_until: Date,
    /// Day on which it ended, and how; nothing while it is open.
    pub end: Option<(Date, ObjectionResult)>,
}

/// What the buttons of the page say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectionAction {
    /// Register an objection (registreren).
    Register,
    /// Record how the objection with this number ended (afdoen).
    Settle(u32),
}

const REGISTER: &str = "registreer";
const SETTLE: &str = "doe-af";

impl FormAction for ObjectionAction {
    fn value(&self) -> String {
        match self {
            Self::Register => REGISTER.to_owned(),
            Self::Settle(number) => with_id(SETTLE, &number.to_string()),
        }
    }

    fn read(value: &str) -> Option<Self> {
        match verb_and_id(value) {
            (REGISTER, None) => Some(Self::Register),
            (SETTLE, Some(number)) => number.parse().ok().map(Self::Settle),
            _ => None,
        }
    }
}

/// Name of a field in the form of one objection.
pub fn field_of(field: &str, number: u32) -> String {
    format!("{field}.{number}")
}

/// A new objection as it was typed; its days as texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectionForm {
    /// Who objects.
    pub by: Option<Objector>,
    /// Name of who objects.
    pub name: String,
    /// Day of receipt.
    pub received_on: String,
    /// Day on which the letter was posted; empty if it did not come by post.
    pub posted_on: String,
    /// Whether a committee advises.
    pub committee: Option<bool>,
}

impl From<&Typed> for ObjectionForm {
    fn from(typed: &Typed) -> Self {
        Self {
            by: Objector::from_value(typed.get(objection_fields::BY)),
            name: typed.line(objection_fields::NAME),
            received_on: typed.line(objection_fields::RECEIVED_ON),
            posted_on: typed.line(objection_fields::POSTED_ON),
            committee: match typed.get(objection_fields::COMMITTEE) {
                "ja" => Some(true),
                "nee" => Some(false),
                _ => None,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ObjectionAction;
    use crate::views::action::assert_reads_back;

    #[test]
    fn every_button_of_the_page_reads_back() {
        assert_reads_back(&[ObjectionAction::Register, ObjectionAction::Settle(3)]);
    }
}
