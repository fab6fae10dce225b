//! How a case ends without a decision on the proposal (afdoening zonder besluit).
//!
//! Every way is one variant here, one row of [`super::STEPS`], one mail and one set of words. Phase, status, event,
//! form and address follow from the variant.

use super::{Action, CaseRecord, Outcome, Side, Status};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{EnumMessage, EnumString, IntoStaticStr, VariantArray};

/// A way in which a case ends without a decision on the proposal. Its stored name and label are those of the status.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumMessage,
    EnumString,
    IntoStaticStr,
    VariantArray,
    Serialize,
    Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum ClosingKind {
    /// The board withdraws the proposal (intrekken).
    #[strum(serialize = "ingetrokken", message = "Ingetrokken")]
    Withdrawn,
    /// The municipality does not handle an application that stayed incomplete (buiten behandeling stellen, Awb 4:5).
    #[strum(serialize = "buiten_behandeling", message = "Buiten behandeling gesteld")]
    NotHandled,
    /// The municipality may not judge the proposal itself (niet-ontvankelijk verklaren).
    #[strum(serialize = "niet_ontvankelijk", message = "Niet-ontvankelijk")]
    Inadmissible,
    /// Another authority must decide, and gets it (doorzenden, Awb 2:3).
    #[strum(serialize = "doorgezonden", message = "Doorgezonden")]
    Forwarded,
    /// There is nothing left to decide about (vervallen).
    #[strum(serialize = "vervallen", message = "Vervallen")]
    Moot,
}

/// That a case was closed, as it is recorded: the kind of the event is the way in which.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// In which way.
    pub kind: ClosingKind,
    /// Why, in the words of who closed it.
    pub reason: String,
    /// Day on which it was closed. Withdrawals had none until the clock stopped on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// To which authority it was forwarded.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub receiver: String,
    /// Who signs the letter, and by which mandate.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub signatory: String,
    /// Last day to object, if objection is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objection_until: Option<Date>,
}

impl Closing {
    /// A closing as somebody asks for it, with nothing yet of what follows from that.
    pub fn new(kind: ClosingKind, reason: impl Into<String>) -> Self {
        let (receiver, signatory) = (String::new(), String::new());
        Self { kind, reason: reason.into(), on: None, receiver, signatory, objection_until: None }
    }
}

impl ClosingKind {
    /// Name of its event and of its mail, as stored.
    pub const fn event_name(self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::NotHandled => "not_handled",
            Self::Inadmissible => "inadmissible",
            Self::Forwarded => "forwarded",
            Self::Moot => "moot",
        }
    }

    /// Which side closes a case in this way.
    pub fn side(self) -> Side {
        let by = Action::Close(self).step().and_then(|step| step.by.first());
        by.map_or(Side::Municipality, |party| party.side())
    }

    /// Whether it is a decision in the sense of the Awb (besluit, Awb 1:3), to which objection is open.
    pub const fn is_decision(self) -> bool {
        matches!(self, Self::NotHandled | Self::Inadmissible)
    }
}

impl CaseRecord {
    /// Whether it ended without a yes, so that its board may try again with the same text.
    pub fn may_begin_again(&self) -> bool {
        match self.status() {
            Status::Closed(kind) => {
                matches!(kind, ClosingKind::Withdrawn | ClosingKind::NotHandled | ClosingKind::Inadmissible)
            }
            Status::Announced => self.decision.as_ref().is_some_and(|decision| decision.outcome == Outcome::Refused),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Closing, ClosingKind};
    use crate::Named;
    use crate::case::{Event, Notice};

    #[test]
    fn event_and_mail_are_stored_under_the_same_name() {
        for kind in ClosingKind::ALL.iter().copied() {
            let stored = serde_json::to_value(Event::Closed(Closing::new(kind, "r"))).expect("data");
            assert_eq!(stored, serde_json::json!({ "kind": kind.event_name(), "reason": "r" }));
            assert_eq!(serde_json::to_value(Notice::Closed(kind)).expect("data"), kind.event_name());
            assert_eq!(Notice::Closed(kind).name(), kind.event_name());
        }
    }
}
