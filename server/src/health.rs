//! Whether the server can do its work: reach its database, and write to it.

use crate::failure::Failure;
use crate::{App, settings};

/// The setting that a check writes: when it did, in milliseconds.
const CHECKED_AT: &str = "health.checked_at";

/// How long a write that worked counts, in milliseconds, so that whoever asks often costs no disk.
const FRESH: i64 = 5_000;

/// Reads from the database, and writes to it unless that worked a moment ago.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn check(app: &App) -> Result<(), Failure> {
    let now = app.clock.millis();
    let mut tx = app.db.read().await?;
    let last = settings::get(&mut tx, CHECKED_AT).await?;
    tx.commit().await?;
    let is_fresh = |at: i64| (0..FRESH).contains(&(now - at));
    if last.and_then(|at| at.parse().ok()).is_some_and(is_fresh) {
        return Ok(());
    }
    let mut tx = app.db.write().await?;
    settings::set(&mut tx, CHECKED_AT, &now.to_string()).await?;
    Ok(tx.commit().await?)
}
