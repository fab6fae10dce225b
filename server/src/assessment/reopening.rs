//! Opening assessments again because a changed version of the proposal touches some criteria.

use super::{panel, sql};
use crate::App;
use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::working::{Change, Working};
use app::views::Actor;
use app::views::case::assessment::{reason_of, score_of};
use app::views::case::working::Work;
use domain::case::ReopenedReviewer;
use domain::proposal::Shape;

/// Who of the panel handed in a score for one of these criteria, before the newest version came.
pub(crate) async fn scorers(tx: &mut Tx, case: &Case, criteria: &[String]) -> Result<Vec<ReopenedReviewer>, Failure> {
    let given = sql::all_handed_in(tx, &case.stored.id).await?;
    let panel = panel::progress(tx, &case.stored.id).await?.into_iter().filter(|one| one.handed_in);
    let before = |one: &panel::Reviewer| {
        case.scored_version(&one.person, one.role.value()).is_none_or(|version| version < case.record.version())
    };
    let scored = |one: &panel::Reviewer| {
        let own = |score: &&sql::HandedInScore| score.reviewer_id == one.person && score.role == one.role.value();
        given.iter().filter(own).any(|score| criteria.contains(&score.criterion))
    };
    let reviewers = panel.filter(before).filter(scored).map(|one| {
        let role = one.role.value().to_owned();
        ReopenedReviewer { person: one.person, name: one.name, role }
    });
    Ok(reviewers.collect())
}

/// Takes back what these reviewers handed in. What they gave these criteria is kept with its version; its score is
/// asked again, its reason stays to go on with. The other criteria stay as they counted, also where that was a second
/// score.
pub(crate) async fn reopen(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &Case,
    (criteria, reviewers): (&[String], &[ReopenedReviewer]),
) -> Result<(), Failure> {
    let id = &case.stored.id;
    let given = sql::all_handed_in(tx, id).await?;
    for one in reviewers {
        let Some(role) = panel::role_of(&one.role) else { continue };
        let version = case.scored_version(&one.person, &one.role).unwrap_or_default();
        let working = Working::load(tx, id, Work::Assessment(role), &one.person).await?;
        let mut texts = Vec::new();
        for score in given.iter().filter(|score| score.reviewer_id == one.person && score.role == one.role) {
            let is_open = criteria.contains(&score.criterion);
            if is_open {
                sql::keep_earlier(tx, id, score, version).await?;
            }
            let value = if is_open { "" } else { score.value.as_str() };
            texts.extend([(score_of(&score.criterion), value), (reason_of(&score.criterion), score.reason.as_str())]);
        }
        let other = texts.into_iter().filter(|(field, text)| working.value(field) != *text);
        let changes = other.map(|(field, text)| {
            let seen = working.version(&field);
            Change { field, shape: Shape::Whole, value: text.to_owned(), seen }
        });
        working.store(tx, app, actor, changes.collect()).await?;
        sql::take_back(tx, id, &one.person, &one.role).await?;
    }
    Ok(())
}
