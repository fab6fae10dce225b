//! How a case ends without a decision on the proposal (afdoening zonder besluit).
//!
//! Every way is one variant here, one row of [`super::STEPS`], one mail and one set of words. Phase, status, event,
//! form and address follow from the variant.

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
}

/// That a case was closed, as it is recorded: the kind of the event is the way in which.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// In which way.
    pub kind: ClosingKind,
    /// Why, in the words of who closed it.
    pub reason: String,
}

impl ClosingKind {
    /// Name of its event and of its mail, as stored.
    pub const fn event_name(self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
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
            let stored = serde_json::to_value(Event::Closed(Closing { kind, reason: "r".into() })).expect("data");
            assert_eq!(stored, serde_json::json!({ "kind": kind.event_name(), "reason": "r" }));
            assert_eq!(serde_json::to_value(Notice::Closed(kind)).expect("data"), kind.event_name());
            assert_eq!(Notice::Closed(kind).name(), kind.event_name());
        }
    }
}
