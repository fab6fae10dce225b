//! Every version of an answer or a budget, and texts that wait for a choice.

use super::draft::By;
use super::{Done, Tx, sql};
use sqlx::FromRow;

/// Name under which the versions of a budget are kept, beside those of the questions.
pub const BUDGET: &str = domain::catalogue::BUDGET_SECTION;

/// One version, without its text.
#[derive(Debug, Clone, FromRow)]
pub struct Revision {
    /// Number, rising with every change.
    pub version: i64,
    /// Who wrote it.
    pub person_id: String,
    /// Name of who wrote it.
    pub name: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// Keeps a version.
pub async fn add(tx: &mut Tx, challenge: &str, question: &str, version: i64, value: &str, by: By<'_>) -> Done<()> {
    sql("INSERT INTO revision (challenge_id, question, version, value, person_id, at)
         VALUES ($1, $2, $3, $4, $5, $6)")
    .bind(challenge)
    .bind(question)
    .bind(version)
    .bind(value)
    .bind(by.person)
    .bind(by.now)
    .run(tx)
    .await
    .map(drop)
}

/// The text of one version.
pub async fn value(tx: &mut Tx, challenge: &str, question: &str, version: i64) -> Done<Option<String>> {
    let row: Option<(String,)> =
        sql("SELECT value FROM revision WHERE challenge_id = $1 AND question = $2 AND version = $3")
            .bind(challenge)
            .bind(question)
            .bind(version)
            .optional(tx)
            .await?;
    Ok(row.map(|(value,)| value))
}

/// All versions, oldest first, without their texts: of those a page shows only the newest few.
pub async fn of_question(tx: &mut Tx, challenge: &str, question: &str) -> Done<Vec<Revision>> {
    sql("SELECT r.version, r.person_id, p.name, r.at FROM revision r JOIN person p ON p.id = r.person_id
         WHERE r.challenge_id = $1 AND r.question = $2 ORDER BY r.version")
    .bind(challenge)
    .bind(question)
    .all(tx)
    .await
}

/// The last thing that somebody wrote.
#[derive(Debug, Clone, FromRow)]
pub struct LastWork {
    /// Who.
    pub person_id: String,
    /// Id of the question, or [`BUDGET`].
    pub question: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// What everybody wrote last.
pub async fn last_by_person(tx: &mut Tx, challenge: &str) -> Done<Vec<LastWork>> {
    sql("SELECT r.person_id, MAX(r.question) AS question, r.at
         FROM (SELECT person_id, MAX(at) AS at FROM revision WHERE challenge_id = $1 GROUP BY person_id) l
         JOIN revision r ON r.challenge_id = $1 AND r.person_id = l.person_id AND r.at = l.at
         GROUP BY r.person_id, r.at")
    .bind(challenge)
    .all(tx)
    .await
}

/// Another text for the same answer.
#[derive(Debug, Clone, FromRow)]
pub struct Rival {
    /// Id.
    pub id: String,
    /// Id of the question, or [`BUDGET`].
    pub question: String,
    /// Who wrote it.
    pub person_id: String,
    /// Name of who wrote it.
    pub name: String,
    /// The answer as it would be stored.
    pub value: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// Keeps another text until somebody chooses; a later one of the same person takes its place.
pub async fn keep_rival(tx: &mut Tx, id: &str, challenge: &str, question: &str, value: &str, by: By<'_>) -> Done<()> {
    let replaced = sql("UPDATE rival SET value = $4, at = $5
         WHERE challenge_id = $1 AND question = $2 AND person_id = $3 AND settled_at IS NULL")
    .bind(challenge)
    .bind(question)
    .bind(by.person)
    .bind(value)
    .bind(by.now)
    .run(tx)
    .await?;
    if replaced > 0 {
        return Ok(());
    }
    sql("INSERT INTO rival (id, challenge_id, question, person_id, value, at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id)
        .bind(challenge)
        .bind(question)
        .bind(by.person)
        .bind(value)
        .bind(by.now)
        .run(tx)
        .await
        .map(drop)
}

/// Texts of a case about which nobody has chosen yet, oldest first.
pub async fn rivals(tx: &mut Tx, challenge: &str) -> Done<Vec<Rival>> {
    sql("SELECT r.id, r.question, r.person_id, p.name, r.value, r.at FROM rival r JOIN person p ON p.id = r.person_id
         WHERE r.challenge_id = $1 AND r.settled_at IS NULL ORDER BY r.at, r.id")
    .bind(challenge)
    .all(tx)
    .await
}

/// Notes that who wrote another text for an answer has now saved it, and so chose.
pub async fn settle_own(tx: &mut Tx, challenge: &str, question: &str, by: By<'_>) -> Done<()> {
    sql("UPDATE rival SET settled_by = $3, settled_at = $4
         WHERE challenge_id = $1 AND question = $2 AND person_id = $3 AND settled_at IS NULL")
    .bind(challenge)
    .bind(question)
    .bind(by.person)
    .bind(by.now)
    .run(tx)
    .await
    .map(drop)
}

/// Notes that somebody chose. The text stays, for who wants to read it back.
pub async fn settle_rival(tx: &mut Tx, id: &str, by: By<'_>) -> Done<()> {
    sql("UPDATE rival SET settled_by = $2, settled_at = $3 WHERE id = $1 AND settled_at IS NULL")
        .bind(id)
        .bind(by.person)
        .bind(by.now)
        .run(tx)
        .await
        .map(drop)
}
