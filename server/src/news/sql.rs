//! News as stored.

use super::{Recorded, Standing, Subject};
use crate::db::{Tx, sql};
use sqlx::FromRow;

/// Up to how many things are counted.
pub(crate) const MOST_COUNTED: i64 = 100;

/// Whether the person of a row, `n`, still stands in its case as then: by the same rules as the roles of a person in a
/// case.
macro_rules! still_stands {
    () => {
        "(n.standing = 'board' AND EXISTS (
             SELECT 1 FROM member m WHERE m.case_id = n.case_id AND m.person_id = n.person_id)
          OR n.standing <> 'board'
             AND NOT EXISTS (SELECT 1 FROM member m WHERE m.case_id = n.case_id AND m.person_id = n.person_id)
             AND EXISTS (
                 SELECT 1 FROM cases w JOIN assignment a ON a.case_id = w.id
                 JOIN officer o ON o.municipality_id = w.municipality_id AND o.person_id = n.person_id
                                AND o.role = a.role
                 WHERE w.id = n.case_id AND w.status <> 'concept'
                   AND (n.standing = 'panel' OR a.role NOT LIKE 'beoordelaar-%')
                   AND (a.person_id = n.person_id OR a.role NOT LIKE 'beoordelaar-%' AND a.person_id IN (
                       SELECT b.person_id FROM officer_absence b
                       WHERE b.municipality_id = w.municipality_id AND b.deputy_id = n.person_id))))"
    };
}
pub(crate) use still_stands;

/// Keeps an event for who takes part in the case on the board, at the desk and on the panel, as far as each of these
/// sees it; not for this person. Who stands in for somebody absent hears too.
pub(super) async fn add_event(
    tx: &mut Tx,
    recorded: Recorded<'_>,
    but: &str,
    [board, desk, panel]: [bool; 3],
) -> Result<(), sqlx::Error> {
    sql("INSERT INTO news (person_id, case_id, seq, comment_id, standing, at)
         SELECT p.person_id, $1, $2, '', MIN(p.standing), $3 FROM (
             SELECT m.person_id, 'board' AS standing FROM member m WHERE m.case_id = $1 AND $5 = 1
             UNION ALL
             SELECT o.person_id, CASE WHEN a.role LIKE 'beoordelaar-%' THEN 'panel' ELSE 'desk' END AS standing
             FROM assignment a JOIN cases c ON c.id = a.case_id
             JOIN officer o ON o.municipality_id = c.municipality_id AND o.role = a.role
             WHERE a.case_id = $1
               AND ($6 = 1 AND a.role NOT LIKE 'beoordelaar-%' OR $7 = 1 AND a.role LIKE 'beoordelaar-%')
               AND (o.person_id = a.person_id OR a.role NOT LIKE 'beoordelaar-%' AND EXISTS (
                   SELECT 1 FROM officer_absence b WHERE b.municipality_id = c.municipality_id
                     AND b.person_id = a.person_id AND b.deputy_id = o.person_id AND b.absent_until >= $8))
               AND NOT EXISTS (SELECT 1 FROM member m WHERE m.case_id = $1 AND m.person_id = o.person_id)
               AND NOT EXISTS (
                   SELECT 1 FROM event e
                   WHERE e.case_id = $1 AND e.kind = 'recused' AND e.actor_id = o.person_id)
         ) p
         WHERE p.person_id <> $4
         GROUP BY p.person_id
         ON CONFLICT (person_id, case_id, seq, comment_id) DO NOTHING")
    .bind(recorded.case)
    .bind(recorded.seq)
    .bind(recorded.at)
    .bind(but)
    .bind(i64::from(board))
    .bind(i64::from(desk))
    .bind(i64::from(panel))
    .bind(recorded.today)
    .run(tx)
    .await
    .map(drop)
}

/// Keeps something for one person, unless it is kept already.
pub(crate) async fn add(
    tx: &mut Tx,
    person: &str,
    (case, subject): (&str, Subject<'_>),
    (standing, at): (Standing, i64),
) -> Result<(), sqlx::Error> {
    let (seq, comment) = subject.key();
    sql("INSERT INTO news (person_id, case_id, seq, comment_id, standing, at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (person_id, case_id, seq, comment_id) DO NOTHING")
    .bind(person)
    .bind(case)
    .bind(seq)
    .bind(comment)
    .bind(standing.value())
    .bind(at)
    .run(tx)
    .await
    .map(drop)
}

/// Something about a case that somebody did not read yet.
#[derive(Debug, Clone, FromRow)]
pub(crate) struct Unread {
    /// Place in the record; 0 for a comment.
    pub(crate) seq: i64,
    /// Id of the comment; empty for an event.
    pub(crate) comment_id: String,
    /// Kind of the event; empty for a comment.
    pub(crate) kind: String,
    /// Question of the comment; empty for an event.
    pub(crate) question: String,
}

/// What somebody did not read yet about a case.
pub(super) async fn of_case(tx: &mut Tx, person: &str, case: &str) -> Result<Vec<Unread>, sqlx::Error> {
    sql("SELECT n.seq, n.comment_id, COALESCE(e.kind, '') AS kind, COALESCE(k.question, '') AS question FROM news n
         LEFT JOIN event e ON e.case_id = n.case_id AND e.seq = n.seq
         LEFT JOIN comment k ON k.id = n.comment_id
         WHERE n.person_id = $1 AND n.case_id = $2")
    .bind(person)
    .bind(case)
    .all(tx)
    .await
}

/// Takes one row away: it is read.
pub(super) async fn forget(
    tx: &mut Tx,
    person: &str,
    case: &str,
    (seq, comment): (i64, &str),
) -> Result<(), sqlx::Error> {
    sql("DELETE FROM news WHERE person_id = $1 AND case_id = $2 AND seq = $3 AND comment_id = $4")
        .bind(person)
        .bind(case)
        .bind(seq)
        .bind(comment)
        .run(tx)
        .await
        .map(drop)
}

/// Takes everything about a case away that somebody did not read.
pub(crate) async fn forget_case(tx: &mut Tx, person: &str, case: &str) -> Result<(), sqlx::Error> {
    sql("DELETE FROM news WHERE person_id = $1 AND case_id = $2").bind(person).bind(case).run(tx).await.map(drop)
}

/// Takes away what somebody did not read up to this moment, of one case or of all for an empty id.
pub(crate) async fn forget_until(tx: &mut Tx, person: &str, case: &str, until: i64) -> Result<(), sqlx::Error> {
    sql("DELETE FROM news WHERE person_id = $1 AND at <= $3 AND ($2 = '' OR case_id = $2)")
        .bind(person)
        .bind(case)
        .bind(until)
        .run(tx)
        .await
        .map(drop)
}

/// Takes a comment away that is there no more.
pub(crate) async fn forget_comment(tx: &mut Tx, case: &str, comment: &str) -> Result<(), sqlx::Error> {
    sql("DELETE FROM news WHERE case_id = $1 AND comment_id = $2").bind(case).bind(comment).run(tx).await.map(drop)
}

/// Forgets what nobody read since this moment: it stands in the cases themselves.
pub(crate) async fn forget_before(tx: &mut Tx, before: i64) -> Result<(), sqlx::Error> {
    sql("DELETE FROM news WHERE at < $1").bind(before).run(tx).await.map(drop)
}

/// How many things somebody did not read yet, up to [`MOST_COUNTED`]. Reads those rows alone.
pub(super) async fn count(tx: &mut Tx, person: &str) -> Result<i64, sqlx::Error> {
    let (count,): (i64,) = sql(concat!(
        "SELECT COUNT(*) FROM (SELECT 1 AS one FROM news n WHERE n.person_id = $1 AND ",
        still_stands!(),
        " LIMIT $2) counted"
    ))
    .bind(person)
    .bind(MOST_COUNTED)
    .one(tx)
    .await?;
    Ok(count)
}
