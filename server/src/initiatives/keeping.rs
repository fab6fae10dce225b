//! Maintaining the examples of initiatives, by whoever administers any municipality (functioneel beheerder).

use super::sql::{self, Key, StoredInitiative};
use crate::App;
use crate::db::Tx;
use crate::failure::{Failure, FieldRefusal};
use crate::profile::officers::municipalities_with;
use app::views::guide::initiatives::{InitiativeForm, KeptInitiative};
use app::views::reason::InitiativeRefusal;
use app::views::{Actor, Reason};
use domain::Named;
use domain::case::Role;
use domain::initiatives::{Initiative, InitiativeCell, WrongCell, read};

/// Most initiatives in the list.
pub(super) const MOST: usize = 1_000;

/// Lets only administrators pass.
pub(crate) async fn managed(tx: &mut Tx, actor: &Actor) -> Result<(), Failure> {
    let administered = municipalities_with(tx, &actor.id, Role::Administrator.value()).await?;
    if administered.is_empty() { Err(Failure::NotFound) } else { Ok(()) }
}

/// All initiatives, by name.
///
/// # Errors
/// [`Failure::NotFound`] for who administers no municipality.
pub async fn show(app: &App, actor: &Actor) -> Result<Vec<KeptInitiative>, Failure> {
    let mut tx = app.db.read().await?;
    managed(&mut tx, actor).await?;
    Ok(sql::all(&mut tx).await?.iter().filter_map(|stored| view(app, stored)).collect())
}

/// One initiative, to change.
///
/// # Errors
/// [`Failure::NotFound`] for who administers no municipality, and for an initiative that is not there.
pub async fn show_one(app: &App, actor: &Actor, id: &str) -> Result<KeptInitiative, Failure> {
    let mut tx = app.db.read().await?;
    managed(&mut tx, actor).await?;
    let stored = sql::one(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    view(app, &stored).ok_or(Failure::NotFound)
}

fn view(app: &App, stored: &StoredInitiative) -> Option<KeptInitiative> {
    Some(KeptInitiative {
        id: stored.id.clone(),
        initiative: stored.initiative()?,
        version: stored.version,
        updated_on: app.clock.local(stored.updated_at).date(),
        changed_by: stored.changed_by.clone(),
    })
}

/// Adds an initiative.
///
/// # Errors
/// With everything that is wrong beside its field. [`Failure::NotFound`] for who administers no municipality.
pub async fn add(app: &App, actor: &Actor, form: &InitiativeForm) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    managed(&mut tx, actor).await?;
    let initiative = typed(form)?;
    let stored = sql::all(&mut tx).await?;
    if stored.len() >= MOST {
        return Err(Failure::Refused(InitiativeRefusal::Many(MOST).into()));
    }
    demand_once(&stored, &initiative, None)?;
    store(app, &mut tx, actor, &app.clock.id(), (&initiative, 0)).await?;
    Ok(tx.commit().await?)
}

/// Changes an initiative.
///
/// # Errors
/// As [`add`], [`Failure::NotFound`] for one that is not there, and [`Failure::Conflict`] if somebody else changed it
/// first.
pub async fn change(app: &App, actor: &Actor, id: &str, form: &InitiativeForm) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    managed(&mut tx, actor).await?;
    let all = sql::all(&mut tx).await?;
    let stored = all.iter().find(|one| one.id == id).ok_or(Failure::NotFound)?;
    if form.version != stored.version {
        return Err(conflict());
    }
    let initiative = typed(form)?;
    demand_once(&all, &initiative, Some(id))?;
    if stored.initiative().as_ref() != Some(&initiative) {
        store(app, &mut tx, actor, id, (&initiative, form.version)).await?;
    }
    Ok(tx.commit().await?)
}

/// Removes an initiative, in the version that was looked at.
///
/// # Errors
/// [`Failure::NotFound`] for who administers no municipality, and for one that is not there; [`Failure::Conflict`] if
/// somebody else changed it first.
pub async fn remove(app: &App, actor: &Actor, id: &str, version: i64) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    managed(&mut tx, actor).await?;
    sql::one(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    if !sql::remove(&mut tx, id, version).await? {
        return Err(conflict());
    }
    Ok(tx.commit().await?)
}

/// Ids of the initiatives that are stored in a way that this program does not know, so that nobody sees them.
pub(crate) async fn unreadable(tx: &mut Tx) -> Result<Vec<String>, Failure> {
    let stored = sql::all(tx).await?;
    Ok(stored.into_iter().filter(|one| one.initiative().is_none()).map(|one| one.id).collect())
}

fn typed(form: &InitiativeForm) -> Result<Initiative, Failure> {
    let beside = |wrong: WrongCell| FieldRefusal::new(wrong.cell.value(), Reason::Said(wrong.message));
    read(&form.cells).map_err(|wrong| Failure::Fields(wrong.into_iter().map(beside).collect()))
}

/// Refuses what the list has already under another id.
fn demand_once(stored: &[StoredInitiative], initiative: &Initiative, id: Option<&str>) -> Result<(), Failure> {
    let mut others = stored.iter().filter(|one| Some(one.id.as_str()) != id).filter_map(StoredInitiative::initiative);
    if others.any(|other| other.is_same_as(initiative)) {
        return Err(Failure::field(InitiativeCell::Name.value(), InitiativeRefusal::Twice.into()));
    }
    Ok(())
}

fn conflict() -> Failure {
    Failure::Conflict(InitiativeRefusal::Changed.into())
}

/// Stores an initiative if its version is still the expected one.
pub(super) async fn store(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    id: &str,
    (initiative, expected): (&Initiative, i64),
) -> Result<(), Failure> {
    let key = Key { initiative: id, by: &actor.id, now: app.clock.millis() };
    if sql::set(tx, key, initiative, expected).await? { Ok(()) } else { Err(conflict()) }
}
