//! Assessing a proposal (beoordelen): each reviewer scores the criteria blind, in one role.

pub(crate) mod panel;
mod routes;
pub mod sql;

pub(crate) use routes::routes;

use self::sql::StoredScore;
use crate::case::{self, Case};
use crate::failure::{Failure, FieldRefusal};
use crate::frozen;
use crate::frozen::{Frozen, read_sections};
use crate::{App, assessment, interest};
use app::views::case::assessment::{AssessPage, CriterionView, reason_of, score_of};
use app::views::{Actor, Reason, Typed};
use domain::assessment::Score;
use domain::case::{Action, Command, Role};
use domain::profile::{OrdinanceProfile, Rules};

/// Own scores, in the first of this person's reviewer roles.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<AssessPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load(&mut tx, id, actor).await?;
    case.demand(Action::Assess)?;
    let role = case.reviewer_role()?;
    let own = assessment::sql::own(&mut tx, id, &actor.id, role.value()).await?;
    let handed_in = assessment::sql::handed_in(&mut tx, id).await?;
    let mine = |(person, stored): &(String, String)| *person == actor.id && stored == role.value();
    let frozen = frozen::newest(&mut tx, id).await?;
    let panel = case::sql::participants(&mut tx, id).await?;
    let others = panel.iter().filter(|person| person.id != actor.id || person.role != role.value());
    let others = others.filter_map(|person| {
        let role = Role::from_value(&person.role).filter(|role| matches!(role, Role::Reviewer(_)))?;
        let done = handed_in.iter().any(|(id, stored)| *id == person.id && *stored == person.role);
        Some((person.name.clone(), role, done))
    });
    Ok(AssessPage {
        criteria: criterion_views(case.rules(), &frozen, &own),
        handed_in: handed_in.iter().any(mine),
        panel: others.collect(),
        head: case.head(),
        role,
    })
}

/// Saves own scores; with `hand_in` they must be complete and count from then on.
pub async fn save_scores(app: &App, actor: &Actor, id: &str, typed: &Typed, hand_in: bool) -> Result<(), Failure> {
    let (mut tx, mut case) = case::change(app, actor, id, Action::Assess).await?;
    interest::demand(&mut tx, &case, actor).await?;
    let (role, now) = (case.reviewer_role()?, app.clock.millis());
    let errors = score_errors(&case.profile, typed, hand_in);
    if !errors.is_empty() {
        return Err(Failure::Fields(errors));
    }
    let done = assessment::sql::handed_in(&mut tx, id).await?;
    if done.iter().any(|(person, stored)| *person == actor.id && stored == role.value()) {
        return Err(Failure::Conflict(Reason::HandedIn));
    }
    for criterion in &case.profile.criteria {
        let stored = StoredScore {
            reviewer_id: actor.id.clone(),
            role: role.value().to_owned(),
            criterion: criterion.id.clone(),
            value: typed.trimmed(&score_of(&criterion.id)),
            reason: typed.trimmed(&reason_of(&criterion.id)),
        };
        assessment::sql::set(&mut tx, id, &stored, now).await?;
    }
    if hand_in {
        assessment::sql::hand_in(&mut tx, id, &actor.id, role.value(), now).await?;
        case.carry_out(&mut tx, app, actor, Command::Assess { role }).await?;
    }
    Ok(tx.commit().await?)
}

impl Case {
    /// The first reviewer's role of this person.
    pub(crate) fn reviewer_role(&self) -> Result<Role, Failure> {
        let role = self.roles.iter().copied().find(|role| matches!(role, Role::Reviewer(_)));
        role.ok_or(Failure::NotFound)
    }
}

fn criterion_views(rules: Rules<'_>, frozen: &Frozen, own: &[StoredScore]) -> Vec<CriterionView> {
    let views = rules.profile.criteria.iter().map(|criterion| {
        let mine = own.iter().find(|score| score.criterion == criterion.id);
        CriterionView {
            id: criterion.id.clone(),
            label: criterion.label.clone(),
            question: criterion.question.clone(),
            weight: criterion.weight,
            value: mine.map(|score| score.value.clone()).unwrap_or_default(),
            reason: mine.map(|score| score.reason.clone()).unwrap_or_default(),
            evidence: read_sections(frozen, &rules, |section| criterion.evidence.iter().any(|id| id == section)),
        }
    });
    views.collect()
}

/// Longest reason, in characters.
const LONGEST_REASON: usize = 10_000;

/// A score that was typed must be one; to hand in, each criterion needs a score and a reason.
fn score_errors(profile: &OrdinanceProfile, typed: &Typed, hand_in: bool) -> Vec<FieldRefusal> {
    let mut errors = Vec::new();
    for criterion in &profile.criteria {
        let (score, reason) = (score_of(&criterion.id), reason_of(&criterion.id));
        let value = typed.get(&score);
        let valid = value.parse().ok().and_then(Score::new).is_some();
        if !valid && (hand_in || !value.is_empty()) {
            errors.push(FieldRefusal::new(score, Reason::NoScore(criterion.label.clone())));
        }
        let words = typed.get(&reason).trim().chars().count();
        if hand_in && words == 0 {
            errors.push(FieldRefusal::new(reason, Reason::NoReason(criterion.label.clone())));
        } else if words > LONGEST_REASON {
            errors.push(FieldRefusal::new(reason, Reason::LongReason(LONGEST_REASON)));
        }
    }
    errors
}
