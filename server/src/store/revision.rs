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

/// The version after `seen` in which the same person already saved exactly this text: it is sent again when the answer
/// to the first time got lost.
pub async fn sent_before(tx: &mut Tx, challenge: &str, text: &Unsaved, person: &str) -> Done<Option<i64>> {
    let row: (Option<i64>,) = sql("SELECT MAX(version) FROM revision
         WHERE challenge_id = $1 AND question = $2 AND version > $3 AND person_id = $4 AND value = $5")
    .bind(challenge)
    .bind(&text.question)
    .bind(text.seen)
    .bind(person)
    .bind(&text.value)
    .one(tx)
    .await?;
    Ok(row.0)
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

/// A text that could not be saved.
#[derive(Debug, Clone)]
pub struct Unsaved {
    /// Id of the question, or [`BUDGET`].
    pub question: String,
    /// The answer as it would be stored.
    pub value: String,
    /// Version on which it builds.
    pub seen: i64,
}

/// Keeps another text until somebody chooses. It takes the place of the text that it continues, which the same person
/// typed on the same page; under an id of its own, so that a button that was shown beside that text no longer finds it.
pub async fn keep_rival(tx: &mut Tx, id: &str, challenge: &str, text: &Unsaved, by: By<'_>) -> Done<()> {
    let known: Option<(String,)> = sql("SELECT id FROM rival
         WHERE challenge_id = $1 AND question = $2 AND person_id = $3 AND value = $4 AND settled_at IS NULL")
    .bind(challenge)
    .bind(&text.question)
    .bind(by.person)
    .bind(&text.value)
    .optional(tx)
    .await?;
    if known.is_some() {
        return Ok(());
    }
    let replaced = sql("UPDATE rival SET id = $5, value = $6, at = $7
         WHERE challenge_id = $1 AND question = $2 AND person_id = $3 AND seen = $4 AND settled_at IS NULL")
    .bind(challenge)
    .bind(&text.question)
    .bind(by.person)
    .bind(text.seen)
    .bind(id)
    .bind(&text.value)
    .bind(by.now)
    .run(tx)
    .await?;
    if replaced > 0 {
        return Ok(());
    }
    sql("INSERT INTO rival (id, challenge_id, question, person_id, value, at, seen)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(id)
    .bind(challenge)
    .bind(&text.question)
    .bind(by.person)
    .bind(&text.value)
    .bind(by.now)
    .bind(text.seen)
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

/// Notes that another text is no longer another one: it is what the answer now says.
pub async fn settle_same(tx: &mut Tx, challenge: &str, question: &str, value: &str, by: By<'_>) -> Done<()> {
    sql("UPDATE rival SET settled_by = $4, settled_at = $5
         WHERE challenge_id = $1 AND question = $2 AND value = $3 AND settled_at IS NULL")
    .bind(challenge)
    .bind(question)
    .bind(value)
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
