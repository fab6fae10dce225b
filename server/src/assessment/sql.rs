//! Scores of reviewers, kept apart from the record because reviewers score blind.

use crate::db::{Tx, sql};
use sqlx::FromRow;

/// A score as typed by one reviewer in one role.
#[derive(Debug, Clone, FromRow)]
pub struct StoredScore {
    /// Id of the reviewer.
    pub reviewer_id: String,
    /// Stored role in which it was given.
    pub role: String,
    /// Id of the criterion.
    pub criterion: String,
    /// As typed: "1" to "5", or empty.
    pub value: String,
    /// Reason; may still be empty.
    pub reason: String,
}

/// Stores a score, over an earlier one.
pub async fn set(tx: &mut Tx, case: &str, score: &StoredScore, now: i64) -> Result<(), sqlx::Error> {
    sql("INSERT INTO score (case_id, reviewer_id, role, criterion, value, reason, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (case_id, reviewer_id, role, criterion)
         DO UPDATE SET value = excluded.value, reason = excluded.reason, updated_at = excluded.updated_at")
    .bind(case)
    .bind(&score.reviewer_id)
    .bind(&score.role)
    .bind(&score.criterion)
    .bind(&score.value)
    .bind(&score.reason)
    .bind(now)
    .run(tx)
    .await
    .map(drop)
}

/// Own scores in a role, handed in or not.
pub async fn own(tx: &mut Tx, case: &str, reviewer: &str, role: &str) -> Result<Vec<StoredScore>, sqlx::Error> {
    sql("SELECT reviewer_id, role, criterion, value, reason FROM score
         WHERE case_id = $1 AND reviewer_id = $2 AND role = $3")
    .bind(case)
    .bind(reviewer)
    .bind(role)
    .all(tx)
    .await
}

/// Notes that a reviewer handed the scores in; says whether this was the first time.
pub async fn hand_in(tx: &mut Tx, case: &str, reviewer: &str, role: &str, now: i64) -> Result<bool, sqlx::Error> {
    let added = sql("INSERT INTO assessment (case_id, reviewer_id, role, handed_in_at) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (case_id, reviewer_id, role) DO NOTHING");
    Ok(added.bind(case).bind(reviewer).bind(role).bind(now).run(tx).await? == 1)
}

/// Reviewers who handed in: person and role.
pub async fn handed_in(tx: &mut Tx, case: &str) -> Result<Vec<(String, String)>, sqlx::Error> {
    sql("SELECT reviewer_id, role FROM assessment WHERE case_id = $1 ORDER BY handed_in_at, role")
        .bind(case)
        .all(tx)
        .await
}

/// All scores that were handed in.
pub async fn all_handed_in(tx: &mut Tx, case: &str) -> Result<Vec<StoredScore>, sqlx::Error> {
    sql("SELECT s.reviewer_id, s.role, s.criterion, s.value, s.reason FROM score s
         JOIN assessment a ON a.case_id = s.case_id AND a.reviewer_id = s.reviewer_id AND a.role = s.role
         WHERE s.case_id = $1 ORDER BY s.role, s.criterion")
    .bind(case)
    .all(tx)
    .await
}
