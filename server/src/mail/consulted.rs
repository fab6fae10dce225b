//! Mails to who was asked outside the panel.

use super::CaseFacts;
use serde::{Deserialize, Serialize};

/// A mail to somebody who was asked outside the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsultedNotice {
    /// The question, with the link.
    Asked,
    /// The last day is near, with the link again.
    Reminder,
    /// No answer is needed any more.
    NotNeeded,
    /// There is a decision (mededeling van het besluit, Awb 3:43).
    Decided,
    /// The case ended without one.
    Closed,
}

impl ConsultedNotice {
    /// Every one of them.
    pub const ALL: [Self; 5] = [Self::Asked, Self::Reminder, Self::NotNeeded, Self::Decided, Self::Closed];

    /// Name of the template.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asked => "view_asked",
            Self::Reminder => "view_reminder",
            Self::NotNeeded => "view_not_needed",
            Self::Decided => "view_decided",
            Self::Closed => "view_closed",
        }
    }
}

/// What such a mail may need to say. Paths are relative to the site.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ConsultedFacts {
    /// The case.
    #[serde(flatten)]
    pub case: CaseFacts,
    /// As what somebody was asked, within a sentence.
    pub role: String,
    /// What was asked.
    pub question: String,
    /// Last day to answer.
    pub last_day: String,
    /// Day of the question.
    pub asked_on: String,
    /// Page behind the link.
    pub path: String,
    /// Whether somebody with an interest was asked, who may object to the decision.
    pub may_object: bool,
}
