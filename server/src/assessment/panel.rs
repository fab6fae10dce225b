//! The scores that were handed in, as the domain's panel and as tables.

use super::sql::{EarlierScoreRow, HandedInScore, Said};
use crate::case::{self, Case};
use crate::db::Tx;
use crate::failure::{Failure, Fault};
use app::views::case::assessment::Shown;
use app::views::case::decision::{CriterionResultView, EarlierScore, GivenScore};
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
        let role = role_of(&person.role)?;
        let handed_in = done.iter().any(|(id, stored)| *id == person.id && *stored == person.role);
        Some(Reviewer { person: person.id, name: person.name, role, handed_in })
    });
    Ok(reviewers.collect())
}

/// The role of a reviewer with this stored name.
pub(super) fn role_of(stored: &str) -> Option<Role> {
    Role::from_value(stored).filter(|role| matches!(role, Role::Reviewer(_)))
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

/// The criteria on which the scores lie far apart, by id, once everybody handed in; nothing before.
pub(crate) async fn disputed_by_all(tx: &mut Tx, case: &Case) -> Result<Vec<String>, Failure> {
    if progress(tx, &case.stored.id).await?.iter().any(|reviewer| !reviewer.handed_in) {
        return Ok(Vec::new());
    }
    let scores = Scores::load(tx, &case.stored.id).await?;
    Ok(scores.undiscussed(case).into_iter().map(|criterion| criterion.id.clone()).collect())
}

/// Scores of those who handed in.
#[derive(Default)]
pub(crate) struct Scores {
    stored: Vec<HandedInScore>,
    reviewers: Vec<(String, String)>,
    by_reviewer: Vec<ReviewerScores>,
    /// The same with the first scores alone, as they were handed in.
    first: Vec<ReviewerScores>,
    said: Vec<Said>,
    /// What was given to versions that were changed since.
    earlier: Vec<EarlierScoreRow>,
}

impl Scores {
    /// Loads them.
    pub(crate) async fn load(tx: &mut Tx, case: &str) -> Result<Self, Failure> {
        let reviewers = super::sql::handed_in(tx, case).await?;
        let stored = super::sql::all_handed_in(tx, case).await?;
        let of = |pick: fn(&HandedInScore) -> &str| {
            reviewers.iter().map(|reviewer| scores_of(&stored, reviewer, pick)).collect::<Result<_, Failure>>()
        };
        let by_reviewer = of(|score| &score.value)?;
        let first = of(|score| score.first_value.as_deref().unwrap_or(&score.value))?;
        let said = super::sql::said(tx, case).await?;
        let earlier = super::sql::earlier(tx, case).await?;
        Ok(Self { stored, reviewers, by_reviewer, first, said, earlier })
    }

    /// The panel on the criteria of the profile.
    pub(crate) fn panel<'a>(&'a self, profile: &'a OrdinanceProfile) -> Panel<'a> {
        profile.panel(&self.by_reviewer)
    }

    /// The criteria on which the first scores lie far apart, or of which somebody said something: those under
    /// discussion.
    pub(crate) fn under_discussion<'a>(&self, profile: &'a OrdinanceProfile) -> Vec<&'a Criterion> {
        let disputed: Vec<&str> = disputed(&profile.panel(&self.first)).map(|one| one.id.as_str()).collect();
        let spoken = |id: &str| self.said.iter().any(|said| said.criterion == id);
        let open = |criterion: &&Criterion| disputed.contains(&criterion.id.as_str()) || spoken(&criterion.id);
        profile.criteria.iter().filter(open).collect()
    }

    /// The criteria on which the scores lie far apart and of which nobody said anything yet, nor scored anew. What was
    /// said before their scores were asked again was about others.
    pub(crate) fn undiscussed<'a>(&self, case: &'a Case) -> Vec<&'a Criterion> {
        let silent = |id: &str| {
            let again = self.stored.iter().any(|score| score.criterion == id && score.first_value.is_some());
            let since = case.reopened_at(id).unwrap_or(i64::MIN);
            !again && self.said.iter().all(|said| said.criterion != id || said.at <= since)
        };
        let panel = case.profile.panel(&self.by_reviewer);
        let far: Vec<&str> = disputed(&panel).map(|one| one.id.as_str()).filter(|id| silent(id)).collect();
        case.profile.criteria.iter().filter(|criterion| far.contains(&criterion.id.as_str())).collect()
    }

    /// What was said of a criterion.
    pub(crate) fn said_of<'a>(&'a self, criterion: &'a str) -> impl Iterator<Item = &'a Said> {
        self.said.iter().filter(move |said| said.criterion == criterion)
    }

    /// What somebody gave a criterion, in each own role.
    pub(crate) fn given_by<'a>(
        &'a self,
        person: &'a str,
        criterion: &'a str,
    ) -> impl Iterator<Item = GivenScore> + use<'a> {
        let own = move |score: &&HandedInScore| score.reviewer_id == person && score.criterion == criterion;
        self.stored.iter().filter(own).filter_map(|stored| given(stored, &self.earlier))
    }

    /// The same of one person alone.
    pub(crate) fn of(self, person: &str) -> Self {
        let own = |id: &String| id == person;
        let (reviewers, by_reviewer) =
            self.reviewers.into_iter().zip(self.by_reviewer).filter(|((id, _), _)| own(id)).unzip();
        let stored = self.stored.into_iter().filter(|score| own(&score.reviewer_id)).collect();
        let earlier = self.earlier.into_iter().filter(|score| own(&score.reviewer_id)).collect();
        Self { stored, reviewers, by_reviewer, first: Vec::new(), said: Vec::new(), earlier }
    }

    /// The scores alone.
    pub(crate) fn into_reviewers(self) -> Vec<ReviewerScores> {
        self.by_reviewer
    }
}

fn disputed<'a>(panel: &Panel<'a>) -> impl Iterator<Item = &'a Criterion> + use<'a> {
    panel.criteria().into_iter().filter(|result| result.disputed).map(|result| result.criterion)
}

fn scores_of(
    stored: &[HandedInScore],
    (reviewer, role): &(String, String),
    pick: fn(&HandedInScore) -> &str,
) -> Result<ReviewerScores, Failure> {
    let own = stored.iter().filter(|score| score.reviewer_id == *reviewer && score.role == *role);
    let read = own.map(|stored| {
        let score = pick(stored).parse().ok().and_then(Score::new);
        let score = score.ok_or_else(|| Fault::failure(format!("score {:?} was handed in", pick(stored))))?;
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
            reasons: own.filter_map(|stored| given(stored, &scores.earlier)).collect(),
        }
    };
    profile.criteria.iter().map(view).collect()
}

/// What a reviewer gave; scores that were handed in can be read.
fn given(stored: &HandedInScore, earlier: &[EarlierScoreRow]) -> Option<GivenScore> {
    let own = |row: &&EarlierScoreRow| {
        (&row.reviewer_id, &row.role, &row.criterion) == (&stored.reviewer_id, &stored.role, &stored.criterion)
    };
    Some(GivenScore {
        earlier: earlier.iter().filter(own).filter_map(earlier_score).collect(),
        name: stored.name.clone(),
        role: Role::from_value(&stored.role)?,
        score: stored.value.parse().ok().and_then(Score::new)?,
        reason: stored.reason.clone(),
        first: first(stored),
    })
}

/// A stored score for an earlier version, to read.
pub(super) fn earlier_score(row: &EarlierScoreRow) -> Option<EarlierScore> {
    Some(EarlierScore {
        version: u32::try_from(row.version).ok()?,
        score: row.value.parse().ok().and_then(Score::new)?,
        reason: row.reason.clone(),
    })
}

fn first(stored: &HandedInScore) -> Option<(Score, String)> {
    let score = stored.first_value.as_ref()?.parse().ok().and_then(Score::new)?;
    Some((score, stored.first_reason.clone().unwrap_or_default()))
}
