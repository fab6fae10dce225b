//! To whom of the municipality a case was assigned, as stored.

use crate::db::{Tx, sql};
use crate::news;
use domain::case::Status;
use sqlx::FromRow;

/// An assignment as stored.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct StoredAssignment {
    /// Id of the person.
    pub person_id: String,
    /// Stored role.
    pub role: String,
}

/// The assignments of a case, those too of whose role has ended since.
pub async fn of_case(tx: &mut Tx, case: &str) -> Result<Vec<StoredAssignment>, sqlx::Error> {
    sql("SELECT person_id, role FROM assignment WHERE case_id = $1 ORDER BY role, person_id").bind(case).all(tx).await
}

/// Assigns a case to somebody in a role; says whether that is new.
pub async fn add(tx: &mut Tx, case: &str, new: &StoredAssignment, now: i64) -> Result<bool, sqlx::Error> {
    let added = sql("INSERT INTO assignment (case_id, person_id, role, assigned_at) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (case_id, person_id, role) DO NOTHING");
    Ok(added.bind(case).bind(&new.person_id).bind(&new.role).bind(now).run(tx).await? == 1)
}

/// Takes a case from somebody in a role, and with it what the person did not read in it; says whether it was there.
pub async fn remove(tx: &mut Tx, case: &str, old: &StoredAssignment) -> Result<bool, sqlx::Error> {
    news::sql::forget_case(tx, &old.person_id, case).await?;
    let removed = sql("DELETE FROM assignment WHERE case_id = $1 AND person_id = $2 AND role = $3");
    Ok(removed.bind(case).bind(&old.person_id).bind(&old.role).run(tx).await? == 1)
}

/// Who handed in scores of a case, and in which role.
pub async fn handed_in(tx: &mut Tx, case: &str) -> Result<Vec<(String, String)>, sqlx::Error> {
    sql("SELECT reviewer_id, role FROM assessment WHERE case_id = $1 ORDER BY reviewer_id, role")
        .bind(case)
        .all(tx)
        .await
}

/// Cases of a municipality that are not closed and were assigned to somebody in a role.
pub async fn open_of(tx: &mut Tx, municipality: &str, person: &str, role: &str) -> Result<Vec<String>, sqlx::Error> {
    let rows: Vec<(String, String)> = sql("SELECT c.id, c.status FROM assignment a JOIN cases c ON c.id = a.case_id
         WHERE a.person_id = $2 AND a.role = $3 AND c.municipality_id = $1 ORDER BY c.id")
    .bind(municipality)
    .bind(person)
    .bind(role)
    .all(tx)
    .await?;
    let is_open = |status: &str| !matches!(Status::from_value(status), None | Some(Status::Draft | Status::Closed(_)));
    Ok(rows.into_iter().filter(|(_, status)| is_open(status)).map(|(id, _)| id).collect())
}
