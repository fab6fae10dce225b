//! Scores that were handed in, kept apart from the record because reviewers score blind. What is not handed in yet is
//! [working text](crate::working).

use crate::db::{Tx, sql};
use sqlx::FromRow;

/// A score that was handed in by one reviewer in one role.
#[derive(Debug, Clone)]
pub struct NewScore<'a> {
    /// Id of the reviewer.
    pub reviewer: &'a str,
    /// Stored role in which it was given.
    pub role: &'a str,
    /// Id of the criterion.
    pub criterion: &'a str,
    /// "1" to "5".
    pub value: &'a str,
    /// Reason.
    pub reason: &'a str,
}

/// The same as it is stored.
#[derive(Debug, Clone, FromRow)]
pub struct HandedInScore {
    /// Id of the reviewer.
    pub reviewer_id: String,
    /// Name of the reviewer.
    pub name: String,
    /// Stored role in which it was given.
    pub role: String,
    /// Id of the criterion.
    pub criterion: String,
    /// "1" to "5".
    pub value: String,
    /// Reason.
    pub reason: String,
    /// The score before the discussion, if this is a second one.
    pub first_value: Option<String>,
    /// Its reason.
    pub first_reason: Option<String>,
}

/// Stores a score that is handed in.
pub async fn add(tx: &mut Tx, case: &str, score: &NewScore<'_>, now: i64) -> Result<(), sqlx::Error> {
    sql("INSERT INTO score (case_id, reviewer_id, role, criterion, value, reason, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(case)
    .bind(score.reviewer)
    .bind(score.role)
    .bind(score.criterion)
    .bind(score.value)
    .bind(score.reason)
    .bind(now)
    .run(tx)
    .await
    .map(drop)
}

/// Notes that a reviewer handed the scores in; says whether this was the first time.
pub async fn hand_in(tx: &mut Tx, case: &str, reviewer: &str, role: &str, now: i64) -> Result<bool, sqlx::Error> {
    let added = sql("INSERT INTO assessment (case_id, reviewer_id, role, handed_in_at) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (case_id, reviewer_id, role) DO NOTHING");
    Ok(added.bind(case).bind(reviewer).bind(role).bind(now).run(tx).await? == 1)
}

/// Reviewers who handed in: person and role.
pub async fn handed_in(tx: &mut Tx, case: &str) -> Result<Vec<(String, String)>, sqlx::Error> {
    sql("SELECT reviewer_id, role FROM assessment WHERE case_id = $1 ORDER BY handed_in_at, role")
        .bind(case)
        .all(tx)
        .await
}

/// A score for a version of the proposal that was changed since, as it is stored.
#[derive(Debug, Clone, FromRow)]
pub struct EarlierScoreRow {
    /// Id of the reviewer.
    pub reviewer_id: String,
    /// Name of the reviewer.
    pub name: String,
    /// Stored role in which it was given.
    pub role: String,
    /// Id of the criterion.
    pub criterion: String,
    /// Number of the version.
    pub version: i64,
    /// "1" to "5".
    pub value: String,
    /// Reason.
    pub reason: String,
}

/// Keeps what a reviewer gave a criterion in this version, the second score where there is one.
pub async fn keep_earlier(tx: &mut Tx, case: &str, score: &HandedInScore, version: u32) -> Result<(), sqlx::Error> {
    sql("INSERT INTO earlier_score (case_id, reviewer_id, role, criterion, version, value, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(case)
    .bind(&score.reviewer_id)
    .bind(&score.role)
    .bind(&score.criterion)
    .bind(i64::from(version))
    .bind(&score.value)
    .bind(&score.reason)
    .run(tx)
    .await
    .map(drop)
}

/// The scores for versions of a case that were changed since, oldest first.
pub async fn earlier(tx: &mut Tx, case: &str) -> Result<Vec<EarlierScoreRow>, sqlx::Error> {
    sql("SELECT e.reviewer_id, p.name, e.role, e.criterion, e.version, e.value, e.reason
         FROM earlier_score e JOIN person p ON p.id = e.reviewer_id
         WHERE e.case_id = $1 ORDER BY e.version, e.role, p.name, e.criterion")
    .bind(case)
    .all(tx)
    .await
}

/// Takes back what a reviewer handed in, with the second scores that followed; what was written stays in the working
/// texts.
pub async fn take_back(tx: &mut Tx, case: &str, reviewer: &str, role: &str) -> Result<(), sqlx::Error> {
    for delete in [
        "DELETE FROM assessment WHERE case_id = $1 AND reviewer_id = $2 AND role = $3",
        "DELETE FROM score WHERE case_id = $1 AND reviewer_id = $2 AND role = $3",
        "DELETE FROM second_score WHERE case_id = $1 AND reviewer_id = $2 AND role = $3",
    ] {
        sql(delete).bind(case).bind(reviewer).bind(role).run(tx).await?;
    }
    Ok(())
}

/// Adds a score that is given a second time; those before it stay.
pub async fn add_second(tx: &mut Tx, case: &str, score: &NewScore<'_>, now: i64) -> Result<(), sqlx::Error> {
    sql("INSERT INTO second_score (case_id, reviewer_id, role, criterion, number, value, reason, at)
         SELECT $1, $2, $3, $4, COALESCE(MAX(number), 0) + 1, $5, $6, $7 FROM second_score
         WHERE case_id = $1 AND reviewer_id = $2 AND role = $3 AND criterion = $4")
    .bind(case)
    .bind(score.reviewer)
    .bind(score.role)
    .bind(score.criterion)
    .bind(score.value)
    .bind(score.reason)
    .bind(now)
    .run(tx)
    .await
    .map(drop)
}

/// What somebody said in a discussion.
#[derive(Debug, Clone, FromRow)]
pub struct Said {
    /// Id of the criterion.
    pub criterion: String,
    /// Name of who said it.
    pub name: String,
    /// Plain text.
    pub body: String,
    /// When, in milliseconds.
    pub at: i64,
}

/// What is to be said in a discussion.
#[derive(Debug, Clone, Copy)]
pub struct NewSaid<'a> {
    /// Id.
    pub id: &'a str,
    /// Id of the criterion.
    pub criterion: &'a str,
    /// Id of who says it.
    pub person: &'a str,
    /// Plain text.
    pub body: &'a str,
}

/// Says something in a discussion.
pub async fn say(tx: &mut Tx, case: &str, said: NewSaid<'_>, now: i64) -> Result<(), sqlx::Error> {
    sql("INSERT INTO discussion (id, case_id, criterion, person_id, body, at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(said.id)
        .bind(case)
        .bind(said.criterion)
        .bind(said.person)
        .bind(said.body)
        .bind(now)
        .run(tx)
        .await
        .map(drop)
}

/// Everything that was said about the scores of a case, oldest first.
pub async fn said(tx: &mut Tx, case: &str) -> Result<Vec<Said>, sqlx::Error> {
    sql("SELECT d.criterion, p.name, d.body, d.at FROM discussion d JOIN person p ON p.id = d.person_id
         WHERE d.case_id = $1 ORDER BY d.at, d.id")
    .bind(case)
    .all(tx)
    .await
}

/// All scores that were handed in, the second ones where there are.
pub async fn all_handed_in(tx: &mut Tx, case: &str) -> Result<Vec<HandedInScore>, sqlx::Error> {
    sql("SELECT s.reviewer_id, p.name, s.role, s.criterion, COALESCE(r.value, s.value) AS value,
             COALESCE(r.reason, s.reason) AS reason, CASE WHEN r.value IS NULL THEN NULL ELSE s.value END AS first_value,
             CASE WHEN r.value IS NULL THEN NULL ELSE s.reason END AS first_reason
         FROM score s
         JOIN assessment a ON a.case_id = s.case_id AND a.reviewer_id = s.reviewer_id AND a.role = s.role
         JOIN person p ON p.id = s.reviewer_id
         LEFT JOIN second_score r ON r.case_id = s.case_id AND r.reviewer_id = s.reviewer_id AND r.role = s.role
             AND r.criterion = s.criterion AND r.number = (
                 SELECT MAX(m.number) FROM second_score m WHERE m.case_id = s.case_id
                 AND m.reviewer_id = s.reviewer_id AND m.role = s.role AND m.criterion = s.criterion)
         WHERE s.case_id = $1 ORDER BY s.role, p.name, s.criterion")
    .bind(case)
    .all(tx)
    .await
}
