//! Facts about the database as a whole.

use crate::db::{Tx, sql};

/// Whether anybody was ever stored.
pub(super) async fn anything_stored(tx: &mut Tx) -> Result<bool, sqlx::Error> {
    let (people,): (i64,) =
        sql("SELECT (SELECT COUNT(*) FROM person) + (SELECT COUNT(*) FROM municipality)").one(tx).await?;
    Ok(people > 0)
}

/// When the newest event happened, in milliseconds.
pub(super) async fn last_event(tx: &mut Tx) -> Result<Option<i64>, sqlx::Error> {
    let (last,): (Option<i64>,) = sql("SELECT MAX(at) FROM event").one(tx).await?;
    Ok(last)
}
