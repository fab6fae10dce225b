//! Answers and budget of a draft, and the frozen versions of it.

use crate::db::{Tx, sql};
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
pub async fn answers(tx: &mut Tx, case: &str) -> Result<Vec<Answer>, sqlx::Error> {
    sql("SELECT a.question, a.value, a.version, p.name AS by, a.updated_at AS at
         FROM answer a JOIN person p ON p.id = a.updated_by WHERE a.case_id = $1 ORDER BY a.question")
    .bind(case)
    .all(tx)
    .await
}

/// One answer, if there is one.
pub async fn answer(tx: &mut Tx, case: &str, question: &str) -> Result<Option<Answer>, sqlx::Error> {
    sql("SELECT a.question, a.value, a.version, p.name AS by, a.updated_at AS at
         FROM answer a JOIN person p ON p.id = a.updated_by WHERE a.case_id = $1 AND a.question = $2")
    .bind(case)
    .bind(question)
    .optional(tx)
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

/// Stores an answer if its version is still `expected` (0 when there is none yet), and keeps what it was; says whether
/// it was.
pub async fn set_answer(
    tx: &mut Tx,
    case: &str,
    question: &str,
    value: &str,
    expected: i64,
    by: By<'_>,
) -> Result<bool, sqlx::Error> {
    let statement = if expected == 0 {
        sql("INSERT INTO answer (case_id, question, value, version, updated_by, updated_at)
             VALUES ($1, $2, $3, $4 + 1, $5, $6) ON CONFLICT (case_id, question) DO NOTHING")
    } else {
        sql("UPDATE answer SET value = $3, version = version + 1, updated_by = $5, updated_at = $6
             WHERE case_id = $1 AND question = $2 AND version = $4")
    };
    let touched = statement.bind(case).bind(question).bind(value).bind(expected).bind(by.person).bind(by.now);
    if touched.run(tx).await? == 0 {
        return Ok(false);
    }
    super::revision::add(tx, case, question, expected + 1, value, by).await?;
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

/// How many characters all answers and the budget of a draft have together.
pub async fn size(tx: &mut Tx, case: &str) -> Result<i64, sqlx::Error> {
    let statement = sql("SELECT CAST(COALESCE((SELECT SUM(LENGTH(value)) FROM answer WHERE case_id = $1), 0)
                                   + COALESCE((SELECT SUM(LENGTH(sheet)) FROM budget WHERE case_id = $1), 0) AS BIGINT)");
    let (size,): (i64,) = statement.bind(case).one(tx).await?;
    Ok(size)
}

/// The budget of a case as stored.
pub async fn budget(tx: &mut Tx, case: &str) -> Result<Option<Budget>, sqlx::Error> {
    sql("SELECT b.sheet, b.version, p.name AS by, b.updated_at AS at
         FROM budget b JOIN person p ON p.id = b.updated_by WHERE b.case_id = $1")
    .bind(case)
    .optional(tx)
    .await
}

/// Stores a budget if its version is still `expected` (0 when there is none yet); says whether it was.
pub async fn set_budget(tx: &mut Tx, case: &str, sheet: &str, expected: i64, by: By<'_>) -> Result<bool, sqlx::Error> {
    let statement = if expected == 0 {
        sql("INSERT INTO budget (case_id, sheet, version, updated_by, updated_at)
             VALUES ($1, $2, $3 + 1, $4, $5) ON CONFLICT (case_id) DO NOTHING")
    } else {
        sql("UPDATE budget SET sheet = $2, version = version + 1, updated_by = $4, updated_at = $5
             WHERE case_id = $1 AND version = $3")
    };
    let touched = statement.bind(case).bind(sheet).bind(expected).bind(by.person).bind(by.now);
    if touched.run(tx).await? == 0 {
        return Ok(false);
    }
    super::revision::add(tx, case, super::revision::BUDGET, expected + 1, sheet, by).await?;
    Ok(true)
}
