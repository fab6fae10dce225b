//! Scores that were handed in, kept apart from the record because reviewers score blind. What is not handed in yet is
//! [working text](crate::working).

use crate::db::{Tx, sql};
use sqlx::FromRow;

/// A score that was handed in by one reviewer in one role.
#[derive(Debug, Clone)]
pub struct NewScore<'a> {
    /// Id of the reviewer.
    pub reviewer: &'a str,
    /// Stored role in which it was given.
    pub role: &'a str,
    /// Id of the criterion.
    pub criterion: &'a str,
    /// "1" to "5".
    pub value: &'a str,
    /// Reason.
    pub reason: &'a str,
}

/// The same as it is stored.
#[derive(Debug, Clone, FromRow)]
pub struct HandedInScore {
    /// Id of the reviewer.
    pub reviewer_id: String,
    /// Name of the reviewer.
    pub name: String,
    /// Stored role in which it was given.
    pub role: String,
    /// Id of the criterion.
    pub criterion: String,
    /// "1" to "5".
    pub value: String,
    /// Reason.
    pub reason: String,
}

/// Stores a score that is handed in.
pub async fn add(tx: &mut Tx, case: &str, score: &NewScore<'_>, now: i64) -> Result<(), sqlx::Error> {
    sql("INSERT INTO score (case_id, reviewer_id, role, criterion, value, reason, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(case)
    .bind(score.reviewer)
    .bind(score.role)
    .bind(score.criterion)
    .bind(score.value)
    .bind(score.reason)
    .bind(now)
    .run(tx)
    .await
    .map(drop)
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
pub async fn all_handed_in(tx: &mut Tx, case: &str) -> Result<Vec<HandedInScore>, sqlx::Error> {
    sql("SELECT s.reviewer_id, p.name, s.role, s.criterion, s.value, s.reason FROM score s
         JOIN assessment a ON a.case_id = s.case_id AND a.reviewer_id = s.reviewer_id AND a.role = s.role
         JOIN person p ON p.id = s.reviewer_id
         WHERE s.case_id = $1 ORDER BY s.role, p.name, s.criterion")
    .bind(case)
    .all(tx)
    .await
}
