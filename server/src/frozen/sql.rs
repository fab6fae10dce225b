//! Submitted versions.

use crate::db::{Tx, sql};
use sqlx::FromRow;

/// A frozen version of a proposal.
#[derive(Debug, Clone, FromRow)]
pub struct Submission {
    /// Number, from 1.
    pub version: i64,
    /// Version of the draft that was frozen.
    pub draft_version: i64,
    /// Frozen content as JSON.
    pub content: String,
    /// SHA-256 of the content.
    pub sha256: String,
    /// When, in milliseconds.
    pub submitted_at: i64,
}

/// Freezes a version.
pub async fn add_submission(tx: &mut Tx, case: &str, submission: &Submission, person: &str) -> Result<(), sqlx::Error> {
    sql("INSERT INTO submission (case_id, version, draft_version, content, sha256, submitted_by, submitted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(case)
    .bind(submission.version)
    .bind(submission.draft_version)
    .bind(&submission.content)
    .bind(&submission.sha256)
    .bind(person)
    .bind(submission.submitted_at)
    .run(tx)
    .await
    .map(drop)
}

/// The newest frozen version.
pub async fn newest_submission(tx: &mut Tx, case: &str) -> Result<Option<Submission>, sqlx::Error> {
    sql("SELECT version, draft_version, content, sha256, submitted_at FROM submission WHERE case_id = $1
         ORDER BY version DESC LIMIT 1")
    .bind(case)
    .optional(tx)
    .await
}

/// Number and SHA-256 of the newest frozen version, without what it holds.
pub async fn newest_version(tx: &mut Tx, case: &str) -> Result<Option<(i64, String)>, sqlx::Error> {
    sql("SELECT version, sha256 FROM submission WHERE case_id = $1 ORDER BY version DESC LIMIT 1")
        .bind(case)
        .optional(tx)
        .await
}

/// One frozen version.
pub async fn submission(tx: &mut Tx, case: &str, version: i64) -> Result<Option<Submission>, sqlx::Error> {
    sql("SELECT version, draft_version, content, sha256, submitted_at FROM submission
         WHERE case_id = $1 AND version = $2")
    .bind(case)
    .bind(version)
    .optional(tx)
    .await
}

/// All frozen versions of a case, oldest first.
pub async fn submissions(tx: &mut Tx, case: &str) -> Result<Vec<Submission>, sqlx::Error> {
    sql("SELECT version, draft_version, content, sha256, submitted_at FROM submission
         WHERE case_id = $1 ORDER BY version")
    .bind(case)
    .all(tx)
    .await
}
