//! Texts for the same answer that wait until somebody chooses (bewerkingsconflict).

use super::sql::By;
use crate::db::{Tx, sql};
use sqlx::FromRow;

/// Another text for the same answer.
#[derive(Debug, Clone, FromRow)]
pub struct Conflict {
    /// Id.
    pub id: String,
    /// Id of the question, or [`BUDGET`].
    pub question: String,
    /// Who wrote it.
    pub person_id: String,
    /// Name of who wrote it.
    pub name: String,
    /// The answer as it would be stored.
    pub value: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// A text that could not be saved.
#[derive(Debug, Clone)]
pub struct Unsaved {
    /// Id of the question, or [`BUDGET`].
    pub question: String,
    /// The answer as it would be stored.
    pub value: String,
    /// Version on which it builds.
    pub seen: i64,
}

/// Keeps another text until somebody chooses. It takes the place of the text that it continues, which the same person
/// typed on the same page; under an id of its own, so that a button that was shown beside that text no longer finds it.
pub async fn keep_conflict(tx: &mut Tx, id: &str, case: &str, text: &Unsaved, by: By<'_>) -> Result<(), sqlx::Error> {
    let known: Option<(String,)> = sql("SELECT id FROM edit_conflict
         WHERE case_id = $1 AND question = $2 AND person_id = $3 AND value = $4 AND settled_at IS NULL")
    .bind(case)
    .bind(&text.question)
    .bind(by.person)
    .bind(&text.value)
    .optional(tx)
    .await?;
    if known.is_some() {
        return Ok(());
    }
    let replaced = sql("UPDATE edit_conflict SET id = $5, value = $6, at = $7
         WHERE case_id = $1 AND question = $2 AND person_id = $3 AND seen = $4 AND settled_at IS NULL")
    .bind(case)
    .bind(&text.question)
    .bind(by.person)
    .bind(text.seen)
    .bind(id)
    .bind(&text.value)
    .bind(by.now)
    .run(tx)
    .await?;
    if replaced > 0 {
        return Ok(());
    }
    sql("INSERT INTO edit_conflict (id, case_id, question, person_id, value, at, seen)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(id)
    .bind(case)
    .bind(&text.question)
    .bind(by.person)
    .bind(&text.value)
    .bind(by.now)
    .bind(text.seen)
    .run(tx)
    .await
    .map(drop)
}

/// Texts of a case about which nobody has chosen yet, oldest first.
pub async fn conflicts(tx: &mut Tx, case: &str) -> Result<Vec<Conflict>, sqlx::Error> {
    sql("SELECT r.id, r.question, r.person_id, p.name, r.value, r.at FROM edit_conflict r JOIN person p ON p.id = r.person_id
         WHERE r.case_id = $1 AND r.settled_at IS NULL ORDER BY r.at, r.id")
    .bind(case)
    .all(tx)
    .await
}

/// Notes that another text is no longer another one: it is what the answer now says.
pub async fn settle_same(tx: &mut Tx, case: &str, question: &str, value: &str, by: By<'_>) -> Result<(), sqlx::Error> {
    sql("UPDATE edit_conflict SET settled_by = $4, settled_at = $5
         WHERE case_id = $1 AND question = $2 AND value = $3 AND settled_at IS NULL")
    .bind(case)
    .bind(question)
    .bind(value)
    .bind(by.person)
    .bind(by.now)
    .run(tx)
    .await
    .map(drop)
}

/// Notes that somebody chose. The text stays, for who wants to read it back.
pub async fn settle(tx: &mut Tx, id: &str, by: By<'_>) -> Result<(), sqlx::Error> {
    sql("UPDATE edit_conflict SET settled_by = $2, settled_at = $3 WHERE id = $1 AND settled_at IS NULL")
        .bind(id)
        .bind(by.person)
        .bind(by.now)
        .run(tx)
        .await
        .map(drop)
}
