//! Newer rules of a municipality that take over a case which began under older ones (overgangsrecht): the board moves
//! its draft itself, after reading what changes; a case on which nothing was decided moves by itself where the rules
//! say so.

mod routes;

pub(crate) use routes::routes;

use crate::case::{self, Case};
use crate::db::Tx;
use crate::draft::Draft;
use crate::failure::Failure;
use crate::{App, notices, profile, steps};
use app::views::Actor;
use app::views::proposal::rules::RulesPage;
use domain::case::{Action, Event};
use domain::profile::{OrdinanceProfile, Transition};
use jiff::civil::Date;

/// The newer rules that take over a case as it stands today, if there are any.
///
/// # Errors
/// When the database refuses, or the rules cannot be read.
pub(crate) async fn taking_over(tx: &mut Tx, app: &App, case: &Case) -> Result<Option<OrdinanceProfile>, Failure> {
    let newest = on(tx, &case.municipality.id, app.clock.today()).await?;
    let phase = case.record.phase();
    Ok(newest.filter(|newest| newest.version > case.profile.version && phase.moves_to_newer_rules(newest.transition)))
}

/// The rules that hold for a submitted case if it was received on this day, if they are others than it has. Rules that
/// go by the day of receipt take over from their first day on; where both days fall under the same rules, nothing
/// changes.
///
/// # Errors
/// When the database refuses, or the rules cannot be read.
pub(crate) async fn by_receipt(tx: &mut Tx, case: &Case, day: Date) -> Result<Option<OrdinanceProfile>, Failure> {
    let now = case.record.received_on().unwrap_or(day);
    let municipality = &case.municipality.id;
    let (then, until_now) = (on(tx, municipality, day).await?, on(tx, municipality, now).await?);
    let Some((then, until_now)) = then.zip(until_now) else { return Ok(None) };
    let later = if day < now { &until_now } else { &then };
    let by_receipt = later.transition == Transition::Receipt && then.version != until_now.version;
    Ok(Some(then).filter(|then| by_receipt && then.version != case.profile.version))
}

/// The rules that hold for a challenge that came on paper: those of the day of receipt, of which there was no draft
/// before; newer ones if they take over what was not decided.
///
/// # Errors
/// When the database refuses, or the rules cannot be read.
pub(crate) async fn of_letter(
    tx: &mut Tx,
    app: &App,
    municipality: &str,
    received_on: Date,
) -> Result<Option<OrdinanceProfile>, Failure> {
    let newest = on(tx, municipality, app.clock.today()).await?;
    match newest.filter(|newest| newest.transition == Transition::Decision) {
        Some(newest) => Ok(Some(newest)),
        None => on(tx, municipality, received_on).await,
    }
}

/// The newest rules of a municipality that were in force on a day.
async fn on(tx: &mut Tx, municipality: &str, day: Date) -> Result<Option<OrdinanceProfile>, Failure> {
    let newest = profile::sql::profile_on(tx, municipality, &day.to_string()).await?;
    Ok(newest.map(|profile| serde_json::from_str(&profile)).transpose()?)
}

/// What newer rules change for a draft.
///
/// # Errors
/// [`Failure::NotFound`] for who is not on the board.
pub async fn show(app: &App, actor: &Actor, id: &str) -> Result<RulesPage, Failure> {
    let mut tx = app.db.read().await?;
    let case = Case::load_for_board(&mut tx, id, actor).await?;
    let draft = Draft::load(&mut tx, id).await?;
    let newer = taking_over(&mut tx, app, &case).await?;
    drop(tx);
    let changes = newer.map(|newer| case.profile.changes(&newer, case.catalogue()));
    Ok(RulesPage { head: draft.head(&case, app).await?, changes })
}

/// Moves a draft to the newer rules that take it over.
///
/// # Errors
/// When this person may not; [`Failure::NotFound`] when there are no such rules.
pub async fn adopt(app: &App, actor: &Actor, id: &str) -> Result<(), Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::AdoptRules).await?;
    let newer = taking_over(&mut tx, app, &case).await?.ok_or(Failure::NotFound)?;
    let event = Event::RulesAdopted { profile: newer.version, ordinance: newer.ordinance.clone() };
    case.append(&mut tx, app, actor, &event).await?;
    case.keep_rules(&mut tx, newer).await?;
    Ok(tx.commit().await?)
}

/// Moves every case on which nothing was decided to newer rules that take it over, and tells everyone concerned.
///
/// # Errors
/// When the database cannot be reached. A case that cannot be read does not keep the others from it.
pub async fn replace_all(app: &App) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let cases = case::sql::under_older_rules(&mut tx, &app.clock.today().to_string()).await?;
    drop(tx);
    for id in cases {
        if let Err(failure) = replace(app, &id).await {
            tracing::error!(case = id, ?failure, "newer rules could not take over the case");
        }
    }
    Ok(())
}

async fn replace(app: &App, id: &str) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let mut case = Case::lock_for_system(&mut tx, id).await?;
    let Some(newer) = taking_over(&mut tx, app, &case).await? else { return Ok(()) };
    let event = Event::RulesReplaced { profile: newer.version, ordinance: newer.ordinance.clone() };
    case.append_for_system(&mut tx, app, &event, |event| event.submitted().is_some()).await?;
    case.keep_rules(&mut tx, newer).await?;
    notices::notify(&mut tx, app, &case).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}
