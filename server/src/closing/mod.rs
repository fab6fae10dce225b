//! Closing a case without a decision on the proposal: withdrawing (intrekken).

mod routes;

pub(crate) use routes::routes;

use crate::failure::Failure;
use crate::{App, steps};
use app::views::Actor;
use domain::case::{Closing, ClosingKind, Command};

/// Closes the case, for who may close it in this way.
///
/// # Errors
/// When no reason is given or it is too long, and as [`steps::take`].
pub async fn close(app: &App, actor: &Actor, id: &str, kind: ClosingKind, reason: &str) -> Result<(), Failure> {
    let reason = reason.trim().to_owned();
    steps::take(app, actor, id, Command::Close(Closing { kind, reason })).await
}
