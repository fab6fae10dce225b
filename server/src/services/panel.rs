//! The scores that were handed in, as the domain's panel and as tables.

use crate::failure::{Fault, Outcome};
use crate::store::Tx;
use crate::store::challenge::Participant;
use crate::store::score::{self, StoredScore};
use app::api::handling::CriterionResultView;
use domain::assessment::{Panel, ReviewerScores, Score};
use domain::profile::OrdinanceProfile;
use domain::workflow::Role;

/// Scores of those who handed in.
#[derive(Default)]
pub(super) struct Scores {
    stored: Vec<StoredScore>,
    reviewers: Vec<(String, String)>,
    by_reviewer: Vec<ReviewerScores>,
}

impl Scores {
    /// Loads them.
    pub(super) async fn load(tx: &mut Tx, challenge: &str) -> Outcome<Self> {
        let reviewers = score::handed_in(tx, challenge).await?;
        let stored = score::all_handed_in(tx, challenge).await?;
        let by_reviewer = reviewers.iter().map(|reviewer| scores_of(&stored, reviewer)).collect::<Outcome<_>>()?;
        Ok(Self { stored, reviewers, by_reviewer })
    }

    /// The panel on the criteria of the profile.
    pub(super) fn panel<'a>(&'a self, profile: &'a OrdinanceProfile) -> Panel<'a> {
        Panel::new(&profile.criteria, &self.by_reviewer)
    }

    /// Whether this person handed in, in this role.
    pub(super) fn holds(&self, person: &str, role: Role) -> bool {
        self.reviewers.iter().any(|(id, stored)| id == person && stored == role.value())
    }

    /// The scores alone.
    pub(super) fn into_reviewers(self) -> Vec<ReviewerScores> {
        self.by_reviewer
    }

    /// Reviewers who have not handed in.
    pub(super) fn waiting_for(&self, participants: &[Participant]) -> Vec<String> {
        let missing = participants.iter().filter_map(|person| {
            let role = Role::from_value(&person.role).filter(|role| matches!(role, Role::Reviewer(_)))?;
            (!self.holds(&person.id, role)).then(|| format!("{}, {}", person.name, role.in_sentence()))
        });
        missing.collect()
    }
}

fn scores_of(stored: &[StoredScore], (reviewer, role): &(String, String)) -> Outcome<ReviewerScores> {
    let own = stored.iter().filter(|score| score.reviewer_id == *reviewer && score.role == *role);
    let read = own.map(|stored| {
        let score = stored.value.parse().ok().and_then(Score::new);
        let score = score.ok_or_else(|| Fault::failure(format!("score {:?} was handed in", stored.value)))?;
        Ok((stored.criterion.clone(), score))
    });
    read.collect()
}

fn role_label(role: &str) -> String {
    Role::from_value(role).map(Role::label).unwrap_or_default()
}

/// Weighted result of each reviewer.
pub(super) fn reviewer_totals(scores: &Scores, panel: &Panel<'_>) -> Vec<(String, String)> {
    let totals = scores.reviewers.iter().zip(&scores.by_reviewer);
    totals.map(|((_, role), own)| (role_label(role), panel.reviewer_total(own).to_string())).collect()
}

/// The result on each criterion with the reviewers' reasons.
pub(super) fn criterion_results(
    profile: &OrdinanceProfile,
    scores: &Scores,
    panel: &Panel<'_>,
) -> Vec<CriterionResultView> {
    let results = panel.criteria();
    let view = |criterion: &domain::assessment::Criterion| {
        let result = results.iter().find(|result| result.criterion.id == criterion.id);
        let mut remarks = Vec::new();
        if result.is_some_and(|result| result.disputed) {
            remarks.push("De scores liggen twee of meer uit elkaar. Bespreek dit.".to_owned());
        }
        if result.is_some_and(|result| result.knocked_out) {
            remarks.push("Het gemiddelde is lager dan 3. Zonder voorwaarden inwilligen kan niet.".to_owned());
        }
        let own = scores.stored.iter().filter(|score| score.criterion == criterion.id);
        CriterionResultView {
            id: criterion.id.clone(),
            label: criterion.label.clone(),
            average: result.map(|result| result.average.to_string()).unwrap_or_default(),
            remarks,
            reasons: own.map(|score| (role_label(&score.role), anchored(&score.value), score.reason.clone())).collect(),
        }
    };
    profile.criteria.iter().map(view).collect()
}

fn anchored(value: &str) -> String {
    let score = value.parse().ok().and_then(Score::new);
    score.map_or_else(|| value.to_owned(), |score| format!("{} ({})", score.get(), score.anchor()))
}
