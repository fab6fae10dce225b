//! Answers and budget of a draft, and the frozen versions of it.

use super::{Done, Tx, revision, sql};
use sqlx::FromRow;

/// An answer with its version.
#[derive(Debug, Clone, FromRow)]
pub struct Answer {
    /// Id of the question.
    pub question: String,
    /// As typed.
    pub value: String,
    /// Rises with every change.
    pub version: i64,
    /// Name of who wrote it.
    pub by: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// All answers of a case, by question.
pub async fn answers(tx: &mut Tx, challenge: &str) -> Done<Vec<Answer>> {
    sql("SELECT a.question, a.value, a.version, p.name AS by, a.updated_at AS at
         FROM answer a JOIN person p ON p.id = a.updated_by WHERE a.challenge_id = $1 ORDER BY a.question")
    .bind(challenge)
    .all(tx)
    .await
}

/// Who changes something, and when.
#[derive(Debug, Clone, Copy)]
pub struct By<'a> {
    /// Id of the person.
    pub person: &'a str,
    /// Milliseconds.
    pub now: i64,
}

/// Stores an answer if its version is still `expected` (0 when there is none yet), and keeps what it was; says whether it
/// was.
pub async fn set_answer(
    tx: &mut Tx,
    challenge: &str,
    question: &str,
    value: &str,
    expected: i64,
    by: By<'_>,
) -> Done<bool> {
    let statement = if expected == 0 {
        sql("INSERT INTO answer (challenge_id, question, value, version, updated_by, updated_at)
             VALUES ($1, $2, $3, $4 + 1, $5, $6) ON CONFLICT (challenge_id, question) DO NOTHING")
    } else {
        sql("UPDATE answer SET value = $3, version = version + 1, updated_by = $5, updated_at = $6
             WHERE challenge_id = $1 AND question = $2 AND version = $4")
    };
    let touched = statement.bind(challenge).bind(question).bind(value).bind(expected).bind(by.person).bind(by.now);
    if touched.run(tx).await? == 0 {
        return Ok(false);
    }
    revision::add(tx, challenge, question, expected + 1, value, by).await?;
    Ok(true)
}

/// A budget with its version.
#[derive(Debug, Clone, FromRow)]
pub struct Budget {
    /// The sheet as JSON.
    pub sheet: String,
    /// Rises with every change.
    pub version: i64,
    /// Name of who wrote it.
    pub by: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// The budget of a case as stored.
pub async fn budget(tx: &mut Tx, challenge: &str) -> Done<Option<Budget>> {
    sql("SELECT b.sheet, b.version, p.name AS by, b.updated_at AS at
         FROM budget b JOIN person p ON p.id = b.updated_by WHERE b.challenge_id = $1")
    .bind(challenge)
    .optional(tx)
    .await
}

/// Stores a budget if its version is still `expected` (0 when there is none yet); says whether it was.
pub async fn set_budget(tx: &mut Tx, challenge: &str, sheet: &str, expected: i64, by: By<'_>) -> Done<bool> {
    let statement = if expected == 0 {
        sql("INSERT INTO budget (challenge_id, sheet, version, updated_by, updated_at)
             VALUES ($1, $2, $3 + 1, $4, $5) ON CONFLICT (challenge_id) DO NOTHING")
    } else {
        sql("UPDATE budget SET sheet = $2, version = version + 1, updated_by = $4, updated_at = $5
             WHERE challenge_id = $1 AND version = $3")
    };
    let touched = statement.bind(challenge).bind(sheet).bind(expected).bind(by.person).bind(by.now);
    if touched.run(tx).await? == 0 {
        return Ok(false);
    }
    revision::add(tx, challenge, revision::BUDGET, expected + 1, sheet, by).await?;
    Ok(true)
}

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
pub async fn add_submission(tx: &mut Tx, challenge: &str, submission: &Submission, person: &str) -> Done<()> {
    sql("INSERT INTO submission (challenge_id, version, draft_version, content, sha256, submitted_by, submitted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(challenge)
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
pub async fn newest_submission(tx: &mut Tx, challenge: &str) -> Done<Option<Submission>> {
    sql("SELECT version, draft_version, content, sha256, submitted_at FROM submission WHERE challenge_id = $1
         ORDER BY version DESC LIMIT 1")
    .bind(challenge)
    .optional(tx)
    .await
}
