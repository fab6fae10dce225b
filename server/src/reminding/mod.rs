//! Reminding of last days (herinneringen): who is at turn of that for the decision, who was asked of that to answer,
//! and both sides of what was agreed after the decision.

use crate::case::{self, Case};
use crate::failure::Failure;
use crate::{App, notices};

/// Reminds whoever is to be reminded by today; once for each last day and stage.
///
/// # Errors
/// When the database cannot be reached. A case that cannot be read does not keep the others from it.
pub async fn remind_all(app: &App) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let cases = case::sql::to_remind(&mut tx, &app.clock.today().to_string()).await?;
    drop(tx);
    for id in cases {
        if let Err(failure) = remind_in(app, &id).await {
            tracing::error!(case = id, ?failure, "nobody was reminded of a last day");
        }
    }
    Ok(())
}

async fn remind_in(app: &App, id: &str) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let mut case = Case::lock_for_system(&mut tx, id).await?;
    while case.remind_of_last_day(&mut tx, app).await? {
        notices::notify(&mut tx, app, &case).await?;
    }
    // Columns that are newer than the last event are filled here.
    case.store_columns(&mut tx).await?;
    // Days that passed without anybody to remind are not looked at again.
    let today = app.clock.today();
    let next = case.record.reminder_days(case.profile.decision_term).filter(|day| *day > today).min();
    case::sql::set_remind_on(&mut tx, id, next.map(|day| day.to_string())).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}
