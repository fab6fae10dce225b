//! In which section of a draft somebody worked last. Of use for minutes only, and no part of the record.

use super::draft::By;
use super::{Done, Tx, sql};
use sqlx::FromRow;

/// Somebody at work.
#[derive(Debug, Clone, FromRow)]
pub struct Present {
    /// Who.
    pub person_id: String,
    /// Name.
    pub name: String,
    /// Id of the section.
    pub section: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// Notes that somebody works in a section, in the place of an earlier one.
pub async fn note(tx: &mut Tx, challenge: &str, section: &str, by: By<'_>) -> Done<()> {
    sql("INSERT INTO presence (challenge_id, person_id, section, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (challenge_id, person_id) DO UPDATE SET section = excluded.section, at = excluded.at")
    .bind(challenge)
    .bind(by.person)
    .bind(section)
    .bind(by.now)
    .run(tx)
    .await
    .map(drop)
}

/// Members who worked in a draft after a moment, by name.
pub async fn since(tx: &mut Tx, challenge: &str, at: i64) -> Done<Vec<Present>> {
    sql("SELECT w.person_id, p.name, w.section, w.at FROM presence w JOIN person p ON p.id = w.person_id
         WHERE w.challenge_id = $1 AND w.at > $2
           AND EXISTS (SELECT 1 FROM member m WHERE m.challenge_id = w.challenge_id AND m.person_id = w.person_id)
         ORDER BY p.name, w.person_id")
    .bind(challenge)
    .bind(at)
    .all(tx)
    .await
}
