//! A task that the ordinance leaves out (uitgesloten taak): straight from the check to the desk, without assessment.

use crate::failure::Failure;
use crate::{App, frozen, steps};
use app::views::Actor;
use app::words;
use domain::case::{Action, Command};

/// Finds the proposal complete and waits for no scores, so that the refusal can be written at once. Nobody is mailed:
/// the panel has nothing to do, and the board hears of it with the decision.
///
/// # Errors
/// [`Failure::NotFound`] for a task that the ordinance does not leave out; as [`steps::take`].
pub async fn go_to_refusal(app: &App, actor: &Actor, id: &str) -> Result<(), Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::ConfirmCompleteness).await?;
    let frozen = frozen::newest(&mut tx, id).await?;
    let task = case.profile.excluded_task(|id| frozen.answers.get(id)).ok_or(Failure::NotFound)?;
    let reason = words::needs_no_assessment(&task.article);
    let complete = Command::ConfirmCompleteness { note: String::new(), despite: reason.clone() };
    case.carry_out(&mut tx, app, actor, complete).await?;
    case.carry_out(
        &mut tx,
        app,
        actor,
        Command::ReleaseAssessments { missing: vec![], scarce: vec![], undiscussed: vec![], reason },
    )
    .await?;
    Ok(tx.commit().await?)
}
