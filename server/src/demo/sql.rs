//! Facts about the database as a whole.

use crate::db::{Tx, sql};

/// A setting.
pub(super) async fn get(tx: &mut Tx, name: &str) -> Result<Option<String>, sqlx::Error> {
    let row: Option<(String,)> = sql("SELECT value FROM setting WHERE name = $1").bind(name).optional(tx).await?;
    Ok(row.map(|(value,)| value))
}

/// Sets a setting.
pub(super) async fn set(tx: &mut Tx, name: &str, value: &str) -> Result<(), sqlx::Error> {
    sql("INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bind(name)
        .bind(value)
        .run(tx)
        .await
        .map(drop)
}

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
