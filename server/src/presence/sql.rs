//! In which section of a draft somebody worked last. Of use for minutes only, and no part of the record.

use crate::db::{Tx, sql};
use crate::draft::sql::By;
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
pub async fn note(tx: &mut Tx, case: &str, section: &str, by: By<'_>) -> Result<(), sqlx::Error> {
    sql("INSERT INTO presence (case_id, person_id, section, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (case_id, person_id) DO UPDATE SET section = excluded.section, at = excluded.at")
    .bind(case)
    .bind(by.person)
    .bind(section)
    .bind(by.now)
    .run(tx)
    .await
    .map(drop)
}

/// Members who worked in a draft after a moment, by name.
pub async fn since(tx: &mut Tx, case: &str, at: i64) -> Result<Vec<Present>, sqlx::Error> {
    sql("SELECT w.person_id, p.name, w.section, w.at FROM presence w JOIN person p ON p.id = w.person_id
         WHERE w.case_id = $1 AND w.at > $2
           AND EXISTS (SELECT 1 FROM member m WHERE m.case_id = w.case_id AND m.person_id = w.person_id)
         ORDER BY p.name, w.person_id")
    .bind(case)
    .bind(at)
    .all(tx)
    .await
}
