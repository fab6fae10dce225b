//! The cases of an officer, a page at a time.

use crate::db::{Tx, sql};
use sqlx::FromRow;

/// What to list, and from where.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// Id of the officer.
    pub person: &'a str,
    /// Stored statuses between commas, with one before the first and one behind the last.
    pub statuses: &'a str,
    /// Whether cases are listed too in which a matter waits for this person at the desk, whatever their status.
    pub with_open: bool,
    /// Pattern for title, cooperative and kenmerk, in small letters and with `!` before what stands for itself; empty
    /// for any.
    pub pattern: &'a str,
    /// Key of the last case of the page before; empty for the first page.
    pub after: (&'a str, &'a str),
    /// How many at most.
    pub most: i64,
}

/// A case in the list with a role of the officer in it; the same case again for each further role.
#[derive(Debug, Clone, FromRow)]
pub struct QueuedRow {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Kenmerk.
    pub reference: Option<String>,
    /// Stored status.
    pub status: String,
    /// Day of receipt (ISO date).
    pub received_on: Option<String>,
    /// Last day for a decision (ISO date), if nothing ends a standstill earlier.
    pub due_on: Option<String>,
    /// How many matters beside the main line wait for the desk.
    pub open_matters: i64,
    /// The first part of its key; the other is its id.
    pub listed_by: String,
    /// 1 for who reads every case of the municipality.
    pub reads: i64,
    /// Stored role that was assigned to the officer, or in which the officer stands in; `None` without any.
    pub role: Option<String>,
    /// 1 for a reviewer who handed in.
    pub done: i64,
}

/// The query of [`page`].
const PAGE: &str = "
    SELECT l.id, l.title, l.cooperative, l.reference, l.status, l.received_on, l.due_on, l.open_matters, l.listed_by,
           CAST(CASE WHEN EXISTS (
               SELECT 1 FROM officer o WHERE o.municipality_id = $7 AND o.person_id = $1
                 AND o.role = 'lezer') THEN 1 ELSE 0 END AS BIGINT) AS reads,
           a.role,
           CAST(CASE WHEN EXISTS (
               SELECT 1 FROM assessment s
               WHERE s.case_id = l.id AND s.reviewer_id = $1 AND s.role = a.role) THEN 1 ELSE 0 END AS BIGINT) AS done
    FROM (
        SELECT c.* FROM (
            SELECT n.*, COALESCE(n.due_on, '9999-12-31') AS listed_by FROM cases n
            WHERE n.municipality_id = $7 AND (COALESCE(n.due_on, '9999-12-31'), n.id) > ($4, $5)
            ORDER BY COALESCE(n.due_on, '9999-12-31'), n.id
        ) c
        WHERE ($2 LIKE '%,' || c.status || ',%' OR $8 = 1 AND c.open_matters > 0 AND EXISTS (
              SELECT 1 FROM assignment a
              WHERE a.case_id = c.id AND a.role NOT LIKE 'beoordelaar-%' AND (a.person_id = $1 OR a.person_id IN (
                  SELECT b.person_id FROM officer_absence b WHERE b.municipality_id = $7 AND b.deputy_id = $1))))
          AND ($3 = '' OR LOWER(c.title) LIKE $3 ESCAPE '!' OR LOWER(c.cooperative) LIKE $3 ESCAPE '!'
               OR LOWER(c.reference) LIKE $3 ESCAPE '!')
          AND (EXISTS (
              SELECT 1 FROM officer o WHERE o.municipality_id = $7 AND o.person_id = $1
                AND o.role IN ('lezer', 'beheerder')
          ) OR EXISTS (
              SELECT 1 FROM assignment a
              JOIN officer o ON o.municipality_id = $7 AND o.person_id = $1 AND o.role = a.role
              WHERE a.case_id = c.id AND (a.person_id = $1 OR a.role NOT LIKE 'beoordelaar-%' AND a.person_id IN (
                  SELECT b.person_id FROM officer_absence b WHERE b.municipality_id = $7 AND b.deputy_id = $1))))
          AND NOT EXISTS (SELECT 1 FROM member m WHERE m.case_id = c.id AND m.person_id = $1)
          AND NOT EXISTS (
              SELECT 1 FROM event e WHERE e.case_id = c.id AND e.kind = 'recused' AND e.actor_id = $1)
        ORDER BY c.listed_by, c.id
        LIMIT $6
    ) l
    LEFT JOIN assignment a ON a.case_id = l.id
      AND (a.person_id = $1 OR a.role NOT LIKE 'beoordelaar-%' AND a.person_id IN (
          SELECT b.person_id FROM officer_absence b WHERE b.municipality_id = $7 AND b.deputy_id = $1))
      AND EXISTS (
          SELECT 1 FROM officer o WHERE o.municipality_id = $7 AND o.person_id = $1 AND o.role = a.role)
    ORDER BY l.listed_by, l.id, a.role";

/// Submitted cases of a municipality that a person has, stands in for, reads or administers, by key. Who is on the
/// board of a case, or asked to be left out of it, does not find it here.
///
/// The cases come in their order first, so that the database judges them one by one until the page is full; and the
/// page is full before it looks up the roles. So it does no more than that however many cases and assignments there
/// are, also while it has no figures about its tables yet, as after a restored backup.
pub async fn page(tx: &mut Tx, municipality: &str, asked: &Asked<'_>) -> Result<Vec<QueuedRow>, sqlx::Error> {
    sql(PAGE)
        .bind(asked.person)
        .bind(asked.statuses)
        .bind(asked.pattern)
        .bind(asked.after.0)
        .bind(asked.after.1)
        .bind(asked.most)
        .bind(municipality)
        .bind(i64::from(asked.with_open))
        .all(tx)
        .await
}
