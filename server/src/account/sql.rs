//! People and sessions.

use super::Device;
use crate::db::{Tx, sql};
use sqlx::FromRow;

/// A person.
#[derive(Debug, Clone, FromRow)]
pub struct Person {
    /// Id.
    pub id: String,
    /// E-mail address, unique.
    pub email: String,
    /// Name as shown to others.
    pub name: String,
}

/// A session with the person behind it.
#[derive(Debug, FromRow)]
pub struct Session {
    /// Id of the person.
    pub person_id: String,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// When it began, in milliseconds.
    pub created_at: i64,
    /// When it was last used, in milliseconds.
    pub seen_at: i64,
    /// How many roles the person holds for a municipality.
    pub officer_roles: i64,
    /// When it passed the second step, in milliseconds.
    pub second_factor_at: Option<i64>,
}

/// The person with this e-mail address.
pub async fn person_by_email(tx: &mut Tx, email: &str) -> Result<Option<Person>, sqlx::Error> {
    sql("SELECT id, email, name FROM person WHERE email = $1").bind(email).optional(tx).await
}

/// The person with this id.
///
/// # Errors
/// When there is none.
pub async fn person(tx: &mut Tx, id: &str) -> Result<Person, sqlx::Error> {
    sql("SELECT id, email, name FROM person WHERE id = $1").bind(id).one(tx).await
}

/// Adds a person whose name is known for certain.
///
/// # Errors
/// When the address is taken.
pub async fn add_person(tx: &mut Tx, person: &Person, now: i64) -> Result<(), sqlx::Error> {
    sql("INSERT INTO person (id, email, name, created_at, name_confirmed) VALUES ($1, $2, $3, $4, 1)")
        .bind(&person.id)
        .bind(&person.email)
        .bind(&person.name)
        .bind(now)
        .run(tx)
        .await
        .map(drop)
}

/// The person with the address of this one, who is added if nobody has it yet, by a name to be confirmed. Of two who
/// add the same address at once, the second waits for the first and finds that person.
pub async fn find_or_add(tx: &mut Tx, person: &Person, now: i64) -> Result<Person, sqlx::Error> {
    sql("INSERT INTO person (id, email, name, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (email) DO NOTHING")
        .bind(&person.id)
        .bind(&person.email)
        .bind(&person.name)
        .bind(now)
        .run(tx)
        .await?;
    sql("SELECT id, email, name FROM person WHERE email = $1").bind(&person.email).one(tx).await
}

/// Stores how somebody says to be called.
pub async fn confirm_name(tx: &mut Tx, id: &str, name: &str) -> Result<(), sqlx::Error> {
    sql("UPDATE person SET name = $2, name_confirmed = 1 WHERE id = $1").bind(id).bind(name).run(tx).await.map(drop)
}

/// Names of everybody who is on a board with this person.
pub async fn names_beside(tx: &mut Tx, person: &str) -> Result<Vec<String>, sqlx::Error> {
    let rows: Vec<(String,)> = sql("SELECT DISTINCT p.name FROM member own
         JOIN member other ON other.case_id = own.case_id
         JOIN person p ON p.id = other.person_id
         WHERE own.person_id = $1 AND other.person_id <> $1")
    .bind(person)
    .all(tx)
    .await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// Whether somebody holds a role for any municipality.
pub async fn is_officer(tx: &mut Tx, id: &str) -> Result<bool, sqlx::Error> {
    let (roles,): (i64,) = sql("SELECT COUNT(*) FROM officer WHERE person_id = $1").bind(id).one(tx).await?;
    Ok(roles > 0)
}

/// Whether somebody ever said how to be called.
pub async fn is_name_confirmed(tx: &mut Tx, id: &str) -> Result<bool, sqlx::Error> {
    let (confirmed,): (i64,) = sql("SELECT name_confirmed FROM person WHERE id = $1").bind(id).one(tx).await?;
    Ok(confirmed == 1)
}

/// Begins a session.
pub async fn add_session(tx: &mut Tx, hash: &str, person: &str, device: &Device, now: i64) -> Result<(), sqlx::Error> {
    sql("INSERT INTO session (id_hash, person_id, created_at, seen_at, browser, system)
         VALUES ($1, $2, $3, $3, $4, $5)")
    .bind(hash)
    .bind(person)
    .bind(now)
    .bind(device.browser)
    .bind(device.system)
    .run(tx)
    .await
    .map(drop)
}

/// The session with this hash.
pub async fn session(tx: &mut Tx, hash: &str) -> Result<Option<Session>, sqlx::Error> {
    sql("SELECT s.person_id, p.name, p.email, s.created_at, s.seen_at, s.second_factor_at,
                (SELECT COUNT(*) FROM officer o WHERE o.person_id = s.person_id) AS officer_roles
         FROM session s JOIN person p ON p.id = s.person_id WHERE s.id_hash = $1")
    .bind(hash)
    .optional(tx)
    .await
}

/// Notes that a session was used.
pub async fn touch_session(tx: &mut Tx, hash: &str, now: i64) -> Result<(), sqlx::Error> {
    sql("UPDATE session SET seen_at = $2 WHERE id_hash = $1").bind(hash).bind(now).run(tx).await.map(drop)
}

/// Ends a session; gives the id of whose it was, if it was still there.
pub async fn end_session(tx: &mut Tx, hash: &str) -> Result<Option<String>, sqlx::Error> {
    let ended: Option<(String,)> =
        sql("DELETE FROM session WHERE id_hash = $1 RETURNING person_id").bind(hash).optional(tx).await?;
    Ok(ended.map(|(person,)| person))
}

/// A session as its owner recognises it.
#[derive(Debug, FromRow)]
pub struct OwnSession {
    /// Hash of its secret.
    pub id_hash: String,
    /// Name of the browser; may be empty.
    pub browser: String,
    /// Name of the system; may be empty.
    pub system: String,
    /// When it began, in milliseconds.
    pub created_at: i64,
    /// When it was last used, in milliseconds.
    pub seen_at: i64,
}

/// The sessions of a person, the last used first.
pub async fn sessions_of(tx: &mut Tx, person: &str) -> Result<Vec<OwnSession>, sqlx::Error> {
    sql("SELECT id_hash, browser, system, created_at, seen_at FROM session WHERE person_id = $1 ORDER BY seen_at DESC")
        .bind(person)
        .all(tx)
        .await
}

/// Ends the sessions of a person, but for the one with this hash, and says how many.
pub async fn end_sessions(tx: &mut Tx, person: &str, kept: &str) -> Result<u64, sqlx::Error> {
    sql("DELETE FROM session WHERE person_id = $1 AND id_hash <> $2").bind(person).bind(kept).run(tx).await
}

/// Forgets sessions that can no longer be used.
pub async fn forget_expired(tx: &mut Tx, idle_since: i64, began_before: i64) -> Result<(), sqlx::Error> {
    sql("DELETE FROM session WHERE seen_at < $1 OR created_at < $2")
        .bind(idle_since)
        .bind(began_before)
        .run(tx)
        .await
        .map(drop)
}

/// A person with a role, for the demo's sign-in page.
#[derive(Debug, FromRow)]
pub struct PersonWithRole {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Stored role.
    pub role: String,
    /// Name of the municipality; `None` for the board.
    pub municipality: Option<String>,
}

/// Everybody with a role, the board first, then each municipality; each person and role once, in the order in which
/// they came.
pub async fn people_with_roles(tx: &mut Tx) -> Result<Vec<PersonWithRole>, sqlx::Error> {
    sql("SELECT p.id, p.name, m.role, CAST(NULL AS TEXT) AS municipality, '' AS code
         FROM member m JOIN person p ON p.id = m.person_id
         UNION
         SELECT p.id, p.name, o.role, t.name, t.code
         FROM officer o JOIN person p ON p.id = o.person_id JOIN municipality t ON t.id = o.municipality_id
         ORDER BY 5, 1")
    .all(tx)
    .await
}
