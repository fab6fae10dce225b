//! Mails that wait for the digest, with what they are about, and what people chose, as stored.

use super::Subject;
use crate::db::{Tx, sql};
use sqlx::FromRow;

/// Lets a mail wait for the digest, with what it is about; says whether that is kept for this person.
pub(crate) async fn hold(
    tx: &mut Tx,
    person: &str,
    (case, subject): (&str, Subject<'_>),
    mail: String,
) -> Result<bool, sqlx::Error> {
    let (seq, comment) = subject.key();
    let held = sql("UPDATE news SET held = $5 WHERE person_id = $1 AND case_id = $2 AND seq = $3 AND comment_id = $4");
    Ok(held.bind(person).bind(case).bind(seq).bind(comment).bind(mail).run(tx).await? == 1)
}

/// Whether something is kept for this person.
pub(crate) async fn is_kept(
    tx: &mut Tx,
    person: &str,
    (case, subject): (&str, Subject<'_>),
) -> Result<bool, sqlx::Error> {
    let (seq, comment) = subject.key();
    let (count,): (i64,) =
        sql("SELECT COUNT(*) FROM news WHERE person_id = $1 AND case_id = $2 AND seq = $3 AND comment_id = $4")
            .bind(person)
            .bind(case)
            .bind(seq)
            .bind(comment)
            .one(tx)
            .await?;
    Ok(count == 1)
}

/// A mail that waits for the digest.
#[derive(Debug, Clone, FromRow)]
pub(crate) struct Held {
    /// Whose.
    pub(crate) person_id: String,
    /// Place in the record of what it is about; 0 for a comment.
    pub(crate) seq: i64,
    /// Id of the comment that it is about; empty for an event.
    pub(crate) comment_id: String,
    /// The mail, as JSON.
    pub(crate) mail: String,
}

/// The mails about a case that wait for a digest.
pub(crate) async fn held_of_case(tx: &mut Tx, case: &str) -> Result<Vec<Held>, sqlx::Error> {
    sql("SELECT person_id, seq, comment_id, held AS mail FROM news WHERE case_id = $1 AND held IS NOT NULL")
        .bind(case)
        .all(tx)
        .await
}

/// Takes such a mail back; what it was about stays among the news.
pub(crate) async fn release(tx: &mut Tx, case: &str, held: &Held) -> Result<(), sqlx::Error> {
    sql("UPDATE news SET held = NULL WHERE person_id = $1 AND case_id = $2 AND seq = $3 AND comment_id = $4")
        .bind(&held.person_id)
        .bind(case)
        .bind(held.seq)
        .bind(&held.comment_id)
        .run(tx)
        .await
        .map(drop)
}

/// What somebody chose for a kind of mail.
pub(super) async fn choice(tx: &mut Tx, person: &str, kind: &str) -> Result<Option<String>, sqlx::Error> {
    let found: Option<(String,)> = sql("SELECT choice FROM mail_choice WHERE person_id = $1 AND kind = $2")
        .bind(person)
        .bind(kind)
        .optional(tx)
        .await?;
    Ok(found.map(|(choice,)| choice))
}

/// Stores what somebody chose.
pub(crate) async fn choose(tx: &mut Tx, person: &str, kind: &str, choice: &str) -> Result<(), sqlx::Error> {
    sql("INSERT INTO mail_choice (person_id, kind, choice) VALUES ($1, $2, $3)
         ON CONFLICT (person_id, kind) DO UPDATE SET choice = EXCLUDED.choice")
    .bind(person)
    .bind(kind)
    .bind(choice)
    .run(tx)
    .await
    .map(drop)
}
