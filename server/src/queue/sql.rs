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
    /// Pattern for title, cooperative and kenmerk, in small letters and with `!` before what stands for itself; empty
    /// for any.
    pub pattern: &'a str,
    /// Key of the last case of the page before; empty for the first page.
    pub after: (&'a str, &'a str),
    /// How many at most.
    pub most: i64,
}

/// A case in the list.
#[derive(Debug, Clone, FromRow)]
pub struct QueuedCase {
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
    /// The first part of its key; the other is its id.
    pub listed_by: String,
    /// 1 for who reads every case of the municipality.
    pub reads: i64,
}

/// Submitted cases that a person has, stands in for, reads or administers, by key. Who is on the board of a case, or
/// asked to be left out of it, does not find it here.
pub async fn page(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<QueuedCase>, sqlx::Error> {
    sql("SELECT c.id, c.title, c.cooperative, c.reference, c.status, c.received_on, c.due_on,
                COALESCE(c.due_on, '9999-12-31') AS listed_by,
                CAST(CASE WHEN EXISTS (
                    SELECT 1 FROM officer o WHERE o.municipality_id = c.municipality_id AND o.person_id = $1
                      AND o.role = 'lezer') THEN 1 ELSE 0 END AS BIGINT) AS reads
         FROM cases c
         WHERE c.municipality_id IN (SELECT municipality_id FROM officer WHERE person_id = $1)
           AND $2 LIKE '%,' || c.status || ',%'
           AND ($3 = '' OR LOWER(c.title) LIKE $3 ESCAPE '!' OR LOWER(c.cooperative) LIKE $3 ESCAPE '!'
                OR LOWER(c.reference) LIKE $3 ESCAPE '!')
           AND (COALESCE(c.due_on, '9999-12-31') > $4 OR COALESCE(c.due_on, '9999-12-31') = $4 AND c.id > $5)
           AND (EXISTS (
               SELECT 1 FROM officer o WHERE o.municipality_id = c.municipality_id AND o.person_id = $1
                 AND o.role IN ('lezer', 'beheerder')
           ) OR EXISTS (
               SELECT 1 FROM assignment a
               JOIN officer o ON o.municipality_id = c.municipality_id AND o.person_id = $1 AND o.role = a.role
               WHERE a.case_id = c.id AND (a.person_id = $1 OR a.role NOT LIKE 'beoordelaar-%' AND a.person_id IN (
                   SELECT b.person_id FROM officer_absence b
                   WHERE b.municipality_id = c.municipality_id AND b.deputy_id = $1))))
           AND NOT EXISTS (SELECT 1 FROM member m WHERE m.case_id = c.id AND m.person_id = $1)
           AND NOT EXISTS (
               SELECT 1 FROM event e WHERE e.case_id = c.id AND e.kind = 'recused' AND e.actor_id = $1)
         ORDER BY COALESCE(c.due_on, '9999-12-31'), c.id
         LIMIT $6")
    .bind(asked.person)
    .bind(asked.statuses)
    .bind(asked.pattern)
    .bind(asked.after.0)
    .bind(asked.after.1)
    .bind(asked.most)
    .all(tx)
    .await
}

/// A role of an officer in a case.
#[derive(Debug, Clone, FromRow)]
pub struct QueuedRole {
    /// Id of the case.
    pub case_id: String,
    /// Stored role.
    pub role: String,
    /// 1 for a reviewer who handed in.
    pub done: i64,
}

/// The roles of a person in the cases between two keys, both included: of what was assigned, and of what the person
/// stands in for.
pub async fn roles(
    tx: &mut Tx,
    person: &str,
    first: (&str, &str),
    last: (&str, &str),
) -> Result<Vec<QueuedRole>, sqlx::Error> {
    sql("SELECT DISTINCT a.case_id, a.role, CAST(CASE WHEN EXISTS (
                SELECT 1 FROM assessment s
                WHERE s.case_id = a.case_id AND s.reviewer_id = $1 AND s.role = a.role) THEN 1 ELSE 0 END AS BIGINT) AS done
         FROM cases c JOIN assignment a ON a.case_id = c.id
         JOIN officer o ON o.municipality_id = c.municipality_id AND o.person_id = $1 AND o.role = a.role
         WHERE c.municipality_id IN (SELECT municipality_id FROM officer WHERE person_id = $1)
           AND (COALESCE(c.due_on, '9999-12-31') > $2 OR COALESCE(c.due_on, '9999-12-31') = $2 AND c.id >= $3)
           AND (COALESCE(c.due_on, '9999-12-31') < $4 OR COALESCE(c.due_on, '9999-12-31') = $4 AND c.id <= $5)
           AND (a.person_id = $1 OR a.role NOT LIKE 'beoordelaar-%' AND a.person_id IN (
               SELECT b.person_id FROM officer_absence b
               WHERE b.municipality_id = c.municipality_id AND b.deputy_id = $1))")
    .bind(person)
    .bind(first.0)
    .bind(first.1)
    .bind(last.0)
    .bind(last.1)
    .all(tx)
    .await
}
