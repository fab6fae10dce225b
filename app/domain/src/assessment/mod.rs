//! Scores of reviewers and the advice that follows. Advice only: a person decides (AVG 22).

mod discipline;
mod limits;
mod panel;
#[cfg(test)]
mod tests;

pub use discipline::Discipline;
pub use limits::AdviceLimits;
pub use panel::{Advice, CriterionResult, Panel, ReviewerScores};

use serde::{Deserialize, Serialize};
use std::fmt;

/// One criterion (beoordelingscriterium) of an ordinance profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Stored name.
    pub id: String,
    /// Dutch name.
    pub label: String,
    /// What the reviewer weighs, in one plain sentence.
    pub question: String,
    /// Weight in percent.
    pub weight: u8,
    /// Whether an average below 3 stands in the way of an unconditional yes (knock-out).
    pub knock_out: bool,
    /// Ids of the proposal's sections that hold the evidence.
    pub evidence: Vec<String>,
    /// The disciplines that score it; others may. Without any it is for all of them, as in profiles from before.
    #[serde(default)]
    pub disciplines: Vec<Discipline>,
    /// What each score means for this criterion, lowest first; empty where only the general words hold.
    #[serde(default)]
    pub anchors: Vec<String>,
}

impl Criterion {
    /// How many scores make a result that the decision can rest on.
    pub const FEWEST_SCORES: usize = 2;

    /// Whether reviewers of this discipline are asked to score it. The others may, if they think they can.
    pub fn is_asked_of(&self, discipline: Discipline) -> bool {
        self.disciplines.is_empty() || self.disciplines.contains(&discipline)
    }
}

/// A score from 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

impl Score {
    /// Lowest and highest score.
    pub const RANGE: std::ops::RangeInclusive<u8> = 1..=5;

    /// A score, if it lies within [`Score::RANGE`].
    pub fn new(value: u8) -> Option<Self> {
        Self::RANGE.contains(&value).then_some(Self(value))
    }

    /// The number.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// All scores with their anchors, lowest first.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::RANGE.map(Self)
    }

    /// What the score stands for.
    pub const fn anchor(self) -> &'static str {
        match self.0 {
            1 => "ontbreekt",
            2 => "onvoldoende",
            3 => "voldoende",
            4 => "goed",
            _ => "overtuigend",
        }
    }
}

/// A number outside 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Kies een score van 1 tot en met 5.")]
pub struct NotAScore;

impl TryFrom<u8> for Score {
    type Error = NotAScore;

    fn try_from(value: u8) -> Result<Self, NotAScore> {
        Self::new(value).ok_or(NotAScore)
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

/// A weighted result out of 100, in tenths: 772 is shown as 77,2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tenths(pub u32);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", self.0 / 10, self.0 % 10)
    }
}
