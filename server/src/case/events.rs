//! The append-only record of a case, chained by hash.

use crate::db::{Tx, sql};
use crate::security::sha256;
use sqlx::FromRow;

/// A stored event.
#[derive(Debug, Clone, FromRow, PartialEq, Eq)]
pub struct StoredEvent {
    /// Position in the case, from 1.
    pub seq: i64,
    /// The event as JSON.
    pub payload: String,
    /// Who did it.
    pub actor_id: String,
    /// Name and role at that time.
    pub actor_label: String,
    /// When, in milliseconds.
    pub at: i64,
    /// Hash of the event before; empty for the first.
    pub prev_hash: String,
    /// Hash of this event.
    pub hash: String,
}

/// An event to append.
#[derive(Debug, Clone)]
pub struct NewEvent<'a> {
    /// Name of its kind.
    pub kind: &'a str,
    /// The event as JSON.
    pub payload: String,
    /// Who did it.
    pub actor_id: &'a str,
    /// Name and role.
    pub actor_label: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// The hash of an event: over the hash before it and everything that the event says.
pub fn hash_of(case: &str, event: &StoredEvent) -> String {
    let StoredEvent { seq, payload, actor_id, actor_label, at, prev_hash, .. } = event;
    // Lengths make the parts unambiguous: no two different events give the same text.
    let parts = [prev_hash.as_str(), case, &seq.to_string(), payload, actor_id, actor_label, &at.to_string()];
    sha256(parts.iter().map(|part| format!("{}:{part}\n", part.len())).collect::<String>())
}

/// All events of a case in order.
pub async fn of_case(tx: &mut Tx, case: &str) -> Result<Vec<StoredEvent>, sqlx::Error> {
    sql("SELECT seq, payload, actor_id, actor_label, at, prev_hash, hash FROM event WHERE case_id = $1 ORDER BY seq")
        .bind(case)
        .all(tx)
        .await
}

/// Appends an event behind `last`, the newest one of the case.
pub async fn append(
    tx: &mut Tx,
    case: &str,
    last: Option<&StoredEvent>,
    event: NewEvent<'_>,
) -> Result<StoredEvent, sqlx::Error> {
    let mut stored = StoredEvent {
        seq: last.map_or(1, |last| last.seq + 1),
        payload: event.payload,
        actor_id: event.actor_id.to_owned(),
        actor_label: event.actor_label,
        at: event.at,
        prev_hash: last.map(|last| last.hash.clone()).unwrap_or_default(),
        hash: String::new(),
    };
    stored.hash = hash_of(case, &stored);
    sql("INSERT INTO event (case_id, seq, kind, payload, actor_id, actor_label, at, prev_hash, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .bind(case)
    .bind(stored.seq)
    .bind(event.kind)
    .bind(&stored.payload)
    .bind(&stored.actor_id)
    .bind(&stored.actor_label)
    .bind(stored.at)
    .bind(&stored.prev_hash)
    .bind(&stored.hash)
    .run(tx)
    .await?;
    Ok(stored)
}

/// Position of the first event whose place or hash does not fit, if any.
pub fn first_broken(case: &str, events: &[StoredEvent]) -> Option<i64> {
    let mut prev_hash = "";
    for (index, event) in events.iter().enumerate() {
        let in_place = usize::try_from(event.seq) == Ok(index + 1);
        if !in_place || event.prev_hash != prev_hash || event.hash != hash_of(case, event) {
            return Some(event.seq);
        }
        prev_hash = &event.hash;
    }
    None
}
