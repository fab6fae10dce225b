//! The mail with what somebody did not read until the morning (overzicht van de dag).

use serde::{Deserialize, Serialize};

/// What it says. Paths are relative to the site.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct DigestFacts {
    /// The cases with news, the newest first.
    pub cases: Vec<DigestCase>,
    /// Page with all news.
    pub news_path: String,
    /// Page on which somebody chooses how mails come.
    pub choices_path: String,
}

/// A case with what is new in it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DigestCase {
    /// Title.
    pub title: String,
    /// Kenmerk; empty for a draft.
    pub reference: String,
    /// What is new, newest first.
    pub lines: Vec<DigestLine>,
}

/// One thing that happened.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DigestLine {
    /// What.
    pub what: String,
    /// Who did it: name and role at that time.
    pub who: String,
    /// When: "dinsdag 8 september 2026 om 14.05 uur".
    pub at: String,
    /// Page that shows it.
    pub path: String,
}
