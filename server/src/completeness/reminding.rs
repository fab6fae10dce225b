//! Reminding boards of a term to supplement that is about to end.

use crate::case::{self, Case};
use crate::failure::Failure;
use crate::{App, notices};
use domain::case::Status;
use jiff::ToSpan;

/// No three working days take more days than this.
const FURTHEST: i64 = 14;

/// Reminds every board whose term to supplement ends within a few working days; each once for each last day.
///
/// # Errors
/// When the database cannot be reached. A case that cannot be read does not keep the others from it.
pub async fn remind_all(app: &App) -> Result<(), Failure> {
    let today = app.clock.today();
    let (from, to) = (today.to_string(), today.saturating_add(FURTHEST.days()).to_string());
    let mut tx = app.db.read().await?;
    let cases = case::sql::with_ending_request(&mut tx, Status::SupplementRequested.value(), (&from, &to)).await?;
    drop(tx);
    for id in cases {
        if let Err(failure) = remind_one(app, &id).await {
            tracing::error!(case = id, ?failure, "nobody was reminded of the term to supplement");
        }
    }
    Ok(())
}

async fn remind_one(app: &App, id: &str) -> Result<(), Failure> {
    let mut tx = app.db.write().await?;
    let mut case = Case::lock_for_system(&mut tx, id).await?;
    if case.remind(&mut tx, app).await? {
        notices::notify(&mut tx, app, &case).await?;
        tx.commit().await?;
        app.wake.notify_one();
    }
    Ok(())
}
