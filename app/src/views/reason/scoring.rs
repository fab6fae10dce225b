//! What is wrong with scores, or with what reviewers say of them.

use serde::{Deserialize, Serialize};

/// A reason why scores are refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scoring {
    /// A criterion, by its label, without a score from 1 to 5.
    NoScore(String),
    /// A criterion, by its label, without a reason.
    NoReason(String),
    /// No criterion was scored at all.
    NothingScored,
    /// Scores that were not handed in.
    NotHandedIn,
    /// A criterion that is not under discussion.
    NotDiscussed,
    /// Nothing was said.
    NothingSaid,
    /// A message of more characters than are allowed.
    LongMessage,
}
