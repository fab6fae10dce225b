//! What happened in the talks, and who of the municipality takes part, as stored.

use crate::case::sql::Participant;
use crate::db::{Tx, sql};
use sqlx::FromRow;

/// A stored entry.
#[derive(Debug, Clone, FromRow)]
pub(super) struct StoredEntry {
    /// Position in the talks, from 1.
    pub(super) seq: i64,
    /// The entry as JSON.
    pub(super) payload: String,
    /// Stored name of the side.
    pub(super) side: String,
    /// Id of who did it.
    pub(super) actor_id: String,
    /// Name of then.
    pub(super) actor_label: String,
    /// Milliseconds.
    pub(super) at: i64,
}

/// Everything that happened in the talks about a case, oldest first.
pub(super) async fn of_case(tx: &mut Tx, case: &str) -> Result<Vec<StoredEntry>, sqlx::Error> {
    sql("SELECT seq, payload, side, actor_id, actor_label, at FROM preliminary_entry WHERE case_id = $1 ORDER BY seq")
        .bind(case)
        .all(tx)
        .await
}

/// Adds what happened.
pub(super) async fn add(tx: &mut Tx, case: &str, entry: &StoredEntry) -> Result<(), sqlx::Error> {
    sql("INSERT INTO preliminary_entry (case_id, seq, payload, side, actor_id, actor_label, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(case)
    .bind(entry.seq)
    .bind(&entry.payload)
    .bind(&entry.side)
    .bind(&entry.actor_id)
    .bind(&entry.actor_label)
    .bind(entry.at)
    .run(tx)
    .await
    .map(drop)
}

/// Ids of the drafts that were ever opened to somebody: those of the municipalities of which this person is case
/// manager, but for those on whose board this person is.
pub(super) async fn drafts_of(tx: &mut Tx, person: &str) -> Result<Vec<String>, sqlx::Error> {
    let ids: Vec<(String,)> = sql("SELECT c.id FROM cases c
         JOIN officer o ON o.municipality_id = c.municipality_id AND o.person_id = $1 AND o.role = 'accountmanager'
         WHERE c.status = 'concept'
           AND EXISTS (SELECT 1 FROM preliminary_entry e WHERE e.case_id = c.id)
           AND NOT EXISTS (SELECT 1 FROM member m WHERE m.case_id = c.id AND m.person_id = $1)
         ORDER BY c.id")
    .bind(person)
    .all(tx)
    .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// The case managers of the municipality of a case who are not on its board (Awb 2:4), by name.
pub(super) async fn case_managers(tx: &mut Tx, case: &str) -> Result<Vec<Participant>, sqlx::Error> {
    sql("SELECT p.id, p.name, p.email, o.role FROM cases c
         JOIN officer o ON o.municipality_id = c.municipality_id AND o.role = 'accountmanager'
         JOIN person p ON p.id = o.person_id
         WHERE c.id = $1
           AND NOT EXISTS (SELECT 1 FROM member m WHERE m.case_id = c.id AND m.person_id = p.id)
         ORDER BY p.name, p.id")
    .bind(case)
    .all(tx)
    .await
}
