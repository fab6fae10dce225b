//! Who works where (wie werkt waar), as far as it is worth knowing: in the last minutes.

pub mod sql;

use self::sql::Present;
use crate::App;
use crate::case::Case;
use crate::db::Tx;
use crate::draft::sql::By;
use crate::failure::Failure;
use app::views::Actor;
use app::views::proposal::head::AtWork;
use domain::case::Action;
use domain::catalogue::Questionnaire;

/// How long somebody counts as being at work, in milliseconds.
const RECENT: i64 = 5 * 60_000;
/// How long what was noted is fresh enough, in milliseconds: opening pages writes no more often than this.
const FRESH: i64 = 60_000;

/// The other members at work in a draft.
pub(crate) async fn at_work(app: &App, tx: &mut Tx, case: &Case, actor: &Actor) -> Result<Vec<AtWork>, Failure> {
    Ok(others(&present(app, tx, &case.stored.id).await?, actor, case.questionnaire()))
}

/// Ends reading a page of a section: notes that its reader works there, if this person may write, and gives the
/// others. One statement, and once in a minute a second one.
pub(crate) async fn enter(
    app: &App,
    mut tx: Tx,
    case: &Case,
    actor: &Actor,
    section: &str,
) -> Result<Vec<AtWork>, Failure> {
    let id = &case.stored.id;
    let present = present(app, &mut tx, id).await?;
    drop(tx);
    let now = app.clock.millis();
    let is_own = |one: &Present| one.person_id == actor.id && one.section == section && one.at > now - FRESH;
    if case.allowed().contains(&Action::Edit) && !present.iter().any(is_own) {
        crate::db::note("presence", note(app, id, section, By { person: &actor.id, now })).await;
    }
    Ok(others(&present, actor, case.questionnaire()))
}

async fn note(app: &App, id: &str, section: &str, by: By<'_>) -> Result<(), sqlx::Error> {
    let mut tx = app.db.write().await?;
    sql::note(&mut tx, id, section, by).await?;
    tx.commit().await
}

async fn present(app: &App, tx: &mut Tx, id: &str) -> Result<Vec<Present>, Failure> {
    Ok(sql::since(tx, id, app.clock.millis() - RECENT).await?)
}

fn others(present: &[Present], actor: &Actor, asked: &Questionnaire) -> Vec<AtWork> {
    let others = present.iter().filter(|one| one.person_id != actor.id);
    let at_work = others.filter_map(|one| {
        let section = asked.section(&one.section)?;
        Some(AtWork { name: one.name.clone(), section })
    });
    at_work.collect()
}
