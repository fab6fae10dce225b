//! What is public, as stored.

use crate::db::{Tx, sql};
use domain::case::{Disclosure, PublicStatus};
use sqlx::FromRow;

/// What is, or was, public of a case, with what lists read of the case and its municipality.
#[derive(Debug, Clone, FromRow)]
pub(crate) struct StoredDisclosure {
    pub(crate) case_id: String,
    pub(crate) reference: String,
    pub(crate) title: String,
    pub(crate) initiator: String,
    pub(crate) service: String,
    pub(crate) summary: String,
    pub(crate) outcome: Option<String>,
    pub(crate) announced_on: Option<String>,
    pub(crate) grounds: String,
    pub(crate) object_key: Option<String>,
    pub(crate) disclosed_at: i64,
    pub(crate) changed_at: i64,
    pub(crate) ended_at: Option<i64>,
    pub(crate) status: String,
    pub(crate) received_on: Option<String>,
    pub(crate) code: String,
    pub(crate) slug: String,
    pub(crate) municipality: String,
}

impl StoredDisclosure {
    /// What an officer typed.
    pub(crate) fn text(&self) -> Disclosure {
        Disclosure {
            title: self.title.clone(),
            initiator: self.initiator.clone(),
            service: self.service.clone(),
            summary: self.summary.clone(),
            grounds: self.grounds.clone(),
        }
    }
}

/// What is or was public, with these ends.
macro_rules! disclosures {
    ($rest:literal) => {
        sql(concat!(
            "SELECT d.case_id, d.reference, d.title, d.initiator, d.service, d.summary, d.outcome, d.announced_on, ",
            "d.grounds, d.object_key, d.disclosed_at, d.changed_at, d.ended_at, c.status, c.received_on, m.code, m.slug, ",
            "m.name AS municipality FROM disclosure d JOIN cases c ON c.id = d.case_id ",
            "JOIN municipality m ON m.id = d.municipality_id ",
            $rest
        ))
    };
}

/// What lists ask for: CBS code, service and stored statuses between bars; empty for all.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    municipality: String,
    service: String,
    statuses: String,
}

impl Wanted {
    /// What is asked for.
    pub(crate) fn of(municipality: Option<&str>, service: Option<&str>, status: Option<PublicStatus>) -> Self {
        let statuses = status.map(|status| status.stored().map(|one| format!("|{}|", one.value())).collect());
        Self {
            municipality: municipality.unwrap_or_default().to_owned(),
            service: service.unwrap_or_default().to_owned(),
            statuses: statuses.unwrap_or_default(),
        }
    }
}

/// What is public of a case, or was.
pub(crate) async fn of_case(tx: &mut Tx, case: &str) -> Result<Option<StoredDisclosure>, sqlx::Error> {
    disclosures!("WHERE d.case_id = $1").bind(case).optional(tx).await
}

/// What is public under this kenmerk, or was.
pub(crate) async fn by_reference(tx: &mut Tx, reference: &str) -> Result<Option<StoredDisclosure>, sqlx::Error> {
    disclosures!("WHERE d.reference = $1").bind(reference).optional(tx).await
}

/// So many of what is public, behind so many, the newest first.
pub(crate) async fn public(
    tx: &mut Tx,
    wanted: &Wanted,
    (most, skipped): (i64, i64),
) -> Result<Vec<StoredDisclosure>, sqlx::Error> {
    disclosures!(
        "WHERE d.ended_at IS NULL AND ($1 = '' OR m.code = $1) AND ($2 = '' OR d.service = $2)
           AND ($3 = '' OR $3 LIKE '%|' || c.status || '|%')
         ORDER BY d.disclosed_at DESC, d.reference LIMIT $4 OFFSET $5"
    )
    .bind(&wanted.municipality)
    .bind(&wanted.service)
    .bind(&wanted.statuses)
    .bind(most)
    .bind(skipped)
    .all(tx)
    .await
}

/// How many are public of those.
pub(crate) async fn count(tx: &mut Tx, wanted: &Wanted) -> Result<i64, sqlx::Error> {
    let (count,): (i64,) = sql("SELECT COUNT(*) FROM disclosure d JOIN cases c ON c.id = d.case_id
         JOIN municipality m ON m.id = d.municipality_id
         WHERE d.ended_at IS NULL AND ($1 = '' OR m.code = $1) AND ($2 = '' OR d.service = $2)
           AND ($3 = '' OR $3 LIKE '%|' || c.status || '|%')")
    .bind(&wanted.municipality)
    .bind(&wanted.service)
    .bind(&wanted.statuses)
    .one(tx)
    .await?;
    Ok(count)
}

/// What becomes public of a case.
#[derive(Debug, Clone)]
pub(crate) struct NewPublic<'a> {
    /// Id of the case.
    pub(crate) case: &'a str,
    /// Id of its municipality.
    pub(crate) municipality: &'a str,
    /// Kenmerk.
    pub(crate) reference: &'a str,
    /// What an officer typed.
    pub(crate) text: &'a Disclosure,
    /// Stored outcome, day of sending (ISO date) and where the PDF is, once the decision is public.
    pub(crate) decision: Option<(&'static str, String, String)>,
    /// Milliseconds.
    pub(crate) now: i64,
}

/// Makes it public, or changes what is.
pub(crate) async fn set(tx: &mut Tx, new: NewPublic<'_>) -> Result<(), sqlx::Error> {
    let (outcome, announced_on, object_key) = match new.decision {
        Some((outcome, on, key)) => (Some(outcome.to_owned()), Some(on), Some(key)),
        None => (None, None, None),
    };
    sql("INSERT INTO disclosure (case_id, municipality_id, reference, title, initiator, service, summary, grounds, outcome,
             announced_on, object_key, disclosed_at, changed_at, ended_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, NULL)
         ON CONFLICT (case_id) DO UPDATE SET title = excluded.title, initiator = excluded.initiator,
             service = excluded.service, summary = excluded.summary, grounds = excluded.grounds,
             outcome = excluded.outcome, announced_on = excluded.announced_on, object_key = excluded.object_key,
             disclosed_at = CASE WHEN disclosure.ended_at IS NULL THEN disclosure.disclosed_at
                                 ELSE excluded.disclosed_at END,
             changed_at = excluded.changed_at, ended_at = NULL")
    .bind(new.case)
    .bind(new.municipality)
    .bind(new.reference)
    .bind(&new.text.title)
    .bind(&new.text.initiator)
    .bind(&new.text.service)
    .bind(&new.text.summary)
    .bind(&new.text.grounds)
    .bind(outcome)
    .bind(announced_on)
    .bind(object_key)
    .bind(new.now)
    .run(tx)
    .await
    .map(drop)
}

/// Ends it: nothing of the texts stays here.
pub(crate) async fn end(tx: &mut Tx, case: &str, now: i64) -> Result<(), sqlx::Error> {
    sql("UPDATE disclosure SET title = '', initiator = '', service = '', summary = '', grounds = '', outcome = NULL,
             announced_on = NULL, object_key = NULL, changed_at = $2, ended_at = $2 WHERE case_id = $1")
    .bind(case)
    .bind(now)
    .run(tx)
    .await
    .map(drop)
}

/// Names of everybody who works for the municipality of a case.
pub(crate) async fn officers(tx: &mut Tx, case: &str) -> Result<Vec<String>, sqlx::Error> {
    let rows: Vec<(String,)> = sql("SELECT DISTINCT p.name FROM cases c
         JOIN officer o ON o.municipality_id = c.municipality_id JOIN person p ON p.id = o.person_id
         WHERE c.id = $1 ORDER BY p.name")
    .bind(case)
    .all(tx)
    .await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}
