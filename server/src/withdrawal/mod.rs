//! Withdrawing a proposal (intrekken), for the board.

mod routes;

pub(crate) use routes::routes;

use crate::failure::Failure;
use crate::{App, steps};
use app::views::Actor;
use domain::case::Command;

/// Withdraws the proposal, for the board.
///
/// # Errors
/// When no reason is given or it is too long, and as [`steps::take`].
pub async fn withdraw(app: &App, actor: &Actor, id: &str, reason: &str) -> Result<(), Failure> {
    steps::take(app, actor, id, Command::Withdraw { reason: reason.trim().to_owned() }).await
}
