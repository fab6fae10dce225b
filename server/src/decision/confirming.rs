//! The end of a step by which a decision is released or sent: the second factor once more, the mails, and the commit.

use crate::case::Case;
use crate::db::Tx;
use crate::failure::Failure;
use crate::{App, notices, second_factor};
use app::views::account::second_factor::fields;
use app::views::{Actor, Typed};

/// Finishes a step that was recorded in this transaction, if the code that was typed is right; else nothing happened.
pub(super) async fn finish(app: &App, actor: &Actor, (mut tx, case): (Tx, Case), typed: &Typed) -> Result<(), Failure> {
    second_factor::confirm_again(app, &mut tx, &actor.id, typed.get(fields::CODE)).await?;
    notices::notify(&mut tx, app, &case).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}
