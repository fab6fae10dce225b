//! Correcting the day of receipt (ontvangstdatum).

use crate::failure::Failure;
use crate::{App, notices, rules, steps};
use app::views::Actor;
use domain::case::{Action, Command, RulesOfDay};
use jiff::civil::Date;

/// Corrects the day on which a case was received: every term counts from the new day. Where the rules go by the day of
/// receipt, those of that day hold from now on.
///
/// # Errors
/// As [`steps::take`].
pub(super) async fn correct(
    app: &App,
    actor: &Actor,
    id: &str,
    (received_on, reason): (Date, String),
) -> Result<(), Failure> {
    let (mut tx, mut case) = steps::change(app, actor, id, Action::CorrectReceipt).await?;
    let other = rules::by_receipt(&mut tx, &case, received_on).await?;
    let rules = other.as_ref().map(|of| RulesOfDay { profile: of.version, ordinance: of.ordinance.clone() });
    case.carry_out(&mut tx, app, actor, Command::CorrectReceipt { received_on, reason, rules }).await?;
    if let Some(rules) = other {
        case.keep_rules(&mut tx, rules).await?;
    }
    notices::notify(&mut tx, app, &case).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}
