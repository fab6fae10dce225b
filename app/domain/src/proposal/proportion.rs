//! Rules as they hold for one proposal, in proportion to its size (omvang).

use super::Answers;
use crate::budget::Sheet;
use crate::profile::{OrdinanceProfile, Rules, Size};

impl Rules<'_> {
    /// The same rules with what they ask of a proposal that is as large as this one.
    #[must_use]
    pub fn in_proportion(&self, answers: &Answers, sheet: &Sheet) -> Self {
        self.of_size(size(self.profile, answers, sheet))
    }
}

/// How large a proposal is; `None` where size makes no difference.
pub fn size(profile: &OrdinanceProfile, answers: &Answers, sheet: &Sheet) -> Option<Size> {
    profile.size(|id| answers.get(id), sheet)
}
