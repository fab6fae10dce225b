//! Taking a decision that was proposed: when, by whom, and on which authority.

use super::{Decision, decision_fields, too_long};
use crate::proposal::{Field, Finding};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// Who decides.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    EnumMessage,
    EnumString,
    IntoStaticStr,
    VariantArray,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Authority {
    /// The college itself, whose letters mayor and secretary sign (Gemeentewet 59a).
    #[strum(serialize = "college", message = "Het college zelf, met een collegebesluit")]
    College,
    /// Somebody on its behalf, under a mandate (Awb 10:1 and 10:10).
    #[strum(serialize = "mandaat", message = "Iemand namens het college, met een mandaat")]
    Mandate,
}

/// How a proposed decision is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taking {
    /// Day on which it was taken; the college decides on another day than somebody types it.
    pub on: Date,
    /// Who decides.
    pub authority: Authority,
    /// Number of the college's decision.
    pub resolution: String,
    /// The rule that gives the mandate.
    pub mandate: String,
    /// Id of who records it.
    pub person: String,
}

impl Taking {
    /// What stands in the way of taking this decision like that.
    pub(in crate::case) fn problems(&self, decision: &Decision, received: Option<Date>, today: Date) -> Vec<Finding> {
        let mut problems = Vec::new();
        let mut need = |field: &str, holds: bool, message: &str| {
            if !holds {
                problems.push(Finding::wrong(Field::question(field), message));
            }
        };
        need(decision_fields::DECIDED_ON, self.on <= today, "Deze dag moet nog komen.");
        let after = received.is_none_or(|received| self.on >= received);
        need(decision_fields::DECIDED_ON, after, "Op deze dag was het voorstel nog niet ontvangen.");
        let other = decision.prepared_by.as_ref() != Some(&self.person);
        need(decision_fields::AUTHORITY, other, "Beslissen doet iemand anders dan wie het besluit schreef.");
        problems.extend(too_long(decision_fields::RESOLUTION, self.resolution.chars().count()));
        problems.extend(too_long(decision_fields::MANDATE, self.mandate.chars().count()));
        let mut need = |field: &str, holds: bool, message: &str| {
            if !holds {
                problems.push(Finding::wrong(Field::question(field), message));
            }
        };
        match self.authority {
            Authority::College => {
                let numbered = !self.resolution.trim().is_empty();
                need(decision_fields::RESOLUTION, numbered, "Vul het nummer van het collegebesluit in.");
                let two = "Een brief van het college heeft twee ondertekenaars: de burgemeester en de secretaris \
                           (Gemeentewet 59a). Geef het voorstel terug om dat te veranderen.";
                need(decision_fields::AUTHORITY, decision.signatories.len() > 1, two);
            }
            Authority::Mandate => {
                let ruled = !self.mandate.trim().is_empty();
                need(decision_fields::MANDATE, ruled, "Vul in welke regel het mandaat geeft (Awb 10:10).");
            }
        }
        problems
    }

    /// The decision as it is taken.
    pub(in crate::case) fn take(self, proposed: &Decision) -> Decision {
        let is_college = self.authority == Authority::College;
        Decision {
            on: self.on,
            authority: Some(self.authority),
            resolution: if is_college { self.resolution } else { String::new() },
            mandate: if is_college { String::new() } else { self.mandate },
            decided_by: Some(self.person),
            ..proposed.clone()
        }
    }
}
