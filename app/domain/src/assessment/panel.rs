//! The scores of all reviewers together.

use super::{AdviceLimits, Criterion, Score, Tenths};
use std::collections::BTreeMap;

/// The scores of one reviewer, by criterion id.
pub type ReviewerScores = BTreeMap<String, Score>;

/// The scores of all reviewers against the criteria of the profile.
#[derive(Debug, Clone)]
pub struct Panel<'a> {
    criteria: &'a [Criterion],
    reviewers: Vec<&'a ReviewerScores>,
    limits: AdviceLimits,
}

/// The result of one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionResult<'a> {
    /// The criterion.
    pub criterion: &'a Criterion,
    /// Average score in tenths: 32 is 3,2. Halves round up.
    pub average: Tenths,
    /// Whether scores lie two or more apart, so that the reviewers must talk.
    pub disputed: bool,
    /// Whether this is a knock-out criterion with an average below 3.
    pub knocked_out: bool,
}

impl CriterionResult<'_> {
    /// Whether a score is a minority's view (ander geluid): a point or more from the average.
    pub fn is_minority(&self, score: Score) -> bool {
        (u32::from(score.get()) * 10).abs_diff(self.average.0) >= 10
    }

    /// Whether the average is a pass: three or more.
    pub const fn is_pass(&self) -> bool {
        self.average.0 >= 30
    }
}

/// What the scores point to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// From the first limit of the profile on: inwilligen.
    Grant,
    /// From the second on, or with a knock-out: inwilligen onder voorwaarden of een proef.
    Conditional,
    /// Below both: afwijzen of laten herwerken.
    Refuse,
}

impl Advice {
    /// Dutch name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Grant => "Inwilligen",
            Self::Conditional => "Inwilligen onder voorwaarden of als proef",
            Self::Refuse => "Afwijzen of laten herwerken",
        }
    }
}

impl<'a> Panel<'a> {
    /// A panel of those reviewers who scored every criterion; a half-finished form does not count yet.
    pub fn new(
        criteria: &'a [Criterion],
        limits: AdviceLimits,
        reviewers: impl IntoIterator<Item = &'a ReviewerScores>,
    ) -> Self {
        let complete = |scores: &&ReviewerScores| criteria.iter().all(|criterion| scores.contains_key(&criterion.id));
        let reviewers = reviewers.into_iter().filter(complete).collect();
        Self { criteria, reviewers, limits }
    }

    /// How many reviewers count.
    pub fn len(&self) -> usize {
        self.reviewers.len()
    }

    /// Whether nobody has finished yet.
    pub fn is_empty(&self) -> bool {
        self.reviewers.is_empty()
    }

    /// Weighted result of one reviewer out of 100.
    pub fn reviewer_total(&self, scores: &ReviewerScores) -> Tenths {
        let points = self.criteria.iter().filter_map(|criterion| {
            let score = scores.get(&criterion.id)?;
            Some(u32::from(score.get()) * u32::from(criterion.weight))
        });
        // A score of 5 earns the whole weight: score × weight ÷ 5, in tenths.
        Tenths(points.sum::<u32>() * 2)
    }

    /// Weighted result of all reviewers out of 100; `None` while nobody has finished.
    pub fn total(&self) -> Option<Tenths> {
        let totals = self.reviewers.iter().map(|scores| self.reviewer_total(scores).0);
        average(totals.collect())
    }

    /// Result per criterion, in the profile's order; empty while nobody has finished.
    pub fn criteria(&self) -> Vec<CriterionResult<'a>> {
        self.criteria.iter().filter_map(|criterion| self.criterion(criterion)).collect()
    }

    /// What the scores point to; `None` while nobody has finished.
    pub fn advice(&self) -> Option<Advice> {
        let total = self.total()?;
        let knocked_out = self.criteria().iter().any(|result| result.knocked_out);
        let reaches = |limit: u16| total.0 >= u32::from(limit) * 10;
        Some(match (reaches(self.limits.grant), reaches(self.limits.conditional)) {
            (true, _) if !knocked_out => Advice::Grant,
            (_, true) => Advice::Conditional,
            _ => Advice::Refuse,
        })
    }

    fn criterion(&self, criterion: &'a Criterion) -> Option<CriterionResult<'a>> {
        let scores: Vec<u32> = self
            .reviewers
            .iter()
            .filter_map(|scores| scores.get(&criterion.id))
            .map(|score| score.get().into())
            .collect();
        let spread = scores.iter().max()? - scores.iter().min()?;
        let average = average(scores.iter().map(|score| score * 10).collect())?;
        // Compared on the exact sum: an average that only rounds to 3,0 is still below 3.
        let below = scores.iter().sum::<u32>() < 3 * u32::try_from(scores.len()).unwrap_or(u32::MAX);
        Some(CriterionResult { criterion, average, disputed: spread >= 2, knocked_out: criterion.knock_out && below })
    }
}

/// Average with halves rounded up.
fn average(values: Vec<u32>) -> Option<Tenths> {
    let count = u32::try_from(values.len()).ok().filter(|count| *count > 0)?;
    Some(Tenths((values.iter().sum::<u32>() * 2 + count) / (count * 2)))
}
