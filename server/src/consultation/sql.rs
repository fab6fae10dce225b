//! The links by which somebody answers who was asked outside the panel, as stored.

use crate::db::{Tx, sql};

/// Stores a link of a question.
pub async fn add(
    tx: &mut Tx,
    token_hash: &str,
    (case, number): (&str, u32),
    created_at: i64,
) -> Result<(), sqlx::Error> {
    sql("INSERT INTO consultation_link (token_hash, case_id, number, created_at) VALUES ($1, $2, $3, $4)")
        .bind(token_hash)
        .bind(case)
        .bind(i64::from(number))
        .bind(created_at)
        .run(tx)
        .await
        .map(drop)
}

/// Id of the case and number of the question to which a link leads.
pub async fn of_link(tx: &mut Tx, token_hash: &str) -> Result<Option<(String, i64)>, sqlx::Error> {
    sql("SELECT case_id, number FROM consultation_link WHERE token_hash = $1").bind(token_hash).optional(tx).await
}
