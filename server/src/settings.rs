//! Facts about the database as a whole, by name.

use crate::db::{Tx, sql};

/// A setting, if it was ever set.
pub(crate) async fn get(tx: &mut Tx, name: &str) -> Result<Option<String>, sqlx::Error> {
    let row: Option<(String,)> = sql("SELECT value FROM setting WHERE name = $1").bind(name).optional(tx).await?;
    Ok(row.map(|(value,)| value))
}

/// Sets a setting.
pub(crate) async fn set(tx: &mut Tx, name: &str, value: &str) -> Result<(), sqlx::Error> {
    sql("INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bind(name)
        .bind(value)
        .run(tx)
        .await
        .map(drop)
}
