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
    /// A panel of reviewers who handed in; each scores the criteria of the own discipline.
    pub fn new(
        criteria: &'a [Criterion],
        limits: AdviceLimits,
        reviewers: impl IntoIterator<Item = &'a ReviewerScores>,
    ) -> Self {
        Self { criteria, reviewers: reviewers.into_iter().collect(), limits }
    }

    /// How many reviewers handed in.
    pub fn len(&self) -> usize {
        self.reviewers.len()
    }

    /// Whether nobody handed in yet.
    pub fn is_empty(&self) -> bool {
        self.reviewers.is_empty()
    }

    /// Weighted result of one reviewer out of 100; `None` for who did not score every criterion.
    pub fn reviewer_total(&self, scores: &ReviewerScores) -> Option<Tenths> {
        let points = self.criteria.iter().map(|criterion| {
            let score = scores.get(&criterion.id)?;
            Some(u32::from(score.get()) * u32::from(criterion.weight))
        });
        // A score of 5 earns the whole weight: score × weight ÷ 5, in tenths.
        points.sum::<Option<u32>>().map(|points| Tenths(points * 2))
    }

    /// Weighted result of all reviewers out of 100: each criterion counts by its weight, however many scored it.
    /// Halves round up. `None` while a criterion has no score.
    pub fn total(&self) -> Option<Tenths> {
        let sums = self.criteria.iter().map(|criterion| {
            let (sum, count) =
                self.scores(criterion).fold((0_u32, 0_u32), |(sum, count), score| (sum + score, count + 1));
            (count > 0).then_some((u64::from(sum) * u64::from(criterion.weight), u64::from(count)))
        });
        let sums: Vec<(u64, u64)> = sums.collect::<Option<_>>()?;
        // Exact until the end: every sum over the same number of scores.
        let common = sums.iter().fold(1, |common, (_, count)| common / divisor(common, *count) * count);
        let points: u64 = sums.iter().map(|(sum, count)| sum * (common / count)).sum();
        u32::try_from((points * 4 + common) / (common * 2)).ok().filter(|_| !sums.is_empty()).map(Tenths)
    }

    /// The criteria that too few reviewers scored for a decision to rest on.
    pub fn scarce(&self) -> impl Iterator<Item = &'a Criterion> {
        self.criteria.iter().filter(|criterion| self.scores(criterion).count() < Criterion::FEWEST_SCORES)
    }

    fn scores(&self, criterion: &Criterion) -> impl Iterator<Item = u32> {
        self.reviewers.iter().filter_map(|scores| scores.get(&criterion.id)).map(|score| u32::from(score.get()))
    }

    /// Result per criterion, in the profile's order, without those that nobody scored.
    pub fn criteria(&self) -> Vec<CriterionResult<'a>> {
        self.criteria.iter().filter_map(|criterion| self.criterion(criterion)).collect()
    }

    /// What the scores point to; `None` while a criterion has no score.
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
        let scores: Vec<u32> = self.scores(criterion).collect();
        let spread = scores.iter().max()? - scores.iter().min()?;
        let average = average(scores.iter().map(|score| score * 10).collect())?;
        // Compared on the exact sum: an average that only rounds to 3,0 is still below 3.
        let below = scores.iter().sum::<u32>() < 3 * u32::try_from(scores.len()).unwrap_or(u32::MAX);
        let knocked_out = criterion.knock_out && below;
        Some(CriterionResult { criterion, average, disputed: spread >= 2, knocked_out })
    }
}

/// Average with halves rounded up.
fn average(values: Vec<u32>) -> Option<Tenths> {
    let count = u32::try_from(values.len()).ok().filter(|count| *count > 0)?;
    Some(Tenths((values.iter().sum::<u32>() * 2 + count) / (count * 2)))
}

/// Greatest common divisor.
const fn divisor(one: u64, other: u64) -> u64 {
    if other == 0 { one } else { divisor(other, one % other) }
}
