//! What one reviewer writes: which fields there are, what is wrong or missing in them, and what is kept in the end.

use super::sql::{self, NewScore};
use crate::App;
use crate::case::Case;
use crate::db::Tx;
use crate::failure::{Failure, FieldRefusal};
use crate::frozen::Frozen;
use crate::working::{LONGEST, Working};
use app::views::case::assessment::{CriterionView, OUTSIDE, reason_of, score_of};
use app::views::reason::Scoring;
use app::views::{Actor, Reason, Typed};
use app::words;
use domain::assessment::{Criterion, Score};
use domain::case::Role;
use domain::profile::OrdinanceProfile;
use domain::typed::prose;

/// The names of the fields in which a reviewer writes.
pub(super) fn fields(profile: &OrdinanceProfile) -> impl Iterator<Item = String> {
    profile.criteria.iter().flat_map(|criterion| [score_of(&criterion.id), reason_of(&criterion.id)])
}

/// A criterion as who scores in this role sees it.
pub(super) fn view(criterion: &Criterion, role: Role) -> CriterionView {
    CriterionView {
        id: criterion.id.clone(),
        label: criterion.label.clone(),
        question: criterion.question.clone(),
        weight: criterion.weight,
        asked: is_asked(criterion, role),
        anchors: criterion.anchors.clone(),
    }
}

/// The evidence that this role reads with criteria before this one: id of the section, name of the first criterion.
pub(super) fn read_before(profile: &OrdinanceProfile, role: Role, here: &Criterion) -> Vec<(String, String)> {
    let before = profile.criteria.iter().take_while(|criterion| criterion.id != here.id);
    let mut read: Vec<(String, String)> = Vec::new();
    for criterion in before.filter(|criterion| is_asked(criterion, role)) {
        let new = criterion.evidence.iter().filter(|section| !read.iter().any(|(id, _)| id == *section));
        let new: Vec<_> = new.map(|section| (section.clone(), criterion.label.clone())).collect();
        read.extend(new);
    }
    read
}

fn is_asked(criterion: &Criterion, role: Role) -> bool {
    matches!(role, Role::Reviewer(discipline) if criterion.is_asked_of(discipline))
}

fn score(working: &Working, criterion: &Criterion) -> Option<Score> {
    working.value(&score_of(&criterion.id)).trim().parse().ok().and_then(Score::new)
}

/// Whether nothing more has to be written about a criterion.
fn is_done(working: &Working, criterion: &Criterion) -> bool {
    let reason = !working.value(&reason_of(&criterion.id)).trim().is_empty();
    working.value(&score_of(&criterion.id)).trim() == OUTSIDE || (score(working, criterion).is_some() && reason)
}

/// The first criterion after this one that asks for a score or a reason, and after the last one again from the first.
/// One of another discipline asks for the rest of what was begun.
pub(super) fn open<'a>(case: &'a Case, role: Role, working: &Working, after: &str) -> Option<&'a Criterion> {
    let criteria = &case.profile.criteria;
    let behind = criteria.iter().position(|criterion| criterion.id == after).map_or(0, |place| place + 1);
    let (before, later) = criteria.split_at(behind);
    let begun = |criterion: &Criterion| !working.value(&reason_of(&criterion.id)).trim().is_empty();
    let asks = |criterion: &&Criterion| {
        criterion.id != after && (is_asked(criterion, role) || begun(criterion)) && !is_done(working, criterion)
    };
    later.iter().chain(before).find(asks)
}

/// What is typed must be a score, or say that the criterion is left to others.
pub(super) fn wrongly_typed(profile: &OrdinanceProfile, typed: &Typed) -> Vec<FieldRefusal> {
    let mut errors = Vec::new();
    for criterion in &profile.criteria {
        let (score, reason) = (score_of(&criterion.id), reason_of(&criterion.id));
        let value = typed.get(&score);
        let known = value.is_empty() || value == OUTSIDE || value.parse().ok().and_then(Score::new).is_some();
        if !known {
            errors.push(FieldRefusal::new(score, Reason::Scoring(Scoring::NoScore(criterion.label.clone()))));
        }
        if typed.get(&reason).trim().chars().count() > LONGEST {
            errors.push(FieldRefusal::new(reason, Reason::LongReason(LONGEST)));
        }
    }
    errors
}

/// What has to be written before the scores can be handed in: each criterion of the own discipline needs a score with
/// its reason, or is left to others; whoever scores another one gives a reason too.
pub(super) fn missing(profile: &OrdinanceProfile, role: Role, working: &Working) -> Vec<FieldRefusal> {
    let mut errors = Vec::new();
    for criterion in &profile.criteria {
        let (score_field, reason_field) = (score_of(&criterion.id), reason_of(&criterion.id));
        let no_reason = working.value(&reason_field).trim().is_empty();
        let untouched = working.value(&score_field).trim().is_empty() && no_reason;
        if working.value(&score_field).trim() == OUTSIDE || (untouched && !is_asked(criterion, role)) {
            continue;
        }
        if score(working, criterion).is_none() {
            errors.push(FieldRefusal::new(score_field, Reason::Scoring(Scoring::NoScore(criterion.label.clone()))));
        }
        if no_reason {
            errors.push(FieldRefusal::new(reason_field, Reason::Scoring(Scoring::NoReason(criterion.label.clone()))));
        }
    }
    if errors.is_empty() && profile.criteria.iter().all(|criterion| score(working, criterion).is_none()) {
        let first = profile.criteria.iter().find(|criterion| is_asked(criterion, role)).or(profile.criteria.first());
        errors
            .extend(first.map(|first| FieldRefusal::new(score_of(&first.id), Reason::Scoring(Scoring::NothingScored))));
    }
    errors
}

/// The form with an answer to a question put at the end of the reason of a criterion.
pub(super) fn cite(
    frozen: &Frozen,
    case: &Case,
    typed: &Typed,
    (criterion, question): (&str, &str),
) -> Result<Typed, Failure> {
    let criterion = case.profile.criterion(criterion).ok_or(Failure::NotFound)?;
    let rules = case.rules();
    let asked = rules.questionnaire.question(question).ok_or(Failure::NotFound)?;
    let cited = words::citation(asked.label(), frozen.answers.get(question));
    let field = reason_of(&criterion.id);
    let reason = typed.get(&field).trim_end();
    let reason = if reason.is_empty() { cited } else { format!("{reason}\n\n{cited}") };
    let others = typed.pairs().iter().filter(|(name, _)| *name != field).cloned();
    Ok(others.chain([(field.clone(), reason)]).collect())
}

/// Keeps the scores that are handed in; what is left to others has none.
pub(super) async fn keep_scores(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    (case, role): (&Case, Role),
    working: &Working,
) -> Result<(), Failure> {
    let (id, now) = (&case.stored.id, app.clock.millis());
    for criterion in &case.profile.criteria {
        let Some(score) = score(working, criterion) else { continue };
        let (value, reason) = (score.get().to_string(), prose(working.value(&reason_of(&criterion.id))));
        let kept = NewScore {
            reviewer: &actor.id,
            role: role.value(),
            criterion: &criterion.id,
            value: &value,
            reason: reason.trim(),
        };
        sql::add(tx, id, &kept, now).await?;
    }
    sql::hand_in(tx, id, &actor.id, role.value(), now).await?;
    Ok(())
}
