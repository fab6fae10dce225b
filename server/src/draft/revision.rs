//! Every version of an answer or a budget, and texts that wait for a choice.

use super::conflict::Unsaved;
use super::sql::By;
use crate::db::{Tx, sql};
use sqlx::FromRow;

/// Name under which the versions of a budget are kept, beside those of the questions.
pub const BUDGET: &str = domain::catalogue::BUDGET_SECTION;

/// One version, without its text.
#[derive(Debug, Clone, FromRow)]
pub struct Revision {
    /// Number, rising with every change.
    pub version: i64,
    /// Who wrote it.
    pub person_id: String,
    /// Name of who wrote it.
    pub name: String,
    /// When, in milliseconds.
    pub at: i64,
    /// 1 when somebody saved it by a button.
    pub by_button: i64,
    /// How many characters its text has.
    pub length: i64,
}

/// Notes that the newest version of every answer of a section was saved by a button.
pub async fn answers_saved_by_button(tx: &mut Tx, case: &str, section: &str) -> Result<(), sqlx::Error> {
    sql("UPDATE revision SET by_button = 1 FROM answer a
         WHERE a.case_id = $1 AND a.question LIKE $2 AND revision.case_id = a.case_id
           AND revision.question = a.question AND revision.version = a.version AND revision.by_button = 0")
    .bind(case)
    .bind(format!("{section}.%"))
    .run(tx)
    .await
    .map(drop)
}

/// Notes that the newest version of the budget was saved by a button.
pub async fn budget_saved_by_button(tx: &mut Tx, case: &str) -> Result<(), sqlx::Error> {
    sql("UPDATE revision SET by_button = 1 FROM budget b
         WHERE b.case_id = $1 AND revision.case_id = b.case_id AND revision.question = $2
           AND revision.version = b.version AND revision.by_button = 0")
    .bind(case)
    .bind(BUDGET)
    .run(tx)
    .await
    .map(drop)
}

/// Keeps a version.
pub async fn add(
    tx: &mut Tx,
    case: &str,
    question: &str,
    version: i64,
    value: &str,
    by: By<'_>,
) -> Result<(), sqlx::Error> {
    sql("INSERT INTO revision (case_id, question, version, value, person_id, at)
         VALUES ($1, $2, $3, $4, $5, $6)")
    .bind(case)
    .bind(question)
    .bind(version)
    .bind(value)
    .bind(by.person)
    .bind(by.now)
    .run(tx)
    .await
    .map(drop)
}

/// The text of one version.
pub async fn value(tx: &mut Tx, case: &str, question: &str, version: i64) -> Result<Option<String>, sqlx::Error> {
    let row: Option<(String,)> =
        sql("SELECT value FROM revision WHERE case_id = $1 AND question = $2 AND version = $3")
            .bind(case)
            .bind(question)
            .bind(version)
            .optional(tx)
            .await?;
    Ok(row.map(|(value,)| value))
}

/// The version after `seen` in which the same person already saved exactly this text: it is sent again when the answer
/// to the first time got lost.
pub async fn sent_before(tx: &mut Tx, case: &str, text: &Unsaved, person: &str) -> Result<Option<i64>, sqlx::Error> {
    let row: (Option<i64>,) = sql("SELECT MAX(version) FROM revision
         WHERE case_id = $1 AND question = $2 AND version > $3 AND person_id = $4 AND value = $5")
    .bind(case)
    .bind(&text.question)
    .bind(text.seen)
    .bind(person)
    .bind(&text.value)
    .one(tx)
    .await?;
    Ok(row.0)
}

/// All versions, oldest first, without their texts: of those a page shows only the newest few.
pub async fn of_question(tx: &mut Tx, case: &str, question: &str) -> Result<Vec<Revision>, sqlx::Error> {
    sql("SELECT r.version, r.person_id, p.name, r.at, r.by_button, CAST(LENGTH(r.value) AS BIGINT) AS length
         FROM revision r JOIN person p ON p.id = r.person_id
         WHERE r.case_id = $1 AND r.question = $2 ORDER BY r.version")
    .bind(case)
    .bind(question)
    .all(tx)
    .await
}

/// The last thing that somebody wrote.
#[derive(Debug, Clone, FromRow)]
pub struct LastWork {
    /// Who.
    pub person_id: String,
    /// Id of the question, or [`BUDGET`].
    pub question: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// What everybody wrote last.
pub async fn last_by_person(tx: &mut Tx, case: &str) -> Result<Vec<LastWork>, sqlx::Error> {
    sql("SELECT r.person_id, MAX(r.question) AS question, r.at
         FROM (SELECT person_id, MAX(at) AS at FROM revision WHERE case_id = $1 GROUP BY person_id) l
         JOIN revision r ON r.case_id = $1 AND r.person_id = l.person_id AND r.at = l.at
         GROUP BY r.person_id, r.at")
    .bind(case)
    .all(tx)
    .await
}
