//! Taking a step in a case: the case is locked, the command is judged, the event recorded, and everyone concerned is
//! mailed.

use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::{App, case, notices};
use app::views::Actor;
use app::views::proposal::attachments::Staged;
use domain::case::{Action, Command};

/// Takes a step that needs nothing but the case: event, columns and mails in one transaction.
///
/// # Errors
/// When the command is refused.
pub(crate) async fn take(app: &App, actor: &Actor, id: &str, command: Command) -> Result<(), Failure> {
    take_with(app, actor, id, (command, &[])).await
}

/// The same for a step that says something, with the files that come along.
///
/// # Errors
/// As [`take`], and when this person sent too many files.
pub(crate) async fn take_with(
    app: &App,
    actor: &Actor,
    id: &str,
    (command, files): (Command, &[&Staged]),
) -> Result<(), Failure> {
    let (mut tx, mut case) = change(app, actor, id, command.action()).await?;
    crate::files::demand_room(&case, actor, files)?;
    case.carry_out(&mut tx, app, actor, command).await?;
    notices::notify(&mut tx, app, &case).await?;
    crate::files::keep(app, files).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}

/// Opens a transaction in which a case is locked and its version raised, for somebody who may do this now.
///
/// # Errors
/// As [`lock`].
pub(crate) async fn change(app: &App, actor: &Actor, id: &str, action: Action) -> Result<(Tx, Case), Failure> {
    let mut tx = app.db.write().await?;
    let case = lock(&mut tx, app, id, actor, action).await?;
    case::sql::raise_version(&mut tx, id, app.clock.millis()).await?;
    Ok((tx, case))
}

/// Loads a case as [`Case::load`] does and locks it, for somebody who may do this now. Its version stays: who changes
/// what a page of it shows raises that too.
///
/// # Errors
/// As [`Case::load`] and [`Case::demand`].
pub(crate) async fn lock(tx: &mut Tx, app: &App, id: &str, actor: &Actor, action: Action) -> Result<Case, Failure> {
    case::sql::lock(tx, id).await?;
    let mut case = Case::load(tx, id, actor).await?;
    lapse(tx, app, &mut case).await?;
    case.demand(action)?;
    Ok(case)
}

/// Fails unless somebody may do this now. What they typed is read after this, so that its faults are told to nobody
/// else.
///
/// # Errors
/// As [`lock`].
pub(crate) async fn demand(app: &App, actor: &Actor, id: &str, action: Action) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    lock(&mut tx, app, id, actor, action).await?;
    Ok(tx.commit().await?)
}

/// Records that the term to supplement ran out, if a day has ended it since, and tells everyone concerned. What
/// somebody does is judged after that.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn lapse(tx: &mut Tx, app: &App, case: &mut Case) -> Result<(), Failure> {
    if case.lapse(tx, app).await? { notices::notify(tx, app, case).await } else { Ok(()) }
}
