//! Rules as they are stored, read once: every page of a case needs them, and a version never changes.

use crate::kept::Answers;
use domain::catalogue::Questionnaire;
use domain::profile::OrdinanceProfile;
use std::num::NonZeroUsize;
use std::sync::{Arc, LazyLock};

/// A profile (verordening) with what it asks in one version of the catalogue. A clone shares both.
#[derive(Debug, Clone)]
pub(crate) struct ReadRules {
    /// The profile.
    pub(crate) profile: Arc<OrdinanceProfile>,
    /// What it asks.
    pub(crate) questionnaire: Questionnaire,
}

/// Some tens of kilobytes each.
const MOST: NonZeroUsize = NonZeroUsize::MIN.saturating_add(199);

/// By the version of the catalogue and the text that was read, from which all else follows.
static KNOWN: LazyLock<Answers<(u32, String), ReadRules>> = LazyLock::new(|| Answers::with_room_for(MOST));

/// Reads a stored profile.
///
/// # Errors
/// When it is none.
pub(crate) fn read(content: String, catalogue: u32) -> Result<ReadRules, serde_json::Error> {
    let basis = (catalogue, content);
    if let Some(known) = KNOWN.find(&basis) {
        return Ok(known);
    }
    let profile: OrdinanceProfile = serde_json::from_str(&basis.1)?;
    let rules = ReadRules { questionnaire: profile.questionnaire(catalogue), profile: Arc::new(profile) };
    KNOWN.keep(basis, rules.clone());
    Ok(rules)
}
