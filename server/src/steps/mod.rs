//! Taking a step in a case: the command is judged, the event recorded, and everyone concerned is mailed.

use crate::failure::Failure;
use crate::{App, case, notices};
use app::views::Actor;
use domain::case::Command;

/// Takes a step that needs nothing but the case: event, columns and mails in one transaction.
///
/// # Errors
/// When the command is refused.
pub(crate) async fn take(app: &App, actor: &Actor, id: &str, command: Command) -> Result<(), Failure> {
    let (mut tx, mut case) = case::change(app, actor, id, command.action()).await?;
    case.carry_out(&mut tx, app, actor, command).await?;
    notices::notify(&mut tx, app, &case).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}
