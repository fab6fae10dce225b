//! Cases (dossiers) with their stored list columns.

pub use super::people::{Participant, add_member, participants, remove_member, roles};

use crate::db::{Tx, sql};
use sqlx::FromRow;

/// Reads cases: the same columns for every list of them, as `c`.
macro_rules! select_cases {
    ($rest:literal) => {
        concat!(
            "SELECT c.id, c.municipality_id, c.profile_version, c.catalogue_version, c.title, c.cooperative, c.reference,
                    c.status, c.received_on, c.due_on, c.version, c.updated_at
             FROM cases c ",
            $rest
        )
    };
}
pub(crate) use select_cases;

/// A case as stored.
#[derive(Debug, Clone, FromRow)]
pub struct StoredCase {
    /// Id.
    pub id: String,
    /// The municipality.
    pub municipality_id: String,
    /// Version of its profile that the case keeps.
    pub profile_version: i64,
    /// Version of the catalogue that the case keeps.
    pub catalogue_version: i64,
    /// Title.
    pub title: String,
    /// Name of the cooperative.
    pub cooperative: String,
    /// Kenmerk, once submitted.
    pub reference: Option<String>,
    /// Stored status.
    pub status: String,
    /// Day of receipt (ISO date).
    pub received_on: Option<String>,
    /// Last day for a decision (ISO date) until it was sent; while the term stands still, if nothing ends that before
    /// its last day.
    pub due_on: Option<String>,
    /// Rises with every change of the case or its draft.
    pub version: i64,
    /// When it was last changed, in milliseconds.
    pub updated_at: i64,
}

/// Columns that follow from the events.
#[derive(Debug, Clone)]
pub struct Columns {
    /// Stored status.
    pub status: &'static str,
    /// Kenmerk.
    pub reference: Option<String>,
    /// Day of receipt.
    pub received_on: Option<String>,
    /// Last day for a decision.
    pub due_on: Option<String>,
    /// Last day to supplement, while the board is asked to.
    pub supplement_until: Option<String>,
    /// First day on which somebody is to be reminded of something.
    pub remind_on: Option<String>,
    /// How many matters beside the main line wait for the desk.
    pub open_matters: i64,
    /// How many wait for the board, its response to the draft of the assessment apart.
    pub open_at_board: i64,
    /// Until when it may respond to that, if it was asked.
    pub respond_until: Option<String>,
}

/// Adds a case.
pub async fn add(tx: &mut Tx, case: &StoredCase) -> Result<(), sqlx::Error> {
    sql("INSERT INTO cases (id, municipality_id, profile_version, catalogue_version, title, cooperative, status,
                                version, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)")
    .bind(&case.id)
    .bind(&case.municipality_id)
    .bind(case.profile_version)
    .bind(case.catalogue_version)
    .bind(&case.title)
    .bind(&case.cooperative)
    .bind(&case.status)
    .bind(case.version)
    .bind(case.updated_at)
    .run(tx)
    .await
    .map(drop)
}

/// The case with this id.
pub async fn by_id(tx: &mut Tx, id: &str) -> Result<Option<StoredCase>, sqlx::Error> {
    sql(select_cases!("WHERE c.id = $1")).bind(id).optional(tx).await
}

/// Raises the version of a case. On `PostgreSQL` this also locks the row, so that whoever comes first in a transaction
/// goes first; on `SQLite` the transaction already holds the write lock.
pub async fn raise_version(tx: &mut Tx, id: &str, now: i64) -> Result<(), sqlx::Error> {
    sql("UPDATE cases SET version = version + 1, updated_at = $2 WHERE id = $1")
        .bind(id)
        .bind(now)
        .run(tx)
        .await
        .map(drop)
}

/// Locks a case as [`raise_version`] does, for what does not change the text of the proposal.
pub async fn lock(tx: &mut Tx, id: &str) -> Result<(), sqlx::Error> {
    sql("UPDATE cases SET version = version WHERE id = $1").bind(id).run(tx).await.map(drop)
}

/// Stores what follows from the events.
pub async fn set_columns(tx: &mut Tx, id: &str, columns: &Columns) -> Result<(), sqlx::Error> {
    sql("UPDATE cases SET status = $2, reference = $3, received_on = $4, due_on = $5, supplement_until = $6, remind_on = $7,
                open_matters = $8, open_at_board = $9, respond_until = $10
         WHERE id = $1")
    .bind(id)
    .bind(columns.status)
    .bind(columns.reference.clone())
    .bind(columns.received_on.clone())
    .bind(columns.due_on.clone())
    .bind(columns.supplement_until.clone())
    .bind(columns.remind_on.clone())
    .bind(columns.open_matters)
    .bind(columns.open_at_board)
    .bind(columns.respond_until.clone())
    .run(tx)
    .await
    .map(drop)
}

/// Ids of the cases of which the term to supplement has run out by this day (ISO date), and those of which it is not
/// known, because they were stored before that was kept.
pub async fn with_lapsed_request(tx: &mut Tx, status: &str, today: &str) -> Result<Vec<String>, sqlx::Error> {
    let ids: Vec<(String,)> = sql("SELECT id FROM cases
         WHERE status = $1 AND (supplement_until IS NULL OR supplement_until < $2)
         ORDER BY id")
    .bind(status)
    .bind(today)
    .all(tx)
    .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Ids of the cases in which somebody is to be reminded of something by this day (ISO date).
pub async fn to_remind(tx: &mut Tx, today: &str) -> Result<Vec<String>, sqlx::Error> {
    let ids: Vec<(String,)> = sql("SELECT id FROM cases WHERE remind_on <= $1 ORDER BY id").bind(today).all(tx).await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// The first day on which somebody is to be reminded in any case (ISO date).
pub async fn next_reminder(tx: &mut Tx) -> Result<Option<String>, sqlx::Error> {
    let (day,): (Option<String>,) = sql("SELECT MIN(remind_on) FROM cases").one(tx).await?;
    Ok(day)
}

/// Keeps the first day of a case on which somebody is to be reminded (ISO date); nothing for none.
pub async fn set_remind_on(tx: &mut Tx, id: &str, day: Option<String>) -> Result<(), sqlx::Error> {
    sql("UPDATE cases SET remind_on = $2 WHERE id = $1").bind(id).bind(day).run(tx).await.map(drop)
}

/// Ids of the cases with this status whose term to supplement ends from one day on and no later than another (ISO
/// dates).
pub async fn with_ending_request(
    tx: &mut Tx,
    status: &str,
    (from, to): (&str, &str),
) -> Result<Vec<String>, sqlx::Error> {
    let ids: Vec<(String,)> = sql("SELECT id FROM cases
         WHERE status = $1 AND supplement_until >= $2 AND supplement_until <= $3
         ORDER BY id")
    .bind(status)
    .bind(from)
    .bind(to)
    .all(tx)
    .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Ids of the cases on which nothing was decided and for whose municipality newer rules hold by this day (ISO date).
pub async fn under_older_rules(tx: &mut Tx, today: &str) -> Result<Vec<String>, sqlx::Error> {
    let ids: Vec<(String,)> = sql("SELECT c.id FROM cases c
         WHERE c.due_on IS NOT NULL AND EXISTS (
             SELECT 1 FROM profile p WHERE p.municipality_id = c.municipality_id
                 AND p.version > c.profile_version AND p.valid_from <= $1)
         ORDER BY c.id")
    .bind(today)
    .all(tx)
    .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Version of the municipality's profile that a case keeps from now on.
pub async fn set_profile(tx: &mut Tx, id: &str, version: i64) -> Result<(), sqlx::Error> {
    sql("UPDATE cases SET profile_version = $2 WHERE id = $1").bind(id).bind(version).run(tx).await.map(drop)
}

/// What a case is called on lists and in mails.
pub async fn set_title(tx: &mut Tx, id: &str, title: &str) -> Result<(), sqlx::Error> {
    sql("UPDATE cases SET title = $2 WHERE id = $1").bind(id).bind(title).run(tx).await.map(drop)
}

/// What its cooperative is called there.
pub async fn set_cooperative(tx: &mut Tx, id: &str, name: &str) -> Result<(), sqlx::Error> {
    sql("UPDATE cases SET cooperative = $2 WHERE id = $1").bind(id).bind(name).run(tx).await.map(drop)
}

/// Cases in which a person is on the board, newest first.
pub async fn of_member(tx: &mut Tx, person: &str) -> Result<Vec<StoredCase>, sqlx::Error> {
    sql(select_cases!("WHERE c.id IN (SELECT case_id FROM member WHERE person_id = $1) ORDER BY c.updated_at DESC"))
        .bind(person)
        .all(tx)
        .await
}

/// How many drafts a person is chair of.
pub async fn chaired_drafts(tx: &mut Tx, person: &str) -> Result<i64, sqlx::Error> {
    let (count,): (i64,) = sql("SELECT COUNT(*) FROM member m JOIN cases c ON c.id = m.case_id
         WHERE m.person_id = $1 AND m.role = 'voorzitter' AND c.status = 'concept'")
    .bind(person)
    .one(tx)
    .await?;
    Ok(count)
}
