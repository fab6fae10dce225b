//! The scores that were handed in, as the domain's panel and as tables.

use super::sql::HandedInScore;
use crate::case::{self, Case};
use crate::db::Tx;
use crate::failure::{Failure, Fault};
use app::views::case::assessment::Shown;
use app::views::case::decision::{CriterionResultView, GivenScore};
use domain::assessment::{Criterion, Panel, ReviewerScores, Score};
use domain::case::{Action, Phase, Role};
use domain::profile::OrdinanceProfile;

/// One reviewer of a case.
#[derive(Debug, Clone)]
pub(crate) struct Reviewer {
    /// Id of the person.
    pub(crate) person: String,
    /// Name.
    pub(crate) name: String,
    /// In which role.
    pub(crate) role: Role,
    /// Whether the scores in it were handed in.
    pub(crate) handed_in: bool,
}

/// The panel of a case, by name: who scores, in which role, and who is done.
pub(crate) async fn progress(tx: &mut Tx, case: &str) -> Result<Vec<Reviewer>, Failure> {
    let done = super::sql::handed_in(tx, case).await?;
    let people = case::sql::participants(tx, case).await?;
    let reviewers = people.into_iter().filter_map(|person| {
        let role = Role::from_value(&person.role).filter(|role| matches!(role, Role::Reviewer(_)))?;
        let handed_in = done.iter().any(|(id, stored)| *id == person.id && *stored == person.role);
        Some(Reviewer { person: person.id, name: person.name, role, handed_in })
    });
    Ok(reviewers.collect())
}

/// How much of the scores the person who looks at this case may see.
pub(crate) fn shown(case: &Case, panel: &[Reviewer]) -> Shown {
    // Who still has to score does so without knowing what others gave.
    let blind = case.allowed().contains(&Action::Assess) && case.reviewer_roles().any(|role| !case.handed_in(role));
    let complete = panel.iter().all(|reviewer| reviewer.handed_in)
        || case.record.released
        || case.record.phase() != Phase::Assessment;
    match (complete && !blind, case.reviewer_roles().next(), case.roles.contains(&Role::CaseManager)) {
        (true, _, _) => Shown::All,
        (false, Some(_), _) => Shown::Own,
        (false, None, true) => Shown::Progress,
        (false, None, false) => Shown::Nothing,
    }
}

/// Scores of those who handed in.
#[derive(Default)]
pub(crate) struct Scores {
    stored: Vec<HandedInScore>,
    reviewers: Vec<(String, String)>,
    by_reviewer: Vec<ReviewerScores>,
}

impl Scores {
    /// Loads them.
    pub(crate) async fn load(tx: &mut Tx, case: &str) -> Result<Self, Failure> {
        let reviewers = super::sql::handed_in(tx, case).await?;
        let stored = super::sql::all_handed_in(tx, case).await?;
        let by_reviewer =
            reviewers.iter().map(|reviewer| scores_of(&stored, reviewer)).collect::<Result<_, Failure>>()?;
        Ok(Self { stored, reviewers, by_reviewer })
    }

    /// The panel on the criteria of the profile.
    pub(crate) fn panel<'a>(&'a self, profile: &'a OrdinanceProfile) -> Panel<'a> {
        profile.panel(&self.by_reviewer)
    }

    /// The same of one person alone.
    pub(crate) fn of(self, person: &str) -> Self {
        let own = |id: &String| id == person;
        let (reviewers, by_reviewer) =
            self.reviewers.into_iter().zip(self.by_reviewer).filter(|((id, _), _)| own(id)).unzip();
        let stored = self.stored.into_iter().filter(|score| own(&score.reviewer_id)).collect();
        Self { stored, reviewers, by_reviewer }
    }

    /// The scores alone.
    pub(crate) fn into_reviewers(self) -> Vec<ReviewerScores> {
        self.by_reviewer
    }
}

fn scores_of(stored: &[HandedInScore], (reviewer, role): &(String, String)) -> Result<ReviewerScores, Failure> {
    let own = stored.iter().filter(|score| score.reviewer_id == *reviewer && score.role == *role);
    let read = own.map(|stored| {
        let score = stored.value.parse().ok().and_then(Score::new);
        let score = score.ok_or_else(|| Fault::failure(format!("score {:?} was handed in", stored.value)))?;
        Ok((stored.criterion.clone(), score))
    });
    read.collect()
}

/// The result on each criterion with the reviewers' reasons.
pub(crate) fn criterion_results(profile: &OrdinanceProfile, scores: &Scores) -> Vec<CriterionResultView> {
    let panel = scores.panel(profile);
    let results = panel.criteria();
    let view = |criterion: &Criterion| {
        let result = results.iter().find(|result| result.criterion.id == criterion.id);
        let own = scores.stored.iter().filter(|score| score.criterion == criterion.id);
        CriterionResultView {
            id: criterion.id.clone(),
            label: criterion.label.clone(),
            average: result.map(|result| result.average),
            disputed: result.is_some_and(|result| result.disputed),
            knocked_out: result.is_some_and(|result| result.knocked_out),
            reasons: own.filter_map(given).collect(),
        }
    };
    profile.criteria.iter().map(view).collect()
}

/// What a reviewer gave; scores that were handed in can be read.
fn given(stored: &HandedInScore) -> Option<GivenScore> {
    Some(GivenScore {
        name: stored.name.clone(),
        role: Role::from_value(&stored.role)?,
        score: stored.value.parse().ok().and_then(Score::new)?,
        reason: stored.reason.clone(),
    })
}
