//! Texts that officers write, with all their versions, and those that wait for a choice.

use crate::db::{Tx, sql};
use sqlx::FromRow;

/// Whose text it is: a case, and a piece of work in it.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Id of the case.
    pub case: &'a str,
    /// Stored name of the work.
    pub work: &'a str,
}

/// The newest version of a text.
#[derive(Debug, Clone, FromRow)]
pub struct Text {
    /// Name of its field.
    pub field: String,
    /// From 1.
    pub version: i64,
    /// As typed.
    pub value: String,
    /// Name of who wrote it.
    pub by: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// A text to store.
#[derive(Debug, Clone, Copy)]
pub struct NewText<'a> {
    /// Name of its field.
    pub field: &'a str,
    /// As typed.
    pub value: &'a str,
    /// The version that it gets, or on which it builds.
    pub version: i64,
    /// Id of who wrote it.
    pub person: &'a str,
    /// When, in milliseconds.
    pub now: i64,
}

/// Another text for the same field.
#[derive(Debug, Clone, FromRow)]
pub struct Conflict {
    /// Id.
    pub id: String,
    /// Name of the field.
    pub field: String,
    /// As typed.
    pub value: String,
    /// Name of who wrote it.
    pub by: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// The newest version of every text.
pub async fn newest(tx: &mut Tx, place: Place<'_>) -> Result<Vec<Text>, sqlx::Error> {
    sql("SELECT t.field, t.version, t.value, p.name AS by, t.at FROM working_text t JOIN person p ON p.id = t.person_id
         WHERE t.case_id = $1 AND t.work = $2 AND t.version = (
             SELECT MAX(n.version) FROM working_text n
             WHERE n.case_id = t.case_id AND n.work = t.work AND n.field = t.field)")
    .bind(place.case)
    .bind(place.work)
    .all(tx)
    .await
}

/// The text of one version.
pub async fn value(tx: &mut Tx, place: Place<'_>, field: &str, version: i64) -> Result<Option<String>, sqlx::Error> {
    let row: Option<(String,)> = sql("SELECT value FROM working_text
         WHERE case_id = $1 AND work = $2 AND field = $3 AND version = $4")
    .bind(place.case)
    .bind(place.work)
    .bind(field)
    .bind(version)
    .optional(tx)
    .await?;
    Ok(row.map(|(value,)| value))
}

/// The version after the one on which this text builds in which the same person already saved exactly this text: it is
/// sent again when the answer to the first time got lost.
pub async fn sent_before(tx: &mut Tx, place: Place<'_>, text: &NewText<'_>) -> Result<Option<i64>, sqlx::Error> {
    let row: (Option<i64>,) = sql("SELECT MAX(version) FROM working_text
         WHERE case_id = $1 AND work = $2 AND field = $3 AND version > $4 AND person_id = $5 AND value = $6")
    .bind(place.case)
    .bind(place.work)
    .bind(text.field)
    .bind(text.version)
    .bind(text.person)
    .bind(text.value)
    .one(tx)
    .await?;
    Ok(row.0)
}

/// Adds a version.
pub async fn add(tx: &mut Tx, place: Place<'_>, text: &NewText<'_>) -> Result<(), sqlx::Error> {
    sql("INSERT INTO working_text (case_id, work, field, version, value, person_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(place.case)
    .bind(place.work)
    .bind(text.field)
    .bind(text.version)
    .bind(text.value)
    .bind(text.person)
    .bind(text.now)
    .run(tx)
    .await
    .map(drop)
}

/// Texts about which nobody has chosen yet, oldest first.
pub async fn conflicts(tx: &mut Tx, place: Place<'_>) -> Result<Vec<Conflict>, sqlx::Error> {
    sql("SELECT c.id, c.field, c.value, p.name AS by, c.at FROM working_conflict c JOIN person p ON p.id = c.person_id
         WHERE c.case_id = $1 AND c.work = $2 AND c.settled_at IS NULL ORDER BY c.at, c.id")
    .bind(place.case)
    .bind(place.work)
    .all(tx)
    .await
}

/// Keeps another text until somebody chooses. It takes the place of the text that it continues, under an id of its own,
/// so that a button that was shown beside that text no longer finds it.
pub async fn keep_conflict(tx: &mut Tx, id: &str, place: Place<'_>, text: &NewText<'_>) -> Result<(), sqlx::Error> {
    let replaced = sql("UPDATE working_conflict SET id = $6, value = $7, at = $8
         WHERE case_id = $1 AND work = $2 AND field = $3 AND person_id = $4 AND seen = $5 AND settled_at IS NULL")
    .bind(place.case)
    .bind(place.work)
    .bind(text.field)
    .bind(text.person)
    .bind(text.version)
    .bind(id)
    .bind(text.value)
    .bind(text.now)
    .run(tx)
    .await?;
    if replaced > 0 {
        return Ok(());
    }
    sql("INSERT INTO working_conflict (id, case_id, work, field, value, seen, person_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
    .bind(id)
    .bind(place.case)
    .bind(place.work)
    .bind(text.field)
    .bind(text.value)
    .bind(text.version)
    .bind(text.person)
    .bind(text.now)
    .run(tx)
    .await
    .map(drop)
}

/// Notes that another text is what the field now says.
pub async fn settle_same(tx: &mut Tx, place: Place<'_>, text: &NewText<'_>) -> Result<(), sqlx::Error> {
    sql("UPDATE working_conflict SET settled_at = $5
         WHERE case_id = $1 AND work = $2 AND field = $3 AND value = $4 AND settled_at IS NULL")
    .bind(place.case)
    .bind(place.work)
    .bind(text.field)
    .bind(text.value)
    .bind(text.now)
    .run(tx)
    .await
    .map(drop)
}

/// Notes that somebody chose. The text stays, for who wants to read it back.
pub async fn settle(tx: &mut Tx, id: &str, now: i64) -> Result<(), sqlx::Error> {
    sql("UPDATE working_conflict SET settled_at = $2 WHERE id = $1").bind(id).bind(now).run(tx).await.map(drop)
}
