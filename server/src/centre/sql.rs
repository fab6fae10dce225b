//! What waits and what is new, over all cases of a person.

use crate::db::{Tx, sql};
use crate::news::sql::still_stands;
use sqlx::FromRow;

/// A case that waits for a person in one role; the same case again for each further role.
#[derive(Debug, Clone, FromRow)]
pub(super) struct WaitingRow {
    /// Id.
    pub(super) id: String,
    /// Title.
    pub(super) title: String,
    /// Name of the cooperative.
    pub(super) cooperative: String,
    /// Kenmerk.
    pub(super) reference: Option<String>,
    /// Stored status.
    pub(super) status: String,
    /// Last day for a decision (ISO date).
    pub(super) due_on: Option<String>,
    /// How many matters beside the main line wait for the desk.
    pub(super) open_matters: i64,
    /// How many wait for the board, its response to the draft of the assessment apart.
    pub(super) open_at_board: i64,
    /// Until when it may respond to that (ISO date), if it was asked.
    pub(super) respond_until: Option<String>,
    /// Stored role.
    pub(super) role: String,
    /// 1 for a reviewer who handed in.
    pub(super) done: i64,
}

/// Cases in which it is this person's turn, or in which something beside the main line waits, the most urgent first.
/// `steps` has each role with each status in which a case waits for it; `today` is an ISO date. Who stands in for
/// somebody who is absent today finds the cases of both.
pub(super) async fn waiting(
    tx: &mut Tx,
    person: &str,
    (steps, today): (&str, &str),
) -> Result<Vec<WaitingRow>, sqlx::Error> {
    sql("SELECT w.* FROM (
             SELECT c.id, c.title, c.cooperative, c.reference, c.status, c.due_on, c.open_matters, c.open_at_board,
                    c.respond_until, m.role, CAST(0 AS BIGINT) AS done
             FROM member m JOIN cases c ON c.id = m.case_id
             WHERE m.person_id = $1
               AND ($2 LIKE '%,' || m.role || ':' || c.status || ',%' OR c.open_at_board > 0 OR c.respond_until >= $3)
             UNION
             SELECT c.id, c.title, c.cooperative, c.reference, c.status, c.due_on, c.open_matters, c.open_at_board,
                    c.respond_until, a.role,
                    CAST(CASE WHEN EXISTS (
                        SELECT 1 FROM assessment s
                        WHERE s.case_id = c.id AND s.reviewer_id = $1 AND s.role = a.role
                    ) THEN 1 ELSE 0 END AS BIGINT) AS done
             FROM assignment a JOIN cases c ON c.id = a.case_id
             JOIN officer o ON o.municipality_id = c.municipality_id AND o.person_id = $1 AND o.role = a.role
             WHERE a.person_id IN (SELECT b.person_id FROM officer_absence b
                                   WHERE b.deputy_id = $1 AND b.absent_until >= $3 UNION SELECT $1)
               AND (a.person_id = $1 OR a.role NOT LIKE 'beoordelaar-%' AND EXISTS (
                   SELECT 1 FROM officer_absence b
                   WHERE b.municipality_id = c.municipality_id AND b.person_id = a.person_id AND b.deputy_id = $1
                     AND b.absent_until >= $3))
               AND c.status <> 'concept'
               AND NOT EXISTS (SELECT 1 FROM member m WHERE m.case_id = c.id AND m.person_id = $1)
               AND NOT EXISTS (
                   SELECT 1 FROM event e WHERE e.case_id = c.id AND e.kind = 'recused' AND e.actor_id = $1)
               AND ($2 LIKE '%,' || a.role || ':' || c.status || ',%'
                    OR a.role NOT LIKE 'beoordelaar-%' AND c.open_matters > 0)
         ) w
         WHERE w.done = 0
         ORDER BY COALESCE(w.due_on, '9999-12-31'), w.id, w.role
         LIMIT 100")
    .bind(person)
    .bind(steps)
    .bind(today)
    .all(tx)
    .await
}

/// Something that a person did not read yet.
#[derive(Debug, Clone, FromRow)]
pub(super) struct NewsRow {
    /// Id of the case.
    pub(super) case_id: String,
    /// Title of the case.
    pub(super) title: String,
    /// Name of its cooperative.
    pub(super) cooperative: String,
    /// Its kenmerk.
    pub(super) reference: Option<String>,
    /// Place in its record; 0 for a comment.
    pub(super) seq: i64,
    /// Id of the comment; empty for an event.
    pub(super) comment_id: String,
    /// When, in milliseconds.
    pub(super) at: i64,
    /// Name and role of who did it, at that time; of who wrote the comment, the name.
    pub(super) who: String,
    /// The event as JSON.
    pub(super) payload: Option<String>,
    /// Question of the comment.
    pub(super) question: Option<String>,
}

/// What somebody did not read yet, newest first. What happened in a case in which the person no longer stands as then
/// is not among it.
pub(super) async fn news(tx: &mut Tx, person: &str) -> Result<Vec<NewsRow>, sqlx::Error> {
    sql(concat!(
        "SELECT n.case_id, c.title, c.cooperative, c.reference, n.seq, n.comment_id, n.at,
                COALESCE(e.actor_label, p.name, '') AS who, e.payload, k.question
         FROM news n JOIN cases c ON c.id = n.case_id
         LEFT JOIN event e ON e.case_id = n.case_id AND e.seq = n.seq
         LEFT JOIN comment k ON k.id = n.comment_id
         LEFT JOIN person p ON p.id = k.person_id
         WHERE n.person_id = $1 AND ",
        still_stands!(),
        " ORDER BY n.at DESC, n.seq DESC, n.case_id LIMIT 500"
    ))
    .bind(person)
    .all(tx)
    .await
}

/// Whether somebody sits on any board.
pub(super) async fn is_on_board(tx: &mut Tx, person: &str) -> Result<bool, sqlx::Error> {
    let (boards,): (i64,) = sql("SELECT COUNT(*) FROM member WHERE person_id = $1").bind(person).one(tx).await?;
    Ok(boards > 0)
}

/// For whom a mail waits for the digest since before this moment.
pub(super) async fn awaiting_digest(tx: &mut Tx, before: i64) -> Result<Vec<String>, sqlx::Error> {
    let people: Vec<(String,)> =
        sql("SELECT DISTINCT person_id FROM news WHERE held IS NOT NULL AND at < $1 ORDER BY person_id")
            .bind(before)
            .all(tx)
            .await?;
    Ok(people.into_iter().map(|(person,)| person).collect())
}

/// A mail that is told by a digest.
#[derive(Debug, Clone, FromRow)]
pub(super) struct TakenRow {
    /// Id of the case.
    pub(super) case_id: String,
    /// Place in its record; 0 for a comment.
    pub(super) seq: i64,
    /// Id of the comment; empty for an event.
    pub(super) comment_id: String,
    /// The mail, as JSON.
    pub(super) held: String,
}

/// Takes the mails of a person that wait for the digest since before this moment. Whoever else asks at the same time
/// waits, and finds none.
pub(super) async fn take_held(tx: &mut Tx, person: &str, before: i64) -> Result<Vec<TakenRow>, sqlx::Error> {
    // On `PostgreSQL` the rows are locked here; on `SQLite` the transaction has the only right to write.
    sql("UPDATE news SET at = at WHERE person_id = $1 AND held IS NOT NULL AND at < $2")
        .bind(person)
        .bind(before)
        .run(tx)
        .await?;
    let taken = sql("SELECT case_id, seq, comment_id, held FROM news
         WHERE person_id = $1 AND held IS NOT NULL AND at < $2");
    let taken = taken.bind(person).bind(before).all(tx).await?;
    sql("UPDATE news SET held = NULL WHERE person_id = $1 AND held IS NOT NULL AND at < $2")
        .bind(person)
        .bind(before)
        .run(tx)
        .await?;
    Ok(taken)
}
