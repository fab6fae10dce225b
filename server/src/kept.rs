//! What takes a while to work out, kept for the next who asks as long as nothing changes from which it follows.

use crate::draft::{Progress, ProgressBasis};
use crate::overview::{Submitted, Version};
use clru::CLruCache;
use std::hash::Hash;
use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

/// Everything that is kept.
#[derive(Debug)]
pub(crate) struct Kept {
    /// How far drafts are.
    pub(crate) progress: Answers<ProgressBasis, Progress>,
    /// What case pages show of submitted versions.
    pub(crate) submitted: Answers<Version, Submitted>,
}

/// Answers by all that they follow from.
#[derive(Debug)]
pub(crate) struct Answers<Basis, Answer>(Mutex<CLruCache<Basis, Answer>>);

impl Default for Kept {
    /// Each takes a few kilobytes at most.
    fn default() -> Self {
        let most = NonZeroUsize::MIN.saturating_add(999);
        Self { progress: Answers::with_room_for(most), submitted: Answers::with_room_for(most) }
    }
}

impl<Basis: Eq + Hash, Answer: Clone> Answers<Basis, Answer> {
    /// Keeps so many, and forgets first what was not asked for longest.
    pub(crate) fn with_room_for(most: NonZeroUsize) -> Self {
        Self(Mutex::new(CLruCache::new(most)))
    }

    /// The answer, if it is known.
    pub(crate) fn find(&self, basis: &Basis) -> Option<Answer> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(basis).cloned()
    }

    /// Keeps an answer.
    pub(crate) fn keep(&self, basis: Basis, answer: Answer) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).put(basis, answer);
    }
}
