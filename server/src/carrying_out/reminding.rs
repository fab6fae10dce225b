//! Reminding both sides of what was agreed after a decision, before its day.

use super::sql;
use crate::case::Case;
use crate::failure::Failure;
use crate::{App, notices};

/// Reminds both sides of every commitment that is due within two weeks; once for each last day.
///
/// # Errors
/// When the database cannot be reached. A case that cannot be read does not keep the others from it.
pub async fn remind_all(app: &App) -> Result<(), Failure> {
    let mut tx = app.db.read().await?;
    let cases = sql::to_remind(&mut tx, app.clock.today()).await?;
    drop(tx);
    for id in cases {
        if let Err(failure) = remind_one(app, &id).await {
            tracing::error!(case = id, ?failure, "nobody was reminded of what was agreed");
        }
    }
    Ok(())
}

async fn remind_one(app: &App, id: &str) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let mut case = Case::lock_for_system(&mut tx, id).await?;
    while case.remind_of_commitment(&mut tx, app).await? {
        notices::notify(&mut tx, app, &case).await?;
    }
    sql::set_reminder(&mut tx, id, case.record.next_reminder()).await?;
    tx.commit().await?;
    app.wake.notify_one();
    Ok(())
}
