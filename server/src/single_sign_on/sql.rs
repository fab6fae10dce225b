//! Sign-ins at a provider that are under way, as stored.

use crate::db::{Tx, sql};
use sqlx::FromRow;

/// A sign-in at a provider that is under way.
#[derive(Debug, FromRow)]
pub struct Pending {
    /// Hash of what comes back with the answer.
    pub state_hash: String,
    /// Hash of the secret that the browser holds that began it.
    pub browser_hash: String,
    /// Id of the municipality.
    pub municipality_id: String,
    /// Where to go on after signing in.
    pub next_path: String,
    /// When it began, in milliseconds.
    pub created_at: i64,
}

/// Adds one, and forgets those from before this moment.
pub async fn add(tx: &mut Tx, pending: &Pending, begun_before: i64) -> Result<(), sqlx::Error> {
    sql("DELETE FROM provider_sign_in WHERE created_at < $1").bind(begun_before).run(tx).await?;
    sql("INSERT INTO provider_sign_in (state_hash, browser_hash, municipality_id, next_path, created_at)
         VALUES ($1, $2, $3, $4, $5)")
    .bind(&pending.state_hash)
    .bind(&pending.browser_hash)
    .bind(&pending.municipality_id)
    .bind(&pending.next_path)
    .bind(pending.created_at)
    .run(tx)
    .await
    .map(drop)
}

/// Ends the one to which an answer in this browser belongs, so that of two answers only one counts.
pub async fn take(tx: &mut Tx, state_hash: &str, browser_hash: &str) -> Result<Option<Pending>, sqlx::Error> {
    sql("DELETE FROM provider_sign_in WHERE state_hash = $1 AND browser_hash = $2
         RETURNING state_hash, browser_hash, municipality_id, next_path, created_at")
    .bind(state_hash)
    .bind(browser_hash)
    .optional(tx)
    .await
}
